package io.github.prdlint.checks;

import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.Specification;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.HashSet;
import java.util.Set;

/** Every error status of a specification is in the document's list of status codes. */
final class UndeclaredStatusCode implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        StatusList listed = new StatusList(prd);
        String section = prd.titleOf(SectionKind.STATUS_CODES, "HTTP Status Codes");
        for (Specification specification : prd.specifications()) {
            Set<Integer> reported = new HashSet<>();
            for (Specification.Response response : specification.responses()) {
                int status = response.status().value();
                if (!response.error() || !listed.excludes(status) || !reported.add(status)) {
                    continue;
                }
                findings.at(
                                response.status(),
                                "%s answers %s, which %s does not list; it has %s",
                                specification,
                                status,
                                section,
                                Listing.plain(listed.statuses()))
                        .entity(specification.endpoint().key(), Integer.toString(status))
                        .about(Subject.of(specification), Subject.item(response.status()))
                        .related(prd.statusCodes().get(0).status().span(), "%s", section)
                        .help("add %s to %s, or answer with a status that is there", status, section);
            }
        }
    }
}
