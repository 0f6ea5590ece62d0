package io.github.prdlint.checks;

import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.FeatureIdForm;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The document's Feature IDs, and what an ID that is none of them means: {@code F-ORDER-1} is {@code F-ORDER-001} in a wrong form. */
final class FeatureIds {

    private final UnresolvedReferences<Feature> references;
    private final Map<String, Optional<Feature>> byNumber = new HashMap<>();

    FeatureIds(Prd prd) {
        references = new UnresolvedReferences<>(
                        prd.features(), Feature::id, prd.titleOf(SectionKind.FEATURES, "Feature Specifications"))
                .grouped(feature -> groups(feature.key(), prd.endpointGroupsNamedBy(feature)));
        for (Feature feature : prd.features()) {
            if (feature.duplicateOf().isEmpty()) {
                byNumber.merge(plain(feature.key()), Optional.of(feature), (a, b) -> Optional.empty());
            }
        }
    }

    /** Reports an ID that no feature has; what it may mean is of its domain, else of the endpoint groups around it. */
    UnresolvedReferences.Reported<Feature> report(
            Findings findings,
            Located<String> id,
            String key,
            Set<EndpointGroup> around,
            String message,
            @Nullable Object... arguments) {
        Optional<Feature> meant =
                byNumber.getOrDefault(plain(key), Optional.empty()).or(() -> references.meant(key));
        return references.report(findings, id.span(), meant, groups(key, around), message, arguments);
    }

    private static List<String> groups(String key, Set<EndpointGroup> endpointGroups) {
        List<String> groups = new ArrayList<>();
        String domain = FeatureIdForm.domainOf(key);
        if (!domain.isEmpty()) {
            groups.add(domain);
        }
        endpointGroups.forEach(group -> groups.add("/" + Subject.of(group).key()));
        return groups;
    }

    /** Returns an ID's letters and numbers, without what joins them and without leading zeros; two numbers stay two. */
    private static String plain(String key) {
        StringBuilder plain = new StringBuilder(key.length());
        int number = -1;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (!Character.isDigit(c)) {
                number = -1;
                if (Character.isLetter(c)) {
                    plain.append(Character.toUpperCase(c));
                }
                continue;
            }
            if (number < 0) {
                plain.append('#');
                number = plain.length();
            }
            if (plain.length() == number + 1 && plain.charAt(number) == '0') {
                plain.setLength(number);
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
