package io.github.prdlint.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns flexmark's tree into blocks. */
final class BlockReader {

    private static final List<String> UNREAD_STARTS = List.of("<script", "<style", "<pre", "<textarea", "<?", "<!");
    private static final List<String> UNREAD_TAGS = List.of("<table", "<tr", "<td");

    private final MarkdownText source;
    private final String text;
    private final boolean anyComment;
    private final List<HtmlComment> comments = new ArrayList<>();

    BlockReader(String text) {
        this.source = MarkdownText.of(text);
        this.text = text;
        this.anyComment = text.contains("<!--");
    }

    List<HtmlComment> comments() {
        return comments;
    }

    /** Returns the blocks inside a node. */
    List<Block> blocks(Node parent) {
        List<Block> blocks = new ArrayList<>();
        addBlocks(parent.getFirstChild(), blocks);
        return blocks;
    }

    private void addBlocks(@Nullable Node first, List<Block> blocks) {
        for (Node node = first; node != null; node = node.getNext()) {
            if (node instanceof LineBlock block) {
                switch (block.kind()) {
                    case HEADING -> blocks.add(heading(block));
                    case TABLE -> blocks.add(table(block));
                    case HTML -> addHtml(block, blocks);
                    case THEMATIC_BREAK -> {}
                }
            } else if (node instanceof com.vladsch.flexmark.ast.Paragraph paragraph) {
                addParagraph(lineBounds(paragraph), blocks);
            } else if (node instanceof com.vladsch.flexmark.ast.ListBlock list) {
                blocks.add(list(list));
            } else if (node instanceof BlockQuote) {
                addBlocks(node.getFirstChild(), blocks);
            } else if (node instanceof FencedCodeBlock code) {
                blocks.add(fencedCode(code));
            } else if (node instanceof IndentedCodeBlock code) {
                List<SourceSpan> lines = codeLines(code);
                blocks.add(new CodeBlock(false, "", lines, lines.get(0).to(lines.get(lines.size() - 1))));
            }
        }
    }

    private Heading heading(LineBlock block) {
        InlineText heading;
        if (block.count() == 1) {
            int start = block.start(0);
            heading = InlineText.of(source, start, withoutAttributes(start, block.end(0)));
        } else {
            int[] bounds = block.bounds();
            int last = bounds.length - 1;
            bounds[last] = withoutAttributes(bounds[last - 1], bounds[last]);
            heading = InlineText.joined(new InlineLines(source, bounds, ' '));
        }
        collectComments(heading);
        return new Heading(block.level(), heading, new SourceSpan(block.getStartOffset(), block.getEndOffset()));
    }

    /** Returns the end of a heading's text without <code>{#id}</code> behind it. */
    private int withoutAttributes(int start, int end) {
        if (end == start || text.charAt(end - 1) != '}') {
            return end;
        }
        int open = end - 2;
        while (open > start && text.charAt(open) != '{' && text.charAt(open) != '}') {
            open--;
        }
        boolean attributes = open >= start
                && open + 2 < end - 1
                && text.charAt(open) == '{'
                && text.charAt(open + 1) == '#'
                && (open == start || Characters.blank(text.charAt(open - 1)));
        return attributes ? Lines.trimmedEnd(text, start, open) : end;
    }

    private Table table(LineBlock block) {
        List<Table.Row> rows = new ArrayList<>(block.count() - 1);
        Table.Row header = row(block, 0);
        for (int line = 1; line < block.count(); line++) {
            rows.add(row(block, line));
        }
        return new Table(header, rows, new SourceSpan(block.getStartOffset(), block.getEndOffset()));
    }

    private Table.Row row(LineBlock block, int line) {
        int start = block.start(line);
        int end = block.end(line);
        List<InlineText> cells = TableRows.cells(source, start, end);
        if (anyComment) {
            cells.forEach(this::collectComments);
        }
        return new Table.Row(cells, new SourceSpan(start, end));
    }

    /** Returns start and end of each line of a paragraph, without blanks before it and the line end. */
    private int[] lineBounds(ContentNode block) {
        int[] bounds = new int[2 * block.getLineCount()];
        for (int line = 0; line < block.getLineCount(); line++) {
            BasedSequence chars = block.getLineChars(line);
            int end = Lines.lineEnd(text, chars.getStartOffset(), chars.getEndOffset());
            bounds[2 * line] = Lines.firstText(text, chars.getStartOffset(), end);
            bounds[2 * line + 1] = end;
        }
        return bounds;
    }

    private void addParagraph(int[] bounds, List<Block> blocks) {
        List<InlineText> lines = new ArrayList<>(bounds.length / 2);
        if (bounds.length == 2) {
            lines.add(InlineText.of(source, bounds[0], bounds[1]));
            collectComments(lines.get(0));
        } else {
            InlineLines group = new InlineLines(source, bounds, '\n');
            for (int line = 0; line < group.count(); line++) {
                lines.add(InlineText.line(group, line));
            }
            if (anyComment && Html.find("<!--", text, bounds[0], bounds[bounds.length - 1]) >= 0) {
                addComments(group.content().comments());
            }
        }
        blocks.add(new Paragraph(lines, new SourceSpan(bounds[0], bounds[bounds.length - 1])));
    }

    private void collectComments(InlineText inline) {
        if (anyComment) {
            SourceSpan raw = inline.raw();
            if (Html.find("<!--", text, raw.start(), raw.end()) >= 0) {
                addComments(inline.comments());
            }
        }
    }

    private void addComments(int[] bounds) {
        for (int i = 0; i < bounds.length; i += 2) {
            comments.add(comment(bounds[i], bounds[i + 1]));
        }
    }

    /** Returns the comment that stands at a place; a block comment may lack its end, and {@code <!-->} is a whole one. */
    private HtmlComment comment(int start, int end) {
        int contentStart = Math.min(start + 4, end);
        int contentEnd = end - start >= 7 && text.startsWith("-->", end - 3) ? end - 3 : end;
        boolean empty = end - start < 7 && text.charAt(end - 1) == '>';
        SourceSpan content =
                empty ? new SourceSpan(contentStart, contentStart) : new SourceSpan(contentStart, contentEnd);
        return new HtmlComment(content, new SourceSpan(start, end));
    }

    private ListBlock list(com.vladsch.flexmark.ast.ListBlock list) {
        List<ListBlock.Item> items = new ArrayList<>();
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListItem item) {
                items.add(item(item));
            }
        }
        SourceSpan span = items.get(0).span().to(items.get(items.size() - 1).span());
        return new ListBlock(list instanceof OrderedList, items, span);
    }

    private ListBlock.Item item(ListItem item) {
        List<Block> blocks = new ArrayList<>();
        Node first = item.getFirstChild();
        if (first instanceof com.vladsch.flexmark.ast.Paragraph paragraph) {
            int[] bounds = lineBounds(paragraph);
            bounds[0] = afterTaskMark(bounds[0], bounds[1]);
            addParagraph(bounds, blocks);
            addBlocks(first.getNext(), blocks);
        } else {
            addBlocks(first, blocks);
        }
        BasedSequence marker = item.getOpeningMarker();
        int end = blocks.isEmpty()
                ? marker.getEndOffset()
                : blocks.get(blocks.size() - 1).span().end();
        return new ListBlock.Item(blocks, new SourceSpan(marker.getStartOffset(), end));
    }

    /** Returns where an item's text begins behind {@code [ ]} or {@code [x]}. */
    private int afterTaskMark(int start, int end) {
        boolean mark = start + 3 < end
                && text.charAt(start) == '['
                && " xX".indexOf(text.charAt(start + 1)) >= 0
                && text.charAt(start + 2) == ']'
                && Characters.blank(text.charAt(start + 3));
        return mark ? Lines.firstText(text, start + 3, end) : start;
    }

    private CodeBlock fencedCode(FencedCodeBlock code) {
        List<SourceSpan> lines = codeLines(code);
        BasedSequence opening = code.getOpeningMarker();
        int end = code.getClosingMarker().isNotNull()
                ? code.getClosingMarker().getEndOffset()
                : lines.isEmpty()
                        ? Math.max(opening.getEndOffset(), code.getInfo().getEndOffset())
                        : lines.get(lines.size() - 1).end();
        return new CodeBlock(true, language(code.getInfo()), lines, new SourceSpan(opening.getStartOffset(), end));
    }

    private static String language(BasedSequence info) {
        int end = 0;
        while (end < info.length() && !Characters.blank(info.charAt(end))) {
            end++;
        }
        return info.subSequence(0, end).toString().toLowerCase(Locale.ROOT);
    }

    private List<SourceSpan> codeLines(ContentNode code) {
        List<SourceSpan> lines = new ArrayList<>(code.getLineCount());
        for (BasedSequence line : code.getContentLines()) {
            int start = line.getStartOffset();
            int end = Lines.lineEnd(text, start, line.getEndOffset());
            lines.add(new SourceSpan(start, end));
        }
        return lines;
    }

    private void addHtml(LineBlock block, List<Block> blocks) {
        if (text.startsWith("<!--", block.start(0))) {
            addCommentBlock(block.start(0), block.end(block.count() - 1), blocks);
        } else {
            addHtmlText(block, blocks);
        }
    }

    /** Adds the comments that a block begins with, and the text behind them. */
    private void addCommentBlock(int start, int end, List<Block> blocks) {
        int next = start;
        while (next < end) {
            int commentEnd = Html.commentEnd(text, next, end);
            if (commentEnd < 0 && next > start) {
                addParagraph(new int[] {next, end}, blocks);
                return;
            }
            // Without an end it reaches to the end of what holds it.
            HtmlComment comment = comment(next, commentEnd < 0 ? end : commentEnd);
            comments.add(comment);
            blocks.add(comment);
            next = Lines.firstText(text, comment.span().end(), end);
        }
    }

    /** Adds the text between an HTML block's tags, which a reader of the page sees; tables and scripts are not read. */
    private void addHtmlText(LineBlock block, List<Block> blocks) {
        InlineLines group = new InlineLines(source, block.bounds(), '\n');
        addComments(group.content().comments());
        String html =
                text.substring(block.start(0), block.end(block.count() - 1)).toLowerCase(Locale.ROOT);
        if (UNREAD_STARTS.stream().anyMatch(html::startsWith)
                || UNREAD_TAGS.stream().anyMatch(html::contains)) {
            return;
        }
        List<InlineText> lines = new ArrayList<>();
        for (int line = 0; line < group.count(); line++) {
            InlineText inline = InlineText.line(group, line);
            if (!inline.isEmpty()) {
                lines.add(inline);
            }
        }
        if (!lines.isEmpty()) {
            SourceSpan span = lines.get(0).raw().to(lines.get(lines.size() - 1).raw());
            blocks.add(new Paragraph(lines, span));
        }
    }
}
