package io.github.prdlint.checks;

import io.github.prdlint.prd.FeatureMention;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.Set;

/** A Feature ID in a flow, a specification or prose is a feature's. */
final class UnknownFeatureMention implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        String section = prd.titleOf(SectionKind.FEATURES, "Feature Specifications");
        var ids = new FeatureIds(prd);
        for (FeatureMention mention : prd.featureMentions()) {
            if (prd.feature(mention.key()).isEmpty()) {
                var reported = ids.report(
                        findings,
                        mention.text(),
                        mention.key(),
                        Set.of(),
                        "\"%s\" is mentioned here and is no feature",
                        mention.text());
                reported.draft()
                        .entity(mention.key())
                        .about(Subject.featureId(mention.key()), Subject.item(mention.text()))
                        .help("write the ID of a feature, or add %s to %s", mention.text(), section);
                reported.meant().ifPresent(feature -> reported.draft().about(Subject.of(feature)));
            }
        }
    }
}
