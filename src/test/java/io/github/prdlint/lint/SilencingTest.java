package io.github.prdlint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.prd.Scale;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.Severity;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.rule.Subject.Kind;
import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilencingTest {

    private static final Subject F001 = new Subject(Kind.FEATURE, "F001");
    private static final Subject F002 = new Subject(Kind.FEATURE, "F002");
    private static final Subject BUYER = new Subject(Kind.ROLE, "buyer");
    private static final Subject SELLER = new Subject(Kind.ROLE, "seller");
    private static final Subject ROW = new Subject(Kind.ITEM, "40");

    private final List<RuleRun> runs = new ArrayList<>();
    private int place;

    @Test
    void aCauseSilencesWhatIsAboutTheSameFeature() {
        Finding cause = finding("PRD101", F001);
        Finding consequence = finding("PRD508", F001, BUYER);
        Finding other = finding("PRD511", F002);
        assertThat(silencing().causeOf(consequence)).containsSame(cause);
        assertThat(silencing().causeOf(other)).isEmpty();
        assertThat(silencing().causeOf(cause)).isEmpty();
    }

    @Test
    void whatIsSilencedStillSilences() {
        finding("PRD201", F001);
        Finding middle = finding("PRD101", F001);
        Finding last = finding("PRD508", F001);
        assertThat(silencing().causeOf(last)).containsSame(middle);
        assertThat(silencing().causeOf(middle)).isPresent();
    }

    @Test
    void aLineWithTwoKindsWantsBothShared() {
        Finding cause = finding("PRD504", F001, BUYER);
        Finding both = finding("PRD508", F001, BUYER, SELLER);
        Finding roleOnly = finding("PRD508", F002, BUYER);
        Finding featureOnly = finding("PRD508", F001, SELLER);
        assertThat(silencing().causeOf(both)).containsSame(cause);
        assertThat(silencing().causeOf(roleOnly)).isEmpty();
        assertThat(silencing().causeOf(featureOnly)).isEmpty();
    }

    @Test
    void ofTwoThatWouldSilenceEachOtherTheFirstOfTheTableWins() {
        Finding malformed = finding("PRD002", ROW);
        Finding duplicate = finding("PRD404", ROW);
        assertThat(silencing().causeOf(duplicate)).containsSame(malformed);
        assertThat(silencing().causeOf(malformed)).isEmpty();
    }

    @Test
    void aDuplicateSilencesEveryOtherRuleOnTheSecondOne() {
        Finding duplicate = finding("PRD403", ROW, F001);
        Finding onRow = finding("PRD601", ROW, F001);
        Finding onFirst = finding("PRD601", new Subject(Kind.ITEM, "7"), F001);
        Finding sameRule = finding("PRD403", ROW);
        assertThat(silencing().causeOf(onRow)).containsSame(duplicate);
        assertThat(silencing().causeOf(onFirst)).isEmpty();
        assertThat(silencing().causeOf(sameRule)).isEmpty();
    }

    @Test
    void anEmptyFeatureIdCellSilencesThePlaceholderInThatCellOnly() {
        Finding cell = findingAt(new SourceSpan(10, 13), "PRD202", ROW);
        Finding same = findingAt(new SourceSpan(10, 13), "PRD805", ROW);
        Finding beside = findingAt(new SourceSpan(20, 23), "PRD805", ROW);
        assertThat(silencing().causeOf(same)).containsSame(cell);
        assertThat(silencing().causeOf(beside)).isEmpty();
    }

    /** Section 3 of the definition of the checks, line by line: the cause, what both are about, what is silenced. */
    @ParameterizedTest
    @CsvSource({
        "PRD002, ITEM, 101 202 504 805",
        "PRD403, ITEM, 101 601",
        "PRD404, ITEM, 201 202 504",
        "PRD405, ITEM, 301 302 809",
        "PRD101, FEATURE, 508 511",
        "PRD102, FEATURE, 103 604",
        "PRD102, GROUP, 406 506 604",
        "PRD201, FEATURE, 101 401",
        "PRD302, MODEL, 303 304",
        "PRD402, ITEM, 701 702 703 704 705 706",
        "PRD502, ROLE, 501 504 505 508 511",
        "PRD503, ROLE, 501 504 505 508 511",
        "PRD504, ROLE+FEATURE, 508 511",
        "PRD505, ROLE+FEATURE, 508",
        "PRD507, ITEM, 504 505 508",
        "PRD508, FEATURE, 511",
        "PRD509, ENDPOINT, 504 505 506 508 511 704",
        "PRD601, FEATURE, 602 604",
        "PRD603, DOMAIN, 604",
        "PRD707, ITEM, 701",
    })
    void theTableHasEachLine(String cause, String kinds, String silenced) {
        List<Subject> shared = new ArrayList<>();
        for (String kind : kinds.split("\\+", -1)) {
            shared.add(new Subject(Kind.valueOf(kind), "same"));
        }
        Subject[] subjects = shared.toArray(Subject[]::new);
        Finding graver = finding(cause, subjects);
        for (String rule : silenced.split(" ", -1)) {
            Finding consequence = finding("PRD" + rule, subjects);
            assertThat(silencing().causeOf(consequence)).as(rule).containsSame(graver);
        }
        assertThat(silencing().causeOf(graver)).isEmpty();
    }

    @Test
    void whatNoLineNamesStays() {
        finding("PRD101", F001);
        Finding other = finding("PRD601", F001);
        assertThat(silencing().causeOf(other)).isEmpty();
    }

    private Silencing silencing() {
        return new Silencing(runs);
    }

    private Finding finding(String rule, Subject... subjects) {
        place += 100;
        return findingAt(new SourceSpan(place, place + 1), rule, subjects);
    }

    /** Runs of one rule are joined, as a linter has one run a rule. */
    private Finding findingAt(SourceSpan span, String rule, Subject... subjects) {
        RulePage page = new RulePage(
                rule,
                rule,
                "",
                "",
                Severity.ERROR,
                Set.of(),
                List.of(),
                Set.of(Scale.MEDIUM),
                List.of(),
                "",
                "",
                List.of());
        Findings findings = new Findings(page, Severity.ERROR);
        findings.at(span, "found").about(subjects);
        List<Finding> all = new ArrayList<>();
        for (RuleRun run : List.copyOf(runs)) {
            if (run.page().id().equals(rule)) {
                all.addAll(run.findings());
                runs.remove(run);
            }
        }
        Finding finding = findings.toList().get(0);
        all.add(finding);
        runs.add(new RuleRun(page, all, List.of(), Optional.empty()));
        return finding;
    }
}
