package io.github.prdlint.markdown;

import java.util.Arrays;

/** What a scan made of a stretch of source: its characters, in runs that know their place and their marks. */
final class InlineContent {

    static final int STRONG = 1;
    static final int CODE = 2;
    static final int STRUCK = 4;

    private static final int[] NO_COMMENTS = {};
    private static final int FIELDS = 4;

    private final String value;
    // Four numbers a run: first character of the value, source start, source end, styles. A run as long as its source
    // stands for
    // it character by character; each character of another stands for the whole of its source.
    private final int[] runs;
    private final int[] comments;

    private InlineContent(String value, int[] runs, int[] comments) {
        this.value = value;
        this.runs = runs;
        this.comments = comments;
    }

    /** Returns text that has no marks. */
    static InlineContent plain(String text, int start, int end) {
        return new InlineContent(text.substring(start, end), new int[] {0, start, end, 0}, NO_COMMENTS);
    }

    String value() {
        return value;
    }

    int[] comments() {
        return comments;
    }

    /** Returns where the source of a character begins. */
    int start(int index) {
        int run = run(index);
        return literal(run) ? runs[run + 1] + index - runs[run] : runs[run + 1];
    }

    /** Returns where the source of a character ends. */
    int end(int index) {
        int run = run(index);
        return literal(run) ? runs[run + 1] + index - runs[run] + 1 : runs[run + 2];
    }

    /** Returns the marks of a character, as bits. */
    int styles(int index) {
        return runs[run(index) + 3];
    }

    /** Returns the first character of the value whose source does not begin before an offset; no run may lie across it. */
    int indexAtOrAfter(int offset) {
        int low = 0;
        int high = runs.length / FIELDS;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs[middle * FIELDS + 1] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low * FIELDS < runs.length ? runs[low * FIELDS] : value.length();
    }

    private boolean literal(int run) {
        int next = run + FIELDS < runs.length ? runs[run + FIELDS] : value.length();
        return next - runs[run] == runs[run + 2] - runs[run + 1];
    }

    private int run(int index) {
        int low = 0;
        int high = runs.length / FIELDS - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs[middle * FIELDS] <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * FIELDS;
    }

    /** Collects characters and comments in the order of the source. */
    static final class Builder {

        private final StringBuilder value;
        private int[] runs = new int[4 * FIELDS];
        private int size;
        private boolean extensible;
        private int[] comments = NO_COMMENTS;
        private int commentsSize;

        Builder(int capacity) {
            value = new StringBuilder(capacity);
        }

        /** Adds characters that stand for themselves. */
        void literal(String text, int start, int end, int styles) {
            if (start == end) {
                return;
            }
            if (extensible && runs[size - 2] == start && runs[size - 1] == styles) {
                runs[size - 2] = end;
            } else {
                run(start, end, styles);
                extensible = true;
            }
            value.append(text, start, end);
        }

        /** Adds characters that stand for others. */
        void replacement(String characters, int start, int end, int styles) {
            run(start, end, styles);
            extensible = false;
            value.append(characters);
        }

        void comment(int start, int end) {
            if (commentsSize == comments.length) {
                comments = Arrays.copyOf(comments, Math.max(2, commentsSize * 2));
            }
            comments[commentsSize++] = start;
            comments[commentsSize++] = end;
        }

        private void run(int start, int end, int styles) {
            if (size == runs.length) {
                runs = Arrays.copyOf(runs, size * 2);
            }
            runs[size++] = value.length();
            runs[size++] = start;
            runs[size++] = end;
            runs[size++] = styles;
        }

        InlineContent build() {
            return new InlineContent(
                    value.toString(), Arrays.copyOf(runs, size), Arrays.copyOf(comments, commentsSize));
        }

        /** Returns the content with its places moved from the joined lines that were scanned to where each line really stands. */
        InlineContent build(int[] joinedStarts, int[] sourceStarts) {
            for (int run = 0; run < size; run += FIELDS) {
                runs[run + 1] = moved(runs[run + 1], joinedStarts, sourceStarts);
                // The last character's place, not the end: behind a line break the next line begins elsewhere.
                runs[run + 2] = moved(runs[run + 2] - 1, joinedStarts, sourceStarts) + 1;
            }
            for (int i = 0; i < commentsSize; i += 2) {
                comments[i] = moved(comments[i], joinedStarts, sourceStarts);
                comments[i + 1] = moved(comments[i + 1] - 1, joinedStarts, sourceStarts) + 1;
            }
            return build();
        }

        private static int moved(int offset, int[] joinedStarts, int[] sourceStarts) {
            int found = Arrays.binarySearch(joinedStarts, offset);
            int line = found >= 0 ? found : -found - 2;
            return sourceStarts[line] + offset - joinedStarts[line];
        }
    }
}
