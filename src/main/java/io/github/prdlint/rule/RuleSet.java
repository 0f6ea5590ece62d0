package io.github.prdlint.rule;

import java.util.List;

/**
 * A named choice of rules.
 *
 * @param name what {@code extends} calls it: {@code recommended}
 * @param description for whom it is, in a sentence
 * @param rules its rules, by ID; each rule's page says in which sets it is
 */
public record RuleSet(String name, String description, List<RulePage> rules) {

    /** The rule set that applies unless another is chosen. */
    public static final String DEFAULT = "recommended";

    public RuleSet {
        rules = List.copyOf(rules);
    }
}
