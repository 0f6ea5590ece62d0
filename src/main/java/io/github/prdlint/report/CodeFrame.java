package io.github.prdlint.report;

import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * The line of a document on which a span begins, as a terminal can show it, and where in it the span stands.
 *
 * @param line 1-based line
 * @param text the line's text, shortened around the span when it is long
 * @param indent columns before the span
 * @param length columns of the span on this line, at least 1
 */
record CodeFrame(int line, String text, int indent, int length) {

    private static final int COLUMNS = 100;
    private static final int FEWEST = 20;
    private static final int MOST = 400;
    private static final String TAB = "    ";
    private static final String CUT = "…";

    /** How far from the span text is looked at, in UTF-16 units: more than fits, few enough for a document in one line. */
    private static final int REACH = 4 * MOST;

    /** What is drawn as one, and the columns that it takes. */
    private record Cell(String shown, int width) {}

    /** Returns the frame of a span in the width of a page. */
    static CodeFrame of(SourceText source, SourceSpan span) {
        return of(source, span, COLUMNS);
    }

    /** Returns the frame of a span in so many columns, or what is nearest to it and makes sense. */
    static CodeFrame of(SourceText source, SourceSpan span, int width) {
        int columns = Math.max(FEWEST, Math.min(MOST, width));
        int number = source.start(span).line();
        SourceSpan line = source.line(number);
        int start = Math.min(span.start(), line.end());
        int end = Math.max(start, Math.min(Math.min(span.end(), line.end()), start + REACH));
        int from = Math.max(line.start(), start - REACH);
        int to = Math.min(line.end(), end + REACH);

        List<Cell> before = cells(source.text(), from, start);
        List<Cell> marked = cells(source.text(), start, end);
        List<Cell> after = cells(source.text(), end, to);
        boolean cutBefore = from > line.start();
        boolean cutAfter = to < line.end();
        if (cutBefore || cutAfter || width(before) + width(marked) + width(after) > columns) {
            int room = columns - 2;
            int markedAll = marked.size();
            marked = first(marked, room);
            if (marked.size() < markedAll) {
                after = List.of();
                cutAfter = true;
            }
            room -= width(marked);
            int beforeAll = before.size();
            before = last(before, Math.max(room / 2, room - width(after)));
            cutBefore |= before.size() < beforeAll;
            int afterAll = after.size();
            after = first(after, room - width(before));
            cutAfter |= after.size() < afterAll;
        }
        StringBuilder text = new StringBuilder();
        if (cutBefore) {
            text.append(CUT);
        }
        append(before, text);
        append(marked, text);
        append(after, text);
        if (cutAfter) {
            text.append(CUT);
        }
        int indent = width(before) + (cutBefore ? 1 : 0);
        return new CodeFrame(number, text.toString(), indent, Math.max(1, width(marked)));
    }

    private static List<Cell> cells(String text, int from, int to) {
        List<Cell> cells = new ArrayList<>();
        int i = from;
        while (i < to) {
            int c = text.codePointAt(i);
            if (c == '\t') {
                cells.add(new Cell(TAB, TAB.length()));
                i++;
            } else if (Escapes.isUnsafe(c) || Escapes.endsCommand(text, i)) {
                StringBuilder escape = new StringBuilder();
                Escapes.append(escape, c);
                cells.add(new Cell(escape.toString(), escape.length()));
                i += Character.charCount(c);
            } else {
                int end = Math.min(to, DisplayWidth.clusterEnd(text, i));
                cells.add(new Cell(text.substring(i, end), DisplayWidth.ofCluster(text, i, end)));
                i = end;
            }
        }
        return cells;
    }

    private static int width(List<Cell> cells) {
        int width = 0;
        for (Cell cell : cells) {
            width += cell.width();
        }
        return width;
    }

    /** Returns as many cells from the front as fit. */
    private static List<Cell> first(List<Cell> cells, int room) {
        int width = 0;
        int count = 0;
        while (count < cells.size() && width + cells.get(count).width() <= room) {
            width += cells.get(count++).width();
        }
        return cells.subList(0, count);
    }

    /** Returns as many cells from the back as fit. */
    private static List<Cell> last(List<Cell> cells, int room) {
        int width = 0;
        int from = cells.size();
        while (from > 0 && width + cells.get(from - 1).width() <= room) {
            width += cells.get(--from).width();
        }
        return cells.subList(from, cells.size());
    }

    private static void append(List<Cell> cells, StringBuilder text) {
        for (Cell cell : cells) {
            text.append(cell.shown());
        }
    }
}
