package io.github.prdlint.lint;

import io.github.prdlint.lint.LintResult.Reported;
import io.github.prdlint.lint.LintResult.State;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares a document with an earlier revision of it: what the earlier one had is known, and each new finding that stands on unchanged lines
 * is given the changes that caused it. A change caused a finding when the document without that change alone lacks it: a fact, not a guess.
 */
public final class Earlier {

    /** How many changes are tried one by one; a document that was written anew has no single cause. */
    private static final int MOST_CHANGES = 60;

    private final Linter linter;
    private final String revision;

    /** Compares with the revision of this name. */
    public Earlier(Linter linter, String revision) {
        this.linter = linter;
        this.revision = revision;
    }

    /** Returns the findings that the earlier document had, whose keys name it by this path. */
    public Known known(SourceText earlier, String path) {
        Set<String> keys = open(earlier, path);
        return key -> keys.contains(key) ? State.EARLIER : State.OPEN;
    }

    /** Returns the result with the causes of its open findings among their related places. */
    public LintResult withCauses(LintResult result, String path, List<Change> changes) {
        Change.Lines present = new Change.Lines(result.source().text());
        Map<String, List<Finding.Related>> causes = new HashMap<>();
        for (Reported reported : result.findings()) {
            if (reported.open()
                    && changes.stream()
                            .noneMatch(c -> c.holds(reported.finding().span(), present))) {
                causes.put(reported.key(), new ArrayList<>());
            }
        }
        if (causes.isEmpty() || changes.size() > MOST_CHANGES) {
            return result;
        }
        for (Change change : changes) {
            Finding.Related cause = new Finding.Related(change.place(present), change.what(revision));
            Set<String> without = open(SourceText.of(result.source().name(), change.revertedIn(present)), path);
            causes.forEach((key, found) -> {
                if (!without.contains(key)) {
                    found.add(cause);
                }
            });
        }
        return result.relating(causes);
    }

    private Set<String> open(SourceText text, String path) {
        Set<String> keys = new HashSet<>();
        for (Reported reported : linter.lint(text, path, Known.nothing()).findings()) {
            if (reported.open()) {
                keys.add(reported.key());
            }
        }
        return keys;
    }
}
