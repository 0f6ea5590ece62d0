package io.github.prdlint.prd;

import io.github.prdlint.source.SourceSpan;

/**
 * A heading and what stands under it.
 *
 * @param kind what the heading means; {@link SectionKind#OTHER} when no vocabulary has it
 * @param within the kind of the nearest section around it that has one; {@link SectionKind#OTHER} at the top
 * @param title the heading without numbering, marks and decoration
 * @param span from the heading to the end of its last subsection
 * @param empty whether nothing but headings, comments and rules stands in it
 */
public record Section(
        SectionKind kind, SectionKind within, Located<String> title, int level, SourceSpan span, boolean empty) {}
