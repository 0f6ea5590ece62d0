package io.github.prdlint.markdown;

import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A document's structure as text: a line a block, blanks left out, a mark behind each character that is strong, struck or code. */
final class Outline {

    /** Stands for an HTML block, which we read as text or not at all. */
    static final String HTML = "html\n";

    private final SourceText source;
    private final StringBuilder out = new StringBuilder();

    private Outline(SourceText source) {
        this.source = source;
    }

    static String of(String markdown) {
        SourceText source = SourceText.of("test.md", markdown);
        Outline outline = new Outline(source);
        outline.blocks(MarkdownParser.parse(source).blocks(), "");
        return outline.out.toString();
    }

    /** Returns a document's tables in its order. */
    static List<String> tables(MarkdownDocument document) {
        List<String> tables = new ArrayList<>();
        addTables(document.blocks(), tables);
        return tables;
    }

    private static void addTables(List<Block> blocks, List<String> tables) {
        for (Block block : blocks) {
            if (block instanceof Table table) {
                tables.add(table(table.header().cells().size(), table.rows().size()));
            } else if (block instanceof ListBlock list) {
                list.items().forEach(item -> addTables(item.blocks(), tables));
            }
        }
    }

    /** Writes what GFM shows of a table's size: every row has as many cells as the header. */
    static String table(int columns, int rows) {
        return columns + " columns, " + rows + " rows";
    }

    /**
     * Takes out where we depart from cmark-gfm: it knows a task's mark only on some lines, and drops backslashes before pipes in
     * the text above a table.
     */
    static String comparable(String outline) {
        return outline.lines()
                .map(line -> line.replaceFirst("^( *(?:paragraph:|heading \\d:|row \\|) )\\[x?]", "$1"))
                .map(line -> line.strip().startsWith("row") ? line : line.replaceAll("\\\\(\\{\\w+})?", ""))
                .collect(Collectors.joining("\n"));
    }

    private void blocks(List<Block> blocks, String indent) {
        Block before = null;
        for (Block block : blocks) {
            boolean behindComment = before instanceof HtmlComment
                    && source.end(before.span()).line()
                            == source.start(block.span()).line();
            before = block;
            if (behindComment) {
                continue;
            }
            if (block instanceof Heading heading) {
                out.append(indent).append("heading ").append(heading.level()).append(": ");
                text(heading.text());
            } else if (block instanceof Paragraph paragraph) {
                out.append(indent).append("paragraph: ");
                paragraph.lines().forEach(this::text);
            } else if (block instanceof CodeBlock code) {
                String lines = code.lines().stream()
                        .map(line -> source.text(line) + "\\n")
                        .collect(Collectors.joining());
                out.append(indent)
                        .append("code ")
                        .append(code.language())
                        .append(": ")
                        .append(lines.replaceAll("\\s", ""));
            } else if (block instanceof HtmlComment) {
                out.append(indent).append("comment");
            } else if (block instanceof ListBlock list) {
                out.append(indent).append(list.ordered() ? "ordered list\n" : "bullet list\n");
                for (ListBlock.Item item : list.items()) {
                    out.append(indent).append("  item\n");
                    blocks(item.blocks(), indent + "    ");
                }
                continue;
            } else if (block instanceof Table table) {
                out.append(indent).append("table\n");
                row(table.header(), table.header().cells().size(), indent);
                for (Table.Row row : table.rows()) {
                    row(row, table.header().cells().size(), indent);
                }
                continue;
            }
            out.append('\n');
        }
    }

    /** As many cells as the header has, which is what GFM shows. */
    private void row(Table.Row row, int columns, String indent) {
        out.append(indent).append("  row");
        for (int column = 0; column < columns; column++) {
            out.append(" | ");
            if (column < row.cells().size()) {
                text(row.cells().get(column));
            }
        }
        out.append('\n');
    }

    private void text(InlineText text) {
        for (int i = 0; i < text.value().length(); i++) {
            SourceSpan place = text.span(i, i + 1);
            if (!text.raw().contains(place)) {
                throw new AssertionError("character " + i + " of " + text + " lies outside");
            }
            String styles = (text.is(InlineText.Style.STRONG, i, i + 1) ? "s" : "")
                    + (text.is(InlineText.Style.STRUCK, i, i + 1) ? "x" : "")
                    + (text.is(InlineText.Style.CODE, i, i + 1) ? "c" : "");
            styled(text.value().substring(i, i + 1), styles, out);
        }
    }

    static void styled(String text, String styles, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            boolean shown = !Character.isWhitespace(text.charAt(i)) && !Character.isSurrogate(text.charAt(i));
            if (shown && text.charAt(i) != '\u00A0') {
                out.append(text.charAt(i)).append(styles.isEmpty() ? "" : "{" + styles + "}");
            }
        }
    }

    /** Adds a style once, in the order in which styles are written. */
    static String with(String styles, char style) {
        boolean strong = style == 's' || styles.indexOf('s') >= 0;
        boolean struck = style == 'x' || styles.indexOf('x') >= 0;
        return (strong ? "s" : "") + (struck ? "x" : "");
    }
}
