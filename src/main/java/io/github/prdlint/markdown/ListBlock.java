package io.github.prdlint.markdown;

import io.github.prdlint.source.SourceSpan;
import java.util.List;

/** A bullet or numbered list. */
public record ListBlock(boolean ordered, List<Item> items, SourceSpan span) implements Block {

    public ListBlock {
        items = List.copyOf(items);
    }

    /** One item: its blocks, of which the first is a {@link Paragraph} when the item begins with text; empty for a bare bullet. */
    public record Item(List<Block> blocks, SourceSpan span) {

        public Item {
            blocks = List.copyOf(blocks);
        }
    }
}
