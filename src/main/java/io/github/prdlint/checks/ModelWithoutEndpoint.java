package io.github.prdlint.checks;

import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.ModelUse.Evidence;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Every model is used by some endpoint. */
final class ModelWithoutEndpoint implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        if (prd.specifications().isEmpty() && prd.section(SectionKind.SPECS).isPresent()) {
            return;
        }
        Set<Evidence> accepted = EnumSet.noneOf(Evidence.class);
        for (String word : options.list("evidence")) {
            accepted.add(Evidence.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT)));
        }
        boolean narrow = accepted.equals(EnumSet.of(Evidence.REQUEST_RESPONSE));
        for (Model model : prd.modelUse().unused(accepted)) {
            findings.at(
                            model.name(),
                            narrow
                                    ? "%s is used by no endpoint: no request/response specification names it"
                                    : "%s is used by no endpoint: no path, request/response or description names it",
                            model)
                    .entity(Subject.of(model).key())
                    .about(Subject.of(model), Subject.item(model.name()))
                    .help("add an endpoint that uses %s, or remove the model", model);
        }
    }
}
