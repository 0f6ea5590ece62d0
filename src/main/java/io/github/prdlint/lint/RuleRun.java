package io.github.prdlint.lint;

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
 * @param missing why it could not judge, in a phrase; then it has no findings
 * @param fault what the check threw; then it has no findings either
 */
record RuleRun(RulePage page, List<Finding> findings, Optional<String> missing, Optional<Throwable> fault) {

    RuleRun {
        findings = List.copyOf(findings);
    }

    /** Runs a check unless the document lacks a part that it needs. A check that throws spoils nothing but its own findings. */
    static RuleRun of(RuleSelection.Active rule, Check check, Prd prd) {
        for (Part part : rule.page().needs()) {
            Optional<String> lacking = prd.lacks(part);
            if (lacking.isPresent()) {
                return new RuleRun(rule.page(), List.of(), lacking, Optional.empty());
            }
        }
        Findings findings = new Findings(rule.page(), rule.severity());
        try {
            check.check(prd, rule.options(), findings);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            return new RuleRun(rule.page(), List.of(), Optional.empty(), Optional.of(e));
        }
        return new RuleRun(rule.page(), findings.toList(), Optional.empty(), Optional.empty());
    }
}
