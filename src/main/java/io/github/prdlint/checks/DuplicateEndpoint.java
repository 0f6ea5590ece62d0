package io.github.prdlint.checks;

import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.source.SourceSpan;

/** No endpoint is declared twice. */
final class DuplicateEndpoint implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        for (Endpoint endpoint : prd.endpoints()) {
            if (endpoint.duplicateOf().isPresent()) {
                SourceSpan first = endpoint.duplicateOf().get();
                Duplicates.report(
                                findings,
                                endpoint.place(),
                                endpoint.item(),
                                first,
                                "%s is listed a second time",
                                endpoint)
                        .entity(endpoint.key())
                        .help("remove one of the two, or give it the path that it should have")
                        .about(Subject.of(endpoint));
            }
        }
    }
}
