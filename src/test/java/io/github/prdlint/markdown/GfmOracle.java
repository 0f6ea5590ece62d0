package io.github.prdlint.markdown;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What cmark-gfm, GitHub's own parser, makes of a document, written as {@link Outline} writes ours. */
final class GfmOracle {

    private GfmOracle() {}

    static boolean present() {
        try {
            Process process = new ProcessBuilder("cmark-gfm", "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns the tables of a document in its order, each as {@link Outline#tables} writes it. */
    static List<String> tables(String markdown) throws IOException {
        String xml = new String(xml(markdown), StandardCharsets.UTF_8);
        List<String> tables = new ArrayList<>();
        int columns = 0;
        int rows = 0;
        // What the document says is escaped, so that every bracket here begins a tag.
        for (int at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
            if (xml.startsWith("<table_header", at)) {
                columns = 0;
                rows = 0;
            } else if (xml.startsWith("<table_cell", at) && rows == 0) {
                columns++;
            } else if (xml.startsWith("<table_row", at)) {
                rows++;
            } else if (xml.startsWith("</table>", at)) {
                tables.add(Outline.table(columns, rows));
            }
        }
        return tables;
    }

    static String outline(String markdown) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        StringBuilder outline = new StringBuilder();
        blocks(builder.parse(new ByteArrayInputStream(xml(markdown))).getDocumentElement(), "", outline);
        return outline.toString();
    }

    private static byte[] xml(String markdown) throws IOException {
        Process process = new ProcessBuilder(
                        "cmark-gfm", "-e", "table", "-e", "strikethrough", "-e", "tasklist", "--unsafe", "-t", "xml")
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(markdown.getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream out = process.getInputStream()) {
            return out.readAllBytes();
        }
    }

    private static void blocks(Node parent, String indent, StringBuilder out) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                block(element, indent, out);
            }
        }
    }

    private static void block(Element element, String indent, StringBuilder out) {
        switch (element.getTagName()) {
            case "heading" ->
                out.append(indent)
                        .append("heading ")
                        .append(element.getAttribute("level"))
                        .append(": ")
                        .append(inlines(element))
                        .append('\n');
            case "paragraph" ->
                out.append(indent)
                        .append("paragraph: ")
                        .append(inlines(element))
                        .append('\n');
            case "code_block" ->
                out.append(indent)
                        .append("code ")
                        .append(element.getAttribute("info")
                                .replaceFirst("\\s.*", "")
                                .toLowerCase(Locale.ROOT))
                        .append(": ")
                        .append(element.getTextContent().replace("\n", "\\n").replaceAll("\\s", ""))
                        .append('\n');
            case "html_block" -> {
                boolean comment = element.getTextContent().startsWith("<!--");
                out.append(indent).append(comment ? "comment\n" : Outline.HTML);
            }
            case "block_quote" -> blocks(element, indent, out);
            case "list" -> {
                out.append(indent).append(element.getAttribute("type")).append(" list\n");
                blocks(element, indent + "  ", out);
            }
            case "item", "tasklist" -> {
                out.append(indent).append("item\n");
                blocks(element, indent + "  ", out);
            }
            case "table" -> {
                out.append(indent).append("table\n");
                blocks(element, indent + "  ", out);
            }
            case "table_header", "table_row" -> {
                out.append(indent).append("row");
                for (Node cell = element.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
                    if (cell instanceof Element) {
                        out.append(" | ").append(inlines(cell));
                    }
                }
                out.append('\n');
            }
            case "thematic_break" -> {}
            default -> throw new IllegalStateException(element.getTagName());
        }
    }

    private static String inlines(Node parent) {
        StringBuilder out = new StringBuilder();
        inlines(parent, "", out);
        return out.toString();
    }

    private static void inlines(Node parent, String styles, StringBuilder out) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                switch (element.getTagName()) {
                    case "text" -> Outline.styled(element.getTextContent(), styles, out);
                    case "code" -> Outline.styled(element.getTextContent(), styles + "c", out);
                    case "strong" -> inlines(element, Outline.with(styles, 's'), out);
                    case "strikethrough" -> inlines(element, Outline.with(styles, 'x'), out);
                    case "emph", "link", "image" -> inlines(element, styles, out);
                    case "softbreak", "linebreak", "html_inline" -> {}
                    default -> throw new IllegalStateException(element.getTagName());
                }
            }
        }
    }
}
