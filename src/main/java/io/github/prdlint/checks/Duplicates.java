package io.github.prdlint.checks;

import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Definitions that the document gives a second time: each is reported at the second place, with the first beside it. */
final class Duplicates {

    private Duplicates() {}

    /**
     * Reports a second definition. Whatever else is wrong with it is a consequence, so the finding is about the item that defines it.
     *
     * @param second the name in the second definition
     * @param item the row, heading or line that is the second definition
     * @param first the name in the first definition
     */
    static Findings.Draft report(
            Findings findings,
            SourceSpan second,
            SourceSpan item,
            SourceSpan first,
            String message,
            @Nullable Object... arguments) {
        return findings.at(second, message, arguments)
                .about(Subject.item(second), Subject.item(item))
                .related(first, "the first one");
    }
}
