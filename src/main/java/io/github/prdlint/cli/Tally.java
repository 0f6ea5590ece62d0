package io.github.prdlint.cli;

import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.report.Failure;
import io.github.prdlint.report.Summary;
import io.github.prdlint.rule.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what a run comes to. */
final class Tally {

    private final Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
    private final Map<String, Integer> byRule = new TreeMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private final SortedMap<String, SortedSet<String>> switchedOff = new TreeMap<>();
    private int documents;
    private int skipped;
    private int suppressed;
    private int baselined;
    private int earlier;
    private boolean findingsCount;

    /** Adds what came of a document under its configuration. */
    void add(LintResult result, Configuration configuration) {
        documents++;
        Optional<Severity> failOn = configuration.failOn();
        configuration
                .rules()
                .switchedOff()
                .forEach((rule, origin) -> switchedOff
                        .computeIfAbsent(origin, o -> new TreeSet<>())
                        .add(rule));
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
                switchedOff,
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
