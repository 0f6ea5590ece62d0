package io.github.prdlint.lint;

import io.github.prdlint.checks.Checks;
import io.github.prdlint.prd.Part;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.RulePage;
import java.util.List;
import java.util.Optional;

/**
 * How one rule fared on one document.
 *
 * @param missing the parts that it needs and the document lacks; if there are any, it has no findings
 * @param fault what the check threw; then it has no findings either
 */
record RuleRun(RulePage page, List<Finding> findings, List<Part> missing, Optional<Throwable> fault) {

    RuleRun {
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
    }

    /** Runs a rule unless the document lacks a part that it needs. Its check's class is not even loaded then. */
    static RuleRun of(RuleSelection.Active rule, Prd prd) {
        List<Part> missing = rule.page().missing(prd);
        if (!missing.isEmpty()) {
            return new RuleRun(rule.page(), List.of(), missing, Optional.empty());
        }
        Check check = rule.plugged()
                .or(() -> Checks.of(rule.page().id()))
                .orElseThrow(() ->
                        new IllegalStateException("no check of " + rule.page().id()));
        return of(rule, check, prd);
    }

    /** Runs a check. One that throws spoils nothing but its own findings. */
    static RuleRun of(RuleSelection.Active rule, Check check, Prd prd) {
        Findings findings = new Findings(rule.page(), rule.severity());
        try {
            check.check(prd, rule.options(), findings);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            return new RuleRun(rule.page(), List.of(), List.of(), Optional.of(e));
        }
        return new RuleRun(rule.page(), findings.toList(), List.of(), Optional.empty());
    }
}
