package io.github.prdlint.checks;

import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.source.SourceSpan;
import java.util.HashSet;
import java.util.Set;

/** Every endpoint belongs to a feature. */
final class EndpointWithoutFeature implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        // A row with two methods declares two endpoints, whose Feature ID cell is one.
        Set<SourceSpan> reported = new HashSet<>();
        for (Endpoint endpoint : prd.endpoints()) {
            endpoint.featureCell()
                    .filter(cell -> endpoint.belongsToNoFeature() && reported.add(cell.span()))
                    .ifPresent(cell -> report(prd, endpoint, cell, findings));
        }
    }

    private static void report(Prd prd, Endpoint endpoint, Located<String> cell, Findings findings) {
        findings.at(
                        cell,
                        "%s belongs to no feature: its Feature ID is %s",
                        endpoint,
                        cell.value().isBlank() ? "empty" : "\"" + cell.value() + "\"")
                .entity(endpoint.key())
                .about(Subject.of(endpoint), Subject.item(endpoint.item()), Subject.item(cell))
                .help(
                        "write the ID of the feature that it serves, or add that feature to %s",
                        prd.titleOf(SectionKind.FEATURES, "Feature Specifications"));
    }
}
