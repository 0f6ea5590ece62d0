package io.github.prdlint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that tests read, and rewrite when asked to by {@code -Dprdlint.update=true}. */
public final class TestFiles {

    /** Whether expected output is to be rewritten, for a person to read. */
    public static final boolean UPDATE = Boolean.getBoolean("prdlint.update");

    private TestFiles() {}

    /** Returns the project's folder. */
    public static Path root() {
        return Path.of(System.getProperty("prdlint.basedir", ""));
    }

    /** Returns the files of a folder whose name has the ending, sorted; none when there is no such folder. */
    public static List<Path> list(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a file's text. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file unless it holds this text already. */
    public static void write(Path file, String text) {
        try {
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                Files.writeString(file, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
