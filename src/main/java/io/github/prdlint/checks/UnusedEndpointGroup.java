package io.github.prdlint.checks;

import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.HashSet;
import java.util.Set;

/** Every endpoint group is named by a feature. */
final class UnusedEndpointGroup implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        // Where no cell says it, any group may serve a feature.
        if (!prd.features().stream().allMatch(f -> f.groupCell().isPresent())) {
            return;
        }
        Set<EndpointGroup> named = new HashSet<>();
        for (Feature feature : prd.allFeatures()) {
            named.addAll(prd.endpointGroupsNamedBy(feature));
        }
        String section = prd.titleOf(SectionKind.FEATURES, "Feature Specifications");
        for (EndpointGroup group : prd.endpointGroups()) {
            if (!named.contains(group) && !group.crossCutting()) {
                findings.at(
                                group.name(),
                                "endpoint group \"%s\" is used by no feature: no Endpoint Group in %s names it",
                                group,
                                section)
                        .entity(Subject.of(group).key())
                        .about(Subject.of(group), Subject.item(group.name()))
                        .help("name the group in the row of the feature that it serves, or remove it");
            }
        }
    }
}
