package io.github.prdlint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import org.jspecify.annotations.Nullable;

/** How JSON is written here: characters that must not be printed are escaped, two spaces a level, and lines end with LF anywhere. */
final class JsonText extends CharacterEscapes {

    private static final JsonText ESCAPES = new JsonText();

    private static final long serialVersionUID = 1L;

    private final int[] ascii = standardAsciiEscapesForJSON();

    private JsonText() {
        ascii[0x7F] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
        if (c < 0x80 || !Escapes.isUnsafe(c)) {
            return null;
        }
        // The first half of a pair comes here without the second, which is asked for only when the first was escaped.
        boolean first = Character.isHighSurrogate((char) c);
        if (first && !Escapes.isUnsafe(Character.toCodePoint((char) c, Character.MIN_LOW_SURROGATE))) {
            return null;
        }
        StringBuilder escape = new StringBuilder();
        Escapes.append(escape, c);
        return new SerializedString(escape.toString());
    }

    /** Returns a factory whose generators write so. */
    static JsonFactory factory() {
        JsonFactory factory = JsonFactory.builder()
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        factory.setCharacterEscapes(ESCAPES);
        return factory;
    }

    /** Returns a layout with this indentation. */
    static DefaultPrettyPrinter layout(DefaultPrettyPrinter.Indenter indenter) {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    /** Returns the layout with every value on a line of its own. */
    static DefaultPrettyPrinter layout() {
        return layout(new DefaultIndenter("  ", "\n"));
    }
}
