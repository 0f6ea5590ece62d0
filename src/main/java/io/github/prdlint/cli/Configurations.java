package io.github.prdlint.cli;

import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.settings.ConfigurationLoader;
import io.github.prdlint.lint.settings.Entry;
import io.github.prdlint.lint.settings.InvalidConfigurationException;
import io.github.prdlint.lint.settings.Problem;
import io.github.prdlint.lint.settings.ProjectConfiguration;
import io.github.prdlint.rule.RuleBook;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the configuration of every file of a run: the one that the command line names, else the nearest upwards from the file. Each is
 * loaded once; without one, nothing that reads YAML is loaded.
 */
final class Configurations {

    /** What a configuration file is called. */
    static final String FILE = ".prdlint.yml";

    /** What it is called by mistake. */
    private static final String MISNAMED = ".prdlint.yaml";

    private final ConfigurationOptions options;
    private final RepositoryPaths repository;
    private final RuleBook book;
    private final Configuration recommended;
    private final Map<Path, Optional<Path>> nearest = new HashMap<>();
    private final Map<Path, Optional<ProjectConfiguration>> loaded = new LinkedHashMap<>();
    private final Map<Configuration, Configuration> overridden = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Path> misnamed = new LinkedHashSet<>();
    private final Set<Entry> globsInUse = new HashSet<>();
    private final Set<String> idleIgnores;

    Configurations(ConfigurationOptions options, RuleBook book, RepositoryPaths repository) {
        this.options = options;
        this.book = book;
        recommended = Configuration.recommended(book);
        this.repository = repository;
        idleIgnores = new LinkedHashSet<>(options.ignore());
    }

    /**
     * What is configured for one file.
     *
     * @param project the configuration that it has, if any
     * @param path its path from the folder of that configuration
     */
    record Place(Optional<ProjectConfiguration> project, String path) {

        /** Returns what excludes the file, if anything does. */
        Optional<Entry> exclusion() {
            return project.flatMap(p -> p.exclusion(path));
        }
    }

    /** Returns the place of a file; empty when its configuration cannot be used. */
    Optional<Place> place(Path file) {
        Path real = RepositoryPaths.real(file);
        Optional<Path> configuration = configurationOf(real);
        if (configuration.isEmpty()) {
            return Optional.of(new Place(Optional.empty(), ""));
        }
        return load(configuration.get()).map(project -> new Place(Optional.of(project), below(project.base(), real)));
    }

    /** Returns what applies at a place. */
    Configuration of(Place place) {
        Configuration configured =
                place.project().map(project -> project.of(place.path())).orElse(recommended);
        return overridden.computeIfAbsent(configured, this::over);
    }

    private Configuration over(Configuration configured) {
        idleIgnores.removeIf(configured.rules()::meansActive);
        return options.over(configured);
    }

    /** Notes that a walk came upon a file, so that its configuration's globs are known to mean something. */
    void seen(Place place) {
        place.project().ifPresent(project -> globsInUse.addAll(project.globsOf(place.path())));
    }

    private static String below(Path base, Path file) {
        Path path = file.startsWith(base) ? base.relativize(file) : file;
        String text = RepositoryPaths.withSlashes(path);
        return text.startsWith("/") ? text.substring(1) : text;
    }

    private Optional<Path> configurationOf(Path real) {
        if (options.none()) {
            return Optional.empty();
        }
        if (options.file().isPresent()) {
            return Optional.of(named(options.file().get()));
        }
        Path folder = real.getParent();
        return folder == null ? Optional.empty() : nearest(folder, bound(real, folder));
    }

    private Path named(String name) {
        try {
            Path file = repository.workingDirectory().resolve(name);
            if (!Files.exists(file)) {
                throw new UsageException("--config " + name + ": no such file or directory");
            }
            return file;
        } catch (InvalidPathException e) {
            throw new UsageException("--config " + name + " is no path: " + e.getReason());
        }
    }

    /** The highest folder in which a configuration is looked for: strangers may write above it. */
    private Path bound(Path file, Path folder) {
        Path root = repository.rootFor(file);
        return file.startsWith(root) ? root : folder;
    }

    private Optional<Path> nearest(Path folder, Path bound) {
        Optional<Path> known = nearest.get(folder);
        if (known == null) {
            Path file = folder.resolve(FILE);
            Path above = folder.getParent();
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                known = Optional.of(file);
            } else {
                if (Files.exists(folder.resolve(MISNAMED), LinkOption.NOFOLLOW_LINKS)) {
                    misnamed.add(folder.resolve(MISNAMED));
                }
                known = folder.equals(bound) || above == null ? Optional.empty() : nearest(above, bound);
            }
            nearest.put(folder, known);
        }
        return known;
    }

    private Optional<ProjectConfiguration> load(Path file) {
        Optional<ProjectConfiguration> known = loaded.get(file);
        if (known == null) {
            known = loadOnce(file);
            loaded.put(file, known);
        }
        return known;
    }

    private Optional<ProjectConfiguration> loadOnce(Path file) {
        boolean named = options.file().isPresent();
        Path start = named ? RepositoryPaths.real(file) : file;
        Path folder = start.toAbsolutePath().getParent();
        if (folder == null) {
            throw new UsageException(file + " is no configuration");
        }
        Path root = named ? repository.root(start).orElse(folder) : bound(start, folder);
        Path base = named ? repository.rootFor(repository.workingDirectory().resolve(FILE)) : folder;
        try {
            ConfigurationLoader loader = new ConfigurationLoader(book, repository::shown, RepositoryPaths::real);
            return Optional.of(loader.load(start, base, root));
        } catch (InvalidConfigurationException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** Returns whether any configuration says itself which files a walk looks at. */
    boolean anyInclude() {
        return loaded.values().stream().flatMap(Optional::stream).anyMatch(ProjectConfiguration::hasInclude);
    }

    /** Returns what is wrong with configurations; the files that they are for cannot be linted. */
    List<Problem> problems() {
        return problems;
    }

    /**
     * Returns what is odd about the configurations that were used. That a glob means no file can only be known when everything below
     * its folder was walked.
     *
     * @param walked the folders that were walked
     */
    List<String> notices(List<Path> walked) {
        List<String> notices = new ArrayList<>();
        misnamed.forEach(file -> notices.add("prdlint: " + repository.shown(file) + " is not read: call it " + FILE));
        for (Optional<ProjectConfiguration> project : loaded.values()) {
            if (project.isEmpty()) {
                continue;
            }
            project.get().notices().forEach(notice -> notices.add(notice.toString()));
            if (walked.stream().anyMatch(project.get().base()::startsWith)) {
                for (Entry glob : project.get().globs()) {
                    if (!globsInUse.contains(glob)) {
                        notices.add(glob.notice("no Markdown file matches \"" + glob.text() + "\"")
                                .toString());
                    }
                }
            }
        }
        if (!overridden.isEmpty()) {
            idleIgnores.forEach(
                    word -> notices.add("prdlint: --ignore " + word + " changes nothing: no rule that it means is on"));
        }
        return notices;
    }
}
