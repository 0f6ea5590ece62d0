package io.github.prdlint.markdown;

import io.github.prdlint.source.SourceSpan;
import java.util.List;

/** A GFM table. Rows keep the cells that they have: missing ones are absent, surplus ones are present. */
public record Table(Row header, List<Row> rows, SourceSpan span) implements Block {

    public Table {
        rows = List.copyOf(rows);
    }

    /** One line of a table; the span runs from its first to its last character that is not blank. */
    public record Row(List<InlineText> cells, SourceSpan span) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
