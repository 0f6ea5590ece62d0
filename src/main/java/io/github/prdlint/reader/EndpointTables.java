package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.Located;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the endpoints that tables declare: in a column each for method and path, or both in one cell. */
final class EndpointTables {

    private final Paths paths;
    private final EndpointBases bases;
    private final EndpointGroups groups;
    private final List<EndpointDeclaration> declarations;

    /** Reads tables into a list of declarations. */
    EndpointTables(Paths paths, EndpointBases bases, EndpointGroups groups, List<EndpointDeclaration> declarations) {
        this.paths = paths;
        this.bases = bases;
        this.groups = groups;
        this.declarations = declarations;
    }

    void find(ReadTable table) {
        Optional<EndpointGroup> own =
                table.has(Column.ENDPOINT_GROUP) ? Optional.empty() : Optional.of(groups.of(table.node));
        table.group = own.orElse(null);
        if (!table.has(Column.METHOD_AND_PATH) && !(table.has(Column.METHOD) && table.has(Column.PATH))) {
            own.ifPresent(groups::keep);
            return;
        }
        for (Table.Row row : table.rows()) {
            EndpointGroup group = own.orElseGet(() ->
                    table.filled(row, Column.ENDPOINT_GROUP).map(groups::of).orElseGet(() -> groups.of(table.node)));
            Optional<InlineText> both = table.filled(row, Column.METHOD_AND_PATH);
            if (both.isPresent()) {
                findAll(both.get(), table, row, group);
                continue;
            }
            Optional<InlineText> method = table.filled(row, Column.METHOD);
            Optional<InlineText> path = table.filled(row, Column.PATH);
            if (method.isEmpty() || path.isEmpty()) {
                continue;
            }
            Located<String> written = pathIn(path.get());
            if (paths.isForeign(written.value()) || written.value().isEmpty()) {
                continue;
            }
            for (InlineText one : Cells.split(method.get(), "/,·|&+ 、")) {
                String verb = one.value().toUpperCase(Locale.ROOT);
                if (Paths.isMethod(verb) || Character.isLetter(verb.charAt(0))) {
                    declarations.add(EndpointDeclaration.in(
                            table,
                            row,
                            path.get(),
                            new Located<>(verb, one.span()),
                            bases.join(table.node, written),
                            group));
                }
            }
        }
    }

    /** Reads the endpoints by which a permission matrix names its rows, for a document that declares them nowhere else. */
    void findInRowNames(ReadTable matrix) {
        for (Table.Row row : matrix.rows()) {
            for (InlineText cell : row.cells()) {
                if (!cell.isEmpty()) {
                    findAll(cell, matrix, row, groups.of(matrix.node));
                    break;
                }
            }
        }
    }

    private static Located<String> pathIn(InlineText cell) {
        String value = cell.value();
        int start = 0;
        while (start < value.length() && !Paths.startsPath(value, start)) {
            start++;
        }
        if (start == value.length()) {
            int blank = value.indexOf(' ');
            InlineText first = blank > 0 ? cell.slice(0, blank) : cell;
            return new Located<>(first.value(), first.span());
        }
        int end = value.indexOf(' ', start);
        int line = value.indexOf('\n', start);
        end = end < 0 ? value.length() : end;
        end = line >= 0 && line < end ? line : end;
        InlineText path = start == 0 && end == value.length() ? cell : cell.slice(start, end);
        return new Located<>(path.value(), path.span());
    }

    private void findAll(InlineText cell, ReadTable table, Table.Row row, EndpointGroup group) {
        int from = 0;
        while (true) {
            Optional<Paths.Match> match = Paths.find(cell.value(), from);
            if (match.isEmpty()) {
                return;
            }
            Paths.Match m = match.get();
            Located<String> path = new Located<>(
                    cell.value().substring(m.pathStart(), m.pathEnd()), cell.span(m.pathStart(), m.pathEnd()));
            if (!paths.isForeign(path.value())) {
                for (Located<String> method : EndpointDeclaration.methods(cell, m)) {
                    declarations.add(
                            EndpointDeclaration.in(table, row, cell, method, bases.join(table.node, path), group));
                }
            }
            from = m.pathEnd();
        }
    }
}
