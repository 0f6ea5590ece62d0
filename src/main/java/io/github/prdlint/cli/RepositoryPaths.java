package io.github.prdlint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the path of a file from the root of its repository, so that reports name it alike wherever the program is started. */
final class RepositoryPaths {

    private final Path workingDirectory;
    private final Map<Path, Optional<Path>> roots = new HashMap<>();

    RepositoryPaths(Path workingDirectory) {
        this.workingDirectory = real(workingDirectory);
    }

    /**
     * Returns the path with {@code /} from the repository's root, where there is none from the working folder, and for a file
     * elsewhere the absolute path. Symbolic links are resolved.
     */
    String of(Path file) {
        Path real = real(file);
        Path root = rootFor(real);
        return withSlashes(real.startsWith(root) ? root.relativize(real) : real);
    }

    /** Returns the folder that the program was started in. */
    Path workingDirectory() {
        return workingDirectory;
    }

    /** Returns the folder from which a file's path is told. */
    Path rootFor(Path file) {
        return root(file).orElse(workingDirectory);
    }

    /** Returns the root of the repository that a file lies in. */
    Optional<Path> root(Path file) {
        return above(real(file).getParent());
    }

    /** Returns what messages call a file: its path from the working folder, where both are in one repository. */
    String shown(Path file) {
        boolean near = file.startsWith(rootFor(workingDirectory.resolve("-")));
        return withSlashes(near ? workingDirectory.relativize(file) : file);
    }

    /** Returns a path with {@code /} on every system. */
    static String withSlashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** Returns the file itself behind any links; of a file that does not exist, where it would be. */
    static Path real(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            Path folder = absolute.getParent();
            return folder == null || folder.equals(absolute)
                    ? absolute
                    : real(folder).resolve(absolute.getFileName());
        }
    }

    private Optional<Path> above(@org.jspecify.annotations.Nullable Path folder) {
        if (folder == null) {
            return Optional.empty();
        }
        Optional<Path> known = roots.get(folder);
        if (known == null) {
            known = Files.exists(folder.resolve(".git")) ? Optional.of(folder) : above(folder.getParent());
            roots.put(folder, known);
        }
        return known;
    }
}
