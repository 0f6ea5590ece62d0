package io.github.prdlint.lint.settings;

import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RuleSet;
import io.github.prdlint.source.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Loads a configuration file with everything that it extends. */
public final class ConfigurationLoader {

    private static final int LONGEST_CHAIN = 8;
    private static final Position BEGINNING = new Position(1, 1);

    private final RuleBook book;
    private final Shape.Keys shape;
    private final Function<Path, String> name;
    private final UnaryOperator<Path> real;

    /**
     * Loads configurations.
     *
     * @param name what messages call a file
     * @param real finds the file itself behind any links; of a file that does not exist, where it would be
     */
    public ConfigurationLoader(RuleBook book, Function<Path, String> name, UnaryOperator<Path> real) {
        this.book = book;
        this.shape = Declarations.of(book);
        this.name = name;
        this.real = real;
    }

    /**
     * Loads a file.
     *
     * @param file the file, which may be a link inside the repository
     * @param base the folder from which its globs and its baseline count
     * @param root the folder that nothing which it names may lie outside of: the root of the repository
     * @throws InvalidConfigurationException if anything is wrong with it
     */
    public ProjectConfiguration load(Path file, Path base, Path root) throws InvalidConfigurationException {
        List<Settings> chain = new ArrayList<>();
        Set<Path> files = new LinkedHashSet<>();
        String ruleSet = RuleSet.DEFAULT;
        Path start = real.apply(file);
        if (!start.startsWith(root)) {
            String fault = "this link leads out of the repository, and is not read";
            throw new InvalidConfigurationException(List.of(new Problem(name.apply(file), BEGINNING, fault)));
        }
        Optional<Path> next = Optional.of(start);
        while (next.isPresent()) {
            Path current = next.get();
            files.add(current);
            Problems problems = new Problems(name.apply(current));
            Settings settings = read(current, problems);
            chain.add(0, settings);
            next = Optional.empty();
            Entry extended = settings.scalars().get("extends");
            if (extended != null && book.ruleSet(extended.text()).isPresent()) {
                ruleSet = extended.text();
            } else if (extended != null) {
                next = extended(extended, current, root, files, problems);
            }
            Entry baseline = settings.scalars().get("baseline");
            if (baseline != null) {
                Optional<Path> accepted = path(baseline, base, problems);
                if (accepted.isPresent() && !accepted.get().startsWith(root)) {
                    problems.add(baseline.place(), Problems.shown(baseline.text()) + " lies outside the repository");
                }
            }
            if (!problems.isEmpty()) {
                throw new InvalidConfigurationException(problems.all());
            }
        }
        return new ProjectConfiguration(book, ruleSet, base, chain);
    }

    private Settings read(Path file, Problems problems) {
        byte[] bytes;
        try {
            if (!Files.isRegularFile(file)) {
                problems.add(BEGINNING, "this is no file");
                return Settings.NONE;
            }
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(YamlReader.MOST_BYTES + 1);
            }
        } catch (IOException e) {
            problems.add(BEGINNING, "cannot be read: " + e);
            return Settings.NONE;
        }
        if (bytes.length > YamlReader.MOST_BYTES) {
            problems.add(
                    BEGINNING,
                    "longer than " + YamlReader.MOST_BYTES + " bytes, the most that a configuration may have");
            return Settings.NONE;
        }
        return new SettingsReader(name.apply(file), book, shape, problems).read(bytes);
    }

    /** Returns the file that an entry names by its path from a folder; empty if the system has no such paths. */
    private Optional<Path> path(Entry entry, Path folder, Problems problems) {
        try {
            return Optional.of(real.apply(folder.resolve(entry.text())));
        } catch (InvalidPathException e) {
            problems.add(entry.place(), Problems.shown(entry.text()) + " is no path: " + e.getReason());
            return Optional.empty();
        }
    }

    /** Returns the file that another one extends. */
    private Optional<Path> extended(Entry entry, Path from, Path root, Set<Path> files, Problems problems) {
        Optional<Path> named = path(entry, from.resolveSibling(""), problems);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Path file = named.get();
        String fault = "";
        if (!file.startsWith(root)) {
            fault = " lies outside the repository, and only files inside it are read";
        } else if (!Files.isRegularFile(file)) {
            fault = " does not exist, or is no file";
        } else if (files.contains(file)) {
            List<String> circle = new ArrayList<>();
            files.forEach(f -> circle.add(name.apply(f)));
            circle.add(name.apply(file));
            fault = " closes a circle: " + String.join(" extends ", circle);
        } else if (files.size() == LONGEST_CHAIN) {
            fault = " is one too many: at most " + LONGEST_CHAIN + " files extend each other";
        }
        if (!fault.isEmpty()) {
            problems.add(entry.place(), Problems.shown(entry.text()) + fault);
            return Optional.empty();
        }
        return Optional.of(file);
    }
}
