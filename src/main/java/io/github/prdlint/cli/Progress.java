package io.github.prdlint.cli;

import java.util.function.LongSupplier;

/** How far a long run is: a line on a terminal that is written over, and gone before anything else is printed there. */
final class Progress {

    /** A run that ends sooner needs no such line. */
    private static final long PATIENCE = 1_000_000_000;

    private static final long BETWEEN = 100_000_000;
    private static final String ERASE = "\r\u001b[K";

    private final Messages messages;
    private final boolean wanted;
    private final LongSupplier clock;
    private final long start;
    private long last;
    private boolean shown;

    /** Begins a run; the clock tells nanoseconds. */
    Progress(Messages messages, boolean wanted, LongSupplier clock) {
        this.messages = messages;
        this.wanted = wanted;
        this.clock = clock;
        start = clock.getAsLong();
    }

    /** Shows how many documents are done, unless that was done a moment ago and still stands. */
    void show(int done, int all) {
        if (!wanted) {
            return;
        }
        long now = clock.getAsLong();
        if (now - start >= PATIENCE && (!shown || now - last >= BETWEEN)) {
            messages.print(ERASE + "prdlint: " + done + " of " + all + " documents");
            last = now;
            shown = true;
        }
    }

    /** Makes room for something else. */
    void clear() {
        if (shown) {
            messages.print(ERASE);
            shown = false;
        }
    }
}
