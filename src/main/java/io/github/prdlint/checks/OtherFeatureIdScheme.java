package io.github.prdlint.checks;

import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.FeatureIdForm;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;

/** The document's Feature IDs follow the guideline's form at all. */
final class OtherFeatureIdScheme implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        FeatureIdForm wanted = FeatureIdForm.of(prd.scale());
        boolean follows = prd.features().stream()
                .map(feature -> prd.idForm(feature.key()))
                .anyMatch(form -> form == wanted || form == FeatureIdForm.CONFIGURED);
        if (follows || prd.features().isEmpty()) {
            return;
        }
        Feature first = prd.features().get(0);
        String pattern = FeatureIdFormat.pattern(prd.scale());
        findings.at(first.id(), "no Feature ID has the form %s; they are like \"%s\"", pattern, first.id())
                .entity("")
                .help(
                        "number the features as %s, or declare the form of these under featureIds in the configuration",
                        pattern);
    }
}
