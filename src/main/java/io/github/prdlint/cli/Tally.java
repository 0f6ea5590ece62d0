package io.github.prdlint.cli;

import io.github.prdlint.lint.LintResult;
import io.github.prdlint.report.Failure;
import io.github.prdlint.report.Summary;
import io.github.prdlint.rule.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts what a run comes to. */
final class Tally {

    private final Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
    private final Map<String, Integer> byRule = new TreeMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private int documents;
    private int skipped;
    private int suppressed;
    private int baselined;
    private int earlier;
    private boolean findingsCount;

    /** Adds a document of which findings of this severity and graver count, or none does. */
    void add(LintResult result, Optional<Severity> failOn) {
        documents++;
        for (LintResult.Reported reported : result.findings()) {
            switch (reported.state()) {
                case OPEN -> {
                    Severity severity = reported.finding().severity();
                    findingsCount |= failOn.isPresent() && severity.atLeast(failOn.get());
                    bySeverity.merge(severity, 1, Integer::sum);
                    byRule.merge(
                            reported.finding().page().id() + " "
                                    + reported.finding().page().name(),
                            1,
                            Integer::sum);
                }
                case SUPPRESSED -> suppressed++;
                case BASELINED -> baselined++;
                case EARLIER -> earlier++;
            }
        }
    }

    void skip() {
        skipped++;
    }

    void fail(Failure failure) {
        failures.add(failure);
    }

    /** Returns how many open findings there are of each rule that has any, by ID. */
    Map<String, Integer> byRule() {
        return byRule;
    }

    Summary summary() {
        return new Summary(
                documents,
                skipped,
                bySeverity.getOrDefault(Severity.ERROR, 0),
                bySeverity.getOrDefault(Severity.WARNING, 0),
                bySeverity.getOrDefault(Severity.INFO, 0),
                suppressed,
                baselined,
                earlier,
                failures);
    }

    /** Returns the exit status. */
    int status() {
        if (!failures.isEmpty()) {
            return Main.FAILED;
        }
        return findingsCount ? Main.FINDINGS : Main.CLEAN;
    }
}
