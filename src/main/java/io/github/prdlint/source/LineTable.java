package io.github.prdlint.source;

import java.util.Arrays;

/** Where each line of a text begins; turns offsets into positions by binary search. A line ends with LF, CR or CRLF. */
final class LineTable {

    /** Stands for what is no character of a text. */
    static final char REPLACEMENT = '\uFFFD';

    private final int[] starts;

    private LineTable(int[] starts) {
        this.starts = starts;
    }

    /** Returns the lines of the characters between two offsets, counted from the first, and in the same pass puts U+FFFD for each NUL. */
    static LineTable of(char[] characters, int from, int to) {
        int[] found = new int[Math.max(16, (to - from) / 32)];
        int count = 1;
        for (int i = from; i < to; i++) {
            char c = characters[i];
            if (c > '\r') {
                continue;
            }
            if (c == '\n' || c == '\r' && (i + 1 == to || characters[i + 1] != '\n')) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1 - from;
            } else if (c == 0) {
                characters[i] = REPLACEMENT;
            }
        }
        return new LineTable(Arrays.copyOf(found, count));
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
