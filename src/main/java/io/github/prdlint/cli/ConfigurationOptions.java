package io.github.prdlint.cli;

import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.RuleSelection;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What the command line says of the configuration: which file it is, and what it overrides.
 *
 * @param file the file to use in place of those that are found
 * @param none whether no file is used
 * @param scale the scale to read at, {@code auto} for what the document says
 * @param levels rules and their levels, in the order in which they were given
 * @param failOn the lowest severity that counts, {@code never} for none
 */
record ConfigurationOptions(
        Optional<String> file,
        boolean none,
        Optional<String> scale,
        List<Level> levels,
        List<String> select,
        List<String> ignore,
        Optional<String> failOn) {

    /** The level of a rule, or of rules whose IDs begin alike; empty for off. */
    record Level(String rule, Optional<Severity> severity, String origin) {}

    /** The IDs and names of the rules, looked up when somebody asks for them. */
    static final Iterable<String> RULES = () -> RuleBook.builtIn().pages().stream()
            .flatMap(page -> Stream.of(page.id(), page.name()))
            .iterator();

    /** Adds the options of a command that reads a document. */
    static void describeReading(CommandSpec spec) {
        spec.addOption(Command.option(
                "FILE",
                "Use this configuration; by default, the nearest " + Configurations.FILE + " upwards from each file.",
                "-c",
                "--config"));
        spec.addOption(Command.flag("Use no configuration file.", "--no-config"));
        spec.addOption(Command.completing(
                Command.option("SCALE", "Judge every document as small or medium; auto lets it say.", "--scale"),
                Configuration.SCALES));
    }

    /** Adds the options of a command that judges documents. */
    static void describeJudging(CommandSpec spec) {
        spec.addOption(Command.completing(
                Command.repeatable(
                        "RULES",
                        "Run only these rules: IDs, names or beginnings of IDs (PRD5), with commas.",
                        "--select"),
                RULES));
        spec.addOption(Command.completing(Command.repeatable("RULES", "Leave out these rules.", "--ignore"), RULES));
        spec.addOption(Command.repeatable(
                "RULE=LEVEL", "Set a rule's severity: off, info, warning or error. Repeatable.", "--severity"));
        spec.addOption(Command.completing(
                Command.option(
                        "LEVEL",
                        "Lowest severity that makes the exit status 1: error (the default), warning, info, never.",
                        "--fail-on"),
                Configuration.FAIL_ON));
    }

    /** Returns what was given to a command that reads a document. */
    static ConfigurationOptions ofReading(ParseResult arguments) {
        return new ConfigurationOptions(
                file(arguments),
                arguments.hasMatchedOption("--no-config"),
                Command.choice(arguments, "--scale", Configuration.SCALES),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** Returns what was given to a command that judges documents. */
    static ConfigurationOptions ofJudging(ParseResult arguments, RuleBook book) {
        ConfigurationOptions reading = ofReading(arguments);
        return new ConfigurationOptions(
                reading.file,
                reading.none,
                reading.scale,
                levels(Command.list(arguments, "--severity"), book),
                words("--select", arguments, book),
                words("--ignore", arguments, book),
                Command.choice(arguments, "--fail-on", Configuration.FAIL_ON));
    }

    private static Optional<String> file(ParseResult arguments) {
        Optional<String> file = Command.text(arguments, "--config");
        if (file.isPresent() && arguments.hasMatchedOption("--no-config")) {
            throw new UsageException("--config and --no-config contradict each other");
        }
        return file;
    }

    private static List<Level> levels(List<String> settings, RuleBook book) {
        List<Level> levels = new ArrayList<>();
        for (String setting : settings) {
            int equals = setting.lastIndexOf('=');
            if (equals < 0) {
                throw new UsageException(
                        "--severity " + setting + " lacks the level: RULE=LEVEL, such as PRD101=warning");
            }
            String rule = known(setting.substring(0, equals), book);
            String level = setting.substring(equals + 1);
            if (!Configuration.LEVELS.contains(level)) {
                throw UsageException.unknownOf("level", level, Configuration.LEVELS);
            }
            levels.add(new Level(rule, Severity.of(level), "--severity " + setting));
        }
        return levels;
    }

    private static List<String> words(String option, ParseResult arguments, RuleBook book) {
        List<String> words = new ArrayList<>();
        for (String value : Command.list(arguments, option)) {
            if (value.replace(",", "").isBlank()) {
                throw new UsageException(option + " \"" + value + "\" names no rule (\"prdlint rules\" lists them)");
            }
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

    /** Returns a configuration with what the command line says instead. */
    Configuration over(Configuration configured) {
        RuleSelection rules = configured.rules();
        for (Level level : levels) {
            rules = rules.severity(level.rule(), level.severity(), level.origin());
        }
        return new Configuration(
                rules.narrowed(select, ignore),
                scale.isEmpty() ? configured.reader() : configured.reader().withScale(demanded(scale.get())),
                failOn.isEmpty() ? configured.failOn() : Severity.of(failOn.get()),
                configured.baseline(),
                configured.limits());
    }

    private static Optional<Scale> demanded(String word) {
        return word.equals("auto") ? Optional.empty() : Optional.of(Scale.valueOf(word.toUpperCase(Locale.ROOT)));
    }
}
