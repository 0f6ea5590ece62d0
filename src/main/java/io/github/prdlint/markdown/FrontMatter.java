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

    /** Finds what stands between a {@code ---} on line 1 and the next {@code ---} or {@code ...} line. */
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
                return Optional.of(new FrontMatter(new SourceSpan(start, end), bodyStart));
            }
        }
        return Optional.empty();
    }

    private static boolean is(SourceText source, int line, String mark) {
        SourceSpan span = source.line(line);
        return source.text().startsWith(mark, span.start())
                && Lines.trimmedEnd(source.text(), span.start(), span.end()) == span.start() + mark.length();
    }
}
