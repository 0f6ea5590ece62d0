package io.github.prdlint.source;

import java.util.Arrays;

/** Where each line of a text begins; turns offsets into positions by binary search. A line ends with LF, CR or CRLF. */
final class LineTable {

    private final int[] starts;

    LineTable(String text) {
        int[] found = new int[Math.max(16, text.length() / 32)];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (ends) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    /** Returns the position of an offset. */
    Position position(int offset) {
        int index = Arrays.binarySearch(starts, offset);
        int line = index >= 0 ? index : -index - 2;
        return new Position(line + 1, offset - starts[line] + 1);
    }

    /** Returns the number of lines, at least 1. */
    int count() {
        return starts.length;
    }

    /** Returns the offset at which a 1-based line begins. */
    int start(int line) {
        return starts[line - 1];
    }
}
