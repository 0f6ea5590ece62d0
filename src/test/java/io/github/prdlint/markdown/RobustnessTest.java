package io.github.prdlint.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RobustnessTest {

    private static final int SIZE = 200_000;

    // Where the cost grows with the square of the input, as in flexmark's own parsers, this size takes a minute or
    // more.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](",
                "[a](<b",
                "`a ``b ``",
                "a**b c* ",
                "*__*",
                "[",
                "](",
                "*a_ ",
                "~~a",
                "&amp;&",
                "<!--",
                "<a x='",
                "/<b>",
                "\\|",
                "[a]: u\n",
                "[a]:",
                "a*b\n",
                "ab\n",
                "| 1 |\n",
                "-|-\n",
                "# a\n",
                "# a}\n",
                "```\n",
                "\n",
                "- a\n",
                "> a\n\n",
                "<!-- -->\n",
                "b <!-- c\nd --> e\n",
                "<b>\n",
                "***"
            })
    void costGrowsWithTheInput(String part) {
        String text = part.repeat(SIZE / part.length());

        assertTimeoutPreemptively(PATIENCE, () -> assertThat(characters(text)).isNotNegative());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a][", "| <!-- |\n", "| 1 |\n", "|a", "\\|", "| [a][z] /<code> |\n"})
    void costOfTablesGrowsWithTheInput(String part) {
        String text = "[z]: u\n\n| a |\n|---|\n" + part.repeat(SIZE / part.length());

        assertTimeoutPreemptively(PATIENCE, () -> assertThat(characters(text)).isNotNegative());
    }

    @Test
    void backtickRunsOfAllLengths() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; text.length() < SIZE; i++) {
            text.append("`".repeat(i)).append(' ');
        }

        assertTimeoutPreemptively(
                PATIENCE, () -> assertThat(characters(text.toString())).isPositive());
    }

    @Test
    void deepNestingIsRefusedWithItsLine() {
        for (String mark : List.of("> ", "- ", "1. ", "> - ", "* ")) {
            assertThatThrownBy(() -> Places.of("# T\n\n" + mark.repeat(5000) + "a"))
                    .isInstanceOf(UnreadableDocumentException.class)
                    .hasMessage("line 3 nests lists and quotes more than 50 deep; limits.nesting allows 50")
                    .satisfies(thrown -> assertThat(((UnreadableDocumentException) thrown).line())
                            .isEqualTo(3));
        }
        StringBuilder steps = new StringBuilder("---\na: b\n---\n");
        for (int depth = 0; depth < 60; depth++) {
            steps.append("  ".repeat(depth)).append("- a\n");
        }
        assertThatThrownBy(() -> Places.of(steps.toString()))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageStartingWith("line 54 nests");
    }

    @Test
    void ordinaryNestingIsRead() {
        assertThat(Places.of("> ".repeat(40) + "a").kinds()).containsExactly("Paragraph 1:81-82");
        assertThat(Places.of("- ".repeat(40) + "a").kinds()).containsExactly("ListBlock 1:1-82");
        assertThat(Places.of("- ".repeat(5000)).document().blocks()).isEmpty();
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        String line = "a".repeat(1024 * 1024);
        String half = "b".repeat(1024 * 1024 - 1);
        assertThat(Places.of(line + "\n" + half).kinds()).containsExactly("Paragraph 1:1-2:1048576");
        assertThatThrownBy(() -> Places.of(line + "\n" + half + "\n"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("the document has 2097153 characters; limits.documentBytes allows 2097152");
        assertThatThrownBy(() -> Places.of("# T\n" + line + "a"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("line 2 has 1048577 characters; limits.lineLength allows 1048576");
    }

    @Test
    void aTableThatIsTooWideIsRefused() {
        String row = "| a ".repeat(256) + "|\n";
        String delimiters = "|---".repeat(256) + "|\n";
        assertThat(Places.of(row + delimiters + row).kinds()).hasSize(1);
        assertThatThrownBy(() -> Places.of("text\n\n|a" + row + "|-" + delimiters))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("line 4 makes a table of 257 columns; limits.tableColumns allows 256");
    }

    @Test
    void everyTextHasBlocksInOrderWhatEverItIs() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            String text = seed % 2 == 0 ? new RandomMarkdown(seed).document() : noise(random);
            check(MarkdownParser.parse(SourceText.of("test.md", text)), "seed " + seed + ": " + text);
        }
    }

    @Test
    void lineEndsMakeNoDifference() {
        for (int seed = 0; seed < 800; seed++) {
            String text = new RandomMarkdown(seed).document();

            String outline = Outline.of(text);
            assertThat(Outline.of(text.replace("\n", "\r\n")))
                    .as("seed " + seed)
                    .isEqualTo(outline);
            assertThat(Outline.of(text.replace("\n", "\r"))).as("seed " + seed).isEqualTo(outline);
        }
    }

    private static String noise(Random random) {
        String characters = "|-:`*_~[]()<>!#&;\\ \t\r\nab1.+=\"'{}/?가\u3000\u00A0\uD83D\uDE00\uFEFF\0";
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            out.append(characters.charAt(random.nextInt(characters.length())));
        }
        return out.toString();
    }

    /** Holds all places of a document to lie inside it, one behind the other. */
    static void check(MarkdownDocument document, String where) {
        List<SourceSpan> spans = new ArrayList<>();
        for (Block block : document.blocks()) {
            check(block, spans);
        }
        assertThat(spans).as(where).isSorted();
        assertThat(document.comments().stream().map(HtmlComment::span))
                .as(where)
                .isSorted()
                .doesNotHaveDuplicates();
        SourceSpan all = new SourceSpan(0, document.source().text().length());
        assertThat(spans).as(where).allMatch(all::contains);
    }

    /** Notes the place of each text, in which each character must lie inside the text and behind the one before. */
    private static void check(Block block, List<SourceSpan> spans) {
        if (block instanceof Heading heading) {
            check(heading.text(), spans);
        } else if (block instanceof Paragraph paragraph) {
            assertThat(paragraph.lines()).isNotEmpty();
            paragraph.lines().forEach(line -> check(line, spans));
        } else if (block instanceof Table table) {
            table.header().cells().forEach(cell -> check(cell, spans));
            table.rows().forEach(row -> row.cells().forEach(cell -> check(cell, spans)));
        } else if (block instanceof ListBlock list) {
            assertThat(list.items()).isNotEmpty();
            list.items().forEach(item -> item.blocks().forEach(inside -> check(inside, spans)));
        } else if (block instanceof CodeBlock code) {
            spans.addAll(code.lines());
        } else if (block instanceof HtmlComment comment) {
            assertThat(comment.span().contains(comment.content())).isTrue();
            spans.add(comment.span());
        }
    }

    private static void check(InlineText text, List<SourceSpan> spans) {
        spans.add(text.raw());
        SourceSpan before = new SourceSpan(text.raw().start(), text.raw().start());
        for (int i = 0; i < text.value().length(); i++) {
            SourceSpan place = text.span(i, i + 1);
            assertThat(text.raw().contains(place)).isTrue();
            assertThat(place.start()).isGreaterThanOrEqualTo(before.start());
            assertThat(place.end()).isGreaterThan(place.start());
            before = place;
        }
    }

    private static int characters(String text) {
        MarkdownDocument document = MarkdownParser.parse(SourceText.of("test.md", text));
        return document.blocks().stream().mapToInt(RobustnessTest::characters).sum();
    }

    private static int characters(Block block) {
        if (block instanceof Heading heading) {
            return heading.text().value().length();
        } else if (block instanceof Paragraph paragraph) {
            return paragraph.lines().stream()
                    .mapToInt(line -> line.value().length())
                    .sum();
        } else if (block instanceof Table table) {
            return table.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .mapToInt(cell -> cell.value().length())
                    .sum();
        } else if (block instanceof ListBlock list) {
            return list.items().stream()
                    .flatMap(item -> item.blocks().stream())
                    .mapToInt(RobustnessTest::characters)
                    .sum();
        }
        return 0;
    }
}
