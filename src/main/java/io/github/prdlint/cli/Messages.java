package io.github.prdlint.cli;

import io.github.prdlint.report.Escapes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** What the program says on standard error: one line a message, stack traces only on demand. */
final class Messages {

    private final OutputStream err;
    private final boolean debug;

    Messages(OutputStream err, boolean debug) {
        this.err = err;
        this.debug = debug;
    }

    /** Says something in one line. */
    void say(String message) {
        print("prdlint: " + Escapes.of(message) + "\n");
    }

    /** Says something about a place in a file, in a line that begins with the file, as editors and CI systems read it. */
    void line(String message) {
        print(Escapes.atLineStart(message) + "\n");
    }

    /** Says what went wrong, with the stack trace when debugging. */
    void say(String message, Throwable cause) {
        say(message);
        if (debug) {
            StringWriter trace = new StringWriter();
            cause.printStackTrace(new PrintWriter(trace));
            print(trace.toString().replace("\r\n", "\n"));
        }
    }

    /** Prints lines as they are. */
    void print(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            // Nobody reads standard error, so there is nobody to tell.
        }
    }
}
