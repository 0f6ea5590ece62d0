package io.github.prdlint.checks;

import io.github.prdlint.rule.Check;
import java.util.Optional;

/** The list of checks, one line a rule. A rule that is off costs nothing: its class is loaded only when asked for. */
public final class Checks {

    private Checks() {}

    /** Returns the check of the rule with this ID; empty when there is no such rule. */
    public static Optional<Check> of(String id) {
        return switch (id) {
            case "PRD101" -> Optional.of(new FeatureWithoutEndpoint());
            default -> Optional.empty();
        };
    }
}
