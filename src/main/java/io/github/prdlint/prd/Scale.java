package io.github.prdlint.prd;

import java.util.List;

/** The size of project for which a document is written; the guideline has a template for each. */
public enum Scale {
    SMALL,
    MEDIUM;

    /** Where a document's scale was taken from, the strongest first. */
    public enum Source {
        OPTION,
        FRONT_MATTER,
        CONFIGURATION,
        DETECTED
    }

    /**
     * A document's scale and why.
     *
     * @param evidence one phrase a fact, such as {@code permission matrix at line 24}; empty when nothing speaks for Medium
     */
    public record Decision(Scale scale, Source source, List<String> evidence) {

        public Decision {
            evidence = List.copyOf(evidence);
        }
    }
}
