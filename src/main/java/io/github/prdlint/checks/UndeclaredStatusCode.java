package io.github.prdlint.checks;

import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.Specification;
import io.github.prdlint.prd.StatusCode;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Every error status of a specification is in the document's list of status codes. */
final class UndeclaredStatusCode implements Check {

    /** A shorter list is an example and not the document's set of statuses. */
    private static final int LIST = 3;

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        Set<Integer> listed = new TreeSet<>();
        for (StatusCode status : prd.statusCodes()) {
            listed.add(status.status().value());
        }
        if (listed.size() < LIST) {
            return;
        }
        String section = prd.titleOf(SectionKind.STATUS_CODES, "HTTP Status Codes");
        for (Specification specification : prd.specifications()) {
            Set<Integer> reported = new HashSet<>();
            for (Specification.Response response : specification.responses()) {
                int status = response.status().value();
                if (!response.error() || listed.contains(status) || !reported.add(status)) {
                    continue;
                }
                findings.at(
                                response.status(),
                                "%s answers %d, which %s does not list; it has %s",
                                specification,
                                status,
                                section,
                                Listing.plain(listed))
                        .entity(specification.endpoint().key(), Integer.toString(status))
                        .about(Subject.of(specification), Subject.item(response.status()))
                        .related(prd.statusCodes().get(0).status().span(), "%s", section)
                        .help("add %d to %s, or answer with a status that is there", status, section);
            }
        }
    }
}
