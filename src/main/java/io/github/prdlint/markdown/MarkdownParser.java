package io.github.prdlint.markdown;

import com.vladsch.flexmark.util.ast.Document;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.List;
import java.util.Optional;

/** Turns a text into blocks. */
public final class MarkdownParser {

    private MarkdownParser() {}

    /**
     * Parses a document within the usual limits.
     *
     * @throws UnreadableDocumentException if it exceeds one
     */
    public static MarkdownDocument parse(SourceText source) {
        return parse(source, Limits.DEFAULT);
    }

    /**
     * Parses a document.
     *
     * @throws UnreadableDocumentException if it exceeds a limit
     */
    public static MarkdownDocument parse(SourceText source, Limits limits) {
        String text = source.text();
        if (text.length() > limits.documentBytes()) {
            throw UnreadableDocumentException.of(
                    1, "the document has " + text.length() + " characters", "documentBytes", limits.documentBytes());
        }
        refuseLongLines(source, limits.lineLength());
        Optional<FrontMatter> frontMatter = FrontMatter.find(source);
        int bodyStart = frontMatter.map(FrontMatter::bodyStart).orElse(0);
        try {
            Document tree = BlockTree.parse(text, bodyStart, limits);
            BlockReader reader = new BlockReader(text);
            List<Block> blocks = reader.blocks(tree);
            return new MarkdownDocument(source, frontMatter.map(FrontMatter::content), blocks, reader.comments());
        } catch (LineBlockStarts.LimitException excess) {
            int line = source.start(new SourceSpan(excess.offset(), excess.offset()))
                    .line();
            throw UnreadableDocumentException.of(line, "line " + line + excess.what(), excess.limit(), excess.most());
        } catch (StackOverflowError tooDeep) {
            throw new UnreadableDocumentException("the document's Markdown is too deeply nested to be read", 1);
        }
    }

    private static void refuseLongLines(SourceText source, int longest) {
        if (source.text().length() <= longest) {
            return;
        }
        for (int line = 1; line <= source.lineCount(); line++) {
            SourceSpan span = source.line(line);
            if (span.end() - span.start() > longest) {
                throw UnreadableDocumentException.of(
                        line,
                        "line " + line + " has " + (span.end() - span.start()) + " characters",
                        "lineLength",
                        longest);
            }
        }
    }

    /** Returns the cells of a line that is a table row to a person though not to GFM, such as one after a comment. */
    public static Table.Row tableRow(SourceText source, SourceSpan line) {
        return new Table.Row(
                TableRows.cells(MarkdownText.withoutLabels(source.text()), line.start(), line.end()), line);
    }
}
