package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a heading says once its decoration is taken off: numbering, emoji, a trailing colon, remark or status. */
final class Titles {

    private Titles() {}

    /** Returns the heading without numbering, leading and trailing signs, and a trailing colon. */
    static InlineText clean(InlineText heading) {
        String value = heading.value();
        int start = 0;
        int before;
        do {
            before = start;
            start = skipSigns(value, start);
            start = skipNumber(value, start);
        } while (start != before);
        int end = value.length();
        while (end > start && isDecoration(value.codePointBefore(end))) {
            end -= Character.charCount(value.codePointBefore(end));
        }
        if (start >= end) {
            return heading;
        }
        InlineText cleaned = start == 0 && end == value.length() ? heading : heading.slice(start, end);
        String text = cleaned.value();
        boolean bracketed = text.length() > 2 && text.charAt(0) == '[' && text.indexOf(']') == text.length() - 1;
        return bracketed ? cleaned.slice(1, text.length() - 1) : cleaned;
    }

    /** Returns the text without a trailing bracketed remark and without what follows a dash. */
    static InlineText withoutRemark(InlineText title) {
        int end = remark(title.value());
        return end == title.value().length() ? title : title.slice(0, end);
    }

    /** Returns the text without a trailing bracketed remark and without what follows a dash. */
    static String withoutRemark(String title) {
        return title.substring(0, remark(title)).strip();
    }

    /**
     * Returns what a heading joins by a sign or one of these words, {@code Background} and {@code Purpose}; empty when it joins nothing,
     * or holds a path.
     */
    static List<String> parts(String title, Set<String> and) {
        if (title.indexOf("/") == 0 || title.indexOf(" /") >= 0 && title.indexOf(" / ") < 0) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < title.length(); ) {
            int length = joint(title, i, and);
            if (length == 0) {
                i++;
                continue;
            }
            parts.add(title.substring(start, i).strip());
            i += length;
            start = i;
        }
        if (start == 0) {
            return List.of();
        }
        parts.add(title.substring(start).strip());
        return parts;
    }

    /** Returns how long the sign or word is that joins two things at an offset, 0 when none does. */
    private static int joint(String title, int i, Set<String> and) {
        char c = title.charAt(i);
        if ("/&+·・,、，".indexOf(c) >= 0) {
            return 1;
        }
        if (c > 0x7F) {
            // Asian scripts write these without blanks.
            return and.contains(String.valueOf(c)) ? 1 : 0;
        }
        if (i > 0 && title.charAt(i - 1) != ' ') {
            return 0;
        }
        int end = title.indexOf(' ', i);
        return end > i && and.contains(title.substring(i, end).toLowerCase(Locale.ROOT)) ? end - i : 0;
    }

    private static int remark(String text) {
        int end = text.length();
        int depth = 0;
        for (int dash = 0; dash < text.length() - 1; dash++) {
            char c = text.charAt(dash);
            depth += c == '(' || c == '（' || c == '[' ? 1 : c == ')' || c == '）' || c == ']' ? -1 : 0;
            if (depth > 0 || dash == 0) {
                continue;
            }
            boolean single = c == '—' || c == '–' || c == '-';
            if (single
                    && text.charAt(dash - 1) == ' '
                    && (text.charAt(dash + 1) == ' ' || text.startsWith("- ", dash + 1))) {
                end = dash;
                break;
            }
        }
        while (true) {
            while (end > 0 && isDecoration(text.codePointBefore(end))) {
                end--;
            }
            if (end == 0) {
                return text.length();
            }
            char close = text.charAt(end - 1);
            char open = close == ')' ? '(' : close == '）' ? '（' : close == ']' ? '[' : close == '】' ? '【' : 0;
            int at = open == 0 ? -1 : text.lastIndexOf(open, end - 1);
            if (at <= 0) {
                return end;
            }
            end = at;
        }
    }

    private static int skipSigns(String value, int start) {
        int i = start;
        while (i < value.length()) {
            int c = value.codePointAt(i);
            if (!isDecoration(c)) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    /** A sign that carries no meaning in a heading: blanks, emoji, bullets, colons; not brackets, quotes or dashes. */
    private static boolean isDecoration(int c) {
        if (c <= ' ' || c == ':' || c == '：' || c == '§' || c == '#' || c == '*' || c == '■' || c == '▶' || c == '●') {
            return true;
        }
        int type = Character.getType(c);
        return c > 0x2000 && (type == Character.OTHER_SYMBOL || type == Character.SURROGATE)
                || isKeycap(c)
                || c == 0x200D
                || c >= 0x1F3FB && c <= 0x1F3FF;
    }

    /** What makes an emoji of the sign before it: a digit in a box. */
    private static boolean isKeycap(int c) {
        return c == 0xFE0F || c == 0x20E3;
    }

    /** Returns the offset after a number such as {@code 4.}, {@code 4.1}, {@code IV.}, {@code A.} or {@code Step 2:}. */
    private static int skipNumber(String value, int start) {
        int i = start;
        for (String word : new String[] {"Step ", "Chapter ", "Section ", "Part ", "제"}) {
            if (value.regionMatches(true, i, word, 0, word.length())
                    && i + word.length() < value.length()
                    && isDigit(value.charAt(i + word.length()))) {
                i += word.length();
                break;
            }
        }
        int digits = i;
        while (i < value.length() && (isDigit(value.charAt(i)) || value.charAt(i) == '.' && i > digits)) {
            i++;
        }
        if (i == digits) {
            return skipLetterNumber(value, start);
        }
        boolean dotted = value.charAt(i - 1) == '.';
        if (i < value.length() && "):-–—장절".indexOf(value.charAt(i)) >= 0 && !dotted) {
            i++;
            dotted = true;
        }
        while (i < value.length() && isKeycap(value.charAt(i))) {
            i++;
            dotted = true;
        }
        boolean blank = i < value.length()
                && (value.charAt(i) == ' ' || value.charAt(i) == '\u00A0' || value.charAt(i) == '\u3000');
        return dotted && i < value.length() || blank ? i : start;
    }

    private static int skipLetterNumber(String value, int start) {
        int i = start;
        while (i < value.length() && "IVXLC".indexOf(value.charAt(i)) >= 0) {
            i++;
        }
        if (i == start && i < value.length() && value.charAt(i) >= 'A' && value.charAt(i) <= 'Z') {
            i++;
        }
        boolean numbered = i > start
                && i + 1 < value.length()
                && (value.charAt(i) == '.' || value.charAt(i) == ')')
                && value.charAt(i + 1) == ' ';
        return numbered ? i + 1 : start;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
