package io.github.prdlint.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\u0001',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock = """
            # Title => 1 => Title => 1:3-8
            ### **Orders** API ### => 3 => Orders API => 1:7-19
            ## a#b# => 2 => a#b# => 1:4-8
            ## a \\# => 2 => a # => 1:4-8
            ## Orders {#orders} => 2 => Orders => 1:4-10
            ## Orders {#orders .x} ## => 2 => Orders => 1:4-10
            ## GET /orders/{#id} => 2 => GET /orders/{#id} => 1:4-21
            ## Set {a} {b} => 2 => Set {a} {b} => 1:4-15
            ## {#only} => 2 =>  => 1:3-4
               ###### 한글 😀 => 6 => 한글 😀 => 1:11-16
            #\ttab => 1 => tab => 1:3-6
            ## => 2 =>  => 1:2-3
            """)
    void headings(String line, int level, String value, String place) {
        Places places = Places.of(line.replace("\\t", "\t").replace("\\\\", "\\"));
        Heading heading = places.block(0, Heading.class);

        assertThat(heading.level()).isEqualTo(level);
        assertThat(heading.text().value()).isEqualTo(value == null ? "" : value);
        assertThat(places.place(heading.text().span())).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"####### a", "#a", "    # a", "\\# a"})
    void noHeadings(String line) {
        assertThat(Places.of("x\n" + line).document().blocks()).hasOnlyElementsOfType(Paragraph.class);
    }

    @Test
    void underlinedHeadings() {
        Places places = Places.in("One", "===", "Two *a", "  b* {#id}", "---", "> Three", "> -");

        assertThat(places.kinds()).containsExactly("Heading 1:1-2:4", "Heading 3:1-5:4", "Heading 6:3-7:4");
        Heading two = places.block(1, Heading.class);
        assertThat(two.level()).isEqualTo(2);
        assertThat(two.text().value()).isEqualTo("Two a b");
        assertThat(places.place(two.text().span())).isEqualTo("3:1-4:4");
        assertThat(places.place(two.text().span(4, 5))).isEqualTo("3:6-7");
        assertThat(places.place(two.text().span(6, 7))).isEqualTo("4:3-4");
        assertThat(places.block(2, Heading.class).level()).isEqualTo(2);
    }

    @Test
    void aRuleAcrossThePageIsNoBlock() {
        assertThat(Places.in("a", "", "---", "b", "***", "_ _ _", "c").kinds())
                .containsExactly("Paragraph 1:1-2", "Paragraph 4:1-2", "Paragraph 7:1-2");
    }

    @Test
    void paragraphsHaveALineEach() {
        Places places = Places.in("  one  ", "   two\\", "\tthree", "", "[a]: u");

        assertThat(places.kinds()).containsExactly("Paragraph 1:3-3:7", "Paragraph 5:1-7");
        assertThat(places.texts(places.block(0, Paragraph.class).lines()))
                .containsExactly("one@1:3-6", "two@2:4-7", "three@3:2-7");
    }

    @Test
    void listsHoldBlocks() {
        Places places = Places.in(
                "- one",
                "  more",
                "  1. inner",
                "",
                "     # Heading",
                "- | a |",
                "  |---|",
                "-",
                "* other",
                "",
                "after");

        assertThat(places.kinds()).containsExactly("ListBlock 1:1-8:2", "ListBlock 9:1-8", "Paragraph 11:1-6");
        ListBlock list = places.block(0, ListBlock.class);
        assertThat(list.ordered()).isFalse();
        assertThat(list.items().stream().map(item -> places.place(item.span())))
                .containsExactly("1:1-5:15", "6:1-7:8", "8:1-2");
        assertThat(places.kinds(list.items().get(0).blocks()))
                .containsExactly("Paragraph 1:3-2:7", "ListBlock 3:3-5:15");
        ListBlock inner = (ListBlock) list.items().get(0).blocks().get(1);
        assertThat(inner.ordered()).isTrue();
        assertThat(places.kinds(inner.items().get(0).blocks())).containsExactly("Paragraph 3:6-11", "Heading 5:6-15");
        assertThat(places.kinds(list.items().get(1).blocks())).containsExactly("Table 6:3-7:8");
        assertThat(list.items().get(2).blocks()).isEmpty();
    }

    @Test
    void taskMarksAreNoText() {
        Places places = Places.in(
                "- [ ] one",
                "- [x]  **two**",
                "- [X] three",
                "- [y] four",
                "- [ ]",
                "- [](u)",
                "1. [x] five",
                "[x] six");

        List<String> items = places.document().blocks().stream()
                .flatMap(block -> ((ListBlock) block).items().stream())
                .map(item ->
                        places.texts(((Paragraph) item.blocks().get(0)).lines()).get(0))
                .collect(Collectors.toList());
        assertThat(items)
                .containsExactly(
                        "one@1:7-10",
                        "two@2:10-13",
                        "three@3:7-12",
                        "[y] four@4:3-11",
                        "[ ]@5:3-6",
                        "@6:3-4",
                        "five@7:8-12");
        assertThat(places.block(0, ListBlock.class)
                        .items()
                        .get(0)
                        .blocks()
                        .get(0)
                        .span()
                        .start())
                .isEqualTo(6);
    }

    @Test
    void quotesAreTransparent() {
        Places places = Places.in("> # A", "> > b", "> > - c", "d", "", ">\t| e |", "> |---|", "> | f |");

        assertThat(places.kinds())
                .containsExactly("Heading 1:3-6", "Paragraph 2:5-6", "ListBlock 3:5-4:2", "Table 6:3-8:8");
        assertThat(places.rows(places.block(3, Table.class))).containsExactly(List.of("e@6:5-6"), List.of("f@8:5-6"));
    }

    @Test
    void fencedCode() {
        Places places = Places.in(
                "```JSON title=x",
                "{",
                "",
                "  <!-- no comment -->",
                "```",
                "- ~~~",
                "  a",
                "",
                "    b",
                "  ~~~",
                "> ````",
                "> ```",
                "c");

        assertThat(places.kinds())
                .containsExactly("CodeBlock 1:1-5:4", "ListBlock 6:1-10:6", "CodeBlock 11:3-12:6", "Paragraph 13:1-2");
        CodeBlock json = places.block(0, CodeBlock.class);
        assertThat(json.fenced()).isTrue();
        assertThat(json.language()).isEqualTo("json");
        assertThat(json.lines().stream().map(places::place)).containsExactly("2:1-2", "3:1-1", "4:1-22");
        CodeBlock inItem = (CodeBlock)
                places.block(1, ListBlock.class).items().get(0).blocks().get(0);
        assertThat(inItem.language()).isEmpty();
        assertThat(inItem.lines().stream().map(places::source)).containsExactly("a", "", "  b");
        assertThat(places.block(2, CodeBlock.class).lines().stream().map(places::place))
                .containsExactly("12:3-6");
        assertThat(places.document().comments()).isEmpty();
    }

    @Test
    void codeWithoutAnEnd() {
        Places places = Places.in("a", "```sql", "CREATE TABLE x", "");

        assertThat(places.kinds()).containsExactly("Paragraph 1:1-2", "CodeBlock 2:1-3:15");
        assertThat(Places.of("```sql").kinds()).containsExactly("CodeBlock 1:1-7");
        assertThat(Places.of("~~~").kinds()).containsExactly("CodeBlock 1:1-4");
    }

    @Test
    void indentedCode() {
        Places places = Places.in("    one", "", "\t two", "", "x", "    no code");
        CodeBlock code = places.block(0, CodeBlock.class);

        assertThat(places.kinds()).containsExactly("CodeBlock 1:5-3:6", "Paragraph 5:1-6:12");
        assertThat(code.fenced()).isFalse();
        assertThat(code.language()).isEmpty();
        assertThat(code.lines().stream().map(places::source)).containsExactly("one", "", " two");
    }

    /** CommonMark has changed its mind about some of these; GitHub goes by the version that it began with. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pre>\n\na</style>",
                "<textarea>\n",
                "<search a",
                "<!a",
                "<!a b>",
                "<!A>",
                "<?>",
                "<?a\n\nb?>",
                "<![cdata[\n\n]]>",
                "<!-->"
            })
    void aBlockOfHtmlEndsWhereGfmEndsIt(String html) {
        Places places = Places.of(html + "\n# H");

        assertThat(places.document().blocks()).last().isInstanceOf(Heading.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<pre>\n\na</b>", "<![CDATA[\n\n", "<!A\n", "<?\n\n", "<div", "<!--\n\n>"})
    void aBlockOfHtmlGoesOnToItsEnd(String html) {
        Places places = Places.of(html + "\n# H");

        assertThat(places.document().blocks()).noneMatch(Heading.class::isInstance);
    }

    @Test
    void commentsAreFoundWhereverTheyStand() {
        Places places = Places.in(
                "# A <!-- 1 -->",
                "<!-- 2",
                "# no heading",
                "-->",
                "b <!-- 3 --> c `<!-- code -->` <!--4-->",
                "",
                "| h <!-- 5 --> |",
                "|---|",
                "| <!-- 6 --> F001 |",
                "- <!-- 7 -->",
                "  - x <!-- 8",
                "    y -->",
                "<div><!-- 9 --></div>",
                "",
                "> <!-- 10 --> <!---->",
                "",
                "\\<!-- escaped -->",
                "<!-- open");

        assertThat(places.document().comments().stream().map(comment -> places.source(comment.content())))
                .containsExactly(
                        " 1 ",
                        " 2\n# no heading\n",
                        " 3 ",
                        "4",
                        " 5 ",
                        " 6 ",
                        " 7 ",
                        " 8\n    y ",
                        " 9 ",
                        " 10 ",
                        "",
                        " open");
        assertThat(places.document().comments().stream().map(comment -> places.place(comment.span())))
                .startsWith(
                        "1:5-15",
                        "2:1-4:4",
                        "5:3-13",
                        "5:32-40",
                        "7:5-15",
                        "9:3-13",
                        "10:3-13",
                        "11:7-12:10",
                        "13:6-16")
                .endsWith("15:3-14", "15:15-22", "18:1-10");
        assertThat(places.block(0, Heading.class).text().value()).isEqualTo("A");
    }

    @Test
    void aCommentBlockStandsAmongTheBlocksAndWhatIsBehindItIsText() {
        Places places = Places.in("a", "<!-- b --> **c** <!-- d -->", "e", "<!-- f --> <!-- g -->", "h");

        assertThat(places.kinds())
                .containsExactly(
                        "Paragraph 1:1-2",
                        "HtmlComment 2:1-11",
                        "Paragraph 2:12-28",
                        "Paragraph 3:1-2",
                        "HtmlComment 4:1-11",
                        "HtmlComment 4:12-22",
                        "Paragraph 5:1-2");
        assertThat(places.texts(places.block(2, Paragraph.class).lines())).containsExactly("c@2:14-15");
        assertThat(places.document().comments().stream().map(comment -> places.source(comment.content())))
                .containsExactly(" b ", " d ", " f ", " g ");
    }

    @Test
    void htmlIsReadAsItsText() {
        Places places = Places.in(
                "<details>",
                "<summary><b>GET /orders</b></summary>",
                "",
                "# inside",
                "",
                "</details>",
                "",
                "<table><tr><td>no</td></tr></table>",
                "",
                "<script>",
                "",
                "# no heading",
                "</script>",
                "<pre>no",
                "</pre>",
                "<?php",
                "",
                "?>",
                "<orderId>",
                "",
                "a <br>",
                "<custom-tag a=\"b\">",
                "<hr>");

        assertThat(places.kinds())
                .containsExactly("Paragraph 2:1-38", "Heading 4:1-9", "Paragraph 19:1-10", "Paragraph 21:1-22:19");
        assertThat(places.texts(places.block(0, Paragraph.class).lines())).containsExactly("GET /orders@2:13-24");
        assertThat(places.block(2, Paragraph.class).lines().get(0).value()).isEqualTo("<orderId>");
    }

    @Test
    void anyLineEndCounts() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            Places places = Places.of(String.join(
                    end, "# A", "", "b", "c", "| d |", "|---|", "| e |", "", "```", "f", "```", "<!--", "g-->", "Z",
                    "==", ""));

            assertThat(places.kinds())
                    .containsExactly(
                            "Heading 1:1-4",
                            "Paragraph 3:1-4:2",
                            "Table 5:1-7:6",
                            "CodeBlock 9:1-11:4",
                            "HtmlComment 12:1-13:5",
                            "Heading 14:1-15:3");
            assertThat(places.texts(places.block(1, Paragraph.class).lines())).containsExactly("b@3:1-2", "c@4:1-2");
            assertThat(places.block(3, CodeBlock.class).lines().stream().map(places::source))
                    .containsExactly("f");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " ", "\r\n\r\n", "\t", "\uFEFF"})
    void nothing(String text) {
        MarkdownDocument document = Places.of(text).document();

        assertThat(document.blocks()).isEmpty();
        assertThat(document.comments()).isEmpty();
        assertThat(document.frontMatter()).isEmpty();
    }
}
