package io.github.prdlint.markdown;

/** Where the text of a line begins and ends. */
final class Lines {

    private Lines() {}

    /** Returns the first character that is not blank, or the end. */
    static int firstText(String text, int start, int end) {
        int i = start;
        while (i < end && Characters.blank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Returns where a line's text begins in GFM, for which a form feed is text there, or the end. */
    static int indentEnd(String text, int start, int end) {
        int i = start;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** Returns the end without the line end. */
    static int lineEnd(String text, int start, int end) {
        int i = end;
        while (i > start && (text.charAt(i - 1) == '\n' || text.charAt(i - 1) == '\r')) {
            i--;
        }
        return i;
    }

    /** Returns the end without the line end and blanks before it. */
    static int trimmedEnd(String text, int start, int end) {
        int i = end;
        while (i > start
                && (text.charAt(i - 1) == '\n' || text.charAt(i - 1) == '\r' || Characters.blank(text.charAt(i - 1)))) {
            i--;
        }
        return i;
    }
}
