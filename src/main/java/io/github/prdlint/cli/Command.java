package io.github.prdlint.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** A command of the program: what it accepts and what it does. */
interface Command {

    /** Makes the lists of repeated options, and nothing else: no command is an annotated class. picocli's own looks for Groovy first. */
    IFactory LISTS = new IFactory() {
        @Override
        public <K> K create(Class<K> type) {
            if (type != List.class) {
                throw new IllegalArgumentException("no option is a " + type);
            }
            return type.cast(new ArrayList<>());
        }
    };

    /** Returns its name, options and help. */
    CommandSpec spec();

    /** Carries it out and returns the exit status: 0, 1 with findings, 2 when the run itself failed. */
    int run(ParseResult arguments, Environment environment) throws IOException;

    /** Returns the beginning of a command's specification. */
    static CommandSpec named(String name, String description) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(null, LISTS).name(name);
        spec.usageMessage().description(description).sortOptions(false).width(100);
        return spec;
    }

    /** Returns the option that every command has. */
    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Shows this help.")
                .build();
    }

    /** Returns an option with a value, which may be given once. */
    static OptionSpec option(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** Returns an option with a value, which may be given several times. */
    static OptionSpec repeatable(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** Returns an option whose values a shell can complete. */
    static OptionSpec completing(OptionSpec option, Iterable<String> words) {
        return OptionSpec.builder(option).completionCandidates(words).build();
    }

    /** Returns an argument that a shell can complete. */
    static PositionalParamSpec completing(PositionalParamSpec argument, Iterable<String> words) {
        return PositionalParamSpec.builder(argument).completionCandidates(words).build();
    }

    /** Returns an option without a value. */
    static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    /** Returns an argument that must be there, and only once. */
    static PositionalParamSpec argument(String label, String description) {
        return PositionalParamSpec.builder()
                .type(String.class)
                .index("0")
                .arity("1")
                .required(true)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** Returns an argument that may be left out. */
    static PositionalParamSpec optionalArgument(String label, String description) {
        return PositionalParamSpec.builder()
                .type(String.class)
                .index("0")
                .arity("0..1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** Returns arguments of which there may be any number. */
    static PositionalParamSpec arguments(String label, String description) {
        return PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** Returns the value of an option, if it was given. */
    static Optional<String> text(ParseResult arguments, String option) {
        return Optional.ofNullable(arguments.matchedOptionValue(option, (String) null));
    }

    /** Returns the values of a repeatable option. */
    static List<String> list(ParseResult arguments, String option) {
        return arguments.matchedOptionValue(option, List.of());
    }

    /** Returns the value of an option, if it was given, which is one of some words. */
    static Optional<String> choice(ParseResult arguments, String option, List<String> known) {
        Optional<String> word = text(arguments, option);
        if (word.isPresent() && !known.contains(word.get())) {
            throw UsageException.unknownOf("value of " + option, word.get(), known);
        }
        return word;
    }
}
