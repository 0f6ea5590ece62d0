package io.github.prdlint.lint;

import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Checklist;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came out of one document.
 *
 * @param isPrd whether the document is a PRD at all; if not, {@code PRD001} is the only finding
 * @param findings what the rules reported, without what a graver cause silenced; by place, then rule
 * @param answers all 18 questions of the checklist, in order
 * @param internalErrors what went wrong in the program itself; the run's status is then 2
 */
public record LintResult(
        SourceText source,
        Prd prd,
        boolean isPrd,
        List<Reported> findings,
        List<Answer> answers,
        List<RuleFault> internalErrors) {

    /** Whether a finding counts, and if not, why. */
    public enum State {
        OPEN("open"),
        /** A comment in the document takes it back. */
        SUPPRESSED("suppressed"),
        /** The baseline holds it. */
        BASELINED("baselined"),
        /** The document had it at the earlier revision already. */
        EARLIER("earlier");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** Returns the word that reports use. */
        public String word() {
            return word;
        }
    }

    /**
     * A finding with what became of it.
     *
     * @param key what tells it from every other finding of a run, the same while lines move, for people to read:
     *     {@code PRD101 docs/prd.md F004}
     * @param reason why it is suppressed, where the comment says so
     */
    public record Reported(Finding finding, String key, State state, Optional<String> reason) {

        /** Returns the key's hash, for reports that are read by programs. */
        public String fingerprint() {
            return Fingerprints.hash(key);
        }

        /** Returns whether it counts. */
        public boolean open() {
            return state == State.OPEN;
        }
    }

    /** How a question of the checklist came out. */
    public enum Status {
        PASSED("passed"),
        FAILED("failed"),
        NOT_APPLICABLE("not-applicable"),
        NOT_EVALUATED("not-evaluated");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** Returns the word that reports use. */
        public String word() {
            return word;
        }
    }

    /**
     * The answer to a question of the checklist.
     *
     * @param findings how many open findings it has
     * @param suppressed how many that do not count
     * @param reason why it was not evaluated; absent otherwise
     */
    public record Answer(
            Checklist.Question question, Status status, int findings, int suppressed, Optional<String> reason) {}

    /** A fault of the program: a rule that threw. */
    public record RuleFault(String ruleId, Throwable cause) {}

    /** Returns a copy in which the findings of these keys have these related places, too, before their own. */
    LintResult relating(Map<String, List<Finding.Related>> places) {
        List<Reported> all = new ArrayList<>();
        for (Reported reported : findings) {
            List<Finding.Related> more = places.getOrDefault(reported.key(), List.of());
            Finding finding = reported.finding().relatedFirst(more);
            all.add(new Reported(finding, reported.key(), reported.state(), reported.reason()));
        }
        return new LintResult(source, prd, isPrd, all, answers, internalErrors);
    }

    public LintResult {
        findings = List.copyOf(findings);
        answers = List.copyOf(answers);
        internalErrors = List.copyOf(internalErrors);
    }
}
