package io.github.prdlint.prd;

import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.List;

/**
 * What readers of the document have before them: all of its text but front matter and comments.
 *
 * @param hidden what they do not see, in the order of the text
 */
public record PrintedText(SourceText source, List<SourceSpan> hidden) {

    public PrintedText {
        hidden = List.copyOf(hidden);
    }

    /** Returns how many lines the Markdown takes when long ones are wrapped at a width; blank lines in a row are one. */
    public int lines(int columns) {
        int lines = 0;
        boolean gap = false;
        for (String line : text().lines().toList()) {
            int width = width(line.stripTrailing());
            if (width == 0) {
                gap = lines > 0;
            } else {
                lines += (gap ? 1 : 0) + (width + columns - 1) / columns;
                gap = false;
            }
        }
        return lines;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (SourceSpan span : hidden) {
            text.append(source.text(), from, Math.max(from, span.start()));
            from = Math.max(from, span.end());
        }
        return text.append(source.text(), from, source.text().length()).toString();
    }

    /** Characters of the languages of East Asia take two columns. */
    private static int width(String line) {
        return line.codePoints()
                .map(c ->
                        Character.isIdeographic(c) || c >= 0x3000 && c <= 0xD7A3 || c >= 0xFF01 && c <= 0xFF60 ? 2 : 1)
                .sum();
    }
}
