package io.github.prdlint.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the inline marks of a stretch of text in one pass, as CommonMark and GFM define them, with three departures for the sake
 * of what people write in requirements: a single tilde is text (it is a range in {@code F001~F003}), an HTML tag with an unknown
 * name is text (it is a parameter in {@code /orders/<id>}), and emphasis may touch Chinese, Japanese and Korean letters.
 */
final class InlineScanner {

    private static final String SPECIAL = "\\`*_~]<&";
    private static final boolean[] IS_SPECIAL = new boolean[128];
    private static final int LONGEST_CODE_MARK = 80;

    static {
        for (int i = 0; i < SPECIAL.length(); i++) {
            IS_SPECIAL[SPECIAL.charAt(i)] = true;
        }
    }

    private enum Kind {
        TEXT,
        REMOVED,
        COMMENT,
        REPLACED,
        CODE_BEGINS,
        CODE_ENDS,
        EMPHASIS
    }

    /** A stretch of source that is not, or may turn out not to be, text. */
    private static final class Mark {
        private final int start;
        private final int end;
        private final String replacement;
        private Kind kind;

        Mark(Kind kind, int start, int end, String replacement) {
            this.kind = kind;
            this.start = start;
            this.end = end;
            this.replacement = replacement;
        }
    }

    /** An opening bracket that waits for its other half. */
    private record Bracket(
            Mark mark,
            boolean image,
            Emphasis.@Nullable Run before,
            @Nullable Bracket outer,
            int depth) {}

    private final String text;
    private final int from;
    private final int to;
    private final boolean cell;
    private final Set<String> labels;
    private final LinkTail tail;
    private final List<Mark> marks = new ArrayList<>();
    private final Emphasis emphasis = new Emphasis();

    private @Nullable Bracket bracket;
    // Opening brackets up to this depth hold a link and can be none themselves.
    private int deadBrackets;
    // For each length, where the last run of so many backticks begins; null until the first backtick.
    private int @Nullable [] lastCodeMark;
    private boolean commentEnds = true;
    private @Nullable Boolean hasClosingTag;

    private InlineScanner(String text, int from, int to, boolean cell, Set<String> labels) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.cell = cell;
        this.labels = labels;
        this.tail = new LinkTail(text, to);
    }

    /** Returns whether a stretch holds nothing that could be a mark; may say no to text that has none. */
    static boolean plain(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 128 && IS_SPECIAL[c] && special(text, i, from, to)) {
                return false;
            }
        }
        return true;
    }

    private static boolean special(String text, int i, int from, int to) {
        char next = i + 1 < to ? text.charAt(i + 1) : ' ';
        return switch (text.charAt(i)) {
            case '_' ->
                i == from
                        || i + 1 == to
                        || !Character.isLetterOrDigit(text.charAt(i - 1))
                        || !Character.isLetterOrDigit(next);
            case '~' -> next == '~';
            case ']' -> next == '(' || next == '[';
            case '<' -> next == '/' || next == '!' || Characters.letter(next);
            case '&' -> next == '#' || Characters.letter(next);
            default -> true;
        };
    }

    /**
     * Scans a stretch of one line.
     *
     * @param cell whether it is a table cell, in which {@code \|} is a pipe even inside code
     * @param labels the labels that links may refer to
     */
    static InlineContent scan(String text, int from, int to, boolean cell, Set<String> labels) {
        if (plain(text, from, to)) {
            return InlineContent.plain(text, from, to);
        }
        InlineScanner scanner = new InlineScanner(text, from, to, cell, labels);
        scanner.findMarks();
        return scanner.emit('\n').build();
    }

    /** Scans lines that are joined by line feeds, with {@code lineBreak} in their place. */
    static InlineContent.Builder scanLines(String joined, char lineBreak, Set<String> labels) {
        InlineScanner scanner = new InlineScanner(joined, 0, joined.length(), false, labels);
        scanner.findMarks();
        return scanner.emit(lineBreak);
    }

    private void findMarks() {
        int i = from;
        while (i < to) {
            i = switch (text.charAt(i)) {
                case '\\' -> escape(i);
                case '`' -> code(i);
                case '*', '_', '~' -> emphasisRun(i);
                case '!' -> at(i + 1) == '[' ? openBracket(i, true) : i + 1;
                case '[' -> openBracket(i, false);
                case ']' -> closeBracket(i);
                case '<' -> angle(i);
                case '&' -> reference(i);
                default -> i + 1;
            };
        }
        emphasis.pair(null);
    }

    private char at(int i) {
        return i < to ? text.charAt(i) : '\0';
    }

    private Mark mark(Kind kind, int start, int end) {
        Mark mark = new Mark(kind, start, end, "");
        marks.add(mark);
        return mark;
    }

    private int replace(int start, int end, String replacement) {
        marks.add(new Mark(Kind.REPLACED, start, end, replacement));
        return end;
    }

    private int escape(int i) {
        char next = at(i + 1);
        if (cell && next == '|') {
            return replace(i, i + 2, "|");
        }
        // In a cell, \\| is an escaped pipe first, which the remaining backslash then escapes again.
        if (cell && next == '\\' && at(i + 2) == '|') {
            return replace(i, i + 3, "|");
        }
        if (next == '\n') {
            mark(Kind.REMOVED, i, i + 1);
            return i + 1;
        }
        return Characters.escapable(next) ? replace(i, i + 2, String.valueOf(next)) : i + 1;
    }

    private int code(int i) {
        int length = runLength(i);
        int contentStart = i + length;
        if (lastCodeMark == null) {
            lastCodeMark = lastCodeMarks(i);
        }
        if (length > LONGEST_CODE_MARK || lastCodeMark[length] < contentStart) {
            return contentStart;
        }
        int close = text.indexOf('`', contentStart);
        while (runLength(close) != length) {
            close = text.indexOf('`', close + runLength(close));
        }
        int first = contentStart;
        int end = close;
        boolean padded = end - first > 2
                && Characters.blankOrLineEnd(text.charAt(first))
                && Characters.blankOrLineEnd(text.charAt(end - 1))
                && !allBlank(first, end);
        if (padded) {
            first++;
            end--;
        }
        mark(Kind.CODE_BEGINS, i, first);
        if (cell) {
            unescapePipes(first, end);
        }
        mark(Kind.CODE_ENDS, end, close + length);
        return close + length;
    }

    private void unescapePipes(int start, int end) {
        int i = start;
        while (i + 1 < end) {
            i = text.charAt(i) == '\\' && text.charAt(i + 1) == '|' ? replace(i, i + 2, "|") : i + 1;
        }
    }

    private int[] lastCodeMarks(int i) {
        int[] last = new int[LONGEST_CODE_MARK + 1];
        int j = i;
        while (j < to) {
            if (text.charAt(j) == '`') {
                int length = runLength(j);
                if (length <= LONGEST_CODE_MARK) {
                    last[length] = j;
                }
                j += length;
            } else {
                j++;
            }
        }
        return last;
    }

    private int runLength(int i) {
        char c = text.charAt(i);
        int j = i + 1;
        while (j < to && text.charAt(j) == c) {
            j++;
        }
        return j - i;
    }

    private boolean allBlank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Characters.blankOrLineEnd(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private int emphasisRun(int i) {
        int length = runLength(i);
        if ((text.charAt(i) != '~' || length == 2) && emphasis.add(text, from, i, length, to)) {
            mark(Kind.EMPHASIS, i, i + length);
        }
        return i + length;
    }

    private int openBracket(int i, boolean image) {
        int end = image ? i + 2 : i + 1;
        int depth = bracket == null ? 1 : bracket.depth + 1;
        bracket = new Bracket(mark(Kind.TEXT, i, end), image, emphasis.last(), bracket, depth);
        return end;
    }

    private int closeBracket(int i) {
        Bracket opener = bracket;
        if (opener == null) {
            return i + 1;
        }
        bracket = opener.outer;
        boolean dead = opener.depth <= deadBrackets && !opener.image;
        deadBrackets = Math.min(deadBrackets, opener.depth - 1);
        int end = dead ? -1 : tail.end(opener.mark.end, i, labels);
        if (end < 0) {
            return i + 1;
        }
        opener.mark.kind = Kind.REMOVED;
        emphasis.pair(opener.before);
        mark(Kind.REMOVED, i, end);
        if (!opener.image) {
            deadBrackets = opener.depth - 1;
        }
        return end;
    }

    private int angle(int i) {
        char next = at(i + 1);
        if (next == '!') {
            return comment(i);
        }
        if (next != '/' && !Characters.letter(next)) {
            return i + 1;
        }
        int end = Html.tagEnd(text, i, to);
        if (end < 0 || parameter(i, end)) {
            return autolink(i);
        }
        if (Html.lineBreak(text, i)) {
            return replace(i, end, "\n");
        }
        mark(Kind.REMOVED, i, end);
        return end;
    }

    /** Returns whether a tag is not one: in {@code /coupons/<code>} the name is a parameter's. */
    private boolean parameter(int start, int end) {
        if (start == from || text.charAt(start - 1) != '/' || Html.lineBreak(text, start)) {
            return false;
        }
        for (int i = start + 1; i < end - 1; i++) {
            if (!Characters.letter(text.charAt(i))) {
                return false;
            }
        }
        Boolean known = hasClosingTag;
        if (known == null) {
            known = Html.find("</", text, from, to) >= 0;
            hasClosingTag = known;
        }
        return !known;
    }

    private int comment(int i) {
        int end = commentEnds ? Html.commentEnd(text, i, to) : -1;
        if (end < 0) {
            // Not to be looked for again: n comments without an end would cost n squared.
            commentEnds &= !text.startsWith("<!--", i);
            return i + 1;
        }
        mark(Kind.COMMENT, i, end);
        return end;
    }

    private int autolink(int i) {
        int close = i + 1;
        int colon = -1;
        int at = -1;
        while (close < to && text.charAt(close) != '>') {
            char c = text.charAt(close);
            if (c <= ' ' || c == '<') {
                return i + 1;
            }
            if (c == ':' && colon < 0) {
                colon = close;
            } else if (c == '@') {
                at = close;
            }
            close++;
        }
        boolean address = colon < 0 && at > i + 1 && at < close - 1;
        if (close == to || !(address || scheme(i + 1, colon))) {
            return i + 1;
        }
        mark(Kind.REMOVED, i, i + 1);
        mark(Kind.REMOVED, close, close + 1);
        return close + 1;
    }

    private boolean scheme(int start, int end) {
        if (end - start < 2 || end - start > 32) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Characters.letter(c) && (i == start || (!Characters.digit(c) && "+.-".indexOf(c) < 0))) {
                return false;
            }
        }
        return true;
    }

    private int reference(int i) {
        CharacterReference reference = CharacterReference.at(text, i, to);
        return reference == null ? i + 1 : replace(i, reference.end(), reference.characters());
    }

    private InlineContent.Builder emit(char lineBreak) {
        InlineContent.Builder out = new InlineContent.Builder(to - from);
        int strong = 0;
        int struck = 0;
        int code = 0;
        int runs = 0;
        int done = from;
        for (Mark mark : marks) {
            int styles = styles(strong, struck, code);
            text(out, done, mark.start, styles, lineBreak);
            done = mark.end;
            switch (mark.kind) {
                case TEXT -> text(out, mark.start, mark.end, styles, lineBreak);
                case REMOVED -> {}
                case COMMENT -> out.comment(mark.start, mark.end);
                case REPLACED -> out.replacement(mark.replacement, mark.start, mark.end, styles);
                case CODE_BEGINS -> code = InlineContent.CODE;
                case CODE_ENDS -> code = 0;
                case EMPHASIS -> {
                    Emphasis.Run run = emphasis.run(runs);
                    runs++;
                    strong -= run.strongClosed();
                    struck -= run.struckClosed();
                    text(out, mark.start + run.closed(), mark.end - run.opened(), styles(strong, struck, 0), lineBreak);
                    strong += run.strongOpened();
                    struck += run.struckOpened();
                }
            }
        }
        text(out, done, to, styles(strong, struck, code), lineBreak);
        return out;
    }

    private static int styles(int strong, int struck, int code) {
        return code | (strong > 0 ? InlineContent.STRONG : 0) | (struck > 0 ? InlineContent.STRUCK : 0);
    }

    /** Adds text, in which each line break ends a run: the next line's source does not follow this line's. */
    private void text(InlineContent.Builder out, int start, int end, int styles, char lineBreak) {
        int done = start;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '\n') {
                out.literal(text, done, i, styles);
                out.replacement(String.valueOf(lineBreak), i, i + 1, styles);
                done = i + 1;
            }
        }
        out.literal(text, done, end, styles);
    }
}
