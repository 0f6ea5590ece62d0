package io.github.prdlint.checks;

import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;

/** Every feature is served by at least one endpoint. */
final class FeatureWithoutEndpoint implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {}
}
