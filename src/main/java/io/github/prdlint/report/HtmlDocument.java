package io.github.prdlint.report;

import io.github.prdlint.markdown.Block;
import io.github.prdlint.markdown.CodeBlock;
import io.github.prdlint.markdown.Heading;
import io.github.prdlint.markdown.HtmlComment;
import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.Limits;
import io.github.prdlint.markdown.ListBlock;
import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.markdown.Paragraph;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.List;

/**
 * A linted document as HTML: its headings, tables, lists, code and text with the places of the findings. Whatever links, images and
 * elements it holds are shown as the text that they are; lines that are none of these stand as in the source.
 */
final class HtmlDocument {

    /** Below the report's title, the document's name and the part's title. */
    private static final int LEVELS_ABOVE = 3;

    private final SourceText source;
    private final HtmlPlaces places;
    private final StringBuilder html;

    /** Writes a document in which these places are marked. */
    HtmlDocument(SourceText source, HtmlPlaces places, StringBuilder html) {
        this.source = source;
        this.places = places;
        this.html = html;
    }

    void write() {
        int end = 0;
        for (Block block : MarkdownParser.parse(source, Limits.HIGHEST).blocks()) {
            between(end, block.span().start());
            block(block);
            end = Math.max(end, block.span().end());
        }
        between(end, source.text().length());
        places.end();
    }

    /** Writes what is no block: front matter, thematic breaks, the tags of HTML, definitions of links. */
    private void between(int from, int to) {
        if (from >= to) {
            return;
        }
        int line = source.start(new SourceSpan(from, from)).line();
        int last = source.start(new SourceSpan(to, to)).line();
        boolean open = false;
        for (; line <= last; line++) {
            SourceSpan span = source.line(line);
            SourceSpan part = new SourceSpan(Math.max(from, span.start()), Math.max(from, Math.min(to, span.end())));
            if (part.start() < part.end() && says(source.text(part))) {
                html.append(open ? "\n" : "<pre class=\"raw\">");
                open = true;
                anchor(part);
                places.literal(source.text(), part);
            }
        }
        html.append(open ? "</pre>\n" : "");
    }

    /** Returns whether there is more than blanks and the marks of quotes and breaks. */
    private static boolean says(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (" \t>-*_#|+".indexOf(text.charAt(i)) < 0) {
                return true;
            }
        }
        return false;
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            heading(heading);
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof ListBlock list) {
            list(list);
        } else if (block instanceof CodeBlock code) {
            code(code);
        } else if (block instanceof Paragraph paragraph) {
            html.append("<p>");
            lines(paragraph);
            html.append("</p>\n");
        } else if (block instanceof HtmlComment comment) {
            comment(comment);
        }
    }

    private void heading(Heading heading) {
        html.append("<div class=\"h h")
                .append(heading.level())
                .append("\" role=\"heading\" aria-level=\"")
                .append(heading.level() + LEVELS_ABOVE)
                .append("\">");
        anchor(heading.span());
        places.text(heading.text());
        html.append("</div>\n");
    }

    private void lines(Paragraph paragraph) {
        boolean first = true;
        for (InlineText line : paragraph.lines()) {
            html.append(first ? "" : "\n");
            first = false;
            anchor(line.raw());
            places.text(line);
        }
    }

    private void table(Table table) {
        int columns = table.header().cells().size();
        html.append("<div class=\"scroll\"><table>\n<thead>");
        row(table.header(), columns, "<th scope=\"col\">", "</th>");
        html.append("</thead>\n<tbody>\n");
        for (Table.Row row : table.rows()) {
            row(row, columns, "<td>", "</td>");
            html.append('\n');
        }
        html.append("</tbody></table></div>\n");
    }

    private void row(Table.Row row, int columns, String open, String close) {
        html.append("<tr>");
        for (int i = 0; i < row.cells().size(); i++) {
            html.append(open);
            if (i == 0) {
                anchor(row.span());
            }
            places.text(row.cells().get(i));
            html.append(close);
        }
        for (int i = row.cells().size(); i < columns; i++) {
            html.append(open).append(close);
        }
        html.append("</tr>");
    }

    private void list(ListBlock list) {
        html.append(list.ordered() ? "<ol>\n" : "<ul>\n");
        for (ListBlock.Item item : list.items()) {
            html.append("<li>");
            List<Block> blocks = item.blocks();
            for (int i = 0; i < blocks.size(); i++) {
                if (i == 0 && blocks.get(i) instanceof Paragraph paragraph) {
                    lines(paragraph);
                    html.append('\n');
                } else {
                    block(blocks.get(i));
                }
            }
            html.append("</li>\n");
        }
        html.append(list.ordered() ? "</ol>\n" : "</ul>\n");
    }

    private void code(CodeBlock code) {
        html.append("<pre><code>");
        boolean first = true;
        for (SourceSpan line : code.lines()) {
            html.append(first ? "" : "\n");
            first = false;
            anchor(line);
            places.literal(source.text(), line);
        }
        html.append("</code></pre>\n");
    }

    private void comment(HtmlComment comment) {
        html.append("<pre class=\"raw\">");
        int first = source.start(comment.span()).line();
        int last = source.end(comment.span()).line();
        for (int line = first; line <= last; line++) {
            SourceSpan whole = source.line(line);
            int start = Math.max(whole.start(), comment.span().start());
            SourceSpan part = new SourceSpan(
                    start, Math.max(start, Math.min(whole.end(), comment.span().end())));
            html.append(line == first ? "" : "\n");
            anchor(part);
            places.literal(source.text(), part);
        }
        html.append("</pre>\n");
    }

    /** Marks where a line begins, for links to it. */
    private void anchor(SourceSpan span) {
        places.line(source.start(span).line());
    }
}
