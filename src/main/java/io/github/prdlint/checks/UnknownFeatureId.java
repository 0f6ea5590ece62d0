package io.github.prdlint.checks;

import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.source.SourceSpan;
import java.util.HashSet;
import java.util.Set;

/** What an endpoint's Feature ID cell names is a feature. */
final class UnknownFeatureId implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        String section = prd.titleOf(SectionKind.FEATURES, "Feature Specifications");
        var ids = new FeatureIds(prd);
        // A row with two methods declares two endpoints, whose Feature ID cell is one.
        Set<SourceSpan> reported = new HashSet<>();
        for (Endpoint endpoint : prd.endpoints()) {
            for (Endpoint.FeatureReference reference : endpoint.featureIds()) {
                if (prd.feature(reference.key()).isEmpty()
                        && reported.add(reference.text().span())) {
                    report(endpoint, reference, ids, section, findings);
                }
            }
        }
    }

    private static void report(
            Endpoint endpoint, Endpoint.FeatureReference reference, FeatureIds ids, String section, Findings findings) {
        var unresolved = ids.report(
                findings,
                reference.text(),
                reference.key(),
                Set.of(endpoint.group()),
                "%s refers to \"%s\", which is no feature",
                endpoint,
                reference.text());
        unresolved
                .draft()
                .entity(endpoint.key(), reference.key())
                .about(Subject.of(endpoint), Subject.item(endpoint.item()), Subject.item(reference.text()));
        if (unresolved.meant().isPresent()) {
            Feature meant = unresolved.meant().get();
            unresolved
                    .draft()
                    .about(Subject.of(meant), Subject.featureId(reference.key()))
                    .help("write %s", meant.id());
        } else {
            unresolved.draft().help("write the ID of a feature, or add the feature to %s", section);
        }
    }
}
