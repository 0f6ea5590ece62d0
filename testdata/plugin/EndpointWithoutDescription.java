package org.example.rules;

import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Rule;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.Severity;

/** A team's own rule: an endpoint says in words what it does. */
public final class EndpointWithoutDescription implements Rule {

    @Override
    public RulePage page() {
        return RulePage.of(
                "ACME001",
                "endpoint-without-description",
                "Endpoint without description",
                "Every endpoint says in words what it does.",
                Severity.WARNING);
    }

    @Override
    public Check check() {
        return (prd, options, findings) -> {
            for (Endpoint endpoint : prd.endpoints()) {
                if (endpoint.description().isEmpty()) {
                    findings.at(endpoint.place(), "%s does not say what it does", endpoint)
                            .entity(endpoint.toString())
                            .help("add a description");
                }
            }
        };
    }
}
