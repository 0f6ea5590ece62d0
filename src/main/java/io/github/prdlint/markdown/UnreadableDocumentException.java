package io.github.prdlint.markdown;

/** A document that is not read because it exceeds a limit; the message says which, where, and what is allowed. */
public final class UnreadableDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    UnreadableDocumentException(String message, int line) {
        super(message);
        this.line = line;
    }

    /** Returns the 1-based line at which the limit is exceeded. */
    public int line() {
        return line;
    }
}
