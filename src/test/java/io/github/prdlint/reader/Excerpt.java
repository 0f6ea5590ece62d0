package io.github.prdlint.reader;

import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.source.SourceText;

/** A document written in a line: {@code //} ends a line, and the row below a table's header need not be written. */
final class Excerpt {

    private static final String TITLE = "# Shop API MVP PRD\n\n";

    private Excerpt() {}

    /** Reads the excerpt below a title, unless it has one of its own. */
    static Prd read(String excerpt) {
        return PrdReader.read(MarkdownParser.parse(SourceText.of("prd.md", text(excerpt))), ReaderOptions.DEFAULT);
    }

    /** Returns the document as it is read. */
    static String text(String excerpt) {
        StringBuilder text = new StringBuilder(excerpt.startsWith("# ") ? "" : TITLE);
        String before = "";
        boolean fence = false;
        for (String part : excerpt.split("(?<= |^)//(?= |$)", -1)) {
            String line = part.startsWith(" ") ? part.substring(1).stripTrailing() : part.stripTrailing();
            fence ^= line.startsWith("```");
            boolean header = !fence && line.startsWith("|") && !before.startsWith("|");
            if (!fence && (header || line.startsWith("#"))) {
                text.append('\n');
            }
            text.append(line).append('\n');
            if (header) {
                text.append(line.replaceAll("[^|]+", "---")).append('\n');
            }
            before = line.startsWith("<!--") ? before : line;
        }
        return text.toString();
    }
}
