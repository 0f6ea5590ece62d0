package io.github.prdlint.checks;

import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.source.SourceSpan;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** No endpoint is declared twice. */
final class DuplicateEndpoint implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        Map<String, Endpoint> declared = new HashMap<>();
        for (Endpoint endpoint : prd.endpoints()) {
            if (endpoint.duplicateOf().isEmpty()) {
                declared.putIfAbsent(endpoint.key(), endpoint);
            } else {
                SourceSpan first = endpoint.duplicateOf().get();
                String before = Optional.ofNullable(declared.get(endpoint.key()))
                        .map(e -> ", before that as " + e + " under \"" + e.group() + "\"")
                        .orElse("");
                Duplicates.report(
                                findings,
                                endpoint.place(),
                                endpoint.item(),
                                first,
                                "%s is listed a second time%s",
                                endpoint,
                                before)
                        .entity(endpoint.key())
                        .help("remove one of the two, or give it the path that it should have")
                        .about(Subject.of(endpoint));
            }
        }
    }
}
