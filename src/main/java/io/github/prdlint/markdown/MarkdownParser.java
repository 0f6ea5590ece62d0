package io.github.prdlint.markdown;

import com.vladsch.flexmark.util.ast.Document;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.List;
import java.util.Optional;

/** Turns a text into blocks. */
public final class MarkdownParser {

    /** How long a text may be unless somebody sets another limit: 2 MiB, a hundred times a long document. */
    public static final int LONGEST_TEXT = 2 * 1024 * 1024;

    private MarkdownParser() {}

    /**
     * Parses a document.
     *
     * @throws UnreadableDocumentException if the text is longer than 2 MiB or nests blocks more than 50 deep
     */
    public static MarkdownDocument parse(SourceText source) {
        return parse(source, LONGEST_TEXT);
    }

    /**
     * Parses a document that may have so many characters.
     *
     * @throws UnreadableDocumentException if the text is longer, or nests blocks more than 50 deep
     */
    public static MarkdownDocument parse(SourceText source, int longest) {
        String text = source.text();
        if (text.length() > longest) {
            throw new UnreadableDocumentException(
                    "the document has " + text.length() + " characters; at most " + longest + " are read", 1);
        }
        Optional<FrontMatter> frontMatter = FrontMatter.find(source);
        int bodyStart = frontMatter.map(FrontMatter::bodyStart).orElse(0);
        try {
            Document tree = BlockTree.parse(text, bodyStart);
            BlockReader reader = new BlockReader(text);
            List<Block> blocks = reader.blocks(tree);
            return new MarkdownDocument(source, frontMatter.map(FrontMatter::content), blocks, reader.comments());
        } catch (LineBlockStarts.NestingException tooDeep) {
            int line = source.start(new SourceSpan(tooDeep.offset(), tooDeep.offset()))
                    .line();
            throw new UnreadableDocumentException(
                    "line " + line + " nests lists and quotes more than " + LineBlockStarts.DEEPEST_NESTING
                            + " deep; at most " + LineBlockStarts.DEEPEST_NESTING + " are read",
                    line);
        } catch (StackOverflowError tooDeep) {
            throw new UnreadableDocumentException("the document's Markdown is too deeply nested to be read", 1);
        }
    }

    /** Returns the cells of a line that is a table row to a person though not to GFM, such as one after a comment. */
    public static Table.Row tableRow(SourceText source, SourceSpan line) {
        return new Table.Row(
                TableRows.cells(MarkdownText.withoutLabels(source.text()), line.start(), line.end()), line);
    }
}
