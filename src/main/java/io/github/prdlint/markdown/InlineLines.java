package io.github.prdlint.markdown;

import org.jspecify.annotations.Nullable;

/** The lines of a paragraph, scanned together because a mark may begin on one line and end on another. */
final class InlineLines {

    private final MarkdownText source;
    private final int[] bounds;
    private final char lineBreak;

    private @Nullable Boolean plain;
    private @Nullable InlineContent content;

    /**
     * Makes a group of lines.
     *
     * @param bounds start and end of each line in turn
     * @param lineBreak what stands between two lines of the content
     */
    InlineLines(MarkdownText source, int[] bounds, char lineBreak) {
        this.source = source;
        this.bounds = bounds;
        this.lineBreak = lineBreak;
    }

    MarkdownText source() {
        return source;
    }

    int count() {
        return bounds.length / 2;
    }

    int start(int line) {
        return bounds[2 * line];
    }

    int end(int line) {
        return bounds[2 * line + 1];
    }

    /** Returns whether no line has a mark, so that each line can be read by itself. */
    boolean plain() {
        Boolean known = plain;
        if (known == null) {
            known = allPlain();
            plain = known;
        }
        return known;
    }

    private boolean allPlain() {
        for (int line = 0; line < count(); line++) {
            if (!InlineScanner.plain(source.text(), start(line), end(line))) {
                return false;
            }
        }
        return true;
    }

    /** Returns where a line begins in the content's value; the number of lines stands for the end. */
    int valueStart(int line) {
        InlineContent all = content();
        return line == count() ? all.value().length() : all.indexAtOrAfter(start(line));
    }

    InlineContent content() {
        InlineContent seen = content;
        if (seen == null) {
            seen = scan();
            content = seen;
        }
        return seen;
    }

    private InlineContent scan() {
        int lines = count();
        int[] joinedStarts = new int[lines];
        int[] sourceStarts = new int[lines];
        StringBuilder joined = new StringBuilder(end(lines - 1) - start(0) + 1);
        for (int line = 0; line < lines; line++) {
            if (line > 0) {
                joined.append('\n');
            }
            joinedStarts[line] = joined.length();
            sourceStarts[line] = start(line);
            joined.append(source.text(), start(line), end(line));
        }
        return InlineScanner.scanLines(joined.toString(), lineBreak, source.labels())
                .build(joinedStarts, sourceStarts);
    }
}
