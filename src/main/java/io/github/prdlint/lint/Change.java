package io.github.prdlint.lint;

import io.github.prdlint.source.SourceSpan;
import java.util.List;

/**
 * A stretch of lines in which a document differs from an earlier revision of it. Lines end with LF.
 *
 * @param earlierLine 1-based line at which the earlier lines began; where there were none, the line after which they are missing
 * @param earlier the earlier lines without their ends
 * @param line 1-based line at which the present lines begin; where there are none, the line after which they are missing
 * @param count how many present lines there are
 */
public record Change(int earlierLine, List<String> earlier, int line, int count) {

    public Change {
        earlier = List.copyOf(earlier);
    }

    /** Returns the present text with the earlier lines back in their place. */
    String revertedIn(Lines present) {
        int start = present.startOf(count == 0 ? line + 1 : line);
        int end = count == 0 ? start : present.startOf(line + count);
        StringBuilder text = new StringBuilder(present.text().substring(0, start));
        for (String earlierOne : earlier) {
            if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            text.append(earlierOne).append('\n');
        }
        return text.append(present.text(), end, present.text().length()).toString();
    }

    /** Returns whether a place lies in the present lines. */
    boolean holds(SourceSpan place, Lines present) {
        return count > 0 && place.start() < present.startOf(line + count) && place.end() >= present.startOf(line);
    }

    /** Returns the first of the present lines, or the line after which they are missing. */
    SourceSpan place(Lines present) {
        int first = Math.max(1, line);
        int start = present.startOf(first);
        int end = present.startOf(first + 1);
        while (end > start && Character.isWhitespace(present.text().charAt(end - 1))) {
            end--;
        }
        return new SourceSpan(start, end);
    }

    /** Returns what was done, with the revision's name. */
    String what(String revision) {
        if (earlier.isEmpty()) {
            return (count == 1 ? "line " + line : "lines " + line + "-" + (line + count - 1)) + " added since "
                    + revision;
        }
        String done = (count == 0 ? "deleted" : "changed") + " since " + revision + ": ";
        return earlier.size() == 1
                ? done + "line " + earlierLine + ", \"" + cut(earlier.get(0).strip()) + "\""
                : done + "lines " + earlierLine + "-" + (earlierLine + earlier.size() - 1);
    }

    private static String cut(String text) {
        int most = 90;
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    /** A text and where its lines begin. */
    static final class Lines {

        private final String text;
        private final int[] starts;

        Lines(String text) {
            this.text = text;
            this.starts = starts(text);
        }

        private static int[] starts(String text) {
            java.util.stream.IntStream.Builder starts =
                    java.util.stream.IntStream.builder().add(0);
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
                starts.add(end + 1);
            }
            return starts.build().toArray();
        }

        String text() {
            return text;
        }

        /** Returns the offset of a 1-based line, and the text's end for a line after the last. */
        int startOf(int line) {
            return line > starts.length ? text.length() : starts[Math.max(1, line) - 1];
        }
    }
}
