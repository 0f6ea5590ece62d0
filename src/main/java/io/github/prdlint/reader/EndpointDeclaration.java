package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.Endpoint.Form;
import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.Located;
import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A method and path as written, before the prefix that all paths share is known. */
record EndpointDeclaration(
        Located<String> method,
        Located<String> path,
        Optional<InlineText> description,
        EndpointGroup group,
        Form form,
        @Nullable ReadTable table,
        Table.@Nullable Row row,
        InlineText line,
        SourceSpan item) {

    /** Returns what a row of a table declares; the cell is the one that holds the path. */
    static EndpointDeclaration in(
            ReadTable table,
            Table.Row row,
            InlineText cell,
            Located<String> method,
            Located<String> path,
            EndpointGroup group) {
        Optional<InlineText> description = table.filled(row, Column.DESCRIPTION)
                .or(() -> table.filled(row, Column.NAME))
                .or(() -> table.filled(row, Column.PURPOSE));
        return new EndpointDeclaration(
                method, meant(method, path), description, group, Form.TABLE, table, row, cell, row.span());
    }

    /** Returns what a line of running text declares. */
    static EndpointDeclaration in(
            InlineText line,
            SourceSpan item,
            Form form,
            Located<String> method,
            Located<String> path,
            EndpointGroup group) {
        return new EndpointDeclaration(
                method, meant(method, path), descriptionAfter(line, path), group, form, null, null, line, item);
    }

    private static Located<String> meant(Located<String> method, Located<String> path) {
        return method.value().equals("POST") ? withoutOptional(path) : path;
    }

    /** {@code POST /orders[/{id}]} in a row of several methods creates, so that it has no use for what may be left out. */
    private static Located<String> withoutOptional(Located<String> path) {
        int optional = path.value().indexOf("[/");
        return optional <= 0
                ? path
                : new Located<>(
                        path.value().substring(0, optional),
                        new SourceSpan(path.span().start(), path.span().start() + optional));
    }

    /** What follows the path on its line: {@code - `GET /orders` - List orders}. */
    private static Optional<InlineText> descriptionAfter(InlineText line, Located<String> path) {
        String value = line.value();
        int at = 0;
        while (at < value.length()
                && line.span(at, at + 1).start() < path.span().end()) {
            at++;
        }
        while (at < value.length() && " :：-–—→`#,".indexOf(value.charAt(at)) >= 0) {
            at++;
        }
        return at < value.length() ? Optional.of(line.slice(at, value.length())) : Optional.empty();
    }

    /** The method of a match and those that stand before it: {@code GET/PATCH /x}, {@code GET · POST /x}. */
    static List<Located<String>> methods(InlineText text, Paths.Match m) {
        List<Located<String>> methods = new ArrayList<>(1);
        methods.add(new Located<>(m.method(), text.span(m.methodStart(), m.methodEnd())));
        String value = text.value();
        int at = m.methodStart();
        while (true) {
            int end = at;
            while (end > 0 && "/ ·,|&+`".indexOf(value.charAt(end - 1)) >= 0) {
                end--;
            }
            int start = end;
            while (start > 0 && value.charAt(start - 1) >= 'A' && value.charAt(start - 1) <= 'Z') {
                start--;
            }
            if (end == at || start == end || !Paths.isMethod(value.substring(start, end))) {
                return methods;
            }
            methods.add(0, new Located<>(value.substring(start, end), text.span(start, end)));
            at = start;
        }
    }

    /** Returns what makes two declarations one: method and path, as far as they are known so far. */
    String key() {
        return key(method, path);
    }

    static String key(Located<String> method, Located<String> path) {
        return method.value() + " /" + String.join("/", Paths.segments(path.value()));
    }

    /** Returns a cell of its row; empty without such a column. */
    Optional<InlineText> cell(Column column) {
        return table == null || row == null ? Optional.empty() : table.cell(row, column);
    }

    /** Returns whether its table has the column. */
    boolean has(Column column) {
        return table != null && table.has(column);
    }
}
