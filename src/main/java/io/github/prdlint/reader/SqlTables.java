package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Model.Field;
import io.github.prdlint.prd.Model.ForeignKey;
import io.github.prdlint.prd.Model.Form;
import io.github.prdlint.prd.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads SQL's {@code CREATE TABLE}: a column ends at its comma, wherever its brackets and options break over lines. */
final class SqlTables {

    /** What goes on with the column of the line before, even where that line has no comma to say so. */
    private static final Set<String> CONTINUING = Set.of(
            "NOT",
            "NULL",
            "DEFAULT",
            "REFERENCES",
            "ON",
            "COLLATE",
            "GENERATED",
            "AS",
            "PRIMARY",
            "UNIQUE",
            "CHECK",
            "MATCH",
            "DEFERRABLE",
            "INITIALLY");

    private final Names names;
    private final ForeignKeys foreignKeys;
    private final List<ModelDrafts.Draft> drafts = new ArrayList<>();
    private final List<InlineText> column = new ArrayList<>();
    private List<Field> fields = new ArrayList<>();
    private @Nullable InlineText table;
    private int depth;
    private boolean comment;

    SqlTables(Names names, ForeignKeys foreignKeys) {
        this.names = names;
        this.foreignKeys = foreignKeys;
    }

    /** Returns the tables with their columns, in the order of the text. */
    List<ModelDrafts.Draft> read(List<InlineText> lines) {
        lines.forEach(this::readLine);
        close();
        return drafts;
    }

    private void readLine(InlineText line) {
        String upper = line.value().toUpperCase(Locale.ROOT);
        int from = 0;
        if (!comment && upper.startsWith("CREATE TABLE")) {
            close();
            InlineText name = ModelFences.identifier(line, upper.startsWith("CREATE TABLE IF NOT EXISTS") ? 26 : 12);
            table = name.isEmpty() ? null : name;
            from = Math.max(0, upper.indexOf('('));
        } else if (depth == 1 && !comment && !continues(line)) {
            endColumn();
        }
        readColumns(line, from);
    }

    private boolean continues(InlineText line) {
        String word = firstWord(line);
        boolean ofConstraint = word.equals("FOREIGN")
                && !column.isEmpty()
                && firstWord(column.get(0)).equals("CONSTRAINT");
        return word.isEmpty() || ofConstraint || CONTINUING.contains(word);
    }

    private static String firstWord(InlineText text) {
        return ModelFences.identifier(text, 0).value().toUpperCase(Locale.ROOT);
    }

    private void readColumns(InlineText line, int first) {
        String value = line.value();
        int from = first;
        // A quote that its line leaves open is a slip, and must not hide the rest of the table.
        char quote = 0;
        for (int i = first; i < value.length(); i++) {
            char c = value.charAt(i);
            if (comment) {
                if (value.startsWith("*/", i)) {
                    comment = false;
                    i++;
                    from = i + 1;
                }
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (value.startsWith("--", i)) {
                addPart(line, from, i);
                return;
            } else if (value.startsWith("/*", i)) {
                addPart(line, from, i);
                comment = true;
                i++;
            } else if (c == '(') {
                depth++;
                from = depth == 1 ? i + 1 : from;
            } else if (c == ',' && depth == 1) {
                addPart(line, from, i);
                endColumn();
                from = i + 1;
            } else if (c == ';' || c == ')' && depth == 1) {
                addPart(line, from, i);
                close();
                return;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            }
        }
        if (!comment) {
            addPart(line, from, value.length());
        }
    }

    private void addPart(InlineText line, int from, int to) {
        if (table != null && depth > 0) {
            InlineText part = line.slice(from, to);
            if (!part.isEmpty()) {
                column.add(part);
            }
        }
    }

    private void endColumn() {
        if (column.isEmpty()) {
            return;
        }
        InlineText first = column.get(0);
        InlineText name = ModelFences.identifier(first, 0);
        List<ForeignKey> references = new ArrayList<>(1);
        column.forEach(part -> references.addAll(foreignKeys.in(part, false)));
        switch (name.value().toUpperCase(Locale.ROOT)) {
            case "FOREIGN", "CONSTRAINT" -> attachForeignKey(references);
            case "", "PRIMARY", "UNIQUE", "KEY", "INDEX", "CHECK", "EXCLUDE" -> {}
            default -> {
                column.set(0, ModelFences.rest(first, name));
                fields.add(new Field(
                        new Located<>(name.value(), name.span()),
                        Words.key(name.value()),
                        type(),
                        Optional.empty(),
                        references,
                        false));
            }
        }
        column.clear();
    }

    private Optional<Located<String>> type() {
        column.removeIf(InlineText::isEmpty);
        return column.isEmpty()
                ? Optional.empty()
                : Optional.of(new Located<>(
                        column.stream().map(InlineText::value).collect(Collectors.joining(" ")),
                        column.get(0).span().to(column.get(column.size() - 1).span())));
    }

    /** {@code FOREIGN KEY (user_id) REFERENCES users(id)}: the key belongs to the column in the brackets. */
    private void attachForeignKey(List<ForeignKey> references) {
        for (InlineText part : column) {
            int key = part.value().toUpperCase(Locale.ROOT).indexOf("FOREIGN KEY");
            int bracket = key < 0 ? -1 : part.value().indexOf('(', key);
            if (bracket >= 0 && !references.isEmpty()) {
                String field =
                        Words.key(ModelFences.identifier(part, bracket + 1).value());
                ModelFences.attach(fields, field, references);
            }
        }
    }

    private void close() {
        endColumn();
        InlineText name = table;
        if (name != null && !fields.isEmpty()) {
            drafts.add(new ModelDrafts.Draft(
                    new Located<>(names.model(name.value()), name.span()), Optional.empty(), fields, Form.SQL));
        }
        fields = new ArrayList<>();
        table = null;
        depth = 0;
    }
}
