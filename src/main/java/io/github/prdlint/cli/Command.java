package io.github.prdlint.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** A command of the program: what it accepts and what it does. */
interface Command {

    /** Returns its name, options and help. */
    CommandSpec spec();

    /** Carries it out and returns the exit status: 0, 1 with findings, 2 when the run itself failed. */
    int run(ParseResult arguments, Environment environment) throws IOException;

    /** Returns the beginning of a command's specification. */
    static CommandSpec named(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name);
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
                .type(java.util.List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** Returns an option without a value. */
    static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    /** Returns the arguments that are no options; the arity is picocli's, {@code 0..*}. */
    static PositionalParamSpec arguments(String label, String arity, String description) {
        return PositionalParamSpec.builder()
                .type(java.util.List.class)
                .auxiliaryTypes(String.class)
                .arity(arity)
                .paramLabel(label)
                .description(description)
                .build();
    }
}
