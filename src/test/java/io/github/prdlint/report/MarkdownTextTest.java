package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text from a document stands in Markdown as text. */
class MarkdownTextTest {

    /** Outside of code these begin mark-up, links or references somewhere, unless a word merely ends with one. */
    private static final String RISKY = "@#/_*[]<>&~$\\^`|=+{}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F has no endpoint; did you mean \"Loan desk\"?",
                "대출(연장), 반납",
                "all 18 of 3,000 - not",
                "a\"b 19 well-known"
            })
    void wordsStayWords(String text) {
        assertThat(MarkdownText.of(text)).isEqualTo(text.replace(" - ", " `-` "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "F002 has ¦ `F002` has",
                "-a b- 1000000 ¦ `-a` `b-` `1000000`",
                "\"F020\", which ¦ \"`F020`\", which",
                "PUT /loans/:id ¦ PUT `/loans/:id`",
                "see @team and #12 ¦ see `@team` and `#12`",
                "www.example.com: https://example.com ¦ `www.example.com`: `https://example.com`",
                "commit deadbeef GH-12 1234567 ¦ commit `deadbeef` `GH-12` `1234567`",
                "<script> &amp; &#64; ¦ `<script>` `&amp`; `&#64`;",
                "[a](javascript:b) ¦ `[a](javascript:b)`",
                "a`b ``c` ¦ ``a`b`` ``` ``c` ```",
                "**bold** _it_ ~~no~~ :smile: $x$ ¦ `**bold**` `_it_` `~~no~~` `:smile`: `$x$`",
                "| a\\|b ¦ `|` `a\\|b`",
            })
    void whatMightLiveBecomesCode(String text, String safe) {
        assertThat(MarkdownText.of(text)).isEqualTo(safe);
    }

    @Test
    void longTextIsCut() {
        assertThat(MarkdownText.of("word ".repeat(200)))
                .hasSizeLessThanOrEqualTo(500)
                .endsWith("…");
        assertThat(MarkdownText.of("x".repeat(498) + "📚".repeat(3))).isEqualTo("x".repeat(498) + "…");
        assertThat(MarkdownText.code("a\nb\u202e")).isEqualTo("`a\\nb\\u202e`");
        assertThat(MarkdownText.code("x".repeat(500))).isEqualTo("`" + "x".repeat(500) + "`");
        assertThat(MarkdownText.code("x".repeat(501))).isEqualTo("`" + "x".repeat(499) + "…`");
    }

    @Test
    void codeKeepsItsBlanks() {
        assertThat(MarkdownText.code("`")).isEqualTo("`` ` ``");
        assertThat(MarkdownText.code(" a ")).isEqualTo("`  a  `");
        assertThat(MarkdownText.code(" a")).isEqualTo("` a`");
        assertThat(MarkdownText.code("a ")).isEqualTo("`a `");
    }

    @Test
    void nothingIsReadAsAnythingButTextAndCode() {
        Random random = new Random(7);
        String alphabet = "ab9 `` \"'()[]!<>&@#:/._*~-\\|대\n$";
        Parser parser = Parser.builder().build();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            StringBuilder coded = new StringBuilder();
            StringBuilder plain = new StringBuilder();
            Document document = parser.parse("Message " + MarkdownText.of(text.toString()));
            Node paragraph = Objects.requireNonNull(document.getFirstChild());
            assertThat(paragraph).isInstanceOf(Paragraph.class);
            for (Node node : paragraph.getChildren()) {
                assertThat(node).as(text.toString()).isInstanceOfAny(Text.class, Code.class);
                (node instanceof Code ? coded : plain).append(node.getChars());
            }
            assertThat(plain.chars().filter(c -> RISKY.indexOf(c) >= 0))
                    .as(text.toString())
                    .isEmpty();
        }
    }
}
