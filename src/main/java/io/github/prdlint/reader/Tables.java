package io.github.prdlint.reader;

import io.github.prdlint.markdown.Block;
import io.github.prdlint.markdown.HtmlComment;
import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.ListBlock;
import io.github.prdlint.markdown.MarkdownDocument;
import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.markdown.Paragraph;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.prd.Words;
import java.util.ArrayList;
import java.util.List;

/** Finds the document's tables and tells what each is: by its columns first, by its section second. */
final class Tables {

    private final Vocabulary vocabulary;
    private final List<ReadTable> tables = new ArrayList<>();

    Tables(MarkdownDocument document, Outline outline, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Outline.Node node : outline.nodes()) {
            collect(document, node, node.blocks);
        }
        boolean featuresSection = !outline.nodes(SectionKind.FEATURES).isEmpty();
        for (ReadTable table : tables) {
            table.kind = classify(table, featuresSection);
        }
    }

    private void collect(MarkdownDocument document, Outline.Node node, List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Table table) {
                List<Table.Row> cutOff = cutOff(document, blocks, i);
                tables.add(new ReadTable(tables.size(), table, node, cutOff, vocabulary));
            } else if (block instanceof ListBlock list) {
                for (ListBlock.Item item : list.items()) {
                    collect(document, node, item.blocks());
                }
            }
        }
    }

    /** The rows after a comment that stands between the rows of a table: GFM ends the table there. */
    private static List<Table.Row> cutOff(MarkdownDocument document, List<Block> blocks, int at) {
        int next = at + 1;
        while (next < blocks.size() && blocks.get(next) instanceof HtmlComment) {
            next++;
        }
        boolean cut = next < blocks.size()
                && blocks.get(next) instanceof Paragraph
                && adjacent(document, blocks.get(at), blocks.get(next));
        if (!cut || !(blocks.get(next) instanceof Paragraph rest)) {
            return List.of();
        }
        List<Table.Row> rows = new ArrayList<>();
        for (InlineText line : rest.lines()) {
            Table.Row row = MarkdownParser.tableRow(document.source(), line.raw());
            if (row.cells().size() < 2) {
                return List.of();
            }
            rows.add(row);
        }
        return rows;
    }

    /** Whether no blank line stands between two blocks. */
    private static boolean adjacent(MarkdownDocument document, Block first, Block second) {
        String text = document.source().text();
        boolean lineEnd = false;
        for (int i = first.span().end(); i < second.span().start(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (lineEnd) {
                    return false;
                }
                lineEnd = true;
            } else if (c > ' ') {
                lineEnd = false;
            }
        }
        return true;
    }

    /** Returns every table in the order of the text; the kind of one that is not understood is null. */
    List<ReadTable> all() {
        return tables;
    }

    /** Returns the tables of a kind in the order of the text. */
    List<ReadTable> of(TableKind kind) {
        return tables.stream().filter(t -> t.kind == kind).toList();
    }

    private @org.jspecify.annotations.Nullable TableKind classify(ReadTable t, boolean featuresSection) {
        SectionKind in = t.node.inside();
        if (in == SectionKind.CHANGE_LOG || in == SectionKind.GAPS || t.width() < 2 && !t.has(Column.MODEL)) {
            return null;
        }
        if (isEndpoints(t)) {
            boolean foreign =
                    t.node.isIn(SectionKind.EXTERNAL_API) || t.has(Column.LOOKALIKE) || in == SectionKind.FLOW;
            return foreign ? null : TableKind.ENDPOINTS;
        }
        if (in == SectionKind.ENDPOINTS && lacksMethodOrPath(t)) {
            return TableKind.ENDPOINTS;
        }
        if (t.has(Column.EVENT) && in != SectionKind.INBOUND_WEBHOOKS) {
            boolean webhook = in == SectionKind.WEBHOOKS || t.has(Column.RETRY_POLICY) && !t.has(Column.TRIGGER);
            if (webhook) {
                return TableKind.WEBHOOKS;
            }
            if (t.has(Column.TRIGGER) || t.has(Column.CONSUMERS) || in.whole() == SectionKind.EVENTS) {
                return TableKind.EVENTS;
            }
        }
        if (in == SectionKind.SPECS || in == SectionKind.INBOUND_WEBHOOKS) {
            return null;
        }
        TableKind errors = errors(t, in);
        if (errors != null) {
            return errors;
        }
        if (in == SectionKind.DATA_MODEL || in == SectionKind.RELATIONSHIPS) {
            return dataModel(t);
        }
        boolean service =
                t.has(Column.SERVICE) && (t.has(Column.INTEGRATION_METHOD) || in.whole() == SectionKind.EVENTS);
        if (service) {
            return TableKind.INTEGRATIONS;
        }
        if (in == SectionKind.TECH_STACK && t.has(Column.TECHNOLOGY)) {
            return TableKind.TECHNOLOGIES;
        }
        if (isFeatures(t, in, featuresSection)) {
            return TableKind.FEATURES;
        }
        return null;
    }

    private static boolean isEndpoints(ReadTable t) {
        if (t.has(Column.METHOD) && t.has(Column.PATH)) {
            int like = 0;
            int rows = 0;
            for (Table.Row row : t.rows()) {
                String path = t.cell(row, Column.PATH).map(InlineText::value).orElse("");
                String method =
                        t.cell(row, Column.METHOD).map(InlineText::value).orElse("");
                rows += path.isEmpty() || method.isEmpty() ? 0 : 1;
                like += Paths.startsPath(path, 0) || isMethodCell(method) ? 1 : 0;
            }
            return like * 2 >= rows;
        }
        for (int i = 0; i < t.width(); i++) {
            Column column = t.column(i);
            boolean candidate = column == Column.METHOD_AND_PATH
                    || column == Column.PATH
                    || column == Column.METHOD
                    || column == Column.ACTION;
            if (candidate && mostlyMethodAndPath(t, i)) {
                t.assign(i, Column.METHOD_AND_PATH);
                return true;
            }
        }
        return false;
    }

    /** Whether an endpoint table in every other respect has only one of the two columns; its section tells what it is. */
    private static boolean lacksMethodOrPath(ReadTable t) {
        boolean limits = t.has(Column.AUTH) || t.has(Column.ROLES);
        boolean refers = t.has(Column.FEATURE_ID) && !t.has(Column.LOOKALIKE);
        // Features in the first column may be a mere list of what serves each.
        boolean describes = t.has(Column.DESCRIPTION) && t.indexOf(Column.FEATURE_ID) > 0 || limits;
        return refers && describes && t.has(Column.METHOD) != t.has(Column.PATH);
    }

    private static boolean isMethodCell(String value) {
        int end = 0;
        while (end < value.length() && value.charAt(end) >= 'A' && value.charAt(end) <= 'Z') {
            end++;
        }
        return end > 0 ? Paths.isMethod(value.substring(0, end)) : value.equals("*");
    }

    private static boolean mostlyMethodAndPath(ReadTable t, int column) {
        int like = 0;
        int rows = 0;
        for (Table.Row row : t.rows()) {
            String value = ReadTable.cell(row, column).map(InlineText::value).orElse("");
            rows += value.isEmpty() ? 0 : 1;
            like += Paths.find(value, 0).filter(m -> m.methodStart() == 0).isPresent() ? 1 : 0;
        }
        return like * 2 > rows;
    }

    private static @org.jspecify.annotations.Nullable TableKind errors(ReadTable t, SectionKind in) {
        boolean inErrors = in.whole() == SectionKind.ERRORS;
        if (t.has(Column.METHOD) && t.has(Column.CODE) && !t.has(Column.PATH) && numbers(t, Column.METHOD)) {
            // "HTTP" heads methods beside paths, and statuses beside codes.
            t.rename(Column.METHOD, Column.STATUS);
        }
        if (!t.has(Column.CODE) && !t.has(Column.STATUS)) {
            return null;
        }
        if (t.has(Column.CODE) && t.has(Column.STATUS)) {
            boolean codes = numbers(t, Column.STATUS) || numbers(t, Column.CODE) || inErrors;
            if (codes && numbers(t, Column.CODE) && !numbers(t, Column.STATUS)) {
                int code = t.indexOf(Column.CODE);
                int status = t.indexOf(Column.STATUS);
                t.assign(code, Column.STATUS);
                t.assign(status, names(t, status) ? Column.CODE : Column.NAME);
                return t.has(Column.CODE) ? TableKind.ERROR_CODES : TableKind.STATUS_CODES;
            }
            return codes ? TableKind.ERROR_CODES : null;
        }
        Column only = t.has(Column.CODE) ? Column.CODE : Column.STATUS;
        if (numbers(t, only)) {
            t.rename(Column.CODE, Column.STATUS);
            return TableKind.STATUS_CODES;
        }
        return in == SectionKind.ERROR_CODES && only == Column.CODE && !t.has(Column.FIELD)
                ? TableKind.ERROR_CODES
                : null;
    }

    /** Whether most cells of a column are HTTP statuses. */
    private static boolean numbers(ReadTable t, Column column) {
        int like = 0;
        int rows = 0;
        for (Table.Row row : t.rows()) {
            String value = t.filled(row, column).map(InlineText::value).orElse("");
            rows += value.isEmpty() ? 0 : 1;
            like += ErrorReader.statusAt(value, 0) > 0 ? 1 : 0;
        }
        return like * 2 > rows;
    }

    /** Whether most cells of a column are written like business error codes. */
    private static boolean names(ReadTable t, int column) {
        int like = 0;
        int rows = 0;
        for (Table.Row row : t.rows()) {
            String value = ReadTable.cell(row, column).map(InlineText::value).orElse("");
            rows += value.isEmpty() ? 0 : 1;
            like += value.indexOf('_') > 0 && !value.contains(" ") ? 1 : 0;
        }
        return like * 2 > rows;
    }

    private static @org.jspecify.annotations.Nullable TableKind dataModel(ReadTable t) {
        if (t.has(Column.MODEL) && !t.rows().isEmpty() && distinct(t, Column.MODEL)) {
            return TableKind.MODELS;
        }
        if (!t.has(Column.FIELD) && t.has(Column.TYPE)) {
            if (t.has(Column.NAME)) {
                t.rename(Column.NAME, Column.FIELD);
            } else if (t.column(0) == null || t.column(0) == Column.MODEL) {
                t.assign(0, Column.FIELD);
            }
        }
        return t.has(Column.FIELD) && t.width() >= 2 ? TableKind.FIELDS : null;
    }

    private static boolean distinct(ReadTable t, Column column) {
        return t.rows().stream()
                        .map(r -> t.filled(r, column).map(InlineText::value).orElse(""))
                        .distinct()
                        .count()
                == t.rows().size();
    }

    private static boolean isFeatures(ReadTable t, SectionKind in, boolean featuresSection) {
        if (!t.has(Column.ID) && !t.has(Column.FEATURE_ID)) {
            // A feature table in every other respect; its section tells what it is.
            return in == SectionKind.FEATURES && t.has(Column.NAME) && t.has(Column.ENDPOINT_GROUP);
        }
        boolean named = t.has(Column.ID) && t.has(Column.FEATURE_ID);
        boolean describes = named
                || t.has(Column.NAME)
                || t.has(Column.DESCRIPTION)
                || t.has(Column.ENDPOINT_GROUP)
                || t.has(Column.NECESSITY);
        if (!describes) {
            return false;
        }
        boolean inside = in.whole() == SectionKind.FEATURES;
        // Elsewhere the ID must lead the row: behind another column it says to which feature something belongs.
        boolean elsewhere = in == SectionKind.OTHER
                && !featuresSection
                && t.indexOf(Column.FEATURE_ID) == 0
                && !t.has(Column.LOOKALIKE);
        if (!inside && !elsewhere) {
            return false;
        }
        if (named && !isId(t.header(t.indexOf(Column.FEATURE_ID)).value())) {
            // Beside an ID column, "Feature" is its name.
            t.rename(Column.FEATURE_ID, Column.NAME);
        }
        t.rename(Column.FEATURE_ID, Column.ID);
        return true;
    }

    private static boolean isId(String header) {
        List<String> words = Words.split(header);
        return !words.isEmpty() && words.get(words.size() - 1).equals("id");
    }
}
