package io.github.prdlint.markdown;

import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell, heading, item or line without its Markdown marks, in which every character knows its place in the source.
 *
 * <p>Emphasis, code and strike-through marks, links (their text stays), images (their alternative text stays), HTML tags and
 * comments are gone, {@code <br>} is a line feed, escapes and character references are what they stand for, and blanks at both
 * ends are trimmed. Brackets that are no link stay.
 */
public final class InlineText {

    /** How a stretch of text is marked. */
    public enum Style {
        STRONG(InlineContent.STRONG),
        CODE(InlineContent.CODE),
        STRUCK(InlineContent.STRUCK);

        private final int bit;

        Style(int bit) {
            this.bit = bit;
        }
    }

    /** The part of a scanned stretch that is this text. */
    private record View(InlineContent content, int from, int to, String value) {

        static View of(InlineContent content, int from, int to) {
            String all = content.value();
            int first = from;
            int last = to;
            while (first < last && isBlank(all.charAt(first))) {
                first++;
            }
            while (last > first && isBlank(all.charAt(last - 1))) {
                last--;
            }
            return new View(content, first, last, all.substring(first, last));
        }
    }

    private final MarkdownText source;
    private final int start;
    private final int end;
    private final boolean cell;
    private final @Nullable InlineLines lines;
    private final int line;

    // Scanned on demand: most texts of a document are never asked for. Racing threads would store equal values.
    private @Nullable View view;

    private InlineText(MarkdownText source, int start, int end, boolean cell, @Nullable InlineLines lines, int line) {
        this.source = source;
        this.start = start;
        this.end = end;
        this.cell = cell;
        this.lines = lines;
        this.line = line;
    }

    /** Returns an empty text at the start of a document: what stands before its first heading has no title. */
    public static InlineText nothing(SourceText source) {
        return of(MarkdownText.withoutLabels(source.text()), 0, 0);
    }

    /** Returns a stretch of code: no character of it is a mark. */
    public static InlineText literal(SourceText source, SourceSpan span) {
        InlineText literal = of(MarkdownText.withoutLabels(source.text()), span.start(), span.end());
        InlineContent content = InlineContent.plain(source.text(), span.start(), span.end());
        literal.view = View.of(content, 0, content.value().length());
        return literal;
    }

    /** Returns the text of a stretch that stands on one line. */
    static InlineText of(MarkdownText source, int start, int end) {
        return new InlineText(source, start, end, false, null, 0);
    }

    /** Returns the text of a table cell, in which {@code \|} is a pipe even inside code. */
    static InlineText cell(MarkdownText source, int start, int end) {
        return new InlineText(source, start, end, true, null, 0);
    }

    /** Returns the text of one of several lines, whose marks may begin on one line and end on another. */
    static InlineText line(InlineLines lines, int line) {
        return new InlineText(lines.source(), lines.start(line), lines.end(line), false, lines, line);
    }

    /** Returns several lines as one text, in which each line break is a space. */
    static InlineText joined(InlineLines lines) {
        InlineText joined =
                new InlineText(lines.source(), lines.start(0), lines.end(lines.count() - 1), false, lines, 0);
        InlineContent content = lines.content();
        joined.view = View.of(content, 0, content.value().length());
        return joined;
    }

    /** Returns the text without marks, trimmed; empty when nothing is left. */
    public String value() {
        return view().value;
    }

    /** Returns the source from the first to the last character of the value; an empty text's place is one character wide where that is possible. */
    public SourceSpan span() {
        View seen = view();
        if (seen.from == seen.to) {
            return placeOfNothing();
        }
        return new SourceSpan(seen.content.start(seen.from), seen.content.end(seen.to - 1));
    }

    /**
     * Returns the source of the characters {@code from} (inclusive) to {@code to} (exclusive) of the value; an empty stretch has
     * an empty span where it stands.
     *
     * @throws IndexOutOfBoundsException if the value has no such characters
     */
    public SourceSpan span(int from, int to) {
        View seen = view();
        Objects.checkFromToIndex(from, to, seen.value.length());
        if (from < to) {
            return new SourceSpan(seen.content.start(seen.from + from), seen.content.end(seen.from + to - 1));
        }
        if (seen.value.isEmpty()) {
            return new SourceSpan(start, start);
        }
        int place = from < seen.value.length()
                ? seen.content.start(seen.from + from)
                : seen.content.end(seen.from + from - 1);
        return new SourceSpan(place, place);
    }

    /** Returns the source of the whole text with its marks and blanks: between its pipes for a cell. */
    public SourceSpan raw() {
        return new SourceSpan(start, end);
    }

    /**
     * Returns the characters {@code from} to {@code to} of the value, trimmed, with their places.
     *
     * @throws IndexOutOfBoundsException if the value has no such characters
     */
    public InlineText slice(int from, int to) {
        View seen = view();
        SourceSpan place = span(from, to);
        InlineText slice = new InlineText(source, place.start(), place.end(), cell, lines, line);
        slice.view = View.of(seen.content, seen.from + from, seen.from + to);
        return slice;
    }

    /** Returns whether the value is empty. */
    public boolean isEmpty() {
        return view().value.isEmpty();
    }

    /**
     * Returns whether every character from {@code from} to {@code to} that is not blank is marked so; false for an empty stretch.
     *
     * @throws IndexOutOfBoundsException if the value has no such characters
     */
    public boolean is(Style style, int from, int to) {
        View seen = view();
        Objects.checkFromToIndex(from, to, seen.value.length());
        boolean any = false;
        for (int i = from; i < to; i++) {
            if (!isBlank(seen.value.charAt(i))) {
                if ((seen.content.styles(seen.from + i) & style.bit) == 0) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Returns the value. */
    @Override
    public String toString() {
        return value();
    }

    /** Returns where the comments in this text stand, start and end in turn; for one of several lines, those of all of them. */
    int[] comments() {
        return view().content.comments();
    }

    private View view() {
        View seen = view;
        if (seen == null) {
            if (lines != null && !lines.plain()) {
                InlineContent content = lines.content();
                seen = View.of(content, lines.valueStart(line), lines.valueStart(line + 1));
            } else {
                String text = source.text();
                int first = start;
                int last = end;
                while (first < last && isBlank(text.charAt(first))) {
                    first++;
                }
                while (last > first && isBlank(text.charAt(last - 1))) {
                    last--;
                }
                InlineContent content = InlineScanner.scan(text, first, last, cell, source.labels());
                seen = View.of(content, 0, content.value().length());
            }
            view = seen;
        }
        return seen;
    }

    private SourceSpan placeOfNothing() {
        String text = source.text();
        if (start < text.length() && text.charAt(start) != '\n' && text.charAt(start) != '\r') {
            return new SourceSpan(start, start + 1);
        }
        return start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r'
                ? new SourceSpan(start - 1, start)
                : new SourceSpan(start, start);
    }

    private static boolean isBlank(char c) {
        if (c <= ' ') {
            return true;
        }
        // U+200B and U+FEFF are invisible and come with text that was pasted from a word processor.
        return c >= '\u0085'
                && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF');
    }
}
