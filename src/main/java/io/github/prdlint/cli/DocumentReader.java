package io.github.prdlint.cli;

import io.github.prdlint.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** Reads the bytes of a document, of which there may be only so many. */
final class DocumentReader {

    private final InputStream standardInput;

    DocumentReader(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /** A document that is longer than any that is read. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLongException(int mostBytes) {
            super("longer than limits.documentBytes allows, " + mostBytes + " bytes");
        }
    }

    /** Returns a document's text; bytes that are not UTF-8 are marked in it. */
    SourceText read(Target target) throws IOException {
        int mostBytes = target.configuration().limits().documentBytes();
        byte[] bytes;
        if (target.file().isEmpty()) {
            bytes = standardInput.readNBytes(mostBytes + 1);
        } else {
            try (InputStream in = Files.newInputStream(target.file().get())) {
                bytes = in.readNBytes(mostBytes + 1);
            }
        }
        if (bytes.length > mostBytes) {
            throw new TooLongException(mostBytes);
        }
        return SourceText.decode(target.name(), bytes);
    }
}
