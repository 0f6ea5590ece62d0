package io.github.prdlint.markdown;

import io.github.prdlint.source.SourceText;

/** Turns a text into blocks. */
public final class MarkdownParser {

    private MarkdownParser() {}

    /** Parses a document. */
    public static MarkdownDocument parse(SourceText source) {
        throw new UnsupportedOperationException();
    }
}
