package io.github.prdlint.rewriting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of a test document and what it is there.
 *
 * @param header the cells of the first row of the table that it stands in, empty outside tables
 */
record Line(Kind kind, String text, List<String> header) {

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern DELIMITER = Pattern.compile("\\|[ :|-]+\\|");

    /** What a line is. */
    enum Kind {
        HEADING,
        HEADER,
        DELIMITER,
        ROW,
        CODE,
        OTHER
    }

    /** Returns the lines of a text. A comment does not end a table here, so that rows under one are rewritten like those above. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        List<String> header = List.of();
        boolean fenced = false;
        String[] texts = text.split("\n", -1);
        for (int i = 0; i < texts.length; i++) {
            String line = texts[i];
            boolean fence = line.startsWith("```");
            boolean row = !fenced && line.startsWith("|");
            boolean first = row
                    && i + 1 < texts.length
                    && DELIMITER.matcher(texts[i + 1]).matches();
            if (first) {
                header = cells(line);
            } else if (!row && !line.startsWith("<!--")) {
                header = List.of();
            }
            lines.add(new Line(kind(line, fenced || fence, row, first), line, header));
            fenced ^= fence;
        }
        return lines;
    }

    private static Kind kind(String line, boolean code, boolean row, boolean first) {
        if (code) {
            return Kind.CODE;
        }
        if (row) {
            return first ? Kind.HEADER : DELIMITER.matcher(line).matches() ? Kind.DELIMITER : Kind.ROW;
        }
        return line.startsWith("#") ? Kind.HEADING : Kind.OTHER;
    }

    /** Returns a text with every line rewritten. */
    static String each(String text, Function<Line, String> rewriting) {
        return of(text).stream().map(rewriting).collect(Collectors.joining("\n"));
    }

    /** Returns the cells of a row, as many as it has. */
    List<String> cells() {
        return cells(text);
    }

    private static List<String> cells(String row) {
        String stripped = row.strip();
        String inner = stripped.substring(1, stripped.endsWith("|") ? stripped.length() - 1 : stripped.length());
        return BAR.splitAsStream(inner).map(String::strip).toList();
    }

    /** Returns the header above a cell, empty above a surplus one. */
    String column(int cell) {
        return cell < header.size() ? header.get(cell) : "";
    }

    /** Returns whether the line stands in a permission matrix. */
    boolean inMatrix() {
        return column(0).equals("Resource Domain");
    }

    /** Returns cells as a row. */
    static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
