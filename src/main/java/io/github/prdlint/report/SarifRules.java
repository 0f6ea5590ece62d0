package io.github.prdlint.report;

import de.jcup.sarif_2_1_0.model.MultiformatMessageString;
import de.jcup.sarif_2_1_0.model.PropertyBag;
import de.jcup.sarif_2_1_0.model.ReportingConfiguration;
import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import de.jcup.sarif_2_1_0.model.ReportingDescriptorReference;
import de.jcup.sarif_2_1_0.model.ReportingDescriptorRelationship;
import de.jcup.sarif_2_1_0.model.Tool;
import de.jcup.sarif_2_1_0.model.ToolComponent;
import de.jcup.sarif_2_1_0.model.ToolComponentReference;
import io.github.prdlint.rule.Checklist;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.Severity;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The tool with its rules as SARIF describes them, and the checklist as the taxonomy to which they belong. */
final class SarifRules {

    private static final String TAXONOMY = "prd-checklist";
    private static final int LONGEST_DESCRIPTION = 1024;

    private final List<RulePage> pages;
    private final Checklist checklist;
    private final Function<RulePage, String> files;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, Integer> taxonIndexes = new HashMap<>();

    SarifRules(List<RulePage> pages, Checklist checklist, Function<RulePage, String> files) {
        this.pages = pages;
        this.checklist = checklist;
        this.files = files;
        for (RulePage page : pages) {
            indexes.put(page.id(), indexes.size());
        }
        for (Checklist.Question question : checklist.questions()) {
            taxonIndexes.put(question.id(), taxonIndexes.size());
        }
    }

    /** Returns the word for a severity. */
    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** Returns where the rule stands among the tool's rules; -1, which says that it does not, for a rule that came later. */
    int index(RulePage page) {
        return indexes.getOrDefault(page.id(), -1);
    }

    Tool tool() {
        ToolComponent driver = new ToolComponent();
        driver.setName(Product.NAME);
        driver.setFullName(Product.NAME + " " + Product.VERSION);
        driver.setVersion(Product.VERSION);
        driver.setSemanticVersion(Product.VERSION);
        driver.setInformationUri(URI.create(Product.ADDRESS));
        Set<ReportingDescriptor> rules = new LinkedHashSet<>();
        for (RulePage page : pages) {
            rules.add(rule(page, PageText.of(files.apply(page))));
        }
        driver.setRules(rules);
        driver.setSupportedTaxonomies(Set.of(taxonomy()));
        Tool tool = new Tool();
        tool.setDriver(driver);
        return tool;
    }

    private ReportingDescriptor rule(RulePage page, PageText text) {
        ReportingDescriptor rule = new ReportingDescriptor();
        rule.setId(page.id());
        rule.setName(pascalCase(page.name()));
        rule.setShortDescription(plain(shortened(page.summary())));
        String why = text.under("Why").map(w -> page.summary() + "\n\n" + w).orElse(page.summary());
        rule.setFullDescription(plain(shortened(why)));
        String help = help(page, text);
        MultiformatMessageString both = plain(help.replace("## ", ""));
        Optional<String> address = Product.address(page);
        both.setMarkdown(help + address.map(a -> "\n\n[Examples](" + a + ")").orElse(""));
        rule.setHelp(both);
        address.ifPresent(a -> rule.setHelpUri(URI.create(a)));
        ReportingConfiguration configuration = new ReportingConfiguration();
        configuration.setLevel(ReportingConfiguration.Level.fromValue(level(page.severity())));
        rule.setDefaultConfiguration(configuration);
        if (!page.questions().isEmpty()) {
            Set<ReportingDescriptorRelationship> relationships = new LinkedHashSet<>();
            for (ReportingDescriptorReference taxon : taxa(page)) {
                ReportingDescriptorRelationship relationship = new ReportingDescriptorRelationship();
                relationship.setTarget(taxon);
                relationships.add(relationship);
            }
            rule.setRelationships(relationships);
        }
        rule.setProperties(properties(page));
        return rule;
    }

    private static PropertyBag properties(RulePage page) {
        PropertyBag properties = new PropertyBag();
        Set<String> tags = new LinkedHashSet<>();
        tags.add("prd");
        for (String question : page.questions()) {
            tags.add("checklist-" + question);
        }
        properties.setTags(tags);
        properties.setAdditionalProperty("precision", page.precision());
        properties.setAdditionalProperty(
                "problem.severity", page.severity() == Severity.INFO ? "recommendation" : level(page.severity()));
        return properties;
    }

    private static String help(RulePage page, PageText text) {
        StringBuilder help = new StringBuilder(page.summary());
        for (String part : List.of("Why", "How to fix", "Exceptions")) {
            text.under(part)
                    .ifPresent(words ->
                            help.append("\n\n## ").append(part).append("\n\n").append(words));
        }
        return help.toString();
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_DESCRIPTION) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_DESCRIPTION - 2);
        return text.substring(0, end < 0 ? LONGEST_DESCRIPTION - 2 : end) + " …";
    }

    private static String pascalCase(String name) {
        StringBuilder joined = new StringBuilder();
        for (String word : name.split("-", -1)) {
            joined.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return joined.toString();
    }

    /** Returns the checklist questions to which a rule belongs. */
    Set<ReportingDescriptorReference> taxa(RulePage page) {
        Set<ReportingDescriptorReference> taxa = new LinkedHashSet<>();
        for (String question : page.questions()) {
            ReportingDescriptorReference taxon = new ReportingDescriptorReference();
            taxon.setId(question);
            taxon.setIndex(taxonIndexes.getOrDefault(question, -1));
            taxon.setToolComponent(taxonomy());
            taxa.add(taxon);
        }
        return taxa;
    }

    private static ToolComponentReference taxonomy() {
        ToolComponentReference reference = new ToolComponentReference();
        reference.setName(TAXONOMY);
        reference.setIndex(0);
        return reference;
    }

    Set<ToolComponent> taxonomies() {
        ToolComponent taxonomy = new ToolComponent();
        taxonomy.setName(TAXONOMY);
        taxonomy.setShortDescription(plain("The consistency checklist of the PRD guideline."));
        taxonomy.setInformationUri(URI.create(Product.ADDRESS));
        taxonomy.setIsComprehensive(true);
        Set<ReportingDescriptor> taxa = new LinkedHashSet<>();
        for (Checklist.Step step : checklist.steps()) {
            for (Checklist.Question question : step.questions()) {
                ReportingDescriptor taxon = new ReportingDescriptor();
                taxon.setId(question.id());
                taxon.setShortDescription(plain(question.text()));
                taxon.setFullDescription(plain(step.title() + ": " + question.text()));
                taxa.add(taxon);
            }
        }
        taxonomy.setTaxa(taxa);
        return Set.of(taxonomy);
    }

    private static MultiformatMessageString plain(String text) {
        MultiformatMessageString string = new MultiformatMessageString();
        string.setText(text);
        return string;
    }
}
