package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The line appears after a second, moves on ten times a second, and leaves nothing behind. */
class ProgressTest {

    private static final String ERASE = "\r\u001b[K";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long milliseconds;

    @Test
    void aShortRunShowsNone() {
        Progress progress = progress(true);
        at(999, () -> progress.show(1, 3));
        progress.clear();
        assertThat(printed()).isEmpty();
    }

    @Test
    void aLongRunShowsHowFarItIs() {
        Progress progress = progress(true);
        at(1000, () -> progress.show(7, 300));
        at(1099, () -> progress.show(8, 300));
        at(1100, () -> progress.show(9, 300));
        progress.clear();
        progress.clear();
        assertThat(printed())
                .isEqualTo(ERASE + "prdlint: 7 of 300 documents" + ERASE + "prdlint: 9 of 300 documents" + ERASE);
    }

    @Test
    void whatWasClearedComesBackAtOnce() {
        Progress progress = progress(true);
        at(1000, () -> progress.show(7, 300));
        progress.clear();
        at(1001, () -> progress.show(8, 300));
        assertThat(printed())
                .isEqualTo(ERASE + "prdlint: 7 of 300 documents" + ERASE + ERASE + "prdlint: 8 of 300 documents");
    }

    @Test
    void withoutATerminalThereIsNone() {
        Progress progress = progress(false);
        at(5000, () -> progress.show(7, 300));
        progress.clear();
        assertThat(printed()).isEmpty();
    }

    private Progress progress(boolean wanted) {
        return new Progress(new Messages(err, false), wanted, () -> milliseconds * 1_000_000);
    }

    private void at(long time, Runnable then) {
        milliseconds = time;
        then.run();
    }

    private String printed() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
