package io.github.prdlint.cli;

import io.github.prdlint.report.PageText;
import io.github.prdlint.report.Style;

/** Renders a rule's page for a terminal: headings set off, paragraphs and items wrapped, tables and code as they are. */
final class PageRenderer {

    private static final int WIDTH = 80;

    private final Style style;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();

    PageRenderer(Style style) {
        this.style = style;
    }

    /** Returns a page's Markdown for the terminal, with some facts below its title. */
    String render(String markdown, String facts) {
        String fence = "";
        boolean titled = false;
        for (String line : markdown.lines().toList()) {
            String before = fence;
            fence = PageText.fenceAfter(fence, line);
            if (!before.isEmpty() || !fence.isEmpty()) {
                endParagraph();
                if (!before.isEmpty() && !fence.isEmpty()) {
                    text.append(line.isEmpty() ? "" : "    ").append(line).append('\n');
                }
            } else if (line.startsWith("#")) {
                endParagraph();
                text.append(style.strong(line.replaceFirst("^#+ *", ""))).append('\n');
                if (!titled) {
                    titled = true;
                    text.append(facts);
                }
            } else if (line.isBlank() || line.startsWith("|")) {
                endParagraph();
                text.append(line.strip()).append('\n');
            } else {
                if (line.strip().startsWith("- ")) {
                    endParagraph();
                }
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        endParagraph();
        return text.toString();
    }

    private void endParagraph() {
        String indent = paragraph.indexOf("- ") == 0 ? "  " : "";
        int column = 0;
        for (String word : paragraph.toString().split(" +", 0)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                text.append('\n').append(indent);
                column = indent.length();
            } else if (column > 0) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
        }
        if (!paragraph.isEmpty()) {
            text.append('\n');
        }
        paragraph.setLength(0);
    }
}
