package io.github.prdlint.reader;

import io.github.prdlint.markdown.Block;
import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.ListBlock;
import io.github.prdlint.markdown.Paragraph;
import io.github.prdlint.prd.Located;
import java.util.ArrayList;
import java.util.List;

/** The running text of blocks. */
final class Texts {

    private Texts() {}

    /** Returns the lines of paragraphs and list items, also nested ones, in the order of the text. */
    static List<InlineText> lines(List<Block> blocks) {
        List<InlineText> lines = new ArrayList<>();
        for (Block block : blocks) {
            add(block, lines);
        }
        return lines;
    }

    private static void add(Block block, List<InlineText> lines) {
        if (block instanceof Paragraph paragraph) {
            lines.addAll(paragraph.lines());
        } else if (block instanceof ListBlock list) {
            for (ListBlock.Item item : list.items()) {
                for (Block inner : item.blocks()) {
                    add(inner, lines);
                }
            }
        }
    }

    /** Returns the items of every list, also nested ones, whose first block is text. */
    static List<ListBlock.Item> items(List<Block> blocks) {
        List<ListBlock.Item> items = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof ListBlock list) {
                for (ListBlock.Item item : list.items()) {
                    if (beginsWithText(item)) {
                        items.add(item);
                    }
                    items.addAll(items(item.blocks()));
                }
            }
        }
        return items;
    }

    /** Returns whether an item begins with text, and not with a list, a fence or nothing. */
    static boolean beginsWithText(ListBlock.Item item) {
        return !item.blocks().isEmpty() && item.blocks().get(0) instanceof Paragraph;
    }

    /** Returns the first line of an item; the item must begin with text. */
    static InlineText first(ListBlock.Item item) {
        return ((Paragraph) item.blocks().get(0)).lines().get(0);
    }

    /** Returns where the first colon of either width stands; -1 when there is none. */
    static int colon(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == ':' || line.charAt(i) == '：') {
                return i;
            }
        }
        return -1;
    }

    /** Returns a text with its place. */
    static Located<String> located(InlineText text) {
        return new Located<>(text.value(), text.span());
    }
}
