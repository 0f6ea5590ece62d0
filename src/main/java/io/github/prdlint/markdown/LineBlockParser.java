package io.github.prdlint.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Collects a table's rows; a heading and a thematic break have their text from the start. */
final class LineBlockParser extends AbstractBlockParser {

    private final String text;
    private final LineBlock block;

    /** Whether the line that continues a table begins with a pipe, as no other block does. */
    private boolean pipe;

    LineBlockParser(String text, LineBlock block) {
        this.text = text;
        this.block = block;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isInterruptible() {
        return block.kind() == LineBlock.Kind.TABLE && !pipe;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (block.kind() != LineBlock.Kind.TABLE || state.isBlank()) {
            return BlockContinue.none();
        }
        BasedSequence line = state.getLine();
        int start = line.getStartOffset() + state.getNextNonSpaceIndex();
        pipe = text.charAt(start) == '|' && state.getIndent() < 4;
        return TableRows.cellCount(text, start, line.getEndOffset()) == 0
                ? BlockContinue.none()
                : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        int start = Lines.indentEnd(text, line.getStartOffset(), line.getEndOffset());
        // What flexmark hands over first is the rest of the line that began the block, which is empty.
        if (start < Lines.lineEnd(text, start, line.getEndOffset())) {
            int end = block.addRow(text, start, line.getEndOffset());
            block.setChars(line.baseSubSequence(block.getStartOffset(), end));
        }
    }

    @Override
    public void closeBlock(ParserState state) {}
}
