package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.EndpointPath;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Name;
import io.github.prdlint.prd.Operation;
import io.github.prdlint.prd.PermissionMatrix;
import io.github.prdlint.prd.PermissionMatrix.Cell;
import io.github.prdlint.prd.PermissionMatrix.Row;
import io.github.prdlint.prd.PermissionMatrix.RowKind;
import io.github.prdlint.prd.PermissionMatrix.Shape;
import io.github.prdlint.prd.Role;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.prd.Words;
import io.github.prdlint.source.Data;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads permission matrices, however they are laid out. */
final class MatrixReader {

    private final Vocabulary vocabulary;
    private final Names names;
    private final Paths paths;
    private final Set<String> roleKeys = new HashSet<>();
    private final Map<Outline.Node, List<Explanation>> legends = new IdentityHashMap<>();
    private final Set<String> actionVerbs =
            Set.copyOf(Data.builtIn("profiles/backend").get("actionVerbs").strings());

    MatrixReader(Vocabulary vocabulary, Names names, Paths paths, List<Role> roles) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.paths = paths;
        for (Role role : roles) {
            roleKeys.addAll(role.name().value().keys());
        }
    }

    /** Reads every matrix, and marks the tables that hold them. */
    List<PermissionMatrix> read(Tables tables) {
        List<PermissionMatrix> matrices = new ArrayList<>();
        for (ReadTable table : tables.all()) {
            if (table.kind == null || table.kind == TableKind.ENDPOINTS) {
                PermissionCells cells = cells(table);
                Optional<PermissionMatrix> matrix = read(table, cells);
                matrix.ifPresent(m -> {
                    table.kind = TableKind.MATRIX;
                    matrices.add(m);
                });
            }
        }
        return matrices;
    }

    /** Returns how many cells of a column hold what a matrix cell holds. */
    static int marks(ReadTable table, int column, PermissionCells cells) {
        int marks = 0;
        for (Table.Row row : table.rows()) {
            marks += ReadTable.cell(row, column)
                            .filter(cell -> isMark(cell, cells))
                            .isPresent()
                    ? 1
                    : 0;
        }
        return marks;
    }

    /** A long cell is prose, unless a sign leads it. */
    private static boolean isMark(InlineText cell, PermissionCells cells) {
        boolean brief = cell.value().length() <= 40 || cell.value().codePointAt(0) > 0x2000;
        return brief && cells.read(cell).readable();
    }

    /** A symbol and what a legend says that it means. */
    private record Explanation(String symbol, String meaning) {}

    /** The cell words of a table, with what the legend lines of its section explain. */
    private PermissionCells cells(ReadTable table) {
        PermissionCells cells = new PermissionCells(vocabulary);
        explain(table.node, cells);
        if (table.node.parent != null && table.node.parent.inside() != SectionKind.OTHER) {
            explain(table.node.parent, cells);
        }
        return cells;
    }

    private void explain(Outline.Node node, PermissionCells cells) {
        for (Explanation explanation : legends.computeIfAbsent(node, MatrixReader::legend)) {
            cells.explain(explanation.symbol(), explanation.meaning());
        }
    }

    private static List<Explanation> legend(Outline.Node node) {
        List<Explanation> legend = new ArrayList<>();
        for (InlineText line : Texts.lines(node.blocks)) {
            explain(line.value(), legend);
        }
        return legend;
    }

    /** {@code R = Read}, {@code ○: allowed}, {@code ✅ — full access}: a short symbol and what it means. */
    private static void explain(String line, List<Explanation> legend) {
        for (String part : line.split("[,;|·、]")) {
            int sign = part.indexOf('=', 1);
            for (int i = 1; i < part.length() && sign < 0; i++) {
                char c = part.charAt(i);
                boolean dash = (c == '—' || c == '–' || c == '-') && part.charAt(i - 1) == ' ';
                sign = c == ':' || c == '：' || dash ? i : sign;
            }
            if (sign > 0) {
                String symbol = part.substring(0, sign).strip();
                int colon = Math.max(symbol.lastIndexOf(':'), symbol.lastIndexOf(' '));
                symbol = symbol.substring(colon + 1);
                if (!symbol.isEmpty() && symbol.codePointCount(0, symbol.length()) <= 4) {
                    legend.add(new Explanation(symbol, part.substring(sign + 1).strip()));
                }
            }
        }
    }

    private Optional<PermissionMatrix> read(ReadTable t, PermissionCells cells) {
        boolean inMatrix = t.node.isIn(SectionKind.MATRIX);
        boolean inAuth = inMatrix || t.node.inside().whole() == SectionKind.AUTH;
        if (t.width() < 2 || t.rows().isEmpty() || t.has(Column.TYPE) || t.has(Column.FIELD)) {
            return Optional.empty();
        }
        if (t.has(Column.ROLES) && t.kind == null && inAuth) {
            Optional<PermissionMatrix> longForm = longForm(t, cells);
            if (longForm.isPresent()) {
                return longForm;
            }
        }
        int first = nameColumn(t);
        List<Integer> columns = new ArrayList<>();
        int known = 0;
        int marks = 0;
        int filled = 0;
        for (int i = 0; i < t.width(); i++) {
            boolean prose = t.column(i) == Column.ROLES && t.column(first) == Column.ROLES;
            if (i == first
                    || prose
                    || isDescriptive(t.column(i), isRole(t.header(i).value()))
                    || t.header(i).isEmpty()) {
                continue;
            }
            columns.add(i);
            known += isRole(t.header(i).value()) ? 1 : 0;
            marks += marks(t, i, cells);
            filled += t.rows().size();
        }
        if (columns.isEmpty() || marks * 2 <= filled) {
            return Optional.empty();
        }
        boolean byRow = t.column(first) == Column.ROLES && known < columns.size();
        if (inAuth && (known == 0 || byRow) && roleRows(t, first)) {
            return Optional.of(transposed(t, first, columns, cells));
        }
        boolean rolesAcross = known * 2 >= columns.size()
                || inMatrix
                || roleKeys.isEmpty() && inAuth && t.kind == null && (t.has(Column.RESOURCE) || t.has(Column.ACTION));
        return rolesAcross ? Optional.of(byRole(t, first, columns, cells)) : Optional.empty();
    }

    /** The column that names the rows: an action beside a resource, else path or method and path, else the first. */
    private static int nameColumn(ReadTable t) {
        for (Column column : List.of(Column.ACTION, Column.METHOD_AND_PATH, Column.PATH, Column.RESOURCE)) {
            if (t.has(column)) {
                return t.indexOf(column);
            }
        }
        return 0;
    }

    private static boolean isDescriptive(@org.jspecify.annotations.Nullable Column column, boolean role) {
        if (column == null || role) {
            return false;
        }
        return switch (column) {
            case DESCRIPTION,
                    NOTES,
                    COUNT,
                    CAPABILITIES,
                    PURPOSE,
                    METHOD,
                    PATH,
                    METHOD_AND_PATH,
                    ID,
                    FEATURE_ID,
                    RESOURCE,
                    ACTION,
                    AUTH,
                    NAME,
                    ENDPOINT_GROUP,
                    NECESSITY -> true;
            default -> false;
        };
    }

    private boolean isRole(String header) {
        for (String part : header.split("\\+")) {
            for (String key : names.role(plainRole(part)).keys()) {
                if (roleKeys.contains(key)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String plainRole(String text) {
        String plain = text.strip();
        int bracket = plain.indexOf('(');
        boolean condition = bracket > 0 && plain.endsWith(")");
        if (condition) {
            plain = plain.substring(0, bracket).strip();
        }
        return plain.regionMatches(true, plain.length() - 5, " only", 0, 5)
                ? plain.substring(0, plain.length() - 5)
                : plain;
    }

    private boolean roleRows(ReadTable t, int first) {
        int roles = 0;
        boolean rights = false;
        for (Table.Row row : t.rows()) {
            String name = ReadTable.cell(row, first).map(InlineText::value).orElse("");
            rights |= isRight(name);
            roles += isRole(name) ? 1 : 0;
        }
        return roles * 2 > t.rows().size() || t.column(first) == Column.ROLES && !rights;
    }

    /** "Permission" may head roles or rights; a right says so itself. */
    private boolean isRight(String value) {
        return isPermissionKey(value)
                || Paths.find(value, 0).isPresent()
                || !actionResource(value, EnumSet.noneOf(Operation.class)).isEmpty();
    }

    private static boolean isPermissionKey(String value) {
        int at = Math.max(value.lastIndexOf(':'), value.lastIndexOf('.'));
        return at > 0 && at + 1 < value.length() && !value.contains(" ");
    }

    private PermissionMatrix byRole(ReadTable t, int first, List<Integer> columns, PermissionCells cells) {
        List<List<Located<Name>>> roles = new ArrayList<>();
        List<Located<Name>> all = new ArrayList<>();
        for (int column : columns) {
            List<Located<Name>> named = rolesIn(t.header(column));
            roles.add(named);
            all.addAll(named);
        }
        List<Row> rows = new ArrayList<>();
        boolean actions = t.has(Column.ACTION);
        Set<Operation> heading = headingOperations(t.node.title.value());
        for (Table.Row row : t.rows()) {
            Optional<InlineText> name = ReadTable.cell(row, first).filter(cell -> !cell.isEmpty());
            if (name.isEmpty()) {
                continue;
            }
            List<Cell> read = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                List<Located<Name>> named = roles.get(i);
                ReadTable.cell(row, columns.get(i)).ifPresent(cell -> {
                    PermissionCells.Grant grant = cells.read(cell);
                    named.forEach(role -> read.add(cell(role, cell, grant)));
                });
            }
            Row plain = row(t, row, name.get(), actions, read);
            rows.add(plain.kind() == RowKind.RESOURCE ? underHeading(plain, heading) : plain);
        }
        Shape shape = shape(rows);
        if (shape == Shape.ACTION_BY_ROLE) {
            rows.replaceAll(MatrixReader::action);
        }
        return new PermissionMatrix(t.table.header().span(), t.node.located(), shape, all, rows);
    }

    private static Cell cell(Located<Name> role, InlineText cell, PermissionCells.Grant grant) {
        return new Cell(
                role, new Located<>(cell.value(), cell.span()), grant.operations(), grant.allowed(), grant.readable());
    }

    /** {@code A+B} names two roles, {@code A (own)} and {@code A only} the role A. */
    private List<Located<Name>> rolesIn(InlineText header) {
        List<Located<Name>> roles = new ArrayList<>(1);
        String value = header.value();
        boolean whole = isRole(value) && !value.contains("+");
        for (InlineText part : whole ? List.of(header) : Cells.split(header, "+")) {
            String plain = plainRole(part.value());
            Name name = names.role(part.value());
            Name bare = names.role(plain);
            Set<String> keys = new HashSet<>(name.keys());
            keys.addAll(bare.keys());
            roles.add(new Located<>(
                    new Name(plain, keys),
                    part.slice(0, Math.min(plain.length(), part.value().length()))
                            .span()));
        }
        return roles;
    }

    /** Among actions, a row that begins with no known verb ("Company settings") is one as well. */
    private static Row action(Row row) {
        return row.kind() == RowKind.RESOURCE
                ? new Row(
                        row.name(),
                        RowKind.ACTION,
                        row.resource(),
                        row.path(),
                        row.method(),
                        row.operations(),
                        row.cells())
                : row;
    }

    private static Shape shape(List<Row> rows) {
        if (most(rows, RowKind.PATH)) {
            return Shape.ENDPOINT_BY_ROLE;
        }
        if (most(rows, RowKind.PERMISSION_KEY)) {
            return Shape.PERMISSION_BY_ROLE;
        }
        return most(rows, RowKind.ACTION) ? Shape.ACTION_BY_ROLE : Shape.RESOURCE_BY_ROLE;
    }

    private static boolean most(List<Row> rows, RowKind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count() * 2 > rows.size();
    }

    private Row row(ReadTable t, Table.Row source, InlineText name, boolean actions, List<Cell> cells) {
        String value = name.value();
        Located<String> located = new Located<>(value, name.span());
        Optional<Paths.Match> match = Paths.find(value, 0).filter(m -> m.methodStart() == 0);
        if (match.isPresent() || Paths.startsPath(value, 0)) {
            int start = match.map(Paths.Match::pathStart).orElse(0);
            EndpointPath path = paths.path(value.substring(start, Paths.pathEnd(value, start)));
            Optional<String> method = match.map(Paths.Match::method)
                    .or(() -> t.filled(source, Column.METHOD)
                            .map(InlineText::value)
                            .filter(Paths::isMethod));
            return new Row(located, RowKind.PATH, names.group(value), Optional.of(path), method, Set.of(), cells);
        }
        Optional<Row> key = permissionKey(located, cells);
        if (key.isPresent()) {
            return key.get();
        }
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        // Where the cells name operations, the row does not: "Access Logs" with CRUD is a resource.
        boolean said = cells.stream().anyMatch(cell -> !cell.operations().isEmpty());
        String resource = said ? "" : actionResource(value, operations);
        boolean ofHeader = source == t.table.header();
        Optional<InlineText> domain =
                ofHeader ? Optional.empty() : t.filled(source, Column.RESOURCE).filter(d -> d != name);
        if (domain.isPresent()) {
            if (operations.isEmpty() && !said) {
                operations.addAll(operations(value));
            }
            return new Row(
                    located,
                    RowKind.ACTION,
                    names.group(domain.get().value()),
                    Optional.empty(),
                    Optional.empty(),
                    operations,
                    cells);
        }
        if (!resource.isEmpty() || actions) {
            String noun = resource.isEmpty() ? value : resource;
            return new Row(
                    located, RowKind.ACTION, names.group(noun), Optional.empty(), Optional.empty(), operations, cells);
        }
        return new Row(
                located, RowKind.RESOURCE, names.group(value), Optional.empty(), Optional.empty(), Set.of(), cells);
    }

    /** {@code orders:create}, {@code member.view}: a resource and an operation, with no blank. */
    private Optional<Row> permissionKey(Located<String> name, List<Cell> cells) {
        String value = name.value();
        if (!isPermissionKey(value)) {
            return Optional.empty();
        }
        int at = Math.max(value.lastIndexOf(':'), value.lastIndexOf('.'));
        Set<Operation> operations = operations(value.substring(at + 1));
        String resource = value.substring(0, at);
        return Optional.of(new Row(
                name,
                RowKind.PERMISSION_KEY,
                names.group(resource),
                Optional.empty(),
                Optional.empty(),
                operations,
                cells));
    }

    private Set<Operation> operations(String word) {
        PermissionCells.Grant grant = new PermissionCells(vocabulary).read(word);
        return grant.readable() && grant.allowed() ? grant.operations() : Set.of(Operation.ACTION);
    }

    /**
     * Splits {@code Create order}, or {@code 주문 생성} with its verb last, into the operation and the resource; returns nothing when the
     * text has no verb there.
     */
    private String actionResource(String value, Set<Operation> operations) {
        int blank = Math.max(0, value.indexOf(' '));
        String first = resource(value.substring(blank), value.substring(0, blank), operations);
        if (!first.isEmpty()) {
            return first;
        }
        int last = value.lastIndexOf(' ');
        String verb = value.substring(last + 1);
        // "주문 관리" is as well the name of a resource.
        return last <= 0 || verb.charAt(0) < 0x80 || operations(verb).contains(Operation.MANAGE)
                ? ""
                : resource(value.substring(0, last), verb, operations);
    }

    /** Returns the resource when all verbs ({@code Create}, {@code Create/Update}) are such, and adds what they mean. */
    private String resource(String resource, String verbs, Set<Operation> operations) {
        Set<Operation> found = EnumSet.noneOf(Operation.class);
        for (String verb : verbs.split("/")) {
            Optional<String> word = verb.length() < 2 ? Optional.empty() : vocabulary.permission(verb);
            if (word.isEmpty() && actionVerbs.contains(verb.toLowerCase(Locale.ROOT))) {
                found.add(Operation.ACTION);
                continue;
            }
            if (word.isEmpty()
                    || word.get().equals("allow")
                    || word.get().equals("deny")
                    || word.get().equals("all")) {
                return "";
            }
            found.addAll(operations(verb));
        }
        operations.addAll(found);
        return Words.split(resource).isEmpty() ? "" : resource.strip();
    }

    private PermissionMatrix transposed(ReadTable t, int first, List<Integer> columns, PermissionCells cells) {
        List<Located<Name>> roles = new ArrayList<>();
        Map<Integer, List<Cell>> byColumn = new LinkedHashMap<>();
        for (Table.Row row : t.rows()) {
            Optional<InlineText> name = ReadTable.cell(row, first).filter(cell -> !cell.isEmpty());
            List<Located<Name>> named = name.map(this::rolesIn).orElse(List.of());
            roles.addAll(named);
            for (int column : columns) {
                ReadTable.cell(row, column)
                        .ifPresent(cell ->
                                named.forEach(role -> byColumn.computeIfAbsent(column, c -> new ArrayList<>())
                                        .add(cell(role, cell, cells.read(cell)))));
            }
        }
        List<Row> rows = new ArrayList<>();
        Set<Operation> operations = headingOperations(t.node.title.value());
        byColumn.forEach((column, read) ->
                rows.add(underHeading(row(t, t.table.header(), t.header(column), false, read), operations)));
        return new PermissionMatrix(t.table.header().span(), t.node.located(), Shape.ROLE_BY_RESOURCE, roles, rows);
    }

    /** A row that only says yes or no takes its operation from the heading above the matrix, when that names one. */
    private static Row underHeading(Row row, Set<Operation> operations) {
        boolean own = row.cells().stream().anyMatch(c -> !c.operations().isEmpty());
        return operations.isEmpty() || own
                ? row
                : new Row(
                        row.name(), RowKind.ACTION, row.resource(), row.path(), row.method(), operations, row.cells());
    }

    /** {@code Create (own)} above a matrix says which operation it is about. */
    private Set<Operation> headingOperations(String title) {
        String plain = Titles.withoutRemark(title);
        Optional<String> word = vocabulary.permission(plain);
        boolean verb = word.isPresent()
                && !word.get().equals("allow")
                && !word.get().equals("deny")
                && !word.get().equals("all");
        return verb ? operations(plain) : Set.of();
    }

    private Optional<PermissionMatrix> longForm(ReadTable t, PermissionCells cells) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < t.width(); i++) {
            Optional<String> word = vocabulary.permission(t.header(i).value());
            if (word.isPresent() && !word.get().equals("allow") && !word.get().equals("deny")) {
                columns.add(i);
            }
        }
        int resourceColumn = t.has(Column.RESOURCE) ? t.indexOf(Column.RESOURCE) : t.indexOf(Column.ROLES) == 0 ? 1 : 0;
        if (columns.size() < 2 || columns.contains(resourceColumn)) {
            return Optional.empty();
        }
        Map<Integer, Set<Operation>> granted = columnOperations(t, columns);
        Map<String, List<Cell>> byResource = new LinkedHashMap<>();
        Map<String, InlineText> resources = new LinkedHashMap<>();
        Map<String, Located<Name>> roles = new LinkedHashMap<>();
        for (Table.Row row : t.rows()) {
            Optional<InlineText> resource = ReadTable.cell(row, resourceColumn).filter(cell -> !cell.isEmpty());
            Optional<InlineText> role = t.filled(row, Column.ROLES);
            if (resource.isEmpty() || role.isEmpty() || role.get().value().charAt(0) == '(') {
                continue;
            }
            EnumSet<Operation> operations = EnumSet.noneOf(Operation.class);
            Map<InlineText, Set<Operation>> unreadable = new LinkedHashMap<>();
            for (int column : columns) {
                ReadTable.cell(row, column).ifPresent(text -> {
                    PermissionCells.Grant grant = cells.read(text);
                    Set<Operation> about = granted.getOrDefault(column, Set.of());
                    if (!grant.readable()) {
                        unreadable.put(text, about);
                    } else if (grant.allowed()) {
                        operations.addAll(about);
                    }
                });
            }
            for (Located<Name> named : rolesIn(role.get())) {
                roles.putIfAbsent(named.value().text(), named);
                List<Cell> ofRole = byResource.computeIfAbsent(resource.get().value(), r -> new ArrayList<>());
                ofRole.add(new Cell(
                        named,
                        new Located<>(role.get().value(), role.get().span()),
                        operations,
                        !operations.isEmpty(),
                        true));
                unreadable.forEach((text, about) ->
                        ofRole.add(new Cell(named, new Located<>(text.value(), text.span()), about, false, false)));
            }
            resources.putIfAbsent(resource.get().value(), resource.get());
        }
        List<Row> rows = new ArrayList<>();
        resources.forEach((resource, named) ->
                rows.add(row(t, t.table.header(), named, false, byResource.getOrDefault(resource, List.of()))));
        return Optional.of(new PermissionMatrix(
                t.table.header().span(), t.node.located(), Shape.LONG, List.copyOf(roles.values()), rows));
    }

    /** Returns what each column of the long form grants: Write is what no column beside it names, beside Create and Delete an Update. */
    private Map<Integer, Set<Operation>> columnOperations(ReadTable t, List<Integer> columns) {
        Map<Integer, Set<Operation>> granted = new LinkedHashMap<>();
        Set<Operation> named = EnumSet.noneOf(Operation.class);
        List<Integer> writing = new ArrayList<>();
        for (int column : columns) {
            String header = t.header(column).value();
            String word = vocabulary.permission(header).orElse("");
            granted.put(column, operations(header));
            switch (word) {
                case "write" -> writing.add(column);
                case "create", "update", "delete" -> named.addAll(operations(header));
                default -> {
                    // Reading and administering take nothing away from Write.
                }
            }
        }
        for (int column : writing) {
            Set<Operation> rest = EnumSet.copyOf(granted.getOrDefault(column, Set.of()));
            rest.removeAll(named);
            if (!rest.isEmpty()) {
                granted.put(column, rest);
            }
        }
        return granted;
    }
}
