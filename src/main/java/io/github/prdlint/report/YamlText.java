package io.github.prdlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How text is written in YAML: characters that turn or hide other text are shown as what they are. YAML takes them for printable, and
 * escapes the controls below them itself.
 */
final class YamlText extends JsonGeneratorDelegate {

    YamlText(JsonGenerator yaml) {
        super(yaml);
    }

    @Override
    public void writeFieldName(String name) throws IOException {
        super.writeFieldName(shown(name));
    }

    @Override
    public void writeString(@Nullable String text) throws IOException {
        super.writeString(text == null ? null : shown(text));
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= 0x7F && Escapes.isUnsafe(c)) {
                Escapes.append(shown, c);
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
