package io.github.prdlint.checks;

import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;

/** A document that is linted is a PRD. */
final class NotAPrd implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        if (!prd.isPrd()) {
            findings.at(
                            prd.place(),
                            "this is not a PRD that can be read: it has no features, fewer than two endpoints, no data model"
                                    + " and no permission matrix")
                    .entity("document")
                    .help(
                            "leave the file out, or write its tables in one of the forms that the guideline's templates show");
        }
    }
}
