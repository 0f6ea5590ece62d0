package io.github.prdlint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.lint.Suppression.Word;
import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionReaderTest {

    @Test
    void reachesToTheEndOrToWhereItIsEnabledAgain() {
        String text = """
                one
                <!-- prdlint-disable PRD101 PRD202 -->
                two
                <!-- prdlint-enable PRD101 -->
                three
                """;
        assertThat(linesOff(text, "PRD101")).containsExactly(2, 3, 4);
        assertThat(linesOff(text, "PRD202")).containsExactly(2, 3, 4, 5, 6);
        assertThat(linesOff(text, "PRD103")).isEmpty();
    }

    @Test
    void anEnableWithoutRulesEndsThemAll() {
        String text = """
                <!-- prdlint-disable PRD1, endpoint-without-feature -->
                two
                <!-- prdlint-enable -->
                four
                <!-- prdlint-disable PRD101 -->
                """;
        assertThat(linesOff(text, "PRD101")).containsExactly(1, 2, 3, 5, 6);
        assertThat(linesOff(text, "PRD103")).containsExactly(1, 2, 3);
        assertThat(linesOff(text, "PRD202")).containsExactly(1, 2, 3);
    }

    @Test
    void theNextLineIsTheNextThatIsNotBlank() {
        String text = """
                <!-- prdlint-disable-next-line PRD101 -->

                <!-- prdlint-disable-next-line PRD202 -->

                five
                six
                """;
        assertThat(linesOff(text, "PRD101")).containsExactly(5);
        assertThat(linesOff(text, "PRD202")).containsExactly(5);
    }

    @Test
    void theNextLineMayBeTheLast() {
        assertThat(linesOff("<!-- prdlint-disable-next-line PRD101 -->\n\nlast", "PRD101"))
                .containsExactly(3);
    }

    @Test
    void afterTheLastLineThereIsNone() {
        assertThat(linesOff("one\n\n<!-- prdlint-disable-next-line PRD101 -->", "PRD101"))
                .isEmpty();
    }

    @Test
    void beforeATableOrAFenceItIsTheWholeOfIt() {
        String text = """
                <!-- prdlint-disable-next-line PRD101 -->
                | a | b |
                |---|---|
                | c | d |

                <!-- prdlint-disable-next-line PRD202 -->
                ```json
                {}
                ```

                - item

                  <!-- prdlint-disable-next-line PRD103 -->
                  ```json
                  {}
                  ```
                """;
        assertThat(linesOff(text, "PRD101")).containsExactly(2, 3, 4);
        assertThat(linesOff(text, "PRD202")).containsExactly(7, 8, 9);
        assertThat(linesOff(text, "PRD103")).containsExactly(14, 15, 16);
    }

    @Test
    void theLineIsThatOfTheComment() {
        String text = """
                | a | b |
                |---|---|
                | c | d <!-- prdlint-disable-line prd101 --> |
                | e | f |
                """;
        assertThat(linesOff(text, "PRD101")).containsExactly(3);
    }

    @Test
    void theFileIsAllOfIt() {
        assertThat(linesOff("one\n\n<!--prdlint-disable-file-->\nfour", "PRD801"))
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void readsWordsAndReason() {
        List<Suppression> found = read("<!-- prdlint-disable-line PRD101, nothing -- because -- of this -->");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).words()).extracting(Word::text).containsExactly("PRD101", "nothing");
        assertThat(found.get(0).words().get(1).rules()).isEmpty();
        assertThat(found.get(0).reason()).contains("because -- of this");
        assertThat(read("<!-- prdlint-disable-line PRD101 -- -->").get(0).reason())
                .isEmpty();
    }

    @Test
    void keepsTheOrderOfTheText() {
        assertThat(read("<!-- prdlint-disable PRD101 -- one -->\n\n<!-- prdlint-disable-file -- two -->"))
                .extracting(suppression -> suppression.reason().orElse(""))
                .containsExactly("one", "two");
    }

    @Test
    void leavesOtherCommentsAlone() {
        assertThat(read("<!-- prdlint -->\n<!-- about prdlint-disable -->\n`<!-- prdlint-disable -->`\n"))
                .isEmpty();
        assertThat(read("```\n<!-- prdlint-disable -->\n```\n")).isEmpty();
        assertThat(linesOff("<!-- prdlint-disabled PRD101 -->\ntwo\n", "PRD101"))
                .isEmpty();
    }

    private static List<Suppression> read(String text) {
        return SuppressionReader.read(MarkdownParser.parse(SourceText.of("prd.md", text)), RuleBook.builtIn());
    }

    /** Returns the lines at whose beginning a finding of the rule would be suppressed. */
    private static List<Integer> linesOff(String text, String rule) {
        SourceText source = SourceText.of("prd.md", text);
        List<Integer> lines = new ArrayList<>();
        for (int line = 1; line <= source.lineCount(); line++) {
            SourceSpan start = source.line(line);
            if (read(text).stream().anyMatch(s -> s.covers(rule, start))) {
                lines.add(line);
            }
        }
        return lines;
    }
}
