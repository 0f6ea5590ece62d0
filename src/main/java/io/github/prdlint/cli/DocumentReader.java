package io.github.prdlint.cli;

import io.github.prdlint.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** Reads the bytes of a document, of which there may be only so many. */
final class DocumentReader {

    /** 2 MiB: a hundred times a long document. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private final InputStream standardInput;

    DocumentReader(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /** A document that is longer than any that is read. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("longer than " + MOST_BYTES + " bytes, the most that are read");
        }
    }

    /** Returns a document's text; bytes that are not UTF-8 are marked in it. */
    SourceText read(Target target) throws IOException {
        byte[] bytes;
        if (target.file().isEmpty()) {
            bytes = standardInput.readNBytes(MOST_BYTES + 1);
        } else {
            try (InputStream in = Files.newInputStream(target.file().get())) {
                bytes = in.readNBytes(MOST_BYTES + 1);
            }
        }
        if (bytes.length > MOST_BYTES) {
            throw new TooLongException();
        }
        return SourceText.decode(target.name(), bytes);
    }
}
