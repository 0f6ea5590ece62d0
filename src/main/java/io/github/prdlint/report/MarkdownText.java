package io.github.prdlint.report;

/**
 * Makes text that others wrote safe inside a line of Markdown: plain words stay as they are, and every word with anything else in
 * it becomes code, in which no page makes mark-up, HTML, links, mentions, references to issues and commits, or formulas live.
 */
final class MarkdownText {

    /** How much of one text is shown. */
    private static final int LONGEST = 500;

    /** The shortest word of hexadecimal digits that is taken for a commit. */
    private static final int COMMIT = 7;

    private static final String OPENING = "\"'(";
    private static final String HARMLESS = "\"'(),;!?";
    private static final String CLOSING = "\"'),.;:?!";

    private MarkdownText() {}

    /** Returns the text with its risky words as code. */
    static String of(String text) {
        StringBuilder safe = new StringBuilder();
        for (String word : Escapes.of(shortened(text)).split(" ", -1)) {
            safe.append(safe.isEmpty() ? "" : " ");
            word(word, safe);
        }
        return safe.toString().strip();
    }

    /** Returns the whole text as code. */
    static String code(String text) {
        StringBuilder code = new StringBuilder();
        code(Escapes.of(shortened(text)), code);
        return code.toString();
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean pair = Character.isHighSurrogate(text.charAt(LONGEST - 2));
        return text.substring(0, LONGEST - (pair ? 2 : 1)) + "…";
    }

    private static void word(String word, StringBuilder to) {
        int start = 0;
        int end = word.length();
        while (start < end && OPENING.indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        // A bracket that closes one inside stays with it.
        String closing = word.indexOf('(', start) < 0 ? CLOSING : CLOSING.replace(")", "");
        while (end > start && closing.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        String core = word.substring(start, end);
        to.append(word, 0, start);
        if (isPlain(core)) {
            to.append(core);
        } else {
            code(core, to);
        }
        to.append(word, end, word.length());
    }

    /** Whether a word is letters or a short number, with harmless marks. */
    private static boolean isPlain(String word) {
        boolean hexadecimal = word.length() >= COMMIT;
        boolean digits = false;
        boolean letters = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = c >= 0x80 || Character.isLetter(c);
            boolean hyphen = c == '-' && i > 0 && i < word.length() - 1;
            if (!digit && !letter && !hyphen && HARMLESS.indexOf(c) < 0) {
                return false;
            }
            digits |= digit;
            letters |= letter;
            hexadecimal &= Character.digit(c, 16) >= 0;
        }
        return !hexadecimal && !(digits && letters);
    }

    private static void code(String text, StringBuilder to) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String marks = "`".repeat(longest + 1);
        // A blank at both ends keeps backticks of the text from those around it, and is not shown.
        boolean padded = text.isEmpty() || text.startsWith("`") || text.endsWith("`");
        String padding = padded || (text.startsWith(" ") && text.endsWith(" ")) ? " " : "";
        to.append(marks).append(padding).append(text).append(padding).append(marks);
    }
}
