package io.github.prdlint.checks;

import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;

/** A feature's description says what the feature does. */
final class VagueDescription implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        for (Feature feature : prd.wording().vagueFeatures()) {
            Located<String> description = feature.description().orElse(feature.id());
            findings.at(description, "%s is described as \"%s\", which any feature might be", feature, description)
                    .entity(feature.key())
                    .about(Subject.of(feature), Subject.item(feature.item()))
                    .help("say what a consumer can do with it, as in \"Move an order to its next state\"");
        }
    }
}
