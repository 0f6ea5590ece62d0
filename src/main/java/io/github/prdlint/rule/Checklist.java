package io.github.prdlint.rule;

import io.github.prdlint.prd.Scale;
import java.util.List;
import java.util.Set;

/** The guideline's consistency validation checklist: 7 steps with 18 questions. */
public record Checklist(List<Step> steps) {

    /** A step of the checklist. */
    public record Step(int number, String title, List<Question> questions) {

        public Step {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question of the checklist.
     *
     * @param id step and ordinal, {@code 1.1}
     * @param text the guideline's words
     * @param scales the scales at which it applies
     */
    public record Question(String id, String text, Set<Scale> scales) {

        public Question {
            scales = Set.copyOf(scales);
        }
    }

    public Checklist {
        steps = List.copyOf(steps);
    }

    /** Returns every question in order. */
    public List<Question> questions() {
        return steps.stream().flatMap(s -> s.questions().stream()).toList();
    }
}
