package io.github.prdlint.prd;

import io.github.prdlint.source.SourceSpan;

/**
 * Something that the reader saw and could not use.
 *
 * @param what {@code heading}, {@code table}, {@code column}, {@code cell}, {@code code} or {@code front matter}
 * @param reason why, in a phrase
 */
public record NotUnderstood(SourceSpan span, String what, String reason) {}
