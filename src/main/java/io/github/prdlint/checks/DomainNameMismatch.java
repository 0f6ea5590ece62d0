package io.github.prdlint.checks;

import io.github.prdlint.prd.DomainGroup;
import io.github.prdlint.prd.DomainWords;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.Words;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<EndpointGroup> whole =
                byGroup.size() > 1 && prd.endpointGroups().size() == 1 ? prd.endpointGroups() : wholeSections(prd);
        Optional<EndpointGroup> only = whole.size() == 1 ? Optional.of(whole.get(0)) : Optional.empty();
        byGroup.forEach((domain, features) -> check(prd, domain, features, only, findings));
    }

    /** Groups that bear the name of an endpoint section; if there is only one, it is all endpoints and about no domain. */
    private static List<EndpointGroup> wholeSections(Prd prd) {
        List<SourceSpan> headings = prd.sections().stream()
                .filter(section -> section.kind() == SectionKind.ENDPOINTS)
                .map(section -> section.title().span())
                .toList();
        return prd.endpointGroups().stream()
                .filter(group -> headings.stream()
                        .anyMatch(heading -> heading.contains(group.name().span())))
                .toList();
    }

    private static void check(
            Prd prd, DomainGroup domain, List<Feature> features, Optional<EndpointGroup> whole, Findings findings) {
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
            whole.ifPresent(served::remove);
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
