package io.github.prdlint.checks;

import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Words;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;

/** No section is about what a PRD never holds, such as pages, milestones and personas. */
final class ExcludedContent implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        for (Located<String> heading : prd.wording().excludedHeadings()) {
            findings.at(heading, "\"%s\" is nothing that a PRD of a backend holds", heading)
                    .entity(Words.key(heading.value()))
                    .help("move this section to a document of its own, or remove it");
        }
    }
}
