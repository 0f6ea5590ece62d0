package io.github.prdlint.markdown;

import java.util.ArrayList;
import java.util.List;

/** Splits the lines of a GFM table into cells. */
final class TableRows {

    private TableRows() {}

    /** Returns the number of cells of a line; 0 if it cannot be a row. */
    static int cellCount(String text, int start, int end) {
        int i = afterLeadingPipe(text, start, end);
        int cells = 0;
        while (i < end) {
            i = cellEnd(text, i, end);
            cells++;
            if (i < end) {
                i = skipBlanks(text, i + 1, end);
            }
        }
        return cells;
    }

    /** Returns the cells of a line. */
    static List<InlineText> cells(MarkdownText source, int start, int end) {
        String text = source.text();
        int i = Lines.indentEnd(text, start, end);
        if (i < end && text.charAt(i) == '|') {
            i++;
        }
        List<InlineText> cells = new ArrayList<>();
        while (skipBlanks(text, i, end) < end || cells.isEmpty() && i < end) {
            int cellEnd = cellEnd(text, i, end);
            cells.add(InlineText.cell(source, i, cellEnd));
            i = cellEnd + 1;
        }
        return cells;
    }

    /** Returns the number of columns of a delimiter row; 0 if the line is none. */
    static int delimiterCount(String text, int start, int end) {
        int i = start;
        if (i < end && text.charAt(i) == '|') {
            i++;
        }
        int columns = 0;
        while (true) {
            i = skipBlanks(text, i, end);
            if (i < end && text.charAt(i) == ':') {
                i++;
            }
            int dashes = i;
            while (i < end && text.charAt(i) == '-') {
                i++;
            }
            if (i == dashes) {
                return 0;
            }
            columns++;
            if (i < end && text.charAt(i) == ':') {
                i++;
            }
            i = skipBlanks(text, i, end);
            if (i == end) {
                return columns;
            }
            if (text.charAt(i) != '|') {
                return 0;
            }
            i++;
            if (skipBlanks(text, i, end) == end) {
                return columns;
            }
        }
    }

    private static int afterLeadingPipe(String text, int start, int end) {
        int i = Lines.indentEnd(text, start, end);
        return i < end && text.charAt(i) == '|' ? skipBlanks(text, i + 1, end) : i;
    }

    /** Returns the next pipe that no backslash precedes, or the line's end; that backslashes may be escaped themselves does not count in GFM. */
    private static int cellEnd(String text, int start, int end) {
        int i = start;
        while (i < end && (text.charAt(i) != '|' || i > start && text.charAt(i - 1) == '\\')) {
            i++;
        }
        return i;
    }

    private static int skipBlanks(String text, int start, int end) {
        int i = start;
        while (i < end && Characters.blank(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
