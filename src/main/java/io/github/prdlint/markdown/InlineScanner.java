package io.github.prdlint.markdown;

import com.vladsch.flexmark.util.sequence.Html5Entities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the inline marks of a stretch of text in one pass, as CommonMark and GFM define them, with four departures for the sake
 * of what people write in requirements: a single tilde is text (it is a range in {@code F001~F003}), an HTML tag with an unknown
 * name is text (it is a parameter in {@code /orders/<id>}), a mark may stand beside Chinese, Japanese and Korean letters, and a
 * reference needs no definition.
 */
final class InlineScanner {

    private static final String SPECIAL = "\\`*_~]<&";
    private static final boolean[] IS_SPECIAL = new boolean[128];
    private static final int LONGEST_CODE_MARK = 80;
    private static final int LONGEST_LABEL = 999;
    private static final int DEEPEST_PARENTHESES = 32;

    private static final Set<String> TAGS = Set.of(
            ("a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite"
                            + " code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset"
                            + " figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html"
                            + " i iframe img input ins kbd label legend li link main map mark menu meta meter nav noscript"
                            + " object ol optgroup option output p param picture pre progress q rp rt ruby s samp script"
                            + " section select small source span strike strong style sub summary sup svg table tbody td"
                            + " template textarea tfoot th thead time title tr track tt u ul var video wbr")
                    .split(" "));

    static {
        for (int i = 0; i < SPECIAL.length(); i++) {
            IS_SPECIAL[SPECIAL.charAt(i)] = true;
        }
    }

    private enum Kind {
        TEXT,
        REMOVED,
        REPLACED,
        CODE_BEGINS,
        CODE_ENDS,
        EMPHASIS
    }

    /** A stretch of source that is not, or may turn out not to be, text. */
    private static final class Mark {
        final int start;
        int end;
        Kind kind;
        String replacement = "";

        Mark(Kind kind, int start, int end) {
            this.kind = kind;
            this.start = start;
            this.end = end;
        }
    }

    /** A run of emphasis or strike-through characters. */
    private static final class Run {
        final int index;
        final char character;
        final int length;
        final boolean opens;
        final boolean closes;
        int left;
        int closed;
        int opened;
        int strongClosed;
        int strongOpened;
        boolean struckClosed;
        boolean struckOpened;

        @Nullable
        Run previous;

        @Nullable
        Run next;

        Run(int index, char character, int length, boolean opens, boolean closes) {
            this.index = index;
            this.character = character;
            this.length = length;
            this.left = length;
            this.opens = opens;
            this.closes = closes;
        }
    }

    /** An opening bracket that waits for its other half. */
    private record Bracket(
            Mark mark,
            boolean image,
            @Nullable Run before,
            @Nullable Bracket outer,
            int depth) {}

    private final String text;
    private final int from;
    private final int to;
    private final boolean cell;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();

    private @Nullable Run lastRun;
    private @Nullable Bracket bracket;
    // Opening brackets up to this depth hold a link and can be none themselves.
    private int deadBrackets;
    // For each length, where the last run of so many backticks begins; null until the first backtick.
    private int @Nullable [] lastCodeMark;
    private boolean commentEnds = true;
    private @Nullable Boolean hasClosingTag;

    private InlineScanner(String text, int from, int to, boolean cell) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.cell = cell;
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
            case '<' -> next == '/' || next == '!' || letter(next);
            case '&' -> next == '#' || letter(next);
            default -> true;
        };
    }

    /** Scans a stretch of one line. */
    static InlineContent scan(String text, int from, int to, boolean cell) {
        if (plain(text, from, to)) {
            return InlineContent.plain(text, from, to);
        }
        InlineScanner scanner = new InlineScanner(text, from, to, cell);
        scanner.findMarks();
        return scanner.emit('\n').build();
    }

    /** Scans lines that are joined by line feeds, with {@code lineBreak} in their place. */
    static InlineContent.Builder scanLines(String joined, char lineBreak) {
        InlineScanner scanner = new InlineScanner(joined, 0, joined.length(), false);
        scanner.findMarks();
        return scanner.emit(lineBreak);
    }

    private void findMarks() {
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            i = switch (c) {
                case '\\' -> escape(i);
                case '`' -> code(i);
                case '*', '_', '~' -> emphasis(i);
                case '!' -> at(i + 1) == '[' ? openBracket(i, true) : i + 1;
                case '[' -> openBracket(i, false);
                case ']' -> closeBracket(i);
                case '<' -> angle(i);
                case '&' -> reference(i);
                default -> i + 1;
            };
        }
        matchEmphasis(null);
    }

    private char at(int i) {
        return i < to ? text.charAt(i) : '\0';
    }

    private Mark mark(Kind kind, int start, int end) {
        Mark mark = new Mark(kind, start, end);
        marks.add(mark);
        return mark;
    }

    private int replace(int start, int end, String replacement) {
        mark(Kind.REPLACED, start, end).replacement = replacement;
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
            return i + 2;
        }
        return asciiPunctuation(next) ? replace(i, i + 2, String.valueOf(next)) : i + 1;
    }

    private int code(int i) {
        int length = runLength(i);
        int contentStart = i + length;
        int[] last = lastCodeMark == null ? lastCodeMark = lastCodeMarks(i) : lastCodeMark;
        if (length > LONGEST_CODE_MARK || last[length] < contentStart) {
            return contentStart;
        }
        int close = contentStart;
        while (true) {
            close = text.indexOf('`', close);
            int closeLength = runLength(close);
            if (closeLength == length) {
                break;
            }
            close += closeLength;
        }
        int first = contentStart;
        int end = close;
        if (end - first > 2 && blank(text.charAt(first)) && blank(text.charAt(end - 1)) && !allBlank(first, end)) {
            first++;
            end--;
        }
        mark(Kind.CODE_BEGINS, i, first);
        if (cell) {
            for (int j = first; j + 1 < end; j++) {
                if (text.charAt(j) == '\\' && text.charAt(j + 1) == '|') {
                    j = replace(j, j + 2, "|") - 1;
                }
            }
        }
        mark(Kind.CODE_ENDS, end, close + length);
        return close + length;
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
            if (!blank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private int emphasis(int i) {
        char c = text.charAt(i);
        int length = runLength(i);
        if (c == '~' && length != 2) {
            return i + length;
        }
        int before = i > from ? text.codePointBefore(i) : '\n';
        int after = i + length < to ? text.codePointAt(i + length) : '\n';
        boolean blankBefore = blankForEmphasis(before);
        boolean blankAfter = blankForEmphasis(after);
        boolean punctuationBefore = punctuation(before);
        boolean punctuationAfter = punctuation(after);
        boolean left = !blankAfter && (!punctuationAfter || blankBefore || punctuationBefore || eastAsian(before));
        boolean right = !blankBefore && (!punctuationBefore || blankAfter || punctuationAfter || eastAsian(after));
        boolean opens = c == '_' ? left && (!right || punctuationBefore) : left;
        boolean closes = c == '_' ? right && (!left || punctuationAfter) : right;
        if (opens || closes) {
            Run run = new Run(runs.size(), c, length, opens, closes);
            runs.add(run);
            run.previous = lastRun;
            if (lastRun != null) {
                lastRun.next = run;
            }
            lastRun = run;
            mark(Kind.EMPHASIS, i, i + length);
        }
        return i + length;
    }

    /** Pairs the runs after {@code before}, then forgets them. */
    private void matchEmphasis(@Nullable Run before) {
        Run closer = lastRun;
        while (closer != null && closer != before && closer.previous != before) {
            closer = closer.previous;
        }
        if (closer == before) {
            return;
        }
        // For each kind of closer, the last run that is known not to open it.
        int[] bottoms = new int[3 * 6];
        Arrays.fill(bottoms, before == null ? -1 : before.index);
        while (closer != null) {
            Run next = closer.next;
            if (closer.closes) {
                int kind = (closer.character == '*' ? 0 : closer.character == '_' ? 6 : 12)
                        + (closer.opens ? 3 : 0)
                        + closer.length % 3;
                Run opener = closer.previous;
                while (opener != null && opener.index > bottoms[kind] && !opens(opener, closer)) {
                    opener = opener.previous;
                }
                if (opener != null && opener.index > bottoms[kind]) {
                    pair(opener, closer);
                    if (opener.left == 0) {
                        unlink(opener);
                    }
                    if (closer.left > 0) {
                        next = closer;
                    } else {
                        unlink(closer);
                    }
                } else {
                    bottoms[kind] = closer.previous == null ? -1 : closer.previous.index;
                    if (!closer.opens) {
                        unlink(closer);
                    }
                }
            }
            closer = next;
        }
        lastRun = before;
        if (before != null) {
            before.next = null;
        }
    }

    private static boolean opens(Run opener, Run closer) {
        if (!opener.opens || opener.character != closer.character) {
            return false;
        }
        boolean either = opener.closes || closer.opens;
        return opener.character == '~'
                || !either
                || (opener.length + closer.length) % 3 != 0
                || opener.length % 3 == 0 && closer.length % 3 == 0;
    }

    private void pair(Run opener, Run closer) {
        int used = opener.left >= 2 && closer.left >= 2 ? 2 : 1;
        opener.left -= used;
        closer.left -= used;
        opener.opened += used;
        closer.closed += used;
        if (opener.character == '~') {
            opener.struckOpened = true;
            closer.struckClosed = true;
        } else if (used == 2) {
            opener.strongOpened++;
            closer.strongClosed++;
        }
        opener.next = closer;
        closer.previous = opener;
    }

    private void unlink(Run run) {
        if (run.previous != null) {
            run.previous.next = run.next;
        }
        if (run.next != null) {
            run.next.previous = run.previous;
        } else {
            lastRun = run.previous;
        }
    }

    private int openBracket(int i, boolean image) {
        int end = image ? i + 2 : i + 1;
        int depth = bracket == null ? 1 : bracket.depth + 1;
        bracket = new Bracket(mark(Kind.TEXT, i, end), image, lastRun, bracket, depth);
        return end;
    }

    private int closeBracket(int i) {
        Bracket opener = bracket;
        if (opener == null) {
            return i + 1;
        }
        bracket = opener.outer;
        boolean dead = opener.depth <= deadBrackets;
        deadBrackets = Math.min(deadBrackets, opener.depth - 1);
        if (dead && !opener.image) {
            return i + 1;
        }
        int end = at(i + 1) == '(' ? linkEnd(i + 2) : at(i + 1) == '[' ? labelEnd(i + 2) : -1;
        if (end < 0) {
            return i + 1;
        }
        opener.mark.kind = Kind.REMOVED;
        matchEmphasis(opener.before);
        mark(Kind.REMOVED, i, end);
        if (!opener.image) {
            deadBrackets = opener.depth - 1;
        }
        return end;
    }

    /** Returns the end of a link's destination and title, which begin at {@code start}, or -1 if there is none. */
    private int linkEnd(int start) {
        int i = destinationEnd(skipBlanks(start));
        if (i < 0) {
            return -1;
        }
        int title = skipBlanks(i);
        if (title > i) {
            char open = at(title);
            if (open == '"' || open == '\'' || open == '(') {
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
        }
        return at(title) == ')' ? title + 1 : -1;
    }

    private int destinationEnd(int start) {
        int i = start;
        if (at(i) == '<') {
            for (i++; i < to; i++) {
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
        int depth = 0;
        while (i < to) {
            char c = text.charAt(i);
            if (c == '\\' && asciiPunctuation(at(i + 1))) {
                i++;
            } else if (c == '(') {
                if (++depth > DEEPEST_PARENTHESES) {
                    return -1;
                }
            } else if (c == ')') {
                if (depth-- == 0) {
                    break;
                }
            } else if (c <= ' ' || c == 0x7F) {
                break;
            }
            i++;
        }
        return depth > 0 ? -1 : i;
    }

    private int skipBlanks(int start) {
        int i = start;
        while (i < to && blank(text.charAt(i))) {
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

    private int angle(int i) {
        char next = at(i + 1);
        if (next == '!') {
            return comment(i);
        }
        int end = letter(next) || next == '/' ? tagEnd(i) : -1;
        if (end > 0) {
            return end;
        }
        int close = autolinkEnd(i);
        if (close < 0) {
            return i + 1;
        }
        mark(Kind.REMOVED, i, i + 1);
        mark(Kind.REMOVED, close, close + 1);
        return close + 1;
    }

    private int comment(int i) {
        int end = commentEnds ? commentEnd(text, i, to) : -1;
        if (end < 0) {
            // Not to be looked for again: n comments without an end would cost n squared.
            commentEnds &= !text.startsWith("<!--", i);
            return i + 1;
        }
        mark(Kind.REMOVED, i, end).replacement = "<!--";
        return end;
    }

    /** Returns the end of the comment that begins at an offset, or -1 if none begins or ends before {@code limit}. */
    static int commentEnd(String text, int start, int limit) {
        if (!text.startsWith("<!--", start)) {
            return -1;
        }
        int content = start + 4;
        if (text.startsWith(">", content)) {
            return content + 1 <= limit ? content + 1 : -1;
        }
        if (text.startsWith("->", content)) {
            return content + 2 <= limit ? content + 2 : -1;
        }
        int close = find("-->", text, content, limit);
        return close < 0 ? -1 : close + 3;
    }

    /** Returns where a string stands before {@code limit}, or -1. {@link String#indexOf} would go on to the document's end. */
    static int find(String wanted, String text, int start, int limit) {
        int last = limit - wanted.length();
        for (int i = start; i <= last; i++) {
            if (text.charAt(i) == wanted.charAt(0) && text.startsWith(wanted, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Marks the HTML tag at an offset and returns its end, or -1 if there is none. */
    private int tagEnd(int i) {
        boolean closing = text.charAt(i + 1) == '/';
        int nameStart = closing ? i + 2 : i + 1;
        int j = nameStart;
        while (j < to && (letter(text.charAt(j)) || digit(text.charAt(j)))) {
            j++;
        }
        char after = at(j);
        if (j == nameStart || j - nameStart > 10 || after != '>' && after != '/' && !blank(after)) {
            return -1;
        }
        String name = text.substring(nameStart, j).toLowerCase(Locale.ROOT);
        if (!TAGS.contains(name)) {
            return -1;
        }
        boolean bare = after == '>';
        char quote = 0;
        for (; j < to; j++) {
            char c = text.charAt(j);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '<') {
                return -1;
            } else if (c == '>') {
                break;
            }
        }
        if (j >= to) {
            return -1;
        }
        boolean lineBreak = name.equals("br");
        // In /coupons/<code> the name is a parameter's, not an element's.
        if (bare && !closing && !lineBreak && i > from && text.charAt(i - 1) == '/' && !hasClosingTag()) {
            return -1;
        }
        if (lineBreak) {
            return replace(i, j + 1, "\n");
        }
        mark(Kind.REMOVED, i, j + 1);
        return j + 1;
    }

    private boolean hasClosingTag() {
        Boolean known = hasClosingTag;
        if (known == null) {
            known = find("</", text, from, to) >= 0;
            hasClosingTag = known;
        }
        return known;
    }

    private int autolinkEnd(int i) {
        int j = i + 1;
        boolean at = false;
        int colon = -1;
        while (j < to) {
            char c = text.charAt(j);
            if (c == '>') {
                break;
            }
            if (c <= ' ' || c == '<') {
                return -1;
            }
            if (c == ':' && colon < 0) {
                colon = j;
            }
            at |= c == '@' && j > i + 1;
            j++;
        }
        if (j >= to) {
            return -1;
        }
        return colon > 0 ? scheme(i + 1, colon) ? j : -1 : at && text.charAt(j - 1) != '@' ? j : -1;
    }

    private boolean scheme(int start, int end) {
        if (end - start < 2 || end - start > 32 || !letter(text.charAt(start))) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!letter(c) && !digit(c) && c != '+' && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private int reference(int i) {
        int j = i + 1;
        boolean numeric = at(j) == '#';
        boolean hexadecimal = numeric && (at(j + 1) == 'x' || at(j + 1) == 'X');
        j += hexadecimal ? 2 : numeric ? 1 : 0;
        int digits = j;
        int limit = Math.min(to, digits + (hexadecimal ? 6 : numeric ? 7 : 32));
        while (j < limit
                && (digit(text.charAt(j))
                        || letter(text.charAt(j)) && (!numeric || hexadecimal && hex(text.charAt(j))))) {
            j++;
        }
        if (j == digits || at(j) != ';') {
            return i + 1;
        }
        String characters = numeric
                ? numbered(Integer.parseInt(text, digits, j, hexadecimal ? 16 : 10))
                : named(text.substring(digits, j));
        return characters == null ? i + 1 : replace(i, j + 1, characters);
    }

    private static String numbered(int codePoint) {
        boolean usable = codePoint != 0
                && Character.isValidCodePoint(codePoint)
                && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
        return Character.toString(usable ? codePoint : 0xFFFD);
    }

    private static @Nullable String named(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "nbsp" -> "\u00A0";
            default -> {
                // The full table is loaded from a resource, so it is asked last.
                String reference = "&" + name + ";";
                String characters = Html5Entities.entityToString(reference);
                yield characters.equals(reference) ? null : characters;
            }
        };
    }

    private InlineContent.Builder emit(char lineBreak) {
        InlineContent.Builder out = new InlineContent.Builder(to - from);
        int strong = 0;
        int struck = 0;
        int code = 0;
        int nextRun = 0;
        int done = from;
        for (Mark mark : marks) {
            int styles = styles(strong, struck, code);
            text(out, done, mark.start, styles, lineBreak);
            done = mark.end;
            switch (mark.kind) {
                case TEXT -> text(out, mark.start, mark.end, styles, lineBreak);
                case REPLACED -> out.replacement(mark.replacement, mark.start, mark.end, styles);
                case CODE_BEGINS -> code = InlineContent.CODE;
                case CODE_ENDS -> code = 0;
                case EMPHASIS -> {
                    Run run = runs.get(nextRun++);
                    strong -= run.strongClosed;
                    struck -= run.struckClosed ? 1 : 0;
                    text(out, mark.start + run.closed, mark.end - run.opened, styles(strong, struck, code), lineBreak);
                    strong += run.strongOpened;
                    struck += run.struckOpened ? 1 : 0;
                }
                case REMOVED -> {
                    if (!mark.replacement.isEmpty()) {
                        out.comment(mark.start, mark.end);
                    }
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

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean hex(char c) {
        return c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    private static boolean asciiPunctuation(char c) {
        return c > ' ' && c < 0x7F && !letter(c) && !digit(c);
    }

    private static boolean blankForEmphasis(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c > 127 && Character.isSpaceChar(c);
    }

    private static boolean punctuation(int c) {
        if (c < 128) {
            return asciiPunctuation((char) c);
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

    private static boolean eastAsian(int c) {
        return c >= 0x1100
                && (Character.isIdeographic(c)
                        || switch (Character.UnicodeScript.of(c)) {
                            case HANGUL, HIRAGANA, KATAKANA, BOPOMOFO -> true;
                            default -> false;
                        });
    }
}
