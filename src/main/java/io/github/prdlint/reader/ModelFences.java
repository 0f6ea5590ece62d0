package io.github.prdlint.reader;

import io.github.prdlint.markdown.CodeBlock;
import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Model.Field;
import io.github.prdlint.prd.Model.ForeignKey;
import io.github.prdlint.prd.Model.Form;
import io.github.prdlint.prd.Name;
import io.github.prdlint.prd.Relationship;
import io.github.prdlint.prd.Words;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads models from code blocks: SQL, Prisma, DBML, mermaid's entity diagrams, and plain lists of names and fields. */
final class ModelFences {

    /** What a list of is a column; a list of anything else is the other side of a relation. */
    private static final Set<String> PRISMA_TYPES =
            Set.of("String", "Boolean", "Int", "BigInt", "Float", "Decimal", "DateTime", "Json", "Bytes");

    private final SourceText source;
    private final Names names;
    private final ForeignKeys foreignKeys;
    private final List<ModelDrafts.Draft> drafts = new ArrayList<>();
    private final List<Relationship> relationships = new ArrayList<>();

    private final Map<String, ForeignKey> pending = new HashMap<>();
    private final DbmlReferences references;
    private @Nullable InlineText open;
    private List<Field> fields = new ArrayList<>();

    ModelFences(SourceText source, Names names) {
        this.source = source;
        this.names = names;
        foreignKeys = new ForeignKeys(names);
        references = new DbmlReferences(names);
    }

    /** Returns the models of every block that was read; keys that stand outside a model may be declared in another block. */
    List<ModelDrafts.Draft> drafts() {
        references.attach(drafts);
        return drafts;
    }

    List<Relationship> relationships() {
        return relationships;
    }

    /**
     * Reads the models of a code block, and how they relate.
     *
     * @param plain whether an untagged block may be a plain list of names and fields: only in the data model's section
     */
    void read(CodeBlock code, boolean plain) {
        List<InlineText> lines = new ArrayList<>();
        for (SourceSpan span : code.lines()) {
            lines.add(InlineText.literal(source, span));
        }
        int before = drafts.size();
        Form form = kind(code.language(), lines, plain);
        switch (form) {
            case SQL -> {
                drafts.addAll(new SqlTables(names, foreignKeys).read(lines));
                if (drafts.size() == before) {
                    plain(lines);
                }
            }
            case PRISMA -> lines.forEach(this::prisma);
            case DBML -> lines.forEach(this::dbml);
            case DIAGRAM -> lines.forEach(this::mermaid);
            case FENCE -> plain(lines);
            default -> {
                return;
            }
        }
        close(form);
    }

    private static Form kind(String language, List<InlineText> lines, boolean plain) {
        switch (language) {
            case "sql", "postgresql", "mysql", "postgres" -> {
                return Form.SQL;
            }
            case "prisma" -> {
                return Form.PRISMA;
            }
            case "dbml" -> {
                return Form.DBML;
            }
            default -> {}
        }
        boolean other = !language.isEmpty()
                && !language.equals("mermaid")
                && !language.equals("text")
                && !language.equals("txt")
                && !language.equals("plaintext");
        if (other) {
            return Form.LINE;
        }
        for (InlineText line : lines) {
            String value = line.value();
            if (value.startsWith("erDiagram")) {
                return Form.DIAGRAM;
            }
            if (value.regionMatches(true, 0, "create table", 0, 12)) {
                return Form.SQL;
            }
            if (value.startsWith("model ") && value.endsWith("{")) {
                return Form.PRISMA;
            }
            if (value.startsWith("Table ") && value.endsWith("{")) {
                return Form.DBML;
            }
        }
        return plain && language.isEmpty() ? Form.FENCE : Form.LINE;
    }

    private void begin(InlineText name) {
        open = name;
        fields = new ArrayList<>();
        pending.clear();
    }

    private void close(Form form) {
        InlineText name = open;
        open = null;
        if (name == null || fields.isEmpty()) {
            return;
        }
        drafts.add(new ModelDrafts.Draft(
                new Located<>(names.model(name.value()), name.span()), Optional.empty(), fields, form));
        fields = new ArrayList<>();
    }

    private void field(InlineText name, Optional<InlineText> type, List<ForeignKey> references) {
        fields.add(new Field(
                new Located<>(name.value(), name.span()),
                Words.key(name.value()),
                type.filter(t -> !t.isEmpty()).map(t -> new Located<>(t.value(), t.span())),
                Optional.empty(),
                references,
                false));
    }

    /** The identifier at an offset without quotes, empty when there is none. */
    static InlineText identifier(InlineText line, int from) {
        String value = line.value();
        int start = from;
        while (start < value.length() && " \"`[".indexOf(value.charAt(start)) >= 0) {
            start++;
        }
        int end = ForeignKeys.identifier(value, start);
        while (end < value.length()
                && end > start
                && value.charAt(end) == '.'
                && ForeignKeys.identifier(value, end + 1) > end + 1) {
            start = end + 1;
            end = ForeignKeys.identifier(value, start);
        }
        return line.slice(start, end);
    }

    private static int endOf(InlineText line, InlineText part) {
        return line.value().indexOf(part.value()) + part.value().length();
    }

    static InlineText rest(InlineText line, InlineText name) {
        int end = endOf(line, name);
        while (end < line.value().length() && "\"`]".indexOf(line.value().charAt(end)) >= 0) {
            end++;
        }
        return line.slice(end, line.value().length());
    }

    /** Gives a field that was read before the keys that a later line declares for it; returns whether there is such a field. */
    static boolean attach(List<Field> fields, String column, List<ForeignKey> references) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (field.key().equals(column)) {
                fields.set(
                        i, new Field(field.name(), field.key(), field.type(), field.description(), references, false));
                return true;
            }
        }
        return false;
    }

    private static InlineText withoutComment(InlineText line, String mark) {
        int at = line.value().indexOf(mark);
        return at < 0 ? line : line.slice(0, at);
    }

    private void prisma(InlineText raw) {
        InlineText line = withoutComment(raw, "//");
        String value = line.value();
        if (value.startsWith("model ") && value.endsWith("{")) {
            close(Form.PRISMA);
            begin(identifier(line, 6));
        } else if (value.equals("}")) {
            close(Form.PRISMA);
        } else if (value.endsWith("{")) {
            open = null;
        } else if (open != null) {
            prismaField(line);
        }
    }

    /** {@code user User @relation(fields: [userId], references: [id])} is a key of {@code userId}; {@code orders Order[]} is no field. */
    private void prismaField(InlineText line) {
        InlineText name = identifier(line, 0);
        if (name.isEmpty()) {
            return;
        }
        InlineText type = rest(line, name);
        int relation = type.value().indexOf("@relation(");
        if (relation >= 0) {
            prismaRelation(type, relation);
            return;
        }
        int blank = type.value().indexOf(' ');
        String word = blank < 0 ? type.value() : type.value().substring(0, blank);
        int list = word.indexOf("[]");
        if (list > 0 && !PRISMA_TYPES.contains(word.substring(0, list))) {
            return;
        }
        ForeignKey key = pending.remove(Words.key(name.value()));
        field(name, Optional.of(type), key == null ? List.of() : List.of(key));
    }

    private void prismaRelation(InlineText type, int relation) {
        int columns = type.value().indexOf("fields:", relation);
        int references = type.value().indexOf("references:", relation);
        if (columns < 0 || references < 0) {
            return;
        }
        InlineText target = identifier(type, 0);
        InlineText field = identifier(type, type.value().indexOf('[', references) + 1);
        String column = Words.key(
                identifier(type, type.value().indexOf('[', columns) + 1).value());
        ForeignKey key = new ForeignKey(
                new Located<>(names.model(target.value()), target.span()),
                Optional.of(new Located<>(field.value(), field.span())),
                false);
        if (!attach(fields, column, List.of(key))) {
            pending.put(column, key);
        }
    }

    private void dbml(InlineText raw) {
        InlineText line = withoutComment(raw, "//");
        String value = line.value();
        if (value.startsWith("Table ") || value.startsWith("table ")) {
            close(Form.DBML);
            begin(identifier(line, 6));
        } else if (value.startsWith("Ref") && value.indexOf(':') > 0) {
            references.read(line).ifPresent(relationships::add);
        } else if (value.equals("}")) {
            close(Form.DBML);
        } else if (value.endsWith("{")) {
            open = null;
        } else if (open != null) {
            InlineText name = identifier(line, 0);
            if (!name.isEmpty() && !name.value().equals("Note")) {
                InlineText type = rest(line, name);
                field(name, Optional.of(type), foreignKeys.in(type, false));
            }
        }
    }

    static InlineText firstIdentifier(InlineText line, int from) {
        int start = from;
        while (start < line.value().length() && line.value().charAt(start) == ' ') {
            start++;
        }
        return line.slice(start, ForeignKeys.identifier(line.value(), start));
    }

    private void mermaid(InlineText raw) {
        InlineText line = withoutComment(raw, "%%");
        String value = line.value();
        int link = value.indexOf("--") >= 0 ? value.indexOf("--") : value.indexOf("..");
        if (open == null && link > 2) {
            mermaidRelation(line, link);
        } else if (open == null && value.endsWith("{")) {
            begin(firstIdentifier(line, 0));
        } else if (value.equals("}")) {
            close(Form.DIAGRAM);
        } else if (open != null) {
            // The type comes first: `string id PK`.
            int blank = value.indexOf(' ');
            InlineText name = blank < 0 ? line.slice(0, 0) : firstIdentifier(line, blank);
            if (!name.isEmpty()) {
                field(name, Optional.of(line.slice(0, blank)), List.of());
            }
        }
    }

    private void mermaidRelation(InlineText line, int link) {
        String value = line.value();
        int end = value.indexOf(' ', link);
        InlineText left = firstIdentifier(line, 0);
        InlineText right = end < 0 ? line.slice(0, 0) : firstIdentifier(line, end);
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        int start = endOf(line, left);
        Located<Name> from = new Located<>(names.model(left.value()), left.span());
        Located<Name> to = new Located<>(names.model(right.value()), right.span());
        relationships.add(new Relationship(
                from, to, new Located<>(value.substring(start, end).strip(), line.span(start, end))));
    }

    /** A name on a line of its own and {@code - field: type} lines below it, or {@code USERS ( id PK, … )}. */
    private void plain(List<InlineText> lines) {
        boolean brackets = false;
        for (InlineText raw : lines) {
            InlineText line = withoutComment(raw, "--");
            String value = line.value();
            if (value.isEmpty()) {
                if (!brackets && raw.isEmpty()) {
                    close(Form.FENCE);
                }
                continue;
            }
            if (open != null && brackets && (value.equals(")") || value.equals(");") || value.equals("}"))) {
                close(Form.FENCE);
                brackets = false;
            } else if (open != null && brackets) {
                plainColumn(line);
            } else if (open != null && (value.startsWith("- ") || value.startsWith("* "))) {
                plainColumn(line.slice(2, value.length()));
            } else {
                close(Form.FENCE);
                int end = ForeignKeys.identifier(value, 0);
                String after = value.substring(end).strip();
                brackets = after.equals("(") || after.equals("{");
                if (end > 0 && (after.isEmpty() || brackets || after.equals(":"))) {
                    begin(line.slice(0, end));
                }
            }
        }
        close(Form.FENCE);
    }

    /** {@code UNIQUE(a, b)} and {@code PRIMARY KEY (id)} among the fields are about fields. */
    private static boolean isConstraint(String line) {
        for (String word : List.of("UNIQUE", "INDEX", "CHECK", "PRIMARY KEY", "FOREIGN KEY", "CONSTRAINT")) {
            if (line.startsWith(word) && (line.startsWith("(", word.length()) || line.startsWith(" ", word.length()))) {
                return true;
            }
        }
        return false;
    }

    private void plainColumn(InlineText line) {
        InlineText name = identifier(line, 0);
        if (!name.isEmpty() && !isConstraint(line.value())) {
            InlineText after = rest(line, name);
            int start = 0;
            while (start < after.value().length() && " :".indexOf(after.value().charAt(start)) >= 0) {
                start++;
            }
            InlineText type = after.slice(start, after.value().length());
            field(name, Optional.of(type), foreignKeys.in(type, true));
        }
    }
}
