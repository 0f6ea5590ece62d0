package io.github.prdlint.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that a report is written to: beside it first, then moved into its place, so that nobody reads half a report. */
final class ReportFile implements AutoCloseable {

    private final Path file;
    private final Path written;
    private final OutputStream stream;
    private boolean complete;

    private ReportFile(Path path) throws IOException {
        // A link stays a link: its target is replaced.
        file = RepositoryPaths.real(path);
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        boolean inPlace = Files.exists(file) && !Files.isRegularFile(file);
        if (inPlace) {
            // A device or a pipe is written to directly.
            written = file;
            stream = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE));
        } else {
            long process = ProcessHandle.current().pid();
            written = file.resolveSibling("." + file.getFileName() + "." + process + ".tmp");
            // For a run that is interrupted.
            written.toFile().deleteOnExit();
            // Whoever may write here may have put a link in its place.
            Files.deleteIfExists(written);
            stream = new BufferedOutputStream(
                    Files.newOutputStream(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        }
    }

    /** Opens a file for a report; folders on the way are made. */
    static ReportFile open(Path path) throws IOException {
        try {
            return new ReportFile(path);
        } catch (IOException e) {
            throw new IOException(path + ": " + Failures.reason(e), e);
        }
    }

    OutputStream stream() {
        return stream;
    }

    /** Puts the report into its place. */
    void complete() throws IOException {
        stream.close();
        if (!written.equals(file)) {
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        complete = true;
    }

    @Override
    public void close() throws IOException {
        if (!complete) {
            stream.close();
            if (!written.equals(file)) {
                Files.deleteIfExists(written);
            }
        }
    }
}
