package io.github.prdlint.markdown;

import java.util.Locale;
import java.util.Set;

/** The HTML that may stand inside a text. */
final class Html {

    private static final int LONGEST_NAME = 10;

    private static final Set<String> ELEMENTS = Set.of(
            ("a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas caption center"
                            + " cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed"
                            + " fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header"
                            + " hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta"
                            + " meter nav noscript object ol optgroup option output p param picture pre progress q rp rt"
                            + " ruby s samp script section select small source span strike strong style sub summary sup"
                            + " svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video"
                            + " wbr")
                    .split(" "));

    private Html() {}

    /**
     * Returns the end of the tag that begins at an offset, or -1 if none does. A name that HTML does not have is a placeholder,
     * as in {@code /orders/<id>}, and no tag.
     */
    static int tagEnd(String text, int start, int to) {
        int nameStart = start + 1 < to && text.charAt(start + 1) == '/' ? start + 2 : start + 1;
        int nameEnd = nameEnd(text, nameStart, to);
        if (nameEnd == nameStart || nameEnd - nameStart > LONGEST_NAME || nameEnd == to) {
            return -1;
        }
        char after = text.charAt(nameEnd);
        if (after != '>' && after != '/' && !Characters.blankOrLineEnd(after)) {
            return -1;
        }
        return ELEMENTS.contains(text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT))
                ? closingAngle(text, nameEnd, to)
                : -1;
    }

    static int nameEnd(String text, int start, int to) {
        int i = start;
        while (i < to && (Characters.letter(text.charAt(i)) || Characters.digit(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    /** Returns whether a line is one tag and nothing else, whatever its name. */
    static boolean onlyTag(String text, int start, int to) {
        boolean closing = text.startsWith("/", start + 1);
        int i = closing ? start + 2 : start + 1;
        if (i >= to || !Characters.letter(text.charAt(i))) {
            return false;
        }
        while (i < to && (nameEnd(text, i, to) > i || text.charAt(i) == '-')) {
            i++;
        }
        int end = closing ? skipBlanks(text, i, to) : attributesEnd(text, i, to);
        if (!closing && end >= 0 && end < to && text.charAt(end) == '/') {
            end++;
        }
        return end >= 0 && end < to && text.charAt(end) == '>' && skipBlanks(text, end + 1, to) == to;
    }

    /** Returns where the blanks after a tag's last attribute end, or -1 if something is no attribute. */
    private static int attributesEnd(String text, int start, int to) {
        int i = start;
        while (true) {
            int name = skipBlanks(text, i, to);
            if (name == to || text.charAt(name) == '>' || text.charAt(name) == '/') {
                return name;
            }
            i = name;
            while (i < to && attributeName(text.charAt(i), i == name)) {
                i++;
            }
            if (i == name || name == start) {
                return -1;
            }
            int equal = skipBlanks(text, i, to);
            if (equal < to && text.charAt(equal) == '=') {
                i = valueEnd(text, skipBlanks(text, equal + 1, to), to);
                if (i < 0) {
                    return -1;
                }
                if (i < to && !Characters.blank(text.charAt(i)) && text.charAt(i) != '>' && text.charAt(i) != '/') {
                    return -1;
                }
            }
        }
    }

    private static boolean attributeName(char c, boolean first) {
        return Characters.letter(c)
                || c == '_'
                || c == ':'
                || (!first && (Characters.digit(c) || c == '.' || c == '-'));
    }

    private static int valueEnd(String text, int start, int to) {
        if (start == to) {
            return -1;
        }
        char quote = text.charAt(start);
        if (quote == '"' || quote == '\'') {
            int close = start + 1;
            while (close < to && text.charAt(close) != quote) {
                close++;
            }
            return close < to ? close + 1 : -1;
        }
        int i = start;
        while (i < to && !Characters.blank(text.charAt(i)) && "\"'=<>`".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i == start ? -1 : i;
    }

    private static int skipBlanks(String text, int start, int to) {
        int i = start;
        while (i < to && Characters.blank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int closingAngle(String text, int start, int to) {
        char quote = 0;
        for (int i = start; i < to; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '<') {
                return -1;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return -1;
    }

    /** Returns whether the tag at an offset is a line break. */
    static boolean lineBreak(String text, int start) {
        return text.regionMatches(true, start, "<br", 0, 3) && !Characters.letter(text.charAt(start + 3));
    }

    /** Returns the end of the comment that begins at an offset, or -1 if none begins or ends before {@code to}. */
    static int commentEnd(String text, int start, int to) {
        if (!text.startsWith("<!--", start)) {
            return -1;
        }
        int content = start + 4;
        if (text.startsWith(">", content)) {
            return content + 1 <= to ? content + 1 : -1;
        }
        if (text.startsWith("->", content)) {
            return content + 2 <= to ? content + 2 : -1;
        }
        int close = find("-->", text, content, to);
        return close < 0 ? -1 : close + 3;
    }

    /** Returns where a string stands before {@code to} in upper or lower case, or -1. */
    static int findIgnoringCase(String wanted, String text, int start, int to) {
        for (int i = start; i <= to - wanted.length(); i++) {
            if (text.regionMatches(true, i, wanted, 0, wanted.length())) {
                return i;
            }
        }
        return -1;
    }

    /** Returns where a string stands before {@code to}, or -1. {@link String#indexOf} would go on to the document's end. */
    static int find(String wanted, String text, int start, int to) {
        int last = to - wanted.length();
        for (int i = start; i <= last; i++) {
            if (text.charAt(i) == wanted.charAt(0) && text.startsWith(wanted, i)) {
                return i;
            }
        }
        return -1;
    }
}
