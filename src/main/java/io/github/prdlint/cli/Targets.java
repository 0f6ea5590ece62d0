package io.github.prdlint.cli;

import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.settings.Entry;
import io.github.prdlint.lint.settings.ProjectConfiguration;
import io.github.prdlint.report.Failure;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the documents that the arguments of {@code check} mean: files, what lies in folders, and standard input. */
final class Targets {

    private static final String STANDARD_INPUT = "-";
    private static final Set<String> NEVER_ENTERED = Set.of(".git", "node_modules", "target", "build", "dist");

    private final Environment environment;
    private final RepositoryPaths repository;
    private final Configurations configurations;
    private final Map<Path, Target> found = new HashMap<>();
    private final List<Target> standardInput = new ArrayList<>();
    private final Map<String, Set<Path>> folders = new LinkedHashMap<>();
    private final List<Path> walked = new ArrayList<>();
    private final Map<String, Entry> excluded = new LinkedHashMap<>();
    private final List<Failure> failures = new ArrayList<>();

    Targets(Environment environment, RepositoryPaths repository, Configurations configurations) {
        this.environment = environment;
        this.repository = repository;
        this.configurations = configurations;
    }

    /** Adds what the arguments name; standard input goes by the name given for it. */
    void add(List<String> arguments, Optional<String> standardInputName) {
        for (String argument : arguments) {
            if (argument.equals(STANDARD_INPUT)) {
                addStandardInput(standardInputName);
            } else {
                add(argument);
            }
        }
    }

    private void addStandardInput(Optional<String> name) {
        if (standardInput.isEmpty()) {
            String shown = name.orElse("<stdin>").replace('\\', '/');
            String path = name.isPresent() ? repositoryPath(shown) : shown;
            Path file = standIn(shown);
            admitted(file, shown)
                    .ifPresent(configuration -> standardInput.add(
                            new Target(Optional.empty(), shown, path, repository.root(file), configuration, false)));
        }
    }

    /** The file that standard input stands for; a name that is no path on this system stands for one in the working folder. */
    private Path standIn(String name) {
        try {
            return environment.workingDirectory().resolve(name);
        } catch (InvalidPathException e) {
            return environment.workingDirectory().resolve(STANDARD_INPUT);
        }
    }

    /** Returns what applies to a file that the command line names, unless it is excluded or its configuration cannot be used. */
    private Optional<Configuration> admitted(Path file, String name) {
        Optional<Configurations.Place> place = configurations.place(file);
        Optional<Entry> exclusion = place.flatMap(Configurations.Place::exclusion);
        exclusion.ifPresent(entry -> excluded.put(name, entry));
        return exclusion.isPresent() ? Optional.empty() : place.map(configurations::of);
    }

    /** The path of what standard input stands for; a name that is no path on this system is taken as it is. */
    private String repositoryPath(String name) {
        try {
            return repository.of(environment.workingDirectory().resolve(name));
        } catch (InvalidPathException e) {
            return name;
        }
    }

    private void add(String argument) {
        Path path;
        try {
            path = environment.workingDirectory().resolve(argument);
        } catch (InvalidPathException e) {
            failures.add(new Failure(argument, argument, "no path: " + e.getReason()));
            return;
        }
        if (Files.isDirectory(path)) {
            walk(path, argument);
        } else if (Files.exists(path)) {
            // The first name counts, but a file that is named is none that is merely found.
            admitted(path, withSlashes(argument))
                    .map(configuration -> new Target(
                            Optional.of(path),
                            withSlashes(argument),
                            repository.of(path),
                            repository.root(path),
                            configuration,
                            false))
                    .ifPresent(target -> found.merge(RepositoryPaths.real(path), target, (a, b) -> a.walked() ? b : a));
        } else {
            failures.add(new Failure(withSlashes(argument), repository.of(path), "no such file or directory"));
        }
    }

    private void walk(Path folder, String argument) {
        String name = withSlashes(argument);
        folders.putIfAbsent(name, new HashSet<>());
        try {
            Path real = folder.toRealPath();
            walked.add(real);
            Files.walkFileTree(real, new Walk(real, name));
        } catch (IOException e) {
            failures.add(new Failure(name, repository.of(folder), Failures.reason(e)));
        }
    }

    /** The walk through one folder; links to folders are not followed. */
    private final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final String name;

        /** What a walk reads lies in here: a link may have been put there by a stranger. */
        private final Path bound;

        Walk(Path root, String name) {
            this.root = root;
            this.name = name;
            bound = repository.root(root.resolve(STANDARD_INPUT)).orElse(root);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean closed = !folder.equals(root)
                    && NEVER_ENTERED.contains(folder.getFileName().toString());
            return closed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isMarkdown(file) && Files.isRegularFile(file)) {
                configurations.place(file).ifPresent(place -> visit(file, place));
            }
            return FileVisitResult.CONTINUE;
        }

        private void visit(Path file, Configurations.Place place) {
            configurations.seen(place);
            String path = repository.of(file);
            boolean included = place.project()
                    .filter(ProjectConfiguration::hasInclude)
                    .map(project -> project.includes(place.path()))
                    .orElseGet(() -> isIncluded(path.startsWith("/") ? shownName(file) : path));
            if (included && place.exclusion().isEmpty()) {
                Path real = RepositoryPaths.real(file);
                if (!real.startsWith(bound)) {
                    failures.add(new Failure(
                            shownName(file),
                            path,
                            "this link leads out of the repository, and is not read; name it on the command line"
                                    + " to read it all the same"));
                    return;
                }
                found.putIfAbsent(
                        real,
                        new Target(
                                Optional.of(file),
                                shownName(file),
                                path,
                                repository.root(file),
                                configurations.of(place),
                                true));
                folders.getOrDefault(name, Set.of()).add(real);
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            failures.add(new Failure(shownName(file), repository.of(file), Failures.reason(e)));
            return FileVisitResult.CONTINUE;
        }

        private String shownName(Path file) {
            String below = RepositoryPaths.withSlashes(root.relativize(file));
            if (name.equals(".") || name.isEmpty()) {
                return below;
            }
            return name.endsWith("/") ? name + below : name + "/" + below;
        }
    }

    private static boolean isMarkdown(Path file) {
        String name = file.toString();
        return name.regionMatches(true, name.length() - ".md".length(), ".md", 0, ".md".length());
    }

    /** Whether a Markdown file is looked at in a walk: its name holds {@code prd}, or it lies below a folder of PRDs. */
    private static boolean isIncluded(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.indexOf("prd", lower.lastIndexOf('/') + 1) >= 0
                || ("/" + lower).contains("/prd/")
                || ("/" + lower).contains("/prds/");
    }

    private static String withSlashes(String path) {
        return java.io.File.separatorChar == '\\' ? path.replace('\\', '/') : path;
    }

    /** Returns the documents by name. A file that is meant several times is there once. */
    List<Target> documents() {
        List<Target> documents = new ArrayList<>(found.values());
        documents.addAll(standardInput);
        documents.sort((a, b) -> a.name().compareTo(b.name()));
        return documents;
    }

    /** Returns the folders, as the command line names them, in which none of the documents lies. */
    List<String> foldersWithout(Set<Target> documents) {
        List<String> without = new ArrayList<>();
        folders.forEach((folder, files) -> {
            if (files.stream().noneMatch(file -> documents.contains(found.get(file)))) {
                without.add(folder);
            }
        });
        return without;
    }

    /** Returns the folders that were walked. */
    List<Path> walked() {
        return walked;
    }

    /** Returns the files that the command line names though a configuration excludes them, and what does. */
    Map<String, Entry> excluded() {
        return excluded;
    }

    /** Returns what does not exist or cannot be entered, in the order of the arguments. */
    List<Failure> failures() {
        return failures;
    }
}
