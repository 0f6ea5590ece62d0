package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Words;
import java.util.ArrayList;
import java.util.List;

/** Takes a cell apart that holds several values. */
final class Cells {

    private Cells() {}

    /** Returns the parts between the separators, trimmed, without empty ones. Separators inside brackets do not count. */
    static List<InlineText> split(InlineText cell, String separators) {
        String value = cell.value();
        List<InlineText> parts = new ArrayList<>(2);
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            char c = i < value.length() ? value.charAt(i) : '\n';
            if (c == '(' || c == '（' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == '）' || c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            }
            boolean ends = c == '\n' || depth == 0 && separators.indexOf(c) >= 0;
            if (ends) {
                if (c == '\n') {
                    depth = 0;
                }
                add(parts, cell, start, i);
                start = i + 1;
            }
        }
        return parts;
    }

    private static void add(List<InlineText> parts, InlineText cell, int start, int end) {
        InlineText part = start == 0 && end == cell.value().length() ? cell : cell.slice(start, end);
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    /** Returns the text without bracketed remarks at its end. */
    static InlineText withoutBrackets(InlineText text) {
        String value = text.value();
        int end = value.length();
        for (int open = remark(value, end); open > 0; open = remark(value, end)) {
            end = open;
            while (value.charAt(end - 1) == ' ') {
                end--;
            }
        }
        return end == value.length() ? text : text.slice(0, end);
    }

    /** Returns where the bracket opens that closes right before an offset; -1 when none does. */
    private static int remark(String value, int end) {
        int depth = 0;
        for (int i = end - 1; i >= 0; i--) {
            char c = value.charAt(i);
            if (c == ')' || c == '）') {
                depth++;
            } else if (depth == 0) {
                return -1;
            } else if (c == '(' || c == '（') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Returns whether the text is one of the dashes, or empty. */
    static boolean isDash(String value) {
        return value.isEmpty() || Words.oneDash(value).equals("-");
    }
}
