package io.github.prdlint.checks;

import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.source.SourceSpan;
import java.util.HashSet;
import java.util.Set;

/** No endpoint serves a feature that is not built now. */
final class ExcludedFeatureInUse implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        // A row with two methods declares two endpoints, whose Feature ID cell is one.
        Set<SourceSpan> reported = new HashSet<>();
        for (Endpoint endpoint : prd.endpoints()) {
            for (Endpoint.FeatureReference reference : endpoint.featureIds()) {
                prd.feature(reference.key())
                        .filter(f -> f.status() != Feature.Status.SPECIFIED)
                        .filter(f -> reported.add(reference.text().span()))
                        .ifPresent(f -> report(endpoint, reference, f, findings));
            }
        }
    }

    private static void report(
            Endpoint endpoint, Endpoint.FeatureReference reference, Feature feature, Findings findings) {
        boolean retired = feature.status() == Feature.Status.RETIRED;
        findings.at(
                        reference.text(),
                        retired
                                ? "%s refers to %s, which is struck through"
                                : "%s refers to %s, which is not built now",
                        endpoint,
                        feature)
                .entity(endpoint.key(), feature.key())
                .about(
                        Subject.of(feature),
                        Subject.of(endpoint),
                        Subject.item(endpoint.item()),
                        Subject.item(reference.text()))
                .related(feature.id().span(), retired ? "%s is retired" : "%s is excluded", feature)
                .help("remove the endpoint, or specify %s as a feature of this version", feature.id());
    }
}
