package io.github.prdlint.report;

import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.Severity;
import io.github.prdlint.rule.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the findings of a run can be filtered by, collected while they are written. */
final class HtmlFilters {

    private final Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    private final Map<String, String> ruleNames = new TreeMap<>();
    private final Map<String, Integer> rules = new HashMap<>();
    private final Map<String, String> featureTokens = new HashMap<>();
    private final Map<String, String> features = new LinkedHashMap<>();
    private int findings;

    /** Counts a finding. */
    void add(Finding finding) {
        findings++;
        severities.merge(finding.severity(), 1, Integer::sum);
        ruleNames.put(finding.page().id(), finding.page().name());
        rules.merge(finding.page().id(), 1, Integer::sum);
    }

    /** Returns what stands for a feature in the page's data: the same for each document that has a feature of this ID. */
    String feature(Feature feature) {
        String token = featureTokens.computeIfAbsent(feature.key(), key -> "k" + (featureTokens.size() + 1));
        String name = feature.name().map(n -> " " + n.value()).orElse("");
        features.putIfAbsent(token, feature.id().value() + name);
        return token;
    }

    /** Finds the features that a document's findings are about, themselves or through their endpoints. */
    final class Features {

        private final Prd prd;
        private final Map<String, List<Endpoint>> endpoints = new HashMap<>();

        Features(Prd prd) {
            this.prd = prd;
            // In the order of the text, before the findings name them in any.
            prd.allFeatures().forEach(HtmlFilters.this::feature);
            for (Endpoint endpoint : prd.endpoints()) {
                endpoints
                        .computeIfAbsent(endpoint.key(), k -> new ArrayList<>())
                        .add(endpoint);
            }
        }

        /** Returns what stands for them, with blanks between. */
        String of(Finding finding) {
            Set<String> tokens = new TreeSet<>();
            for (Subject subject : finding.subjects()) {
                if (subject.kind() == Subject.Kind.FEATURE) {
                    prd.feature(subject.key()).ifPresent(feature -> tokens.add(feature(feature)));
                } else if (subject.kind() == Subject.Kind.ENDPOINT) {
                    for (Endpoint endpoint : endpoints.getOrDefault(subject.key(), List.of())) {
                        prd.featuresOf(endpoint).forEach(feature -> tokens.add(feature(feature)));
                    }
                }
            }
            return String.join(" ", tokens);
        }
    }

    /** Writes the form. It shows itself only where the script runs that it needs. */
    void write(StringBuilder html) {
        html.append("<form class=\"filters\" id=\"filters\" aria-label=\"Filter the findings\" hidden>\n");
        html.append("<fieldset><legend>Severity</legend>");
        for (Severity severity : Severity.values()) {
            int count = severities.getOrDefault(severity, 0);
            html.append("<label class=\"")
                    .append(severity.word())
                    .append("\"><input type=\"checkbox\" name=\"severity\" value=\"")
                    .append(severity.word())
                    .append("\" checked> ")
                    .append(severity.word())
                    .append(" <span class=\"count\">")
                    .append(count)
                    .append("</span></label>");
        }
        html.append("</fieldset>\n<label>Rule <select name=\"rule\"><option value=\"\">all rules</option>");
        ruleNames.forEach((id, name) -> html.append("<option value=\"")
                .append(HtmlText.of(id))
                .append("\">")
                .append(HtmlText.of(id + " " + name))
                .append(" (")
                .append(rules.get(id))
                .append(")</option>"));
        html.append(
                "</select></label>\n<label>Feature <select name=\"feature\"><option value=\"\">all features</option>");
        features.forEach((token, name) -> html.append("<option value=\"")
                .append(token)
                .append("\">")
                .append(HtmlText.of(name))
                .append("</option>"));
        html.append("</select></label>\n<button type=\"reset\">Show all</button>\n")
                .append("<output id=\"shown\" aria-live=\"polite\">")
                .append(findings)
                .append(" of ")
                .append(Inventory.count(findings, "finding"))
                .append("</output>\n</form>\n");
    }
}
