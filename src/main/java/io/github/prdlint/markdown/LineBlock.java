package io.github.prdlint.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Arrays;

/** A block of flexmark's tree that knows the lines of its text by their offsets. */
final class LineBlock extends Block {

    enum Kind {
        HEADING,
        TABLE,
        HTML,
        THEMATIC_BREAK
    }

    private final Kind kind;
    private final int level;
    private int[] bounds = new int[2];
    private int size;

    LineBlock(Kind kind, int level) {
        this.kind = kind;
        this.level = level;
    }

    Kind kind() {
        return kind;
    }

    /** Returns a heading's level. */
    int level() {
        return level;
    }

    /** Returns the number of lines of text. */
    int count() {
        return size / 2;
    }

    int start(int line) {
        return bounds[2 * line];
    }

    int end(int line) {
        return bounds[2 * line + 1];
    }

    int[] bounds() {
        return Arrays.copyOf(bounds, size);
    }

    void add(int start, int end) {
        if (size == bounds.length) {
            bounds = Arrays.copyOf(bounds, size * 2);
        }
        bounds[size++] = start;
        bounds[size++] = end;
    }

    /** Adds the text of a table's row, which has some even when it is blank to people, and returns its end. */
    int addRow(String text, int lineStart, int lineEnd) {
        int start = Lines.indentEnd(text, lineStart, lineEnd);
        int end = Math.max(start + 1, Lines.trimmedEnd(text, start, lineEnd));
        add(start, end);
        return end;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
