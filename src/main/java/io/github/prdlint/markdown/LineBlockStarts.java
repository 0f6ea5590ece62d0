package io.github.prdlint.markdown;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Starts the blocks that flexmark's core does not find as GFM does, or only at a cost that grows with the square of the input:
 * tables, headings, thematic breaks and HTML.
 */
final class LineBlockStarts extends BlockStarts {

    /** Thrown when blocks are nested so deeply, or a table is so wide, that each further line would be costly. */
    static final class LimitException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int offset;
        private final String what;
        private final String limit;
        private final int most;

        LimitException(int offset, String what, String limit, int most) {
            super(null, null, false, false);
            this.offset = offset;
            this.what = what;
            this.limit = limit;
            this.most = most;
        }

        int offset() {
            return offset;
        }

        /** What the line does that it must not. */
        String what() {
            return what;
        }

        String limit() {
            return limit;
        }

        int most() {
            return most;
        }
    }

    private final String text;
    private final Limits limits;

    /** Finds them in a text, in which the parser's offsets count. */
    LineBlockStarts(String text, Limits limits) {
        this.text = text;
        this.limits = limits;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return this;
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        // A list is two parsers, the list and the item.
        if (state.getActiveBlockParsers().size() > 2 * limits.nesting()) {
            throw new LimitException(
                    line.getStartOffset(),
                    " nests lists and quotes more than " + limits.nesting() + " deep",
                    "nesting",
                    limits.nesting());
        }
        if (state.getIndent() >= 4) {
            return BlockStart.none();
        }
        int start = line.getStartOffset() + state.getNextNonSpaceIndex();
        int end = line.getEndOffset();
        BlockParser current = matched.getBlockParser();
        return switch (text.charAt(start)) {
            case '#' -> heading(line, start, end);
            case '=' -> current.isParagraphParser() && underline(start, end) ? underlined(line, matched, 1, end) : null;
            case '-' -> {
                if (current.isParagraphParser() && underline(start, end)) {
                    yield underlined(line, matched, 2, end);
                }
                BlockStart rule = thematicBreak(line, start, end);
                // A dash and a blank begin a list item.
                boolean item = start + 1 < end && Characters.blank(text.charAt(start + 1));
                yield rule != null || item ? rule : table(line, matched, start, end);
            }
            case '*', '_' -> thematicBreak(line, start, end);
            case '<' -> {
                // At the same place, so that the parser is handed the whole line.
                HtmlBlockParser html = HtmlBlockParser.at(text, start, end, current.isParagraphParser());
                yield html == null ? BlockStart.none() : BlockStart.of(html).atIndex(state.getIndex());
            }
            case '|', ':', '\f', '\u000B' -> table(line, matched, start, end);
            default -> BlockStart.none();
        };
    }

    private @Nullable BlockStart heading(BasedSequence line, int start, int end) {
        int level = 1;
        while (level <= 6 && start + level < end && text.charAt(start + level) == '#') {
            level++;
        }
        int first = start + level;
        if (level > 6 || first < end && text.charAt(first) != ' ' && text.charAt(first) != '\t') {
            return BlockStart.none();
        }
        first = Lines.firstText(text, first, end);
        int last = Lines.trimmedEnd(text, first, end);
        int closing = last;
        while (closing > first && text.charAt(closing - 1) == '#') {
            closing--;
        }
        if (closing == first || Characters.blank(text.charAt(closing - 1))) {
            last = Lines.trimmedEnd(text, first, closing);
        }
        LineBlock heading = new LineBlock(LineBlock.Kind.HEADING, level);
        heading.add(first, last);
        return leaf(heading, line, start, end);
    }

    private boolean underline(int start, int end) {
        char c = text.charAt(start);
        int i = start;
        while (i < end && text.charAt(i) == c) {
            i++;
        }
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i == end;
    }

    private BlockStart underlined(BasedSequence line, MatchedBlockParser matched, int level, int end) {
        LineBlock heading = new LineBlock(LineBlock.Kind.HEADING, level);
        List<BasedSequence> lines = matched.getParagraphLines();
        for (BasedSequence textLine : lines) {
            int first = Lines.firstText(text, textLine.getStartOffset(), textLine.getEndOffset());
            heading.add(first, Lines.trimmedEnd(text, first, textLine.getEndOffset()));
        }
        return leaf(heading, line, heading.start(0), end).replaceActiveBlockParser();
    }

    private @Nullable BlockStart thematicBreak(BasedSequence line, int start, int end) {
        char c = text.charAt(start);
        int count = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == c) {
                count++;
            } else if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                return BlockStart.none();
            }
        }
        return count < 3 ? BlockStart.none() : leaf(new LineBlock(LineBlock.Kind.THEMATIC_BREAK, 0), line, start, end);
    }

    private @Nullable BlockStart table(BasedSequence line, MatchedBlockParser matched, int start, int end) {
        int columns = matched.getBlockParser().isParagraphParser() ? TableRows.delimiterCount(text, start, end) : 0;
        if (columns == 0) {
            return BlockStart.none();
        }
        List<BasedSequence> lines = matched.getParagraphLines();
        LineBlock table = new LineBlock(LineBlock.Kind.TABLE, 0);
        BasedSequence header = lines.get(lines.size() - 1);
        table.addRow(text, header.getStartOffset(), header.getEndOffset());
        if (TableRows.cellCount(text, table.start(0), table.end(0)) != columns) {
            return BlockStart.none();
        }
        if (columns > limits.tableColumns()) {
            throw new LimitException(
                    start, " makes a table of " + columns + " columns", "tableColumns", limits.tableColumns());
        }
        table.setChars(line.baseSubSequence(table.start(0), Lines.trimmedEnd(text, start, end)));
        LineBlockParser tableParser = new LineBlockParser(text, table);
        if (lines.size() == 1) {
            return BlockStart.of(tableParser).atIndex(line.length()).replaceActiveBlockParser();
        }
        ParagraphParser above = new ParagraphParser();
        for (BasedSequence textLine : lines.subList(0, lines.size() - 1)) {
            above.getBlockContent().add(textLine, 0);
        }
        return BlockStart.of(above, tableParser).atIndex(line.length()).replaceActiveBlockParser();
    }

    private BlockStart leaf(LineBlock block, BasedSequence line, int start, int end) {
        block.setChars(line.baseSubSequence(start, end));
        return BlockStart.of(new LineBlockParser(text, block)).atIndex(line.length());
    }
}
