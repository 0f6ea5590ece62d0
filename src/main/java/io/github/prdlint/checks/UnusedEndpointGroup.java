package io.github.prdlint.checks;

import io.github.prdlint.prd.Column;
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
        if (!everyFeatureNamesGroups(prd)) {
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

    /** Where a table has no such column, its features may be served by any group; those that are not built now are served by none. */
    private static boolean everyFeatureNamesGroups(Prd prd) {
        Set<Integer> specified = new HashSet<>();
        prd.features().forEach(feature -> specified.add(feature.table()));
        return prd.tables().stream().allMatch(t -> t.has(Column.ENDPOINT_GROUP) || !specified.contains(t.number()))
                && prd.features().stream()
                        .allMatch(f ->
                                f.form() == Feature.Form.TABLE || f.groupCell().isPresent());
    }
}
