package io.github.prdlint.generated;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One mistake that an author makes.
 *
 * @param rule the rule that is there for it
 * @param name what is wrong, in words
 */
record Defect(String rule, String name, Injection injection) {

    /** Makes the mistake in a document; returns nothing where the project has no place for it. */
    @FunctionalInterface
    interface Injection {
        Optional<Injected> into(Site site);
    }

    /**
     * A document with one mistake in it.
     *
     * @param bytes the file
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Injected(Draft draft, byte[] bytes, List<Expected> expected) {

        Injected(Draft draft, List<Expected> expected) {
            this(draft, draft.text().getBytes(StandardCharsets.UTF_8), expected);
        }
    }

    /**
     * What is to be found.
     *
     * @param place the name of the place, or those of its first and last part
     * @param said what the message says among other things
     */
    record Expected(String rule, List<String> place, String said) {

        Expected(String rule, String place, String said) {
            this(rule, List.of(place), said);
        }
    }
}
