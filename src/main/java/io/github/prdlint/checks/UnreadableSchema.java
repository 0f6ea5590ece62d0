package io.github.prdlint.checks;

import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Specification;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.Locale;

/** Every JSON body of a specification can be read. */
final class UnreadableSchema implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        for (Specification specification : prd.specifications()) {
            for (Specification.Body body : specification.bodies()) {
                String direction = body.direction().name().toLowerCase(Locale.ROOT);
                body.fault()
                        .ifPresent(fault -> findings.at(
                                        fault, "the %s body of %s is no JSON: %s", direction, specification, fault)
                                .entity(specification.endpoint().key(), direction)
                                .about(Subject.item(body.span()))
                                .related(specification.heading().span(), "%s", specification)
                                .help("correct the JSON here; comments, trailing commas and ... are fine"));
            }
        }
    }
}
