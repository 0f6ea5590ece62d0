package io.github.prdlint.checks;

import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.EndpointMention;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Name;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.List;

/** Every group that a feature names is one of the endpoint groups. */
final class UnknownEndpointGroup implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        String section = prd.titleOf(SectionKind.ENDPOINTS, "API Endpoint Groups");
        List<Feature> features =
                prd.features().stream().filter(f -> !f.crossCutting()).toList();
        if (reportNoGroups(prd, section, features, findings)) {
            return;
        }
        var groups = new UnresolvedReferences<>(prd.endpointGroups(), EndpointGroup::name, section);
        var endpoints = new UnresolvedReferences<>(prd.endpoints(), UnknownEndpointGroup::place, section);
        for (Feature feature : features) {
            for (Located<Name> name : feature.endpointGroups()) {
                if (prd.endpointGroup(name.value()).isEmpty()) {
                    var reported = groups.report(
                            findings, name, "%s is in endpoint group \"%s\", which does not exist", feature, name);
                    reported.meant().ifPresent(group -> reported.draft().about(Subject.of(group)));
                    describe(prd, feature, name, reported.draft())
                            .entity(feature.key(), Subject.group(name.value()).key());
                }
            }
            for (EndpointMention mention : feature.endpoints()) {
                if (prd.endpointsMeant(mention).isEmpty()) {
                    var reported = endpoints.report(
                            findings,
                            mention.span(),
                            mention.toString(),
                            "%s is in the group of %s, which is declared nowhere",
                            feature,
                            mention);
                    reported.meant().ifPresent(e -> reported.draft().about(Subject.of(e.group()), Subject.of(e)));
                    describe(prd, feature, new Located<>(mention, mention.span()), reported.draft())
                            .entity(
                                    feature.key(),
                                    mention.method(),
                                    mention.path().key());
                }
            }
        }
    }

    private static Findings.Draft describe(Prd prd, Feature feature, Located<?> named, Findings.Draft draft) {
        for (Endpoint endpoint : prd.endpointsOf(feature)) {
            draft.about(Subject.of(endpoint.group()));
        }
        return draft.about(Subject.of(feature), Subject.item(feature.item()), Subject.item(named))
                .help("write the name of one of the groups, or add a heading for this one with its endpoints");
    }

    private static Located<String> place(Endpoint endpoint) {
        return new Located<>(endpoint.toString(), endpoint.place());
    }

    /** Endpoints in one table without headings are in no group at all: that is one fault, however many features name groups. */
    private static boolean reportNoGroups(Prd prd, String section, List<Feature> features, Findings findings) {
        List<EndpointGroup> groups = prd.endpointGroups();
        boolean ungrouped = groups.size() == 1
                && prd.sections().stream()
                        .anyMatch(s -> s.kind() == SectionKind.ENDPOINTS
                                && s.title().span().equals(groups.get(0).name().span()));
        List<Feature> naming = features.stream()
                .filter(f -> !f.endpointGroups().isEmpty()
                        && prd.endpointGroupsNamedBy(f).isEmpty())
                .toList();
        if (!ungrouped || naming.size() < 2) {
            return false;
        }
        Located<Name> heading = groups.get(0).name();
        Located<Name> first = naming.get(0).endpointGroups().get(0);
        Findings.Draft draft = findings.at(
                        heading,
                        "%s has no groups: %s features name one, such as \"%s\", but no heading divides the endpoints",
                        section,
                        naming.size(),
                        first)
                .entity("no groups")
                .about(Subject.of(groups.get(0)), Subject.item(heading))
                .related(first.span(), "%s", first)
                .help("add a heading for each group above its endpoints");
        for (Feature feature : naming) {
            draft.about(Subject.of(feature));
        }
        return true;
    }
}
