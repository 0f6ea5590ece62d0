package io.github.prdlint.markdown;

import io.github.prdlint.source.SourceSpan;

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
        STRONG,
        CODE,
        STRUCK
    }

    /** Returns the text without marks, trimmed; empty when nothing is left. */
    public String value() {
        throw new UnsupportedOperationException();
    }

    /** Returns the source from the first to the last character of the value; an empty text's place is one character wide where that is possible. */
    public SourceSpan span() {
        throw new UnsupportedOperationException();
    }

    /** Returns the source of the characters {@code from} (inclusive) to {@code to} (exclusive) of the value. */
    public SourceSpan span(int from, int to) {
        throw new UnsupportedOperationException();
    }

    /** Returns the source of the whole text with its marks and blanks: between its pipes for a cell. */
    public SourceSpan raw() {
        throw new UnsupportedOperationException();
    }

    /** Returns the characters {@code from} to {@code to} of the value, trimmed, with their places. */
    public InlineText slice(int from, int to) {
        throw new UnsupportedOperationException();
    }

    /** Returns whether the value is empty. */
    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }

    /** Returns whether every character from {@code from} to {@code to} that is not blank is marked so; false for an empty stretch. */
    public boolean is(Style style, int from, int to) {
        throw new UnsupportedOperationException();
    }
}
