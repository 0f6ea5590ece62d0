package io.github.prdlint.report;

/**
 * Makes text that others wrote safe to print: whatever a document or a file name holds, it cannot move the cursor, colour the
 * terminal, reorder or hide text, begin a line, or pass for a command to the CI system that reads the log.
 */
public final class Escapes {

    private Escapes() {}

    /** Returns the text on one line, with a visible {@code \}{@code u001b} in place of each character that must not be printed. */
    public static String of(String text) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isUnsafe(c) || endsCommand(text, i)) {
                if (safe == null) {
                    safe = new StringBuilder(text.length() + 16).append(text, 0, i);
                }
                append(safe, c);
            } else if (safe != null) {
                safe.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return safe == null ? text : safe.toString();
    }

    /** Returns the same for text that begins a line, where a CI system takes a leading {@code ::} for a command. */
    public static String atLineStart(String text) {
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        if (text.startsWith("::", first) || text.startsWith("##", first)) {
            StringBuilder safe = new StringBuilder(of(text.substring(0, first)));
            append(safe, text.charAt(first));
            return safe.append(of(text.substring(first + 1))).toString();
        }
        return of(text);
    }

    /** Returns whether a character is a control, turns the direction of text, or is there without being seen. */
    static boolean isUnsafe(int c) {
        if (c < 0xA0) {
            return c < 0x20 || c >= 0x7F;
        }
        return c == 0xAD // soft hyphen
                || c == 0x61C // Arabic letter mark
                || c == 0x180E
                || c == 0x200B // zero width space; the joiners after it belong to Persian and to emoji
                || (c >= 0x200E && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || (c >= 0xD800 && c <= 0xDFFF) // half a pair
                || c == 0xFEFF
                || (c >= 0xFFF9 && c <= 0xFFFB)
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xE0000 && c <= 0xE0FFF); // tags
    }

    /** Returns whether a log command's beginning, {@code ##[} or {@code ##vso[}, ends here; it counts in mid-line too. */
    static boolean endsCommand(String text, int index) {
        if (text.charAt(index) != '[') {
            return false;
        }
        int word = index;
        while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return word >= 2 && text.charAt(word - 1) == '#' && text.charAt(word - 2) == '#';
    }

    /** Appends the escape of one character. */
    static void append(StringBuilder to, int c) {
        switch (c) {
            case '\n' -> to.append("\\n");
            case '\r' -> to.append("\\r");
            case '\t' -> to.append("\\t");
            default -> {
                String hex = Integer.toHexString(c);
                if (hex.length() > 4) {
                    to.append("\\u{").append(hex).append('}');
                } else {
                    to.append("\\u").append("0000", hex.length(), 4).append(hex);
                }
            }
        }
    }
}
