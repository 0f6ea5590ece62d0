package io.github.prdlint.report;

import static io.github.prdlint.report.Inventory.count;

import java.util.ArrayList;
import java.util.List;

/**
 * What a whole run came to.
 *
 * @param documents how many documents were linted
 * @param skipped how many files of a walk are no PRD
 * @param errors open findings that are errors
 * @param suppressed findings that a comment takes back
 * @param baselined findings that the baseline holds
 * @param earlier findings that the document had at the earlier revision already
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
        List<Failure> failures) {

    public Summary {
        failures = List.copyOf(failures);
    }

    /** Returns what was found in words: {@code 1 error, 0 warnings in 1 document}. */
    String found() {
        return count(errors, "error") + ", " + count(warnings, "warning")
                + (infos == 0 ? "" : ", " + count(infos, "info")) + " in " + count(documents, "document");
    }

    /** Returns what there is beside in words: {@code 2 suppressed}, {@code 1 in the baseline}. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remark(suppressed, "suppressed", remarks);
        remark(baselined, "in the baseline", remarks);
        remark(earlier, "there before", remarks);
        remark(skipped, "skipped as no PRD", remarks);
        remark(failures.size(), "failed", remarks);
        return remarks;
    }

    private static void remark(int number, String what, List<String> remarks) {
        if (number > 0) {
            remarks.add(number + " " + what);
        }
    }
}
