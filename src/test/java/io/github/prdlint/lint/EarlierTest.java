package io.github.prdlint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlierTest {

    private static final String PRD = """
            # Lending API PRD

            ## Feature Specifications
            | ID | Feature | Endpoint Group |
            |---|---|---|
            | F001 | Loan | Loans |
            | F002 | Renewal | Loans |

            ## API Endpoint Groups

            ### Loans
            | Method | Path | Feature ID |
            |---|---|---|
            | POST | /loans | F001 |
            | GET | /loans | F001 |
            """;

    @Test
    void ofSixtyChangesTheOneThatBrokeItIsFound() {
        assertThat(causes(59)).containsExactly("deleted since main: line 15, \"| POST | /renewals | F002 |\"");
    }

    @Test
    void aDocumentThatWasWrittenAnewHasNoSingleCause() {
        assertThat(causes(60)).isEmpty();
    }

    /** Returns what caused the finding about F002 when its endpoint was deleted and so many lines of text were changed. */
    private static List<String> causes(int others) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(15, List.of("| POST | /renewals | F002 |"), 14, 0));
        StringBuilder text = new StringBuilder(PRD);
        for (int i = 0; i < others; i++) {
            text.append("\nNow\n");
            changes.add(new Change(18 + 2 * i, List.of("Once"), 17 + 2 * i, 1));
        }
        Linter linter = new Linter(Configuration.recommended(RuleBook.builtIn()));
        LintResult result = linter.lint(SourceText.of("prd.md", text.toString()));
        LintResult explained = new Earlier(linter, "main").withCauses(result, "prd.md", changes);
        return explained.findings().stream()
                .filter(reported -> reported.key().equals("PRD101 prd.md F002"))
                .flatMap(reported -> reported.finding().related().stream())
                .map(Finding.Related::message)
                .filter(message -> message.contains("since main"))
                .toList();
    }
}
