package io.github.prdlint.cli;

import io.github.prdlint.report.Style;
import io.github.prdlint.rule.RuleBook;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What the command line of {@code check} asks for.
 *
 * @param paths files, folders and {@code -}; the working folder when it names none
 */
record CheckOptions(
        List<String> paths,
        RuleBook book,
        ConfigurationOptions configuration,
        Acceptance.Options acceptance,
        List<Format> formats,
        boolean includeSuppressed,
        Optional<String> stdinFilename,
        boolean allowEmpty,
        boolean quiet,
        Colour colour,
        boolean statistics,
        boolean debug,
        int threads) {

    /** A report to make: its format, and the file for it unless it goes to standard output. */
    record Format(String name, Optional<Path> file) {}

    /** When to colour text. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER;

        /** Returns the style of text for standard output, or for a file. */
        Style style(Environment environment, boolean toFile) {
            if (toFile || this == NEVER) {
                return this == ALWAYS ? Style.COLOUR : Style.PLAIN;
            }
            Style style = environment.style();
            return this == ALWAYS && style == Style.PLAIN ? Style.COLOUR : style;
        }
    }

    /** Every format, the default first. */
    static final List<String> FORMATS =
            List.of("text", "compact", "json", "sarif", "github", "gitlab", "markdown", "checklist", "html");

    private static final List<String> COLOURS = List.of("auto", "always", "never");

    /** Adds what {@code check} accepts. */
    static void describe(CommandSpec spec) {
        spec.addPositional(Command.arguments(
                "PATH", "Files, folders, and - for standard input. Without one, the current folder."));
        spec.addOption(Command.completing(
                Command.repeatable(
                        "FORMAT[=FILE]",
                        "Report to standard output or to a file, as text (the default), " + others() + ". Repeatable.",
                        "-f",
                        "--format"),
                FORMATS));
        ConfigurationOptions.describeReading(spec);
        ConfigurationOptions.describeJudging(spec);
        Acceptance.Options.describe(spec);
        spec.addOption(Command.flag(
                "Put suppressed and known findings into json and sarif, marked as such.", "--include-suppressed"));
        spec.addOption(Plugins.option());
        spec.addOption(Command.option("NAME", "The name of what comes from standard input.", "--stdin-filename"));
        spec.addOption(Command.flag("Do not fail when there is no document to lint.", "--allow-empty"));
        spec.addOption(Command.flag("Show errors only, and no summary.", "--quiet"));
        spec.addOption(Command.completing(
                Command.option("WHEN", "Colour the text: auto (the default), always, never.", "--color"), COLOURS));
        spec.addOption(Command.flag("Tell findings per rule, files and times on standard error.", "--statistics"));
        spec.addOption(Command.flag("Tell stack traces on standard error.", "--debug"));
        spec.addOption(
                Command.option("N", "Lint N documents at a time; by default, as many as processors.", "--threads"));
        spec.addOption(Command.help());
    }

    private static String others() {
        int last = FORMATS.size() - 1;
        return String.join(", ", FORMATS.subList(1, last)) + " or " + FORMATS.get(last);
    }

    /** Returns what was asked for. */
    static CheckOptions of(ParseResult arguments, Environment environment) {
        RuleBook book = Plugins.book(arguments, environment.workingDirectory());
        List<String> paths = arguments.matchedPositionalValue(0, List.<String>of());
        return new CheckOptions(
                paths.isEmpty() ? List.of(".") : paths,
                book,
                ConfigurationOptions.ofJudging(arguments, book),
                Acceptance.Options.of(arguments),
                formats(Command.list(arguments, "--format")),
                arguments.hasMatchedOption("--include-suppressed"),
                Command.text(arguments, "--stdin-filename"),
                arguments.hasMatchedOption("--allow-empty"),
                arguments.hasMatchedOption("--quiet"),
                Colour.valueOf(Command.choice(arguments, "--color", COLOURS)
                        .orElse("auto")
                        .toUpperCase(Locale.ROOT)),
                arguments.hasMatchedOption("--statistics"),
                arguments.hasMatchedOption("--debug"),
                threads(arguments));
    }

    private static List<Format> formats(List<String> values) {
        List<Format> formats = new ArrayList<>();
        Set<Path> files = new HashSet<>();
        int toStandardOutput = 0;
        for (String value : values) {
            int equals = value.indexOf('=');
            String name = equals < 0 ? value : value.substring(0, equals);
            if (!FORMATS.contains(name)) {
                throw UsageException.unknownOf("format", name, FORMATS);
            }
            Optional<Path> file = equals < 0 ? Optional.empty() : Optional.of(file(value.substring(equals + 1), value));
            if (file.isPresent() && !files.add(file.get())) {
                throw new UsageException("two reports for the file " + file.get());
            }
            toStandardOutput += file.isEmpty() ? 1 : 0;
            formats.add(new Format(name, file));
        }
        if (toStandardOutput > 1) {
            throw new UsageException("two reports for standard output; write all but one to a file, as in "
                    + "--format sarif=prdlint.sarif");
        }
        return formats.isEmpty() ? List.of(new Format("text", Optional.empty())) : formats;
    }

    private static Path file(String name, String value) {
        if (name.isEmpty()) {
            throw new UsageException("--format " + value + " lacks the file after \"=\"");
        }
        try {
            return Path.of(name).normalize();
        } catch (InvalidPathException e) {
            throw new UsageException("--format " + value + " names no file: " + e.getReason());
        }
    }

    private static int threads(ParseResult arguments) {
        Optional<String> value = Command.text(arguments, "--threads");
        if (value.isEmpty()) {
            return Runtime.getRuntime().availableProcessors();
        }
        try {
            int threads = Integer.parseInt(value.get());
            if (threads >= 1 && threads <= 1024) {
                return threads;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new UsageException("--threads " + value.get() + " is no number from 1 to 1024");
    }
}
