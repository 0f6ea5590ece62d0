package io.github.prdlint.markdown;

import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * A parsed document.
 *
 * @param frontMatter the lines between a {@code ---} on line 1 and the next {@code ---} or {@code ...} line, without both
 * @param blocks the top-level blocks in the order of the text
 * @param comments every HTML comment, also those inside cells, lines and items, in the order of the text
 */
public record MarkdownDocument(
        SourceText source, Optional<SourceSpan> frontMatter, List<Block> blocks, List<HtmlComment> comments) {

    public MarkdownDocument {
        blocks = List.copyOf(blocks);
        comments = List.copyOf(comments);
    }
}
