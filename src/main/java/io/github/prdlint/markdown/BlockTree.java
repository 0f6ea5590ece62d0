package io.github.prdlint.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.DocumentParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.CharSubSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs flexmark's block parser: its quotes, lists and code, our {@link LineBlockStarts}, and no inline marks.
 *
 * <p>The document parser is built by hand: flexmark's {@code Parser} first sorts block parsers by their dependencies and sets up
 * inline parsers, which costs a short run more than its document.
 */
final class BlockTree {

    private static final DataHolder OPTIONS = new MutableDataSet().toImmutable();

    private static final NoInlines NO_INLINES = new NoInlines();

    private BlockTree() {}

    /** Parses a text from an offset on; the tree's offsets count from the text's start. */
    static Document parse(String text, int start, Limits limits) {
        // In the order in which they are asked.
        List<CustomBlockParserFactory> starts = List.of(
                new LineBlockStarts(text, limits),
                new StartsWith(">", new BlockQuoteParser.Factory()),
                new StartsWith("`~", new FencedCodeBlockParser.Factory()),
                new StartsWith("-+*0123456789", new ListBlockParser.Factory()),
                new IndentedCodeBlockParser.Factory());
        DocumentParser parser = new DocumentParser(OPTIONS, starts, List.of(), List.of(), NO_INLINES);
        // An array is read character by character at less cost than a string.
        return parser.parse(CharSubSequence.of(text.toCharArray(), start, text.length()));
    }

    /** Asks a block parser's factory only about lines with one of the signs that begin its blocks: few have, and asking is costly. */
    private static final class StartsWith extends BlockStarts {

        private final String signs;
        private final CustomBlockParserFactory blocks;
        private @Nullable BlockParserFactory asked;

        StartsWith(String signs, CustomBlockParserFactory blocks) {
            this.signs = signs;
            this.blocks = blocks;
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            asked = blocks.apply(options);
            return this;
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int first = state.getNextNonSpaceIndex();
            boolean may = first < line.length() && signs.indexOf(line.charAt(first)) >= 0;
            return may ? Objects.requireNonNull(asked).tryStart(state, matched) : BlockStart.none();
        }
    }

    /** Leaves text as it is; without state, so that it serves all documents. */
    private static final class NoInlines extends CommonmarkInlineParser {

        NoInlines() {
            super(
                    OPTIONS,
                    new BitSet(),
                    new BitSet(),
                    Map.of(),
                    new LinkRefProcessorData(List.of(), 0, new int[0]),
                    List.of());
        }

        @Override
        public void initializeDocument(Document document) {}

        @Override
        public void parse(BasedSequence input, Node node) {}

        @Override
        public void finalizeDocument(Document document) {}
    }
}
