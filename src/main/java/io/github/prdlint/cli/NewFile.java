package io.github.prdlint.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A file that a command makes for the user to go on with. */
final class NewFile {

    /** What says that an existing file may go. */
    static final String FORCE = "--force";

    private NewFile() {}

    /**
     * Writes a text into a file, whole or not at all; folders on the way are made.
     *
     * @param name the file's path as the user gave it
     * @param force whether a file that is there already may be overwritten
     * @throws UsageException if there is one and it may not, or the name names no file
     */
    static void write(String name, String text, boolean force, Environment environment) throws IOException {
        Path file = path(name, environment);
        if (Files.isDirectory(file)) {
            throw new UsageException(name + " is a folder; name a file");
        }
        if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException(name + " exists already; " + FORCE + " overwrites it");
        }
        try (ReportFile written = ReportFile.open(file)) {
            written.stream().write(text.getBytes(StandardCharsets.UTF_8));
            written.complete();
        } catch (IOException e) {
            throw new UsageException("cannot write " + Failures.reason(e));
        }
    }

    private static Path path(String name, Environment environment) {
        try {
            return environment.workingDirectory().resolve(name);
        } catch (InvalidPathException e) {
            throw new UsageException(name + " is no path: " + e.getReason());
        }
    }
}
