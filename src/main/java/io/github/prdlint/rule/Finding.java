package io.github.prdlint.rule;

import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A fact about the document that a rule reports.
 *
 * @param page the rule's page
 * @param span the text to change
 * @param message one line; its first sentence stands alone
 * @param help how to mend it, absent when the message says so already
 * @param related the other places that the message speaks of
 * @param entity what the finding is about in normalised names, the same whatever its line; the rule's page says which
 * @param subjects what it is about, for finding out which finding is a consequence of which
 */
public record Finding(
        RulePage page,
        Severity severity,
        SourceSpan span,
        String message,
        Optional<String> help,
        List<Related> related,
        String entity,
        Set<Subject> subjects) {

    /** Another place that a finding speaks of. */
    public record Related(SourceSpan span, String message) {}

    /** Returns a copy with further related places before those that it has. */
    public Finding relatedFirst(List<Related> places) {
        List<Related> all = new ArrayList<>(places);
        all.addAll(related);
        return new Finding(page, severity, span, message, help, all, entity, subjects);
    }

    public Finding {
        related = List.copyOf(related);
        subjects = Set.copyOf(subjects);
    }
}
