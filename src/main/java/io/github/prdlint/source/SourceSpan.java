package io.github.prdlint.source;

/**
 * A stretch of a document's text, in UTF-16 offsets from the start of the decoded text (a byte order mark is not part of it).
 *
 * @param start offset of the first character
 * @param end offset after the last character, never before {@code start}
 */
public record SourceSpan(int start, int end) implements Comparable<SourceSpan> {

    public SourceSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + ".." + end);
        }
    }

    // What a record does of itself here is put together anew at each start of the program.

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceSpan span && span.start == start && span.end == end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }

    /** Returns the span from the start of this one to the end of the other. */
    public SourceSpan to(SourceSpan other) {
        return new SourceSpan(start, Math.max(start, other.end));
    }

    /** Returns whether the other span lies wholly inside this one. */
    public boolean contains(SourceSpan other) {
        return start <= other.start && other.end <= end;
    }

    @Override
    public int compareTo(SourceSpan other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
