package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.RecognisedTable;
import io.github.prdlint.prd.RecognisedTable.MalformedRow;
import io.github.prdlint.prd.TableKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table with what its columns hold, before and after its kind is known. */
final class ReadTable {

    final int number;
    final Table table;
    final Outline.Node node;
    /** The rows that a comment between them cuts off; a person still reads them as rows. */
    final List<Table.Row> cutOff;

    private final @Nullable Column[] columns;
    private final Map<Column, Integer> index = new EnumMap<>(Column.class);

    @Nullable
    TableKind kind;

    @Nullable
    EndpointGroup group;
    /** Whether it describes one feature, a row a property: read, but no table of features. */
    boolean describesFeature;

    ReadTable(int number, Table table, Outline.Node node, List<Table.Row> cutOff, Vocabulary vocabulary) {
        this.number = number;
        this.table = table;
        this.node = node;
        this.cutOff = cutOff;
        List<InlineText> header = table.header().cells();
        columns = new Column[header.size()];
        for (int i = 0; i < columns.length; i++) {
            Column column = header.get(i).isEmpty()
                    ? null
                    : vocabulary.column(header.get(i).value()).orElse(null);
            columns[i] = column;
            if (column != null) {
                index.putIfAbsent(column, i);
            }
        }
    }

    /** Says that a column holds something else than its header alone tells. */
    void assign(int column, Column meaning) {
        Column before = columns[column];
        if (before != null && indexOf(before) == column) {
            index.remove(before);
        }
        columns[column] = meaning;
        index.put(meaning, column);
    }

    /** Lets a column serve as another where the table has no such column of its own. */
    void rename(Column from, Column to) {
        Integer at = index.get(from);
        if (at != null && !index.containsKey(to)) {
            assign(at, to);
        }
    }

    boolean has(Column column) {
        return index.containsKey(column);
    }

    /** Returns what a column holds, null when its header is not understood. */
    @Nullable
    Column column(int at) {
        return columns[at];
    }

    /** Returns the index of a column, -1 when there is none. */
    int indexOf(Column column) {
        return index.getOrDefault(column, -1);
    }

    int width() {
        return columns.length;
    }

    InlineText header(int at) {
        return table.header().cells().get(at);
    }

    /** Returns every row that a person sees, in order. */
    List<Table.Row> rows() {
        if (cutOff.isEmpty()) {
            return table.rows();
        }
        List<Table.Row> all = new ArrayList<>(table.rows());
        all.addAll(cutOff);
        return all;
    }

    /** Returns the cell of a column; empty when the table has no such column or the row no such cell. */
    Optional<InlineText> cell(Table.Row row, Column column) {
        return cell(row, index.getOrDefault(column, -1));
    }

    /** Returns the cell at an index; empty when the row has no such cell. */
    static Optional<InlineText> cell(Table.Row row, int at) {
        return at >= 0 && at < row.cells().size() ? Optional.of(row.cells().get(at)) : Optional.empty();
    }

    /** Returns the cell of a column if it is there and not empty. */
    Optional<InlineText> filled(Table.Row row, Column column) {
        return cell(row, column).filter(c -> !c.isEmpty());
    }

    /** Returns how many columns the vocabulary understands. */
    long understood() {
        return Arrays.stream(columns).filter(c -> c != null).count();
    }

    /** Returns the table as rules see it. */
    RecognisedTable recognised(TableKind as) {
        Map<Column, Located<String>> headers = new EnumMap<>(Column.class);
        index.forEach((column, at) ->
                headers.put(column, new Located<>(header(at).value(), header(at).span())));
        return new RecognisedTable(
                number,
                as,
                table.header().span(),
                headers,
                node.located(),
                Optional.ofNullable(group),
                rows().size(),
                malformed());
    }

    private List<MalformedRow> malformed() {
        List<MalformedRow> malformed = new ArrayList<>();
        for (Table.Row row : rows()) {
            int cells = row.cells().size();
            boolean cut = !cutOff.isEmpty() && row == cutOff.get(0);
            if (cut) {
                malformed.add(new MalformedRow(row.span(), cells, columns.length, List.of(), List.of(), true));
            }
            if (cut || cells == columns.length) {
                continue;
            }
            List<Column> missing = new ArrayList<>();
            for (int i = cells; i < columns.length; i++) {
                Column column = columns[i];
                if (column != null) {
                    missing.add(column);
                }
            }
            List<Located<String>> surplus = new ArrayList<>();
            for (int i = columns.length; i < cells; i++) {
                InlineText cell = row.cells().get(i);
                if (!cell.isEmpty()) {
                    surplus.add(new Located<>(cell.value(), cell.span()));
                }
            }
            boolean lacksRole = kind == TableKind.MATRIX && cells < columns.length;
            if (!missing.isEmpty() || !surplus.isEmpty() || lacksRole) {
                malformed.add(new MalformedRow(row.span(), cells, columns.length, missing, surplus, false));
            }
        }
        return malformed;
    }
}
