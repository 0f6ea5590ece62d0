package io.github.prdlint.checks;

import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.Specification;
import io.github.prdlint.prd.StatusCode;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** No status carries the name of another. */
final class InconsistentErrorMeaning implements Check {

    /** Words that a list may give to one status, and that are no name for all that. */
    private static final Set<String> GENERAL = Set.of("", "error", "success", "failure", "failed");

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        String section = prd.titleOf(SectionKind.STATUS_CODES, "HTTP Status Codes");
        Map<String, StatusCode> own = new HashMap<>();
        Set<String> pairs = new HashSet<>();
        for (StatusCode status : prd.statusCodes()) {
            status.name().map(name -> StatusNames.key(name.value())).ifPresent(key -> {
                own.putIfAbsent(key, status);
                pairs.add(status.status() + " " + key);
            });
        }
        for (StatusCode status : prd.statusCodes()) {
            status.name()
                    .ifPresent(name -> registered(status.status(), name, findings)
                            .ifPresent(draft -> draft.entity(
                                    "status codes", status.status().toString(), StatusNames.key(name.value()))));
        }
        StatusList listed = new StatusList(prd);
        for (Specification specification : prd.specifications()) {
            for (Specification.Response response : specification.responses()) {
                // A status that the list lacks is undeclared, whatever it is called.
                if (response.name().isEmpty()
                        || listed.excludes(response.status().value())) {
                    continue;
                }
                Located<String> name = response.name().get();
                String key = StatusNames.key(name.value());
                if (pairs.contains(response.status() + " " + key)) {
                    continue;
                }
                Optional<Findings.Draft> draft = registered(response.status(), name, findings);
                StatusCode owner = own.get(key);
                if (owner != null && StatusNames.statusOf(key).isEmpty() && !GENERAL.contains(key)) {
                    draft = Optional.of(
                            report(response.status(), name, owner.status().value(), section, findings)
                                    .related(owner.status().span(), "%s", section));
                }
                draft.ifPresent(
                        d -> d.entity(specification.endpoint().key(), key).about(Subject.of(specification)));
            }
        }
    }

    private static Optional<Findings.Draft> registered(
            Located<Integer> status, Located<String> name, Findings findings) {
        return StatusNames.statusOf(StatusNames.key(name.value()))
                .filter(owner -> !owner.equals(status.value()))
                .map(owner -> report(status, name, owner, "RFC 9110", findings));
    }

    private static Findings.Draft report(
            Located<Integer> status, Located<String> name, int owner, String by, Findings findings) {
        return findings.at(name, "%s is called \"%s\", which by %s is the name of %s", status, name, by, owner)
                .about(Subject.item(status), Subject.item(name))
                .help("write %s, or what %s means", owner, status);
    }
}
