package io.github.prdlint.checks;

import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.Name;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;

/** No model is defined twice in one form. */
final class DuplicateModel implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        for (Model model : prd.models()) {
            if (model.duplicateOf().isPresent()) {
                Located<Name> first = model.duplicateOf().get();
                Duplicates.report(
                                findings,
                                model.name().span(),
                                model.name().span(),
                                first.span(),
                                first.toString().equals(model.toString())
                                        ? "model \"%s\" is defined a second time"
                                        : "model \"%s\" is defined a second time, before that as \"%s\"",
                                model,
                                first)
                        .entity(Subject.of(model).key())
                        .help("merge the two, or give one of them another name")
                        .about(Subject.of(model));
            }
        }
    }
}
