package io.github.prdlint.checks;

import io.github.prdlint.prd.DomainGroup;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.Words;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;

/** Something stands under every domain heading. */
final class EmptyDomainGroup implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        String section = prd.titleOf(SectionKind.FEATURES, "Feature Specifications");
        for (DomainGroup group : prd.domainGroups()) {
            if (group.empty() && !group.excluded()) {
                findings.at(
                                group.heading(),
                                "\"%s\" in %s has no feature: %s",
                                group,
                                section,
                                group.featureTable() ? "its table has no rows" : "nothing stands under the heading")
                        .entity(Words.key(group.toString()))
                        .about(Subject.of(group), Subject.item(group.heading()))
                        .help("add its features, or remove the heading");
            }
        }
    }
}
