package io.github.prdlint.markdown;

/** The kinds of characters that Markdown tells apart. */
final class Characters {

    private Characters() {}

    static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean hexadecimal(char c) {
        return digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** Returns whether a character is a blank inside a line. */
    static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\u000B' || c == '\f';
    }

    static boolean blankOrLineEnd(char c) {
        return blank(c) || c == '\n' || c == '\r';
    }

    /** Returns whether a character is one that a backslash can escape. */
    static boolean escapable(char c) {
        return c > ' ' && c < 0x7F && !letter(c) && !digit(c);
    }

    /** Returns whether a character keeps emphasis apart from what is beyond it. */
    static boolean separates(int c) {
        return c < 128 ? c == ' ' || (c >= '\t' && c <= '\r') : Character.isSpaceChar(c);
    }

    static boolean punctuation(int c) {
        if (c < 128) {
            return escapable((char) c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    static boolean eastAsian(int c) {
        if (c < 0x1100) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> false;
        };
    }
}
