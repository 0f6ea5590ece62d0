package io.github.prdlint.report;

import java.util.List;

/**
 * What a whole run came to.
 *
 * @param documents how many documents were linted
 * @param skipped how many files of a walk are no PRD
 * @param errors open findings that are errors
 * @param suppressed findings that a comment takes back
 * @param baselined findings that the baseline holds
 */
public record Summary(
        int documents,
        int skipped,
        int errors,
        int warnings,
        int infos,
        int suppressed,
        int baselined,
        List<Failure> failures) {

    public Summary {
        failures = List.copyOf(failures);
    }
}
