package io.github.prdlint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RuleSet;
import io.github.prdlint.source.SourceText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of comments that switch off nothing, and of which nothing can be said. */
class SuppressionsTest {

    /** A document without findings, without permissions and without models. */
    private static final String PRD = """
            # Tool Library API MVP PRD

            ## Feature Specifications

            | ID | Feature Name | Endpoint Group |
            |----|--------------|----------------|
            | F001 | Catalogue | Tools |

            ## API Endpoint Groups

            ### Tools

            | Method | Endpoint | Description | Feature ID |
            |--------|----------|-------------|------------|
            | GET | /tools | List tools | F001 |
            | POST | /tools | Add a tool | F001 |
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            prdlint-disable-file PRD101               | this comment suppresses nothing: there is no finding of PRD101 here
            prdlint-disable-file PRD101, PRD102       | this comment suppresses nothing: there is no finding of PRD101 and PRD102 here
            prdlint-disable-file PRD101, PRD203       | this comment suppresses nothing: there is no finding of PRD101 and PRD203 here
            prdlint-disable-file unused-supression    | there is no rule "unused-supression"; did you mean "unused-suppression"?
            prdlint-disable-file elsewhere            | there is no rule "elsewhere"
            prdlint-disable-fil PRD101                | "prdlint-disable-fil" is no comment that prdlint knows; did you mean "prdlint-disable-file"?
            prdlint-ignore PRD101                     | "prdlint-ignore" is no comment that prdlint knows
            """)
    void saysWhatIsWrongWithIt(String comment, String message) {
        assertThat(findings(comment)).containsExactly(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prdlint-disable-file PRD203",
                "prdlint-disable-file PRD301",
                "prdlint-disable-file PRD101, PRD301",
                "prdlint-disable-file",
                "prdlint-enable",
            })
    void isSilentWhenARuleWasOffOrCouldNotRun(String comment) {
        assertThat(findings(comment)).isEmpty();
    }

    /** Returns the messages for a document with a comment, linted without PRD203. */
    private static List<String> findings(String comment) {
        RuleSelection rules = RuleSelection.of(RuleBook.builtIn(), RuleSet.DEFAULT)
                .narrowed(List.of("PRD0", "PRD1", "PRD2", "PRD3"), List.of("PRD203"));
        Linter linter = new Linter(new Configuration(rules, ReaderOptions.DEFAULT));
        return linter.lint(SourceText.of("prd.md", PRD + "\n<!-- " + comment + " -->\n")).findings().stream()
                .map(reported -> reported.finding().message())
                .toList();
    }
}
