package io.github.prdlint.checks;

import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Profile;
import io.github.prdlint.rule.Profile.Range;
import io.github.prdlint.rule.Subject;

/** A model lists about as many fields as those of a document of its scale do. */
final class ModelSize implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        Range range = Profile.builtIn().sizes(prd.scale()).fields();
        boolean small = prd.scale() == Scale.SMALL;
        for (Model model : prd.models()) {
            long fields = prd.modelUse().fields(model).stream()
                    .filter(field -> !small || !field.key().equals("id"))
                    .count();
            boolean named = model.duplicateOf().isEmpty() && !model.fields().isEmpty();
            boolean few = fields < range.least();
            if (named && !range.holds(fields) && !(few && prd.modelUse().isJoin(model))) {
                findings.at(
                                model.name(),
                                small
                                        ? "%s has %s %s beside id; in a Small PRD a model has %s"
                                        : "%s has %s %s; in a Medium PRD a model has %s",
                                model,
                                fields,
                                fields == 1 ? "field" : "fields",
                                range)
                        .entity(Subject.of(model).key())
                        .about(Subject.of(model), Subject.item(model.name()))
                        .help(
                                few
                                        ? "add the fields that requests and responses show of it, or make it a part of another model"
                                        : "keep the fields that requests and responses show of it");
            }
        }
    }
}
