package io.github.prdlint.checks;

import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.Specification;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Profile;
import io.github.prdlint.rule.Subject;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The endpoints have request/response specifications: all of them in a Medium document, the most important in a Small one. */
final class MissingSpecification implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        if (prd.scale() == Scale.MEDIUM) {
            checkGroups(prd, findings);
        } else {
            checkNumber(prd, findings);
        }
    }

    private static void checkGroups(Prd prd, Findings findings) {
        Set<String> specified = specified(prd);
        Set<Endpoint> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(prd.distinctEndpoints());
        String section = prd.titleOf(SectionKind.SPECS, "the request/response specifications");
        for (EndpointGroup group : prd.endpointGroups()) {
            List<Endpoint> missing = prd.endpointsOf(group).stream()
                    .filter(e -> distinct.contains(e) && !specified.contains(e.key()))
                    .toList();
            if (!missing.isEmpty()) {
                Findings.Draft draft = findings.at(
                                group.name(),
                                "%s of group \"%s\" %s no specification in %s",
                                Listing.plain(missing),
                                group,
                                missing.size() == 1 ? "has" : "have",
                                section)
                        .entity(Subject.of(group).key())
                        .about(Subject.of(group), Subject.item(group.name()))
                        .help("describe request, response and errors of %s", Listing.plain(missing));
                missing.forEach(endpoint -> draft.related(endpoint.place(), "%s", endpoint));
            }
        }
    }

    private static Set<String> specified(Prd prd) {
        Set<String> specified = new HashSet<>();
        for (Specification specification : prd.specifications()) {
            prd.endpointsMeant(specification.endpoint()).forEach(endpoint -> specified.add(endpoint.key()));
        }
        return specified;
    }

    /** Without a section of their own, specifications may stand in any form beside the endpoints. */
    private static void checkNumber(Prd prd, Findings findings) {
        Set<String> specified = new HashSet<>();
        prd.specifications()
                .forEach(specification -> specified.add(specification.endpoint().key()));
        int endpoints = prd.distinctEndpoints().size();
        int demanded = Math.min(Profile.builtIn().specifications(), endpoints);
        if (specified.size() < demanded) {
            prd.section(SectionKind.SPECS)
                    .ifPresent(section -> findings.at(
                                    section.title(),
                                    "%s has only %s of the %s specifications that a Small PRD has at least",
                                    section.title(),
                                    specified.size(),
                                    demanded)
                            .help("add the endpoints that matter most, with request, response and errors"));
        }
    }
}
