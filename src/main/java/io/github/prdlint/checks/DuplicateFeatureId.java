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
                String before = prd.feature(feature.key())
                        .flatMap(Feature::name)
                        .map(name -> ", before that as \"" + name + "\"")
                        .orElse("");
                Duplicates.report(
                                findings,
                                feature.id().span(),
                                feature.item(),
                                first.span(),
                                "%s is defined a second time%s",
                                feature,
                                before)
                        .entity(feature.key())
                        .help("give one of the two another ID, or merge them")
                        .about(Subject.of(feature));
            }
        }
    }
}
