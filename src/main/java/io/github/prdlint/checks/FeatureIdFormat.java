package io.github.prdlint.checks;

import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.FeatureIdForm;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.Optional;

/** Where the document's Feature IDs follow the guideline's form for its scale, all of them do. */
final class FeatureIdFormat implements Check {

    private static final int DIGITS = 3;

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        FeatureIdForm wanted = FeatureIdForm.of(prd.scale());
        Optional<Feature> model = prd.features().stream()
                .filter(feature -> prd.idForm(feature.key()) == wanted)
                .findFirst();
        model.ifPresent(other -> {
            for (Feature feature : prd.features()) {
                FeatureIdForm form = prd.idForm(feature.key());
                if (form != wanted && form != FeatureIdForm.CONFIGURED) {
                    report(prd, feature, other, wanted, findings);
                }
            }
        });
    }

    /** Returns the guideline's form at a scale as readers write it. */
    static String pattern(Scale scale) {
        return scale == Scale.MEDIUM ? "F-DOMAIN-NNN" : "FNNN";
    }

    private static void report(Prd prd, Feature feature, Feature other, FeatureIdForm wanted, Findings findings) {
        String pattern = pattern(prd.scale());
        Findings.Draft draft = findings.at(
                        feature.id(),
                        "Feature ID \"%s\" does not have the form %s, which %s has",
                        feature.id(),
                        pattern,
                        other.id())
                .entity(feature.key())
                .about(Subject.of(feature), Subject.item(feature.item()), Subject.item(feature.id()))
                .related(other.id().span(), "%s", other);
        draft.help(
                "number it as %s, here and wherever it is mentioned",
                suggestion(prd, feature, wanted).orElse(pattern));
    }

    /** The same ID with three digits at its end, unless another feature has that. */
    private static Optional<String> suggestion(Prd prd, Feature feature, FeatureIdForm wanted) {
        String key = feature.key();
        int end = key.length();
        while (end > 0 && Character.isDigit(key.charAt(end - 1))) {
            end--;
        }
        String digits = key.substring(end);
        String padded = key.substring(0, end) + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
        return Optional.of(padded)
                .filter(id -> !digits.isEmpty() && FeatureIdForm.of(id) == wanted)
                .filter(id -> prd.feature(id).isEmpty());
    }
}
