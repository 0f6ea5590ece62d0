package io.github.prdlint.markdown;

/**
 * How much of a document is read. One that exceeds a limit is refused whole: what is left of it would be judged wrongly.
 *
 * @param documentBytes how long it may be, in bytes, and so in characters
 * @param lineLength how many characters a line may have
 * @param nesting how many lists and quotes may lie in each other
 * @param tableColumns how many columns a table may have
 * @param seconds how long it may take to lint; far more than any document needs, so that the outcome does not depend on the machine
 */
public record Limits(int documentBytes, int lineLength, int nesting, int tableColumns, int seconds) {

    /** What applies unless a configuration says otherwise: a hundred times a long document, and pictures in its lines. */
    public static final Limits DEFAULT = new Limits(2 * 1024 * 1024, 1024 * 1024, 50, 256, 60);

    /** The most that a configuration may allow; it may come from anybody. */
    public static final Limits HIGHEST = new Limits(16 * 1024 * 1024, 16 * 1024 * 1024, 100, 4096, 3600);
}
