package io.github.prdlint.reader;

import io.github.prdlint.markdown.MarkdownDocument;
import io.github.prdlint.prd.Prd;

/** Reads a document into a {@link Prd}. */
public final class PrdReader {

    private PrdReader() {}

    /** Returns what the document says, linked. */
    public static Prd read(MarkdownDocument document, ReaderOptions options) {
        throw new UnsupportedOperationException();
    }
}
