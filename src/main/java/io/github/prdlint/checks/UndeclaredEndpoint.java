package io.github.prdlint.checks;

import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.EndpointMention;
import io.github.prdlint.prd.EndpointPath;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.Specification;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every endpoint that is specified, or called in a flow, is declared. */
final class UndeclaredEndpoint implements Check {

    /** Of longer paths, the beginning says what they are about. */
    private static final int DEPTH = 4;

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        String section = prd.titleOf(SectionKind.ENDPOINTS, "API Endpoint Groups");
        var endpoints = new UnresolvedReferences<>(
                        prd.endpoints(), e -> new Located<>(e.toString(), e.place()), Endpoint::key, section)
                .grouped(e -> beginnings(e.path().value()));
        for (Specification specification : prd.specifications()) {
            if (prd.endpointsMeant(specification.endpoint()).isEmpty()) {
                report(
                                specification.endpoint(),
                                "%s is specified here and declared nowhere",
                                section,
                                endpoints,
                                findings)
                        .about(Subject.of(specification), Subject.item(specification.heading()));
            }
        }
        for (EndpointMention step : prd.flowSteps()) {
            if (prd.endpointsMeant(step).isEmpty()) {
                report(step, "%s is called in this flow and declared nowhere", section, endpoints, findings);
            }
        }
    }

    private static Findings.Draft report(
            EndpointMention mention,
            String message,
            String section,
            UnresolvedReferences<Endpoint> endpoints,
            Findings findings) {
        String key = mention.method() + " " + mention.path().key();
        Optional<Endpoint> meant = endpoints.meant(key);
        return endpoints
                .report(findings, mention.span(), meant, beginnings(mention.path()), message, mention)
                .draft()
                .entity(key)
                .about(Subject.of(mention), Subject.item(mention.span()))
                .help("add %s to %s, or write the method and path of an endpoint that is there", mention, section);
    }

    /** Returns what the path begins with, the longest first: endpoints that share it are about the same thing. */
    private static List<String> beginnings(EndpointPath path) {
        List<String> beginnings = new ArrayList<>();
        StringBuilder beginning = new StringBuilder();
        for (String segment :
                path.segments().subList(0, Math.min(DEPTH, path.segments().size()))) {
            beginnings.add(0, beginning.append('/').append(segment).toString());
        }
        return beginnings;
    }
}
