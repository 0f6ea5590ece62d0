package io.github.prdlint.checks;

import io.github.prdlint.prd.DomainGroup;
import io.github.prdlint.prd.DomainWords;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Words;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A domain has one name, among features and among endpoints. */
final class DomainNameMismatch implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        Map<DomainGroup, List<Feature>> byGroup = new LinkedHashMap<>();
        for (Feature feature : prd.features()) {
            feature.domain()
                    .ifPresent(group -> byGroup.computeIfAbsent(group, g -> new ArrayList<>())
                            .add(feature));
        }
        byGroup.forEach((domain, features) -> check(prd, domain, features, findings));
    }

    private static void check(Prd prd, DomainGroup domain, List<Feature> features, Findings findings) {
        DomainWords words = new DomainWords().add(domain.words());
        Map<EndpointGroup, List<Feature>> served = new LinkedHashMap<>();
        for (Feature feature : features) {
            words.add(DomainWords.ofId(feature.key()));
            for (EndpointGroup group : groupsOf(prd, feature)) {
                served.computeIfAbsent(group, g -> new ArrayList<>()).add(feature);
            }
        }
        boolean matched = words.isEmpty() || served.keySet().stream().anyMatch(group -> isNamed(group, words));
        if (!matched) {
            served.forEach((group, serving) -> report(domain, features, group, serving, findings));
        }
    }

    private static Set<EndpointGroup> groupsOf(Prd prd, Feature feature) {
        Set<EndpointGroup> groups = new LinkedHashSet<>(prd.endpointGroupsNamedBy(feature));
        prd.endpointsOf(feature).stream().map(Endpoint::group).forEach(groups::add);
        groups.removeIf(EndpointGroup::crossCutting);
        return groups;
    }

    private static boolean isNamed(EndpointGroup group, DomainWords words) {
        return words.matchAny(DomainWords.of(group.name().value()))
                || group.furtherNames().stream().anyMatch(name -> words.matchAny(DomainWords.of(name)));
    }

    private static void report(
            DomainGroup domain, List<Feature> features, EndpointGroup group, List<Feature> serving, Findings findings) {
        Findings.Draft draft = findings.at(
                        group.name(),
                        "endpoint group \"%s\" serves the features under \"%s\", such as %s, and shares no word with them",
                        group,
                        domain,
                        serving.get(0).id())
                .entity(Words.key(domain.toString()), Subject.of(group).key())
                .about(Subject.of(domain), Subject.of(group), Subject.item(group.name()))
                .related(domain.heading().span(), "%s", domain)
                .help("give the domain one name in the heading of its features, their IDs and the endpoint group");
        // Any feature of the domain could be the one whose group, once mended, bears its name.
        features.forEach(feature -> draft.about(Subject.of(feature)));
    }
}
