package io.github.prdlint.markdown;

import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.Optional;

/**
 * The lines at a document's start that hold data about it.
 *
 * @param content the lines between the marks
 * @param bodyStart where the line after the closing mark begins
 */
record FrontMatter(SourceSpan content, int bodyStart) {

    /**
     * Finds what stands between a {@code ---} on line 1 and the next {@code ---} or {@code ...} line. Without a key in it, the
     * first mark is a rule across the page, and what follows is the document.
     */
    static Optional<FrontMatter> find(SourceText source) {
        if (!is(source, 1, "---")) {
            return Optional.empty();
        }
        for (int line = 2; line <= source.lineCount(); line++) {
            if (is(source, line, "---") || is(source, line, "...")) {
                int start = source.line(2).start();
                int end = Math.max(start, source.line(line - 1).end());
                int bodyStart = line < source.lineCount()
                        ? source.line(line + 1).start()
                        : source.text().length();
                FrontMatter found = new FrontMatter(new SourceSpan(start, end), bodyStart);
                return found.plausible(source.text()) ? Optional.of(found) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean plausible(String text) {
        boolean empty = true;
        int lineStart = content.start();
        while (lineStart < content.end()) {
            int lineEnd = lineStart;
            while (lineEnd < content.end() && text.charAt(lineEnd) != '\n' && text.charAt(lineEnd) != '\r') {
                lineEnd++;
            }
            if (isKey(text, lineStart, lineEnd)) {
                return true;
            }
            empty &= Lines.firstText(text, lineStart, lineEnd) == lineEnd;
            lineStart = lineEnd + 1;
        }
        return empty;
    }

    private static boolean isKey(String text, int start, int end) {
        int i = start;
        while (i < end && (Character.isLetterOrDigit(text.charAt(i)) || "_-. \"'".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        boolean named = i > start && "- ".indexOf(text.charAt(start)) < 0;
        return named && i < end && text.charAt(i) == ':' && (i + 1 == end || Characters.blank(text.charAt(i + 1)));
    }

    private static boolean is(SourceText source, int line, String mark) {
        SourceSpan span = source.line(line);
        return source.text().startsWith(mark, span.start())
                && Lines.trimmedEnd(source.text(), span.start(), span.end()) == span.start() + mark.length();
    }
}
