package io.github.prdlint.lint;

import io.github.prdlint.markdown.UnreadableDocumentException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** When the linting of a document has to be done. It is asked between the stages and the rules, which end by themselves. */
final class Deadline {

    private final LongSupplier clock;
    private final long start;
    private final int seconds;

    /**
     * A deadline that many seconds from now.
     *
     * @param clock nanoseconds from some moment on
     */
    Deadline(LongSupplier clock, int seconds) {
        this.clock = clock;
        this.start = clock.getAsLong();
        this.seconds = seconds;
    }

    /**
     * Goes on if there is time.
     *
     * @throws UnreadableDocumentException if there is none
     */
    void check() {
        if (clock.getAsLong() - start > TimeUnit.SECONDS.toNanos(seconds)) {
            throw new UnreadableDocumentException("linting it takes too long; limits.seconds allows " + seconds, 1);
        }
    }
}
