package io.github.prdlint.rule;

import io.github.prdlint.prd.Part;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Scale;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a rule's page says about it: all that users, reports and the engine know of a rule besides its check.
 *
 * @param id {@code PRD101}
 * @param name {@code feature-without-endpoint}
 * @param title the page's heading
 * @param summary the page's first sentence
 * @param severity the severity unless configured otherwise
 * @param sets the rule sets that hold it
 * @param questions the checklist questions that it answers, {@code 1.1}
 * @param scales the scales at which it runs
 * @param needs the parts of the document without which it cannot judge
 * @param precision how often it is right, in SARIF's words: very-high, high, medium, low
 * @param entity what its findings' fingerprints name
 * @param options its options
 */
public record RulePage(
        String id,
        String name,
        String title,
        String summary,
        Severity severity,
        Set<String> sets,
        List<String> questions,
        Set<Scale> scales,
        List<Part> needs,
        String precision,
        String entity,
        List<Option> options) {

    /**
     * An option of a rule.
     *
     * @param type {@code boolean}, {@code strings} or {@code integer}
     * @param values the values that it admits; empty when any
     * @param byDefault its value unless configured otherwise
     * @param bySet its value under a rule set that wants another
     */
    public record Option(
            String name,
            String type,
            List<String> values,
            List<String> byDefault,
            Map<String, List<String>> bySet,
            String description) {}

    public RulePage {
        sets = Set.copyOf(sets);
        questions = List.copyOf(questions);
        scales = Set.copyOf(scales);
        needs = List.copyOf(needs);
        options = List.copyOf(options);
    }

    /** A rule is known by its ID. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RulePage page && page.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The beginning of the IDs of the program's own rules. */
    static final String OWN = "PRD";

    /**
     * Returns the page of a rule that is in the rule set {@code recommended}, runs at both scales, needs no part of the document, and has no
     * options.
     *
     * @param id capital letters and digits, which do not begin with {@code PRD}: {@code ACME001}
     * @param name small letters with hyphens: {@code endpoint-without-owner}
     * @param summary one sentence
     */
    public static RulePage of(String id, String name, String title, String summary, Severity severity) {
        return new RulePage(
                id,
                name,
                title,
                summary,
                severity,
                Set.of(RuleSet.DEFAULT),
                List.of(),
                Set.of(Scale.values()),
                List.of(),
                "high",
                "",
                List.of());
    }

    /** Returns a copy that runs only on documents that have these parts. */
    public RulePage needing(Part... parts) {
        return new RulePage(
                id,
                name,
                title,
                summary,
                severity,
                sets,
                questions,
                scales,
                List.of(parts),
                precision,
                entity,
                options);
    }

    /** Returns a copy with these options. */
    public RulePage with(Option... declared) {
        return new RulePage(
                id,
                name,
                title,
                summary,
                severity,
                sets,
                questions,
                scales,
                needs,
                precision,
                entity,
                List.of(declared));
    }

    /** Returns whether the rule comes with the program, and not from a plugin. */
    public boolean builtIn() {
        return id.startsWith(OWN);
    }

    /** Returns the parts that the rule needs and a document lacks. If there are any, it judges nothing there. */
    public List<Part> missing(Prd prd) {
        return needs.stream().filter(part -> prd.lacks(part).isPresent()).toList();
    }

    /** Returns the name of the page's file and of its resource under {@code rules/}. */
    public String file() {
        return id + "-" + name + ".md";
    }
}
