package io.github.prdlint.checks;

import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Profile;

/** The document is as short as the guideline wants it. */
final class PageLimit implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        Profile.Page page = Profile.builtIn().page();
        int limit = options.list("pages").stream()
                .findFirst()
                .map(Integer::parseInt)
                .orElse(Profile.builtIn().sizes(prd.scale()).pages());
        int lines = prd.printed().lines(page.columns());
        int pages = (lines + page.lines() - 1) / page.lines();
        if (pages > limit) {
            findings.at(
                            prd.place(),
                            "this %s PRD fills %s A4 %s, %s lines of %s columns; the limit is %s",
                            prd.scale() == Scale.MEDIUM ? "Medium" : "Small",
                            pages,
                            pages == 1 ? "page" : "pages",
                            lines,
                            page.columns(),
                            limit)
                    .entity("pages")
                    .help("leave out what other documents say, and move what can wait to Post-MVP");
        }
    }
}
