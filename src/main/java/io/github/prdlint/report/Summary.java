package io.github.prdlint.report;

import static io.github.prdlint.report.Inventory.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What a whole run came to.
 *
 * @param documents how many documents were linted
 * @param skipped how many files of a walk are no PRD
 * @param errors open findings that are errors
 * @param suppressed findings that a comment takes back
 * @param baselined findings that the baseline holds
 * @param earlier findings that the document had at the earlier revision already
 * @param switchedOff the IDs of the rules that did not run because somebody switched them off, by who did: an option, or a place in a
 *     configuration file
 */
public record Summary(
        int documents,
        int skipped,
        int errors,
        int warnings,
        int infos,
        int suppressed,
        int baselined,
        int earlier,
        SortedMap<String, SortedSet<String>> switchedOff,
        List<Failure> failures) {

    /** How many rules are named one by one. */
    private static final int MOST_NAMED = 3;

    /** What a run came to in which nobody switched a rule off. */
    public Summary(
            int documents,
            int skipped,
            int errors,
            int warnings,
            int infos,
            int suppressed,
            int baselined,
            int earlier,
            List<Failure> failures) {
        this(
                documents,
                skipped,
                errors,
                warnings,
                infos,
                suppressed,
                baselined,
                earlier,
                Collections.emptySortedMap(),
                failures);
    }

    public Summary {
        switchedOff = Collections.unmodifiableSortedMap(new TreeMap<>(switchedOff));
        failures = List.copyOf(failures);
    }

    /** Returns what was found in words: {@code 1 error, 0 warnings in 1 document}. */
    String found() {
        return count(errors, "error") + ", " + count(warnings, "warning")
                + (infos == 0 ? "" : ", " + count(infos, "info")) + " in " + count(documents, "document");
    }

    /** Returns what there is beside in words: {@code 2 suppressed by comments}, {@code 1 in the baseline}. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remark(suppressed, "suppressed by comments", remarks);
        remark(baselined, "in the baseline", remarks);
        remark(earlier, "there before", remarks);
        remark(skipped, "skipped as no PRD", remarks);
        remark(failures.size(), "failed", remarks);
        return remarks;
    }

    /** Returns which rules somebody switched off, in words: {@code PRD505 by .prdlint.yml:3:5}, {@code 44 rules by --select}. */
    List<String> offs() {
        List<String> offs = new ArrayList<>();
        switchedOff.forEach((origin, rules) -> offs.add(
                (rules.size() > MOST_NAMED ? rules.size() + " rules" : String.join(", ", rules)) + " by " + origin));
        return offs;
    }

    private static void remark(int number, String what, List<String> remarks) {
        if (number > 0) {
            remarks.add(number + " " + what);
        }
    }
}
