package io.github.prdlint.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a run makes of a baseline: which entries still stand for a finding, which are stale, and what a new one would hold. An entry is judged
 * only when its document was linted and its rule ran, or when its document is gone; every other one is left as it is.
 */
public final class BaselineUse {

    private final Baseline baseline;

    /** The rules that ran on a document, by its path. */
    private final Map<String, Set<String>> judged = new HashMap<>();

    private final Set<String> accepted = new HashSet<>();

    /** Begins with a baseline of which nothing has been used yet. */
    public BaselineUse(Baseline baseline) {
        this.baseline = baseline;
    }

    /** Notes what came out of a document, with the rules that were on. */
    public void document(String path, RuleSelection rules, LintResult result) {
        Set<String> ran = new HashSet<>();
        for (RuleSelection.Active rule : rules.active()) {
            ran.add(rule.page().id());
        }
        for (LintResult.RuleFault fault : result.internalErrors()) {
            ran.remove(fault.ruleId());
        }
        judged.put(Fingerprints.oneLine(path), ran);
        for (LintResult.Reported reported : result.findings()) {
            if (reported.state() != LintResult.State.SUPPRESSED) {
                accepted.add(reported.key());
            }
        }
    }

    /**
     * Returns the entries that stand for no finding any more, in the order of their lines.
     *
     * @param exists tells whether there is a document of this path
     */
    public List<Baseline.Entry> stale(Predicate<String> exists) {
        List<Baseline.Entry> stale = new ArrayList<>();
        for (Baseline.Entry entry : baseline.entries()) {
            if (!accepted.contains(entry.key()) && isJudged(entry.key(), exists)) {
                stale.add(entry);
            }
        }
        stale.sort((a, b) -> Integer.compare(a.line(), b.line()));
        return stale;
    }

    /** Returns the baseline that holds every finding of this run that no comment suppresses, and what this run could not judge. */
    public Baseline updated(Predicate<String> exists) {
        Set<String> keys = new TreeSet<>(baseline.keys());
        stale(exists).forEach(entry -> keys.remove(entry.key()));
        keys.addAll(accepted);
        return Baseline.of(keys);
    }

    /** A key is rule, path and entity with blanks between them, and a path may have blanks in it, so the longest path that is known counts. */
    private boolean isJudged(String key, Predicate<String> exists) {
        int path = key.indexOf(' ') + 1;
        String rule = key.substring(0, Math.max(0, path - 1));
        for (int end = key.length(); end > path; end = key.lastIndexOf(' ', end - 1)) {
            Set<String> ran = judged.get(key.substring(path, end));
            if (ran != null) {
                return ran.contains(rule);
            }
            if (exists.test(key.substring(path, end))) {
                return false;
            }
        }
        return true;
    }
}
