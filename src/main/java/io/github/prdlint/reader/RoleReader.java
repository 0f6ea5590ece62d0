package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.ListBlock;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Name;
import io.github.prdlint.prd.PermissionMatrix;
import io.github.prdlint.prd.Role;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.TableKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads role definitions: a table, or a list whose items begin with a role's name. */
final class RoleReader {

    private final Vocabulary vocabulary;
    private final Names names;
    private final List<Role> roles = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    RoleReader(Vocabulary vocabulary, Names names) {
        this.vocabulary = vocabulary;
        this.names = names;
    }

    /** Reads the definitions, and marks the tables that hold them. */
    List<Role> read(Outline outline, Tables tables, PermissionCells cells) {
        for (ReadTable table : tables.all()) {
            if (table.kind == null && isDefinitions(table, cells)) {
                table.kind = TableKind.ROLES;
                readTable(table);
            }
        }
        if (roles.isEmpty()) {
            for (Outline.Node node : outline.nodes(SectionKind.ROLES)) {
                for (ListBlock.Item item : Texts.items(node.blocks)) {
                    readItem(Texts.first(item));
                }
            }
        }
        return roles;
    }

    /** Leaves out what names one of these roles. */
    RoleReader beside(List<Role> defined) {
        defined.forEach(role -> seen.addAll(role.name().value().keys()));
        return this;
    }

    /** Returns the columns of the matrices as roles. */
    List<Role> fromMatrices(List<PermissionMatrix> matrices) {
        for (PermissionMatrix matrix : matrices) {
            for (Located<Name> role : matrix.roles()) {
                add(role, Set.of(), true);
            }
        }
        return roles;
    }

    private static boolean isDefinitions(ReadTable table, PermissionCells cells) {
        boolean other = table.has(Column.METHOD)
                || table.has(Column.PATH)
                || table.has(Column.MODEL)
                || table.has(Column.ID)
                || table.has(Column.FIELD)
                || table.has(Column.SERVICE)
                || table.has(Column.TECHNOLOGY)
                || table.has(Column.VERSION)
                || table.has(Column.EVENT)
                || table.has(Column.RESOURCE);
        int at = nameColumn(table);
        SectionKind in = table.node.inside();
        if (at < 0 || other || in != SectionKind.OTHER && in.whole() != SectionKind.AUTH && in != SectionKind.CORE) {
            return false;
        }
        boolean described = false;
        for (int i = 0; i < table.width(); i++) {
            Column column = table.column(i);
            boolean describes = column == Column.CODE
                    || column == Column.DESCRIPTION
                    || column == Column.CAPABILITIES
                    || column == Column.ROLE_CODE
                    || column == Column.NOTES
                    || column == Column.PURPOSE
                    || column == Column.COUNT
                    || column == Column.NAME
                    || column == Column.ROLES && isProse(table, i);
            // "Manage users" under Key Capabilities is prose, however much it looks like a permission.
            if (!describes
                    && i != at
                    && MatrixReader.marks(table, i, cells) * 2 > table.rows().size()) {
                return false;
            }
            described |= describes;
        }
        boolean repeated = table.rows().stream()
                        .map(r -> nameCell(table, r).map(InlineText::value).orElse(""))
                        .distinct()
                        .count()
                < table.rows().size();
        return !repeated && (described || in.whole() == SectionKind.AUTH);
    }

    /** Of Role and Permissions alone, the second says what the first may do, unless a sign says that it may. */
    private static boolean isProse(ReadTable table, int column) {
        return table.width() == 2
                && table.rows().stream()
                        .map(row -> ReadTable.cell(row, column)
                                .map(InlineText::value)
                                .orElse(""))
                        .allMatch(cell -> cell.indexOf(' ') > 0 && Character.isLetterOrDigit(cell.codePointAt(0)));
    }

    /** The column that names the role; under a heading for roles its code may be all the name it has. */
    private static int nameColumn(ReadTable table) {
        boolean coded = !table.has(Column.ROLES) && table.node.isIn(SectionKind.ROLES);
        return table.indexOf(coded ? Column.ROLE_CODE : Column.ROLES);
    }

    private static Optional<InlineText> nameCell(ReadTable table, Table.Row row) {
        return ReadTable.cell(row, nameColumn(table)).filter(cell -> !cell.isEmpty());
    }

    private void readTable(ReadTable table) {
        for (Table.Row row : table.rows()) {
            nameCell(table, row).ifPresent(cell -> {
                Set<String> aliases = new LinkedHashSet<>();
                table.filled(row, Column.ROLE_CODE)
                        .or(() -> table.filled(row, Column.CODE))
                        .filter(code -> !code.value().equals(cell.value()))
                        .ifPresent(code -> aliases.add(code.value()));
                add(names.role(cell), aliases, false);
            });
        }
    }

    private void readItem(InlineText line) {
        int end = strongEnd(line);
        String value = line.value();
        for (int i = 1; end < 0 && i < value.length(); i++) {
            char c = value.charAt(i);
            boolean ends = c == ':' || c == '：' || (c == '-' || c == '—' || c == '–') && value.charAt(i - 1) == ' ';
            end = ends ? i : end;
        }
        if (end > 0 && end <= 40 && isName(value.substring(0, end))) {
            InlineText name = line.slice(0, end);
            while (name.value().endsWith(":")) {
                name = name.slice(0, name.value().length() - 1);
            }
            if (!name.isEmpty()) {
                add(names.role(name), Set.of(), false);
            }
        }
    }

    /** A role's name has few words and is no sentence. */
    private static boolean isName(String text) {
        long blanks = text.chars().filter(c -> c == ' ').count();
        return blanks <= 3 && text.chars().noneMatch(c -> c == '=' || c == '.' || c == ',' || c == '→');
    }

    /** Returns where the bold text at the start of a line ends, -1 when it does not begin so. */
    static int strongEnd(InlineText line) {
        int end = 0;
        while (end < line.value().length()
                && (line.is(InlineText.Style.STRONG, end, end + 1)
                        || line.value().charAt(end) == ' ' && end > 0)) {
            end++;
        }
        while (end > 0 && line.value().charAt(end - 1) == ' ') {
            end--;
        }
        return end == 0 ? -1 : end;
    }

    private void add(Located<Name> name, Set<String> aliases, boolean fromMatrix) {
        Set<String> keys = new LinkedHashSet<>(name.value().keys());
        for (String alias : aliases) {
            keys.addAll(names.role(alias).keys());
            // `TEACHER+LEAD` is a teacher who leads: what it adds is this role's own name.
            keys.addAll(names.role(alias.substring(alias.lastIndexOf('+') + 1)).keys());
        }
        // A definition adds what no other says; a column that any spelling of a role means is that role.
        boolean known = fromMatrix && keys.stream().anyMatch(seen::contains);
        keys.removeAll(seen);
        if (keys.isEmpty() || known) {
            return;
        }
        seen.addAll(keys);
        String text = name.value().text();
        Role.Kind kind = vocabulary.is("public", text)
                ? Role.Kind.GUEST
                : vocabulary.is("system", text) ? Role.Kind.SYSTEM : Role.Kind.USER;
        roles.add(new Role(new Located<>(new Name(text, keys), name.span()), aliases, fromMatrix, kind));
    }
}
