package io.github.prdlint.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the lines of an HTML block, by the seven kinds of start and end that GFM has. */
final class HtmlBlockParser extends AbstractBlockParser {

    /** The end of a block that ends before a blank line. */
    private static final List<String> BLANK_LINE = List.of();

    private static final List<String> RAW_ELEMENTS = List.of("script", "pre", "style");
    private static final List<String> RAW_ENDS = List.of("</script>", "</pre>", "</style>");
    private static final Set<String> BLOCK_ELEMENTS = Set.of(
            ("address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl"
                            + " dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr"
                            + " html iframe legend li link main menu menuitem nav noframes ol optgroup option p param"
                            + " section source summary table tbody td tfoot th thead title tr track ul")
                    .split(" "));

    private final LineBlock block = new LineBlock(LineBlock.Kind.HTML, 0);
    private final String text;
    private final List<String> ends;
    private boolean closed;

    private HtmlBlockParser(String text, List<String> ends) {
        this.text = text;
        this.ends = ends;
    }

    /**
     * Returns the parser of the block that a {@code <} begins, or null if it begins none.
     *
     * @param interrupts whether the line before belongs to a paragraph
     */
    static @Nullable HtmlBlockParser at(String text, int start, int end, boolean interrupts) {
        List<String> ends = ends(text, start, end, interrupts);
        return ends == null ? null : new HtmlBlockParser(text, ends);
    }

    /** Returns what ends the block at the end of its line, whichever comes first. */
    private static @Nullable List<String> ends(String text, int start, int end, boolean interrupts) {
        char second = start + 1 < end ? text.charAt(start + 1) : ' ';
        if (second == '!') {
            if (text.startsWith("--", start + 2)) {
                return List.of("-->");
            }
            if (text.regionMatches(true, start + 2, "[CDATA[", 0, 7)) {
                return List.of("]]>");
            }
            char third = start + 2 < end ? text.charAt(start + 2) : ' ';
            return third >= 'A' && third <= 'Z' ? List.of(">") : null;
        }
        if (second == '?') {
            return List.of("?>");
        }
        boolean closingTag = second == '/';
        int nameStart = closingTag ? start + 2 : start + 1;
        int nameEnd = Html.nameEnd(text, nameStart, end);
        if (nameEnd == nameStart || !Characters.letter(text.charAt(nameStart))) {
            return null;
        }
        String name = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        char after = nameEnd < end ? text.charAt(nameEnd) : ' ';
        boolean open = Characters.blank(after) || after == '>';
        if (!closingTag && open && RAW_ELEMENTS.contains(name)) {
            return RAW_ENDS;
        }
        boolean selfClosing = text.startsWith("/>", nameEnd);
        if ((open || selfClosing) && BLOCK_ELEMENTS.contains(name)) {
            return BLANK_LINE;
        }
        return !interrupts && Html.onlyTag(text, start, end) ? BLANK_LINE : null;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return closed || (state.isBlank() && ends.isEmpty())
                ? BlockContinue.none()
                : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        int start = Lines.firstText(text, line.getStartOffset(), line.getEndOffset());
        int end = Lines.trimmedEnd(text, start, line.getEndOffset());
        if (start == end) {
            return;
        }
        block.add(start, end);
        block.setChars(line.baseSubSequence(block.start(0), end));
        for (String wanted : ends) {
            closed |= Html.findIgnoringCase(wanted, text, start, end) >= 0;
        }
    }

    @Override
    public void closeBlock(ParserState state) {}
}
