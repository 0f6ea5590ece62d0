package io.github.prdlint.checks;

import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.RecognisedTable;
import io.github.prdlint.prd.Section;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Severity;
import io.github.prdlint.rule.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every feature is served by at least one endpoint. */
final class FeatureWithoutEndpoint implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        Map<Integer, List<Feature>> byTable = new LinkedHashMap<>();
        for (Feature feature : prd.features()) {
            if (!feature.crossCutting()) {
                byTable.computeIfAbsent(feature.table(), t -> new ArrayList<>()).add(feature);
            }
        }
        for (Map.Entry<Integer, List<Feature>> entry : byTable.entrySet()) {
            List<Feature> unserved =
                    entry.getValue().stream().filter(prd::isUnserved).toList();
            boolean none = unserved.size() == entry.getValue().size();
            if (none && unserved.size() >= 2 && entry.getKey() >= 0) {
                reportTable(prd, entry.getKey(), unserved, findings);
            } else {
                unserved.forEach(f -> report(prd, f, findings));
            }
        }
    }

    private static void report(Prd prd, Feature feature, Findings findings) {
        Findings.Draft draft = findings.at(
                        feature.id(),
                        "%s has no endpoint: nothing under %s refers to it",
                        feature,
                        prd.titleOf(SectionKind.ENDPOINTS, "API Endpoint Groups"))
                .entity(feature.key())
                .help("add an endpoint whose Feature ID is %s, or move the feature to Post-MVP", feature.id());
        about(prd, feature, draft);
        List<EndpointGroup> named = List.copyOf(prd.endpointGroupsNamedBy(feature));
        if (!named.isEmpty()) {
            Located<?> group = named.get(0).name();
            draft.related(group.span(), "its endpoint group %s", group);
        } else {
            prd.section(SectionKind.ENDPOINTS)
                    .map(Section::title)
                    .ifPresent(title -> draft.related(title.span(), "%s", title));
        }
    }

    /** A table of which no feature is served describes something else than the endpoints do: one cause, and less certain. */
    private static void reportTable(Prd prd, int number, List<Feature> features, Findings findings) {
        Located<String> heading = prd.tables().stream()
                .filter(t -> t.number() == number)
                .map(RecognisedTable::heading)
                .findFirst()
                .orElse(features.get(0).id());
        Findings.Draft draft = findings.at(
                        heading,
                        "none of the %s features under \"%s\" has an endpoint: nothing under %s refers to %s",
                        features.size(),
                        heading,
                        prd.titleOf(SectionKind.ENDPOINTS, "API Endpoint Groups"),
                        Listing.plain(features.stream().map(Feature::id).toList()))
                .atMost(Severity.WARNING)
                .entity(
                        "table of",
                        features.stream()
                                .map(Feature::key)
                                .min(String::compareTo)
                                .orElse(""))
                .help("add endpoints for them, or move them to Post-MVP");
        for (Feature feature : features) {
            about(prd, feature, draft);
            draft.related(feature.id().span(), "%s", feature);
        }
    }

    private static void about(Prd prd, Feature feature, Findings.Draft draft) {
        draft.about(Subject.of(feature), Subject.item(feature.item()), Subject.item(feature.id()));
        prd.endpointGroupsNamedBy(feature).forEach(group -> draft.about(Subject.of(group)));
    }
}
