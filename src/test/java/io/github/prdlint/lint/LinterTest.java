package io.github.prdlint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.lint.LintResult.Answer;
import io.github.prdlint.lint.LintResult.Reported;
import io.github.prdlint.lint.LintResult.State;
import io.github.prdlint.lint.LintResult.Status;
import io.github.prdlint.markdown.UnreadableDocumentException;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Rule;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.RuleSet;
import io.github.prdlint.rule.Severity;
import io.github.prdlint.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class LinterTest {

    /** Two features, three endpoints, and room for faults. */
    private static final String PRD = """
            # Tool Library API MVP PRD

            ## Feature Specifications

            | ID | Feature Name | Description | MVP Necessity | Endpoint Group |
            |----|--------------|-------------|---------------|----------------|
            | **F001** | Catalogue | List and add tools | Core Value | Tools |
            | **F002** | Borrowing | Borrow a tool | Core Logic | Loans |

            ## API Endpoint Groups

            ### Tools

            | Method | Endpoint | Description | Feature ID |
            |--------|----------|-------------|------------|
            | GET | /tools | List tools | F001 |
            | POST | /tools | Add a tool | F001 |

            ### Loans

            | Method | Endpoint | Description | Feature ID |
            |--------|----------|-------------|------------|
            | POST | /loans | Borrow a tool | F002 |
            """;

    private final RuleSelection crossReferences = RuleSelection.of(RuleBook.builtIn(), RuleSet.DEFAULT)
            .narrowed(List.of("PRD1", "PRD2", "PRD4", "PRD00"), List.of());

    @Test
    void aConsistentDocumentHasNoFinding() {
        LintResult result = lint(PRD);
        assertThat(result.findings()).isEmpty();
        assertThat(result.isPrd()).isTrue();
        assertThat(result.internalErrors()).isEmpty();
        assertThat(result.answers()).hasSize(18);
        assertThat(status(result, "1.1", "1.2", "2.1", "2.2", "4.1", "4.2")).containsOnly(Status.PASSED);
    }

    @Test
    void everyQuestionThatWasNotPassedSaysWhy() {
        LintResult result = lint(PRD);
        assertThat(answer(result, "5.1").status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(answer(result, "5.1").reason()).isEmpty();
        assertThat(answer(result, "3.1")).isEqualTo(notEvaluated(result, "3.1", "all its rules are off"));
        assertThat(answer(result, "4.3").status()).isEqualTo(Status.NOT_EVALUATED);
        assertThat(answer(result, "4.3").reason().orElseThrow()).contains("data model");
    }

    @Test
    void aFindingFailsItsQuestionsAndTakesItsConsequencesAlong() {
        LintResult result = lint(PRD.replace("Borrow a tool | F002 |", "Borrow a tool | F02 |"));
        assertThat(lines(result)).containsExactly("PRD201 23");
        assertThat(status(result, "2.1")).containsExactly(Status.FAILED);
        assertThat(answer(result, "2.1").findings()).isEqualTo(1);
        assertThat(status(result, "1.1", "1.2", "2.2")).containsOnly(Status.PASSED);
    }

    @Test
    void aTableWithoutFeatureIdsLeavesItsQuestionsOpen() {
        LintResult result = lint(PRD.replace(
                " Description | Feature ID |\n|--------|----------|-------------|------------|\n| POST | /loans | Borrow a tool | F002 |",
                " Description |\n|--------|----------|-------------|\n| POST | /loans | Borrow a tool |"));
        assertThat(lines(result)).isEmpty();
        for (String question : List.of("1.1", "1.2", "2.1", "2.2", "4.1", "4.2")) {
            assertThat(answer(result, question))
                    .isEqualTo(notEvaluated(result, question, "no Feature ID column in the table at line 21"));
        }
    }

    @Test
    void aRowWithoutItsFeatureIdLeavesItsQuestionsOpen() {
        LintResult result = lint(PRD.replace("| Borrow a tool | F002 |", "| Borrow a tool |"));
        assertThat(lines(result)).containsExactly("PRD002 23");
        assertThat(answer(result, "1.1"))
                .isEqualTo(notEvaluated(result, "1.1", "no Feature ID cell in the row at line 23"));
        assertThat(answer(result, "2.2"))
                .isEqualTo(notEvaluated(result, "2.2", "no Feature ID cell in the row at line 23"));
    }

    @Test
    void aFeatureRowWithoutItsGroupHidesNoOtherFeature() {
        String row = "| **F002** | Borrowing | Borrow a tool | Core Logic | Loans |\n";
        LintResult result = lint(PRD.replace(
                row,
                row.replace(" Loans |", "")
                        + "| **F003** | Reminding | Remind whoever is late | Core Logic | Loans |\n"));
        assertThat(lines(result)).containsExactlyInAnyOrder("PRD002 8", "PRD101 9");
    }

    @Test
    void anEndpointRowWithoutItsFeatureIdMayServeAnyFeatureOfItsGroup() {
        LintResult result = lint(PRD.replace("Core Logic | Loans |\n", """
                        Core Logic | Loans |
                        | **F003** | Returning | Bring a tool back | Core Logic | Loans |
                        | **F004** | Looking | Look at a tool | Core Logic | Tools |
                        """).replace("| Borrow a tool | F002 |", """
                        | Borrow a tool | F002 |
                        | DELETE | /loans/:id | Bring a tool back |"""));
        assertThat(lines(result)).containsExactlyInAnyOrder("PRD101 10", "PRD002 26");
    }

    @Test
    void whatOnlySpecificationsCouldTellIsNotPassedWithoutThem() {
        String document = PRD + "\n## Data Model\n\n### Tool\n\n- id, name\n\n### Coupon\n\n- id, code\n";
        LintResult result =
                linter(RuleSelection.of(RuleBook.builtIn(), RuleSet.DEFAULT)).lint(SourceText.of("prd.md", document));
        assertThat(lines(result)).contains("PRD801 1").doesNotContain("PRD301 33");
        assertThat(answer(result, "3.1"))
                .isEqualTo(notEvaluated(result, "3.1", "no request/response specification in this file"));
    }

    @Test
    void aPartThatOnlyTheLargerScaleDemandsLeavesItsQuestionOpenThere() {
        String document = PRD + "\n## Data Model\n\n### Tool\n\n- id, name\n\n### Coupon\n\n- id, code\n";
        assertThat(relationships(document)).isEqualTo(Status.PASSED);
        assertThat(relationships("---\nscale: medium\n---\n" + document)).isEqualTo(Status.NOT_EVALUATED);
    }

    private static Status relationships(String document) {
        RuleSelection rule =
                RuleSelection.of(RuleBook.builtIn(), RuleSet.DEFAULT).narrowed(List.of("PRD304"), List.of());
        LintResult result = linter(rule).lint(SourceText.of("prd.md", document));
        return answer(result, "3.2").status();
    }

    @Test
    void oneOfTwoFeatureTablesWithoutGroupsLeavesItsQuestionOpen() {
        LintResult result = lint(PRD.replace("## API", """
                | ID | Feature Name |
                |----|--------------|
                | F003 | Reminding |

                ## API"""));
        assertThat(answer(result, "1.2"))
                .isEqualTo(notEvaluated(result, "1.2", "no Endpoint Group column in the table at line 10"));
    }

    @Test
    void whatIsSilencedBecauseItsRowCannotBeReadIsNotPassed() {
        LintResult result = lint(PRD.replace("Core Logic | Loans |", "Core Logic |")
                .replace("| Borrow a tool | F002 |", "| Borrow a tool | F001 |"));
        assertThat(lines(result)).contains("PRD002 8").doesNotContain("PRD101 8");
        assertThat(answer(result, "1.1"))
                .isEqualTo(notEvaluated(result, "1.1", "line 8 cannot be read fully (PRD002)"));
    }

    @Test
    void aRuleThatThrowsIsNamedAndItsQuestionsAreNotPassed() {
        RuntimeException fault = new IllegalStateException("a bug");
        LintResult result = linter(throwing(fault)).lint(SourceText.of("prd.md", PRD));
        assertThat(result.internalErrors()).containsExactly(new LintResult.RuleFault("ACME001", fault));
        assertThat(answer(result, "1.1"))
                .isEqualTo(notEvaluated(result, "1.1", "ACME001 failed with an internal error"));
        assertThat(answer(result, "2.1").status()).isEqualTo(Status.PASSED);
    }

    @Test
    void aCommentForARuleThatThrewIsNotCalledUseless() {
        String document = "<!-- prdlint-disable-file ACME001 -->\n" + PRD;
        assertThat(lines(linter(throwing(new IllegalStateException("a bug"))).lint(SourceText.of("prd.md", document))))
                .isEmpty();
    }

    /** Returns the rules with one more, on question 1.1, that throws. */
    private static RuleSelection throwing(RuntimeException fault) {
        RulePage page = new RulePage(
                "ACME001",
                "fails",
                "Fails",
                "It fails.",
                Severity.ERROR,
                Set.of(RuleSet.DEFAULT),
                List.of("1.1"),
                Set.of(Scale.values()),
                List.of(),
                "high",
                "",
                List.of());
        Check check = (prd, options, findings) -> {
            throw fault;
        };
        Rule rule = new Rule() {
            @Override
            public RulePage page() {
                return page;
            }

            @Override
            public Check check() {
                return check;
            }
        };
        return RuleSelection.of(RuleBook.builtIn().with(List.of(rule)), RuleSet.DEFAULT)
                .narrowed(List.of("PRD1", "PRD2", "PRD00", "ACME"), List.of());
    }

    @Test
    void whatIsNoPrdIsNotJudged() {
        LintResult result = lint("# Minutes\n\nWe talked about TODO and `F001`.\n");
        assertThat(result.isPrd()).isFalse();
        assertThat(lines(result)).containsExactly("PRD001 1");
        assertThat(result.answers()).hasSize(18);
        assertThat(status(result, "1.1", "7.2")).containsOnly(Status.NOT_EVALUATED);
        assertThat(answer(result, "7.2").reason()).contains("this is not a PRD");
        Linter without = linter(crossReferences.narrowed(List.of(), List.of("PRD001")));
        assertThat(without.lint(SourceText.of("x.md", "# Minutes\n")).findings())
                .isEmpty();
    }

    @Test
    void aSuppressedFindingIsKeptAndFailsNothing() {
        LintResult result = lint(
                PRD.replace("Catalogue |", "Catalogue <!-- prdlint-disable-line PRD102 -- another team's API --> |")
                        .replace("Core Value | Tools |", "Core Value | Shelves |"));
        Reported finding = result.findings().get(0);
        assertThat(finding.finding().page().id()).isEqualTo("PRD102");
        assertThat(finding.state()).isEqualTo(State.SUPPRESSED);
        assertThat(finding.reason()).contains("another team's API");
        assertThat(answer(result, "1.2").status()).isEqualTo(Status.PASSED);
        assertThat(answer(result, "1.2").suppressed()).isEqualTo(1);
        assertThat(answer(result, "1.2").findings()).isZero();
        assertThat(lines(result)).isEmpty();
    }

    @Test
    void aKnownFindingIsBaselined() {
        String broken = PRD.replace("Core Value | Tools |", "Core Value | Shelves |");
        Reported open = lint(broken).findings().get(0);
        LintResult again = linter(crossReferences)
                .lint(
                        SourceText.of("prd.md", broken),
                        "prd.md",
                        key -> key.equals(open.key()) ? State.BASELINED : State.OPEN);
        assertThat(again.findings().get(0).state()).isEqualTo(State.BASELINED);
        assertThat(answer(again, "1.2").status()).isEqualTo(Status.PASSED);
        assertThat(answer(again, "1.2").suppressed()).isEqualTo(1);
    }

    @Test
    void keysAreReadableAndUnique() {
        String broken = PRD.replace("| GET | /tools | List tools | F001 |", "| GET | /tools | List tools | F009 |")
                .replace("| Borrow a tool | F002 |", "| Borrow a tool |  |");
        LintResult result =
                linter(crossReferences).lint(SourceText.of("./here/prd.md", broken), "docs/prd.md", Known.nothing());
        assertThat(result.findings())
                .extracting(Reported::key)
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key).matches("PRD\\d{3} docs/prd\\.md \\S.*"));
        assertThat(result.findings())
                .extracting(Reported::fingerprint)
                .doesNotHaveDuplicates()
                .allSatisfy(print -> assertThat(print).matches("[0-9a-f]{32}"));
        LintResult moved = linter(crossReferences)
                .lint(SourceText.of("x", "<!-- note -->\n\n" + broken), "docs/prd.md", Known.nothing());
        assertThat(moved.findings())
                .extracting(Reported::key)
                .isEqualTo(result.findings().stream().map(Reported::key).toList());
    }

    @Test
    void aChangedSeverityReachesTheFinding() {
        RuleSelection milder = crossReferences.severity("PRD102", Optional.of(Severity.INFO));
        LintResult result = linter(milder)
                .lint(SourceText.of("prd.md", PRD.replace("Core Value | Tools |", "Core Value | Shelves |")));
        assertThat(result.findings().get(0).finding().severity()).isEqualTo(Severity.INFO);
        assertThat(answer(result, "1.2").status()).isEqualTo(Status.FAILED);
    }

    @Test
    void switchingOffACauseBringsUpNoConsequence() {
        String broken = PRD.replace("Borrow a tool | F002 |", "Borrow a tool | F02 |");
        RuleSelection without = crossReferences.narrowed(List.of(), List.of("PRD201"));
        LintResult result = linter(without).lint(SourceText.of("prd.md", broken));
        assertThat(lines(result)).isEmpty();
        assertThat(answer(result, "2.1").status()).isEqualTo(Status.PASSED);
    }

    private LintResult lint(String text) {
        return linter(crossReferences).lint(SourceText.of("prd.md", text));
    }

    private static Linter linter(RuleSelection rules) {
        return new Linter(new Configuration(rules, ReaderOptions.DEFAULT));
    }

    private static Answer answer(LintResult result, String question) {
        return result.answers().stream()
                .filter(a -> a.question().id().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private static Answer notEvaluated(LintResult result, String question, String reason) {
        return new Answer(answer(result, question).question(), Status.NOT_EVALUATED, 0, 0, Optional.of(reason));
    }

    private static List<Status> status(LintResult result, String... questions) {
        return List.of(questions).stream().map(q -> answer(result, q).status()).toList();
    }

    /** Returns rule and line of each open finding. */
    private static List<String> lines(LintResult result) {
        return result.findings().stream()
                .filter(Reported::open)
                .map(f -> f.finding().page().id() + " "
                        + result.source().start(f.finding().span()).line())
                .toList();
    }

    @Test
    void aDocumentThatTakesTooLongIsRefusedAtEveryStage() {
        assertThat(stages(Linter::lint))
                .as("the parsing, the reading and the rules")
                .isGreaterThan(10);
        assertThat(stages(Linter::read)).as("the parsing and the reading").isEqualTo(2);
    }

    /** Returns how often the clock is asked whether there is time left: it leaps behind the deadline when it is asked for the nth time. */
    private int stages(BiConsumer<Linter, SourceText> work) {
        int stages = 0;
        while (refused(work, stages + 2, TimeUnit.SECONDS.toNanos(60) + 8)) {
            stages++;
        }
        return stages;
    }

    @Test
    void aDocumentMayTakeAsLongAsTheLimitSays() {
        assertThat(refused(Linter::lint, 2, TimeUnit.SECONDS.toNanos(60) + 7)).isFalse();
    }

    /** Returns whether a document is refused when the clock, which stood at 7, leaps to a time when it is asked that often. */
    private boolean refused(BiConsumer<Linter, SourceText> work, int asked, long time) {
        AtomicInteger calls = new AtomicInteger();
        Linter linter = new Linter(
                new Configuration(crossReferences, ReaderOptions.DEFAULT),
                () -> calls.incrementAndGet() < asked ? 7 : time);
        try {
            work.accept(linter, SourceText.of("prd.md", PRD));
            return false;
        } catch (UnreadableDocumentException e) {
            assertThat(e).hasMessage("linting it takes too long; limits.seconds allows 60");
            return true;
        }
    }
}
