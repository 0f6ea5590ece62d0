package io.github.prdlint.checks;

import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A feature's endpoints stand in a group that it names. */
final class FeatureInOtherGroup implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        for (Feature feature : prd.features()) {
            List<Endpoint> endpoints = prd.endpointsOf(feature);
            Set<EndpointGroup> named = prd.endpointGroupsNamedBy(feature);
            if (!feature.crossCutting() && !endpoints.isEmpty() && !named.isEmpty()) {
                Set<EndpointGroup> actual = new LinkedHashSet<>();
                endpoints.forEach(endpoint -> actual.add(endpoint.group()));
                if (actual.stream().noneMatch(named::contains)) {
                    report(feature, named, actual, endpoints.get(0), findings);
                }
            }
        }
    }

    private static void report(
            Feature feature,
            Set<EndpointGroup> named,
            Set<EndpointGroup> actual,
            Endpoint endpoint,
            Findings findings) {
        Located<?> name = feature.endpointGroups().isEmpty()
                ? new Located<>(
                        named.iterator().next(), feature.endpoints().get(0).span())
                : feature.endpointGroups().get(0);
        Findings.Draft draft = findings.at(
                        name,
                        "%s is in endpoint group \"%s\", but its %s in %s",
                        feature,
                        name,
                        actual.size() == 1 ? "endpoints are" : "endpoints, in several groups, are",
                        Listing.quoted(actual))
                .entity(feature.key())
                .about(Subject.of(feature), Subject.item(feature.item()), Subject.item(name))
                .related(endpoint.place(), "%s", endpoint)
                .help("name the group of its endpoints, or refer to %s from the endpoints of %s", feature.id(), name);
        named.forEach(group -> draft.about(Subject.of(group)));
        actual.forEach(group -> draft.about(Subject.of(group)));
    }
}
