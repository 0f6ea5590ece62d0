package io.github.prdlint.checks;

import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;

/** No latency percentile or request rate is promised; the expected volume stands in the Scale line. */
final class PerformanceFigure implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        for (Located<String> figure : prd.wording().performanceFigures()) {
            findings.at(figure, "\"%s\" is a performance figure, and a PRD names none outside its Scale line", figure)
                    .entity(figure.value().replace(" ", ""))
                    .help("remove it, or move what consumers expect to the Scale line");
        }
    }
}
