package io.github.prdlint.markdown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What follows the closing bracket of a link: a destination and a title, or the label of a definition. */
final class LinkTail {

    private static final int LONGEST_LABEL = 999;
    private static final int DEEPEST_PARENTHESES = 32;

    private final String text;
    private final int to;

    LinkTail(String text, int to) {
        this.text = text;
        this.to = to;
    }

    /** Returns the labels that a document defines, normalised: {@code [label]: destination} on a line. */
    static Set<String> labels(String text) {
        Set<String> labels = Set.of();
        for (int close = text.indexOf("]:"); close >= 0; close = text.indexOf("]:", close + 2)) {
            int open = close;
            while (open > 0 && close - open <= LONGEST_LABEL && "[]\n\r".indexOf(text.charAt(open - 1)) < 0) {
                open--;
            }
            int lineStart = open - 1;
            while (lineStart > 0 && " \t>".indexOf(text.charAt(lineStart - 1)) >= 0) {
                lineStart--;
            }
            boolean defines = open > 0
                    && text.charAt(open - 1) == '['
                    && (lineStart == 0 || "\n\r".indexOf(text.charAt(lineStart - 1)) >= 0);
            if (defines) {
                labels = labels.isEmpty() ? new HashSet<>() : labels;
                labels.add(normalised(text.substring(open, close)));
            }
        }
        return labels;
    }

    private static String normalised(String label) {
        return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Returns the end of the tail behind the bracket that closes at an offset, or -1 if there is none. */
    int end(int open, int close, Set<String> labels) {
        char next = at(close + 1);
        if (next == '(') {
            return destinationAndTitleEnd(close + 2);
        }
        if (next != '[' || labels.isEmpty()) {
            return -1;
        }
        int end = labelEnd(close + 2);
        if (end < 0) {
            return -1;
        }
        String label = end == close + 3 ? text.substring(open, close) : text.substring(close + 2, end - 1);
        return labels.contains(normalised(label)) ? end : -1;
    }

    private char at(int i) {
        return i < to ? text.charAt(i) : '\0';
    }

    private int destinationAndTitleEnd(int start) {
        int i = destinationEnd(skipBlanks(start));
        if (i < 0) {
            return -1;
        }
        int title = skipBlanks(i);
        char open = at(title);
        if (title > i && (open == '"' || open == '\'' || open == '(')) {
            char close = open == '(' ? ')' : open;
            i = title + 1;
            while (i < to && text.charAt(i) != close) {
                if (text.charAt(i) == '(' && open == '(') {
                    return -1;
                }
                i += text.charAt(i) == '\\' ? 2 : 1;
            }
            title = skipBlanks(i + 1);
        }
        return at(title) == ')' ? title + 1 : -1;
    }

    private int destinationEnd(int start) {
        return at(start) == '<' ? angledEnd(start) : bareEnd(start);
    }

    private int angledEnd(int start) {
        for (int i = start + 1; i < to; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<' || c == '\n') {
                return -1;
            }
            if (c == '\\') {
                i++;
            }
        }
        return -1;
    }

    private int bareEnd(int start) {
        int depth = 0;
        int i = start;
        while (i < to) {
            char c = text.charAt(i);
            if (c == '\\' && Characters.escapable(at(i + 1))) {
                i++;
            } else if (c == '(') {
                depth++;
                if (depth > DEEPEST_PARENTHESES) {
                    return -1;
                }
            } else if (c == ')') {
                if (depth == 0) {
                    return i;
                }
                depth--;
            } else if (c <= ' ' || c == 0x7F) {
                break;
            }
            i++;
        }
        return depth > 0 ? -1 : i;
    }

    private int skipBlanks(int start) {
        int i = start;
        while (i < to && Characters.blankOrLineEnd(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int labelEnd(int start) {
        int limit = Math.min(to, start + LONGEST_LABEL);
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return i + 1;
            }
            if (c == '[') {
                return -1;
            }
            if (c == '\\') {
                i++;
            }
        }
        return -1;
    }
}
