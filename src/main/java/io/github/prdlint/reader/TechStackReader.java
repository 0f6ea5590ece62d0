package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.ListBlock;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.prd.Technology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tech stack: bold items of lists ({@code **PostgreSQL 16+** - Relational database}), and tables. */
final class TechStackReader {

    private final List<Technology> technologies = new ArrayList<>();

    /** Returns the items in the order of the text, each with its version and under its category where it has them. */
    List<Technology> read(Outline outline, Tables tables) {
        for (Outline.Node node : outline.nodes()) {
            if (node.isIn(SectionKind.TECH_STACK)) {
                Optional<Located<String>> category =
                        node.kind == SectionKind.TECH_STACK ? Optional.empty() : Optional.of(node.located());
                for (ListBlock.Item item : Texts.items(node.blocks)) {
                    addBold(Texts.first(item), category);
                }
            }
        }
        tables.of(TableKind.TECHNOLOGIES).forEach(this::addTable);
        technologies.sort((a, b) -> a.name().span().compareTo(b.name().span()));
        return technologies;
    }

    /** A row holds a category and one or more technologies, with or without a column for the version. */
    private void addTable(ReadTable table) {
        int at = table.indexOf(Column.TECHNOLOGY);
        for (Table.Row row : table.rows()) {
            Optional<InlineText> cell = table.filled(row, Column.TECHNOLOGY);
            if (cell.isEmpty()) {
                continue;
            }
            Optional<Located<String>> version = table.filled(row, Column.VERSION)
                    .filter(v -> !Cells.isDash(v.value()))
                    .map(v -> new Located<>(v.value(), v.span()));
            Optional<Located<String>> category = at == 0 || row.cells().get(0).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Located<>(
                            row.cells().get(0).value(), row.cells().get(0).span()));
            for (InlineText part : parts(cell.get())) {
                InlineText item = Cells.withoutBrackets(part);
                if (!Cells.isDash(item.value())) {
                    add(item, version, category);
                }
            }
        }
    }

    /** Takes {@code Node.js 20+, Redis} and {@code Kafka / NATS} apart, but not {@code TCP/IP} or {@code 20+}. */
    private static List<InlineText> parts(InlineText cell) {
        List<InlineText> parts = new ArrayList<>(2);
        for (InlineText listed : Cells.split(cell, ",、·")) {
            InlineText rest = listed;
            for (int i = separator(rest.value()); i > 0; i = separator(rest.value())) {
                parts.add(rest.slice(0, i));
                rest = rest.slice(i + 3, rest.value().length());
            }
            parts.add(rest);
        }
        return parts;
    }

    private static int separator(String value) {
        int plus = value.indexOf(" + ");
        int slash = value.indexOf(" / ");
        return plus < 0 ? slash : slash < 0 ? plus : Math.min(plus, slash);
    }

    private void add(InlineText item, Optional<Located<String>> version, Optional<Located<String>> category) {
        int at = version.isPresent() ? -1 : versionStart(item.value());
        InlineText name = at > 0 ? item.slice(0, at) : item;
        Optional<Located<String>> own = at > 0
                ? Optional.of(new Located<>(
                        item.value().substring(at), item.span(at, item.value().length())))
                : version;
        technologies.add(new Technology(new Located<>(name.value(), name.span()), own, category));
    }

    private void addBold(InlineText line, Optional<Located<String>> category) {
        String value = line.value();
        int i = 0;
        while (i < value.length()) {
            if (!line.is(InlineText.Style.STRONG, i, i + 1)) {
                i++;
                continue;
            }
            int end = i;
            while (end < value.length()
                    && (line.is(InlineText.Style.STRONG, end, end + 1) || value.charAt(end) == ' ')) {
                end++;
            }
            InlineText item = line.slice(i, end);
            if (!item.isEmpty() && !item.value().endsWith(":")) {
                add(item, Optional.empty(), category);
            }
            i = end;
        }
    }

    /** Returns where the version in {@code Node.js 22 LTS} begins, -1 when there is none. */
    private static int versionStart(String value) {
        for (int i = 1; i < value.length(); i++) {
            boolean start =
                    value.charAt(i - 1) == ' ' || value.charAt(i - 1) == 'v' && i > 1 && value.charAt(i - 2) == ' ';
            if (start && Character.isDigit(value.charAt(i))) {
                return value.charAt(i - 1) == 'v' ? i - 1 : i;
            }
        }
        return -1;
    }
}
