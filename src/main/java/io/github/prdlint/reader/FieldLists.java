package io.github.prdlint.reader;

import io.github.prdlint.markdown.Block;
import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.ListBlock;
import io.github.prdlint.markdown.Paragraph;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Model.Field;
import io.github.prdlint.prd.Model.ForeignKey;
import io.github.prdlint.prd.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the fields that lines and list items name, {@code id, name, owner_id} or {@code **name** (String)}. */
final class FieldLists {

    private static final String SEPARATORS = ",、，·";

    private final Vocabulary vocabulary;
    private final ForeignKeys foreignKeys;

    FieldLists(Vocabulary vocabulary, ForeignKeys foreignKeys) {
        this.vocabulary = vocabulary;
        this.foreignKeys = foreignKeys;
    }

    /** Returns the fields that a bullet list names: one a bullet, or several in one. Empty when the bullets are prose. */
    List<Field> inBullets(List<Block> blocks) {
        List<Field> fields = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof ListBlock list) {
                for (ListBlock.Item item : list.items()) {
                    if (!item.blocks().isEmpty() && item.blocks().get(0) instanceof Paragraph) {
                        InlineText line = Texts.first(item);
                        if (isNoField(line.value())) {
                            continue;
                        }
                        List<Field> read = inLine(line);
                        if (read.isEmpty()) {
                            return List.of();
                        }
                        fields.addAll(read);
                    }
                }
            }
        }
        return fields;
    }

    /** {@code **Index**: hive_id} says something about the fields; {@code index: int} is one. */
    private boolean isNoField(String line) {
        int colon = line.indexOf(':');
        return colon > 0
                && !Character.isLowerCase(line.charAt(0))
                && vocabulary.is("notFields", line.substring(0, colon));
    }

    /** {@code id, name, owner_id}, {@code **name** (String): what it is}, {@code name: type, required}; empty when the line is prose. */
    private List<Field> inLine(InlineText line) {
        List<InlineText> parts = Cells.split(line, SEPARATORS);
        boolean several = parts.size() > 1 && allFields(parts) && !areAttributes(parts.subList(1, parts.size()));
        return several ? fields(parts, true) : fields(List.of(line), false);
    }

    /** {@code email: string, unique} is one field, {@code id: uuid, name} are two. */
    private boolean areAttributes(List<InlineText> parts) {
        return parts.stream().allMatch(part -> vocabulary.is("fieldAttributes", part.value()));
    }

    private List<Field> fields(List<InlineText> parts, boolean several) {
        List<Field> fields = new ArrayList<>();
        for (InlineText part : parts) {
            Optional<Field> field = field(part, several);
            if (field.isEmpty()) {
                return List.of();
            }
            fields.add(field.get());
        }
        return fields;
    }

    /** Returns the fields of a line such as {@code `id` PK · `bank_id` FK → banks · `name`}; prose has no code at every part's start. */
    List<Field> inCode(InlineText line) {
        for (InlineText part : Cells.split(line, SEPARATORS)) {
            int end = ForeignKeys.identifier(part.value(), 0);
            if (end == 0 || !part.is(InlineText.Style.CODE, 0, end)) {
                return List.of();
            }
        }
        return inList(line);
    }

    /** Returns the fields of a text that lists several; empty when it is prose. */
    List<Field> inList(InlineText text) {
        List<InlineText> parts = Cells.split(text, SEPARATORS);
        return parts.size() > 1 && allFields(parts) ? fields(parts, true) : List.of();
    }

    private static boolean allFields(List<InlineText> parts) {
        for (InlineText part : parts) {
            String value = part.value();
            int end = ForeignKeys.identifier(value, 0);
            if (end == 0 || wordsAfter(value, end) > 5) {
                return false;
            }
        }
        return true;
    }

    private static int wordsAfter(String value, int from) {
        int words = 0;
        int depth = 0;
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean starts = Character.isLetterOrDigit(c)
                    && !Character.isLetterOrDigit(value.charAt(i - 1))
                    && value.charAt(i - 1) != '_';
            words += depth == 0 && starts ? 1 : 0;
        }
        return words;
    }

    private Optional<Field> field(InlineText text, boolean inList) {
        String value = text.value();
        int end = ForeignKeys.identifier(value, 0);
        if (end == 0 || end > 60) {
            return Optional.empty();
        }
        int next = end;
        while (next < value.length() && (value.charAt(next) == ' ' || value.charAt(next) == '?')) {
            next++;
        }
        boolean marked = text.is(InlineText.Style.CODE, 0, end) || text.is(InlineText.Style.STRONG, 0, end);
        boolean sign = next >= value.length() || "(:=-–—→[（：".indexOf(value.charAt(next)) >= 0;
        if (!sign && !inList && !marked && !isKeyAfter(value, next)) {
            return Optional.empty();
        }
        InlineText name = text.slice(0, end);
        Optional<Located<String>> type = Optional.empty();
        if (next < value.length() && sign) {
            int start = next;
            while (start < value.length()
                    && " (:=-–—（：[".indexOf(value.charAt(start)) >= 0
                    && !value.startsWith("->", start)) {
                start++;
            }
            int stop = value.charAt(next) == '(' && value.indexOf(')', next) > 0
                    ? value.indexOf(')', next)
                    : value.length();
            type = start < stop ? Optional.of(Texts.located(text.slice(start, stop))) : Optional.empty();
        }
        List<ForeignKey> references = foreignKeys.in(text.slice(end, value.length()), true);
        return Optional.of(
                new Field(Texts.located(name), Words.key(name.value()), type, Optional.empty(), references, false));
    }

    private static boolean isKeyAfter(String value, int at) {
        return value.startsWith("FK", at) || value.startsWith("PK", at) || value.startsWith("REFERENCES", at);
    }
}
