package io.github.prdlint.prd;

import io.github.prdlint.source.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table that the reader understood, as far as rules about tables need it.
 *
 * @param number the table's ordinal in the document, from 0; features, endpoints and rows name their table by it
 * @param header the header row
 * @param columns the columns understood, with the place of their header cells
 * @param group the endpoint group whose table it is, for endpoint tables
 * @param rows how many body rows it has
 * @param malformedRows rows that lack a demanded cell or have a surplus one
 */
public record RecognisedTable(
        int number,
        TableKind kind,
        SourceSpan header,
        Map<Column, Located<String>> columns,
        Located<String> heading,
        Optional<EndpointGroup> group,
        int rows,
        List<MalformedRow> malformedRows) {

    public RecognisedTable {
        columns = Map.copyOf(columns);
        malformedRows = List.copyOf(malformedRows);
    }

    /** Returns whether the table has the column. */
    public boolean has(Column column) {
        return columns.containsKey(column);
    }

    /**
     * A row whose cells do not match the header.
     *
     * @param row the row's span
     * @param cells how many cells it has
     * @param expected how many the header has
     * @param missing the understood columns whose cells are absent
     * @param surplus the surplus cells that are not empty
     * @param cutByComment whether an HTML comment before this row ends the table, so that GFM no longer sees it as a row
     */
    public record MalformedRow(
            SourceSpan row,
            int cells,
            int expected,
            List<Column> missing,
            List<Located<String>> surplus,
            boolean cutByComment) {

        public MalformedRow {
            missing = List.copyOf(missing);
            surplus = List.copyOf(surplus);
        }
    }
}
