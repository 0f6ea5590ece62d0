package io.github.prdlint.cli;

import io.github.prdlint.report.Style;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a run sees of the outside. The streams carry bytes, so the platform's character set has no say in what is read or printed.
 *
 * @param workingDirectory the folder from which relative paths start
 * @param variables the environment variables
 * @param terminal the terminal to which the streams lead, if they do
 */
public record Environment(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Path workingDirectory,
        Map<String, String> variables,
        Terminal terminal) {

    /** Returns the environment of this process. */
    public static Environment ofProcess() {
        return new Environment(
                // Bare, it asks for its position on Java 17, which a pipe has not.
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Path.of(""),
                System.getenv(),
                Terminal.ofProcess());
    }

    /** Returns the style of text on standard output when nobody demands or forbids colours. */
    Style style() {
        return terminal.style(variables);
    }
}
