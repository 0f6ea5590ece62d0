package io.github.prdlint.checks;

import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Findings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The document's Feature IDs, and what an ID that is none of them means: {@code F-ORDER-1} is {@code F-ORDER-001} in a wrong form. */
final class FeatureIds {

    private final UnresolvedReferences<Feature> references;
    private final Map<String, Optional<Feature>> byNumber = new HashMap<>();

    FeatureIds(Prd prd) {
        references = new UnresolvedReferences<>(
                prd.features(), Feature::id, prd.titleOf(SectionKind.FEATURES, "Feature Specifications"));
        for (Feature feature : prd.features()) {
            if (feature.duplicateOf().isEmpty()) {
                byNumber.merge(plain(feature.key()), Optional.of(feature), (a, b) -> Optional.empty());
            }
        }
    }

    /** Reports an ID that no feature has. */
    UnresolvedReferences.Reported<Feature> report(
            Findings findings, Located<String> id, String key, String message, @Nullable Object... arguments) {
        Optional<Feature> sameNumber = byNumber.getOrDefault(plain(key), Optional.empty());
        return references.report(findings, id.span(), sameNumber.or(() -> references.meant(key)), message, arguments);
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
