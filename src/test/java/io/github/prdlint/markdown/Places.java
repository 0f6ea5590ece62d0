package io.github.prdlint.markdown;

import io.github.prdlint.source.Position;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A parsed document, and where its parts stand: {@code 1:3-1:7}, or {@code 1:3-7} on one line. */
final class Places {

    private final SourceText source;
    private final MarkdownDocument document;

    private Places(SourceText source) {
        this.source = source;
        this.document = MarkdownParser.parse(source);
    }

    static Places in(String... lines) {
        return of(String.join("\n", lines));
    }

    static Places of(String text) {
        return new Places(SourceText.of("test.md", text));
    }

    MarkdownDocument document() {
        return document;
    }

    <T extends Block> T block(int index, Class<T> kind) {
        return kind.cast(document.blocks().get(index));
    }

    /** Returns the only cell of a table that has one column and one row below its header. */
    static InlineText cell(String cell) {
        Places places = in("| h |", "|---|", "|" + cell + "|");
        return places.block(0, Table.class).rows().get(0).cells().get(0);
    }

    static InlineText line(String line) {
        return of(line).block(0, Paragraph.class).lines().get(0);
    }

    String place(SourceSpan span) {
        Position start = source.start(span);
        Position end = source.end(span);
        return start.line() + ":" + start.column() + "-" + (end.line() == start.line() ? "" : end.line() + ":")
                + end.column();
    }

    String source(SourceSpan span) {
        return source.text(span);
    }

    /** Returns each text as {@code value@place}. */
    List<String> texts(List<InlineText> texts) {
        return texts.stream()
                .map(text -> text.value() + "@" + place(text.span()))
                .collect(Collectors.toList());
    }

    List<List<String>> rows(Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(texts(table.header().cells()));
        table.rows().forEach(row -> rows.add(texts(row.cells())));
        return rows;
    }

    /** Returns the blocks' kinds with their places. */
    List<String> kinds() {
        return kinds(document.blocks());
    }

    List<String> kinds(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block.getClass().getSimpleName() + " " + place(block.span()))
                .collect(Collectors.toList());
    }
}
