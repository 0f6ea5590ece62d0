package io.github.prdlint.markdown;

/** A document that is not read because it exceeds a limit; the message says which, where, and what is allowed. */
public final class UnreadableDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    /** A document that is refused for this reason, found at this 1-based line. */
    public UnreadableDocumentException(String message, int line) {
        super(message);
        this.line = line;
    }

    /**
     * Returns the exception for a document that exceeds a limit.
     *
     * @param what what does, with its place
     * @param limit the limit's name
     * @param most what it allows
     */
    static UnreadableDocumentException of(int line, String what, String limit, int most) {
        return new UnreadableDocumentException(what + "; limits." + limit + " allows " + most, line);
    }

    /** Returns the 1-based line at which the limit is exceeded. */
    public int line() {
        return line;
    }
}
