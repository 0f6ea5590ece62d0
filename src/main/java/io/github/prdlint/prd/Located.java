package io.github.prdlint.prd;

import io.github.prdlint.source.SourceSpan;

/** A value and the place where the document says it. */
public record Located<T>(T value, SourceSpan span) {

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
