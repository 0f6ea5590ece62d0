package io.github.prdlint.cli;

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
 * @param terminal whether standard output is a terminal
 */
public record Environment(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Path workingDirectory,
        Map<String, String> variables,
        boolean terminal) {

    /** Returns the environment of this process. */
    public static Environment ofProcess() {
        return new Environment(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Path.of(""),
                System.getenv(),
                // Java knows only whether the whole console is a terminal; the launcher knows it of standard output.
                Boolean.getBoolean("prdlint.terminal"));
    }

    /** Returns whether text on standard output may be coloured when nobody demands or forbids it. */
    boolean likesColour() {
        return terminal
                && variables.getOrDefault("NO_COLOR", "").isEmpty()
                && !variables.getOrDefault("TERM", "").equals("dumb");
    }
}
