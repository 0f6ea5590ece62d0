package io.github.prdlint.checks;

import io.github.prdlint.prd.DomainGroup;
import io.github.prdlint.prd.DomainWords;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.FeatureIdForm;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A feature stands under the heading of the domain that its ID names. */
final class FeatureInWrongDomain implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        Headings headings = new Headings(prd.domainGroups());
        Map<DomainGroup, List<Feature>> byGroup = new LinkedHashMap<>();
        for (Feature feature : prd.features()) {
            feature.domain()
                    .filter(group -> !group.words().isEmpty()
                            && !DomainWords.ofId(feature.key()).isEmpty())
                    .ifPresent(group -> byGroup.computeIfAbsent(group, g -> new ArrayList<>())
                            .add(feature));
        }
        byGroup.forEach((group, features) -> check(group, features, headings, findings));
    }

    /** Which heading is about a domain. */
    private static final class Headings {

        private final DomainWords words = new DomainWords();
        private final Map<String, DomainGroup> byWord = new HashMap<>();

        Headings(List<DomainGroup> groups) {
            for (DomainGroup group : groups) {
                if (!group.excluded()) {
                    words.add(group.words());
                    new DomainWords().add(group.words()).forms().forEach(word -> byWord.putIfAbsent(word, group));
                }
            }
        }

        Optional<DomainGroup> of(List<String> domain) {
            return words.anyMatch(domain).map(byWord::get);
        }
    }

    private static void check(DomainGroup group, List<Feature> features, Headings headings, Findings findings) {
        DomainWords own = new DomainWords().add(group.words());
        Map<String, Integer> counts = new HashMap<>();
        boolean anyMatches = false;
        for (Feature feature : features) {
            counts.merge(FeatureIdForm.domainOf(feature.key()), 1, Integer::sum);
            anyMatches |= own.matchAny(DomainWords.ofId(feature.key()));
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (Feature feature : features) {
            List<String> words = DomainWords.ofId(feature.key());
            String domain = FeatureIdForm.domainOf(feature.key());
            boolean stranger = anyMatches || most > 1 && counts.getOrDefault(domain, 0) == 1;
            if (!own.matchAny(words)) {
                Optional<DomainGroup> right = headings.of(words);
                if (right.isPresent() || stranger) {
                    report(group, feature, domain, right, findings);
                }
            }
        }
    }

    private static void report(
            DomainGroup group, Feature feature, String domain, Optional<DomainGroup> right, Findings findings) {
        Findings.Draft draft = findings.at(
                        feature.id(),
                        "%s stands under \"%s\", %s",
                        feature,
                        group,
                        right.map(other -> "but \"" + other + "\" is the heading for " + domain)
                                .orElse("whose other features are of another domain than " + domain))
                .entity(feature.key())
                .about(Subject.of(feature), Subject.of(group), Subject.item(feature.item()), Subject.item(feature.id()))
                .related(group.heading().span(), "%s", group);
        right.ifPresentOrElse(
                other -> draft.related(other.heading().span(), "%s", other)
                        .help("move it to \"%s\", or number it in the domain of \"%s\"", other, group),
                () -> draft.help("move it to a heading for %s, or number it in the domain of \"%s\"", domain, group));
    }
}
