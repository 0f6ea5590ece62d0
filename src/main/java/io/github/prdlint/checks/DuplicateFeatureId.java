package io.github.prdlint.checks;

import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;

/** No two features share an ID. */
final class DuplicateFeatureId implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        for (Feature feature : prd.features()) {
            if (feature.duplicateOf().isPresent()) {
                Located<String> first = feature.duplicateOf().get();
                String owner = prd.feature(feature.key()).map(Feature::toString).orElse(first.value());
                Duplicates.report(
                                findings,
                                feature.id().span(),
                                feature.item(),
                                first.span(),
                                "%s is defined a second time; the ID belongs to %s already",
                                feature,
                                owner)
                        .entity(feature.key())
                        .help("give one of the two another ID, or merge them")
                        .about(Subject.of(feature));
            }
        }
    }
}
