package io.github.prdlint.prd;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A heading under Feature Specifications.
 *
 * @param heading the heading's text without numbering and marks
 * @param words the words that say which domain it is, normalised; empty for a generic heading (core, support, MVP, system)
 * @param featureTable whether a feature table stands directly in it
 * @param empty whether nothing stands under it, or only feature tables without rows
 * @param excluded whether it holds what is not built now (Post-MVP, Deferred)
 */
public record DomainGroup(
        Located<String> heading, Set<String> words, boolean featureTable, boolean empty, boolean excluded) {

    public DomainGroup {
        words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
    }

    /** What stands in a document is known by identity. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return heading.span().hashCode();
    }

    @Override
    public String toString() {
        return heading.value();
    }
}
