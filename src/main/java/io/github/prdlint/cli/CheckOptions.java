package io.github.prdlint.cli;

import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.RuleSelection;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.report.Style;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.RuleSet;
import io.github.prdlint.rule.Severity;
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
 * @param failOn the lowest severity that counts; empty when none does
 */
record CheckOptions(
        List<String> paths,
        RuleBook book,
        Configuration configuration,
        Acceptance.Options acceptance,
        List<Format> formats,
        boolean includeSuppressed,
        Optional<Severity> failOn,
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
            boolean colour = this == ALWAYS || (this == AUTO && !toFile && environment.likesColour());
            return colour ? Style.COLOUR : Style.PLAIN;
        }
    }

    /** Every format, the default first. */
    static final List<String> FORMATS =
            List.of("text", "compact", "json", "sarif", "github", "gitlab", "markdown", "checklist");

    private static final List<String> SCALES = List.of("auto", "small", "medium");
    private static final List<String> LEVELS = List.of("off", "info", "warning", "error");
    private static final List<String> FAIL_ON = List.of("error", "warning", "info", "never");
    private static final List<String> COLOURS = List.of("auto", "always", "never");

    /** Adds what {@code check} accepts. */
    static void describe(CommandSpec spec) {
        spec.addPositional(Command.arguments(
                "PATH", "Files, folders, and - for standard input. Without one, the current folder."));
        spec.addOption(Command.repeatable(
                "FORMAT[=FILE]",
                "Report to standard output or to a file, as text (the default), " + others() + ". Repeatable.",
                "-f",
                "--format"));
        spec.addOption(
                Command.option("SCALE", "Judge every document as small or medium; auto lets it say.", "--scale"));
        spec.addOption(Command.repeatable(
                "RULES", "Run only these rules: IDs, names or beginnings of IDs (PRD5), with commas.", "--select"));
        spec.addOption(Command.repeatable("RULES", "Leave out these rules.", "--ignore"));
        spec.addOption(Command.repeatable(
                "RULE=LEVEL", "Set a rule's severity: off, info, warning or error. Repeatable.", "--severity"));
        spec.addOption(Command.option(
                "LEVEL",
                "Lowest severity that makes the exit status 1: error (the default), warning, info, never.",
                "--fail-on"));
        Acceptance.Options.describe(spec);
        spec.addOption(Command.flag(
                "Put suppressed and known findings into json and sarif, marked as such.", "--include-suppressed"));
        spec.addOption(Plugins.option());
        spec.addOption(Command.option("NAME", "The name of what comes from standard input.", "--stdin-filename"));
        spec.addOption(Command.flag("Do not fail when there is no document to lint.", "--allow-empty"));
        spec.addOption(Command.flag("Show errors only, and no summary.", "--quiet"));
        spec.addOption(Command.option("WHEN", "Colour the text: auto (the default), always, never.", "--color"));
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
                new Configuration(rules(arguments, book), reader(arguments)),
                Acceptance.Options.of(arguments),
                formats(list(arguments, "--format")),
                arguments.hasMatchedOption("--include-suppressed"),
                Severity.of(choice(arguments, "--fail-on", FAIL_ON, "error")),
                text(arguments, "--stdin-filename"),
                arguments.hasMatchedOption("--allow-empty"),
                arguments.hasMatchedOption("--quiet"),
                Colour.valueOf(choice(arguments, "--color", COLOURS, "auto").toUpperCase(Locale.ROOT)),
                arguments.hasMatchedOption("--statistics"),
                arguments.hasMatchedOption("--debug"),
                threads(arguments));
    }

    /** Returns how {@code --scale} says to read a document. */
    static ReaderOptions reader(ParseResult arguments) {
        String scale = choice(arguments, "--scale", SCALES, "auto");
        return scale.equals("auto")
                ? ReaderOptions.DEFAULT
                : ReaderOptions.DEFAULT.withScale(Scale.valueOf(scale.toUpperCase(Locale.ROOT)));
    }

    private static RuleSelection rules(ParseResult arguments, RuleBook book) {
        RuleSelection selection = RuleSelection.of(book, RuleSet.DEFAULT);
        for (String setting : list(arguments, "--severity")) {
            int equals = setting.lastIndexOf('=');
            if (equals < 0) {
                throw new UsageException(
                        "--severity " + setting + " lacks the level: RULE=LEVEL, such as PRD101=warning");
            }
            String rule = known(setting.substring(0, equals), book);
            String level = setting.substring(equals + 1);
            if (!LEVELS.contains(level)) {
                throw UsageException.unknownOf("level", level, LEVELS);
            }
            selection = selection.severity(rule, Severity.of(level));
        }
        return selection.narrowed(words(arguments, "--select", book), words(arguments, "--ignore", book));
    }

    private static List<String> words(ParseResult arguments, String option, RuleBook book) {
        List<String> words = new ArrayList<>();
        for (String value : list(arguments, option)) {
            for (String word : value.split(",", -1)) {
                if (!word.isBlank()) {
                    words.add(known(word.strip(), book));
                }
            }
        }
        return words;
    }

    private static String known(String word, RuleBook book) {
        if (book.matching(word).isEmpty()) {
            throw unknownRule(word, book);
        }
        return word;
    }

    /** Returns the exception for a word that means no rule. */
    static UsageException unknownRule(String word, RuleBook book) {
        List<String> words = new ArrayList<>();
        for (RulePage page : book.pages()) {
            words.add(page.id());
            words.add(page.name());
        }
        return new UsageException(
                UsageException.unknown("rule", word, words).words() + " (\"prdlint rules\" lists them)");
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
        Optional<String> value = text(arguments, "--threads");
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

    private static String choice(ParseResult arguments, String option, List<String> known, String byDefault) {
        String word = text(arguments, option).orElse(byDefault);
        if (!known.contains(word)) {
            throw UsageException.unknownOf("value of " + option, word, known);
        }
        return word;
    }

    private static Optional<String> text(ParseResult arguments, String option) {
        return Optional.ofNullable(arguments.matchedOptionValue(option, (String) null));
    }

    private static List<String> list(ParseResult arguments, String option) {
        return arguments.matchedOptionValue(option, List.of());
    }
}
