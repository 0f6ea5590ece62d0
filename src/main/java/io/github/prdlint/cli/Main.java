package io.github.prdlint.cli;

import io.github.prdlint.report.Product;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's entrance: finds the command and turns whatever comes of it into an exit status. */
public final class Main {

    /** The run did what it was asked to, and found nothing that counts. */
    static final int CLEAN = 0;

    /** The run found something that counts. */
    static final int FINDINGS = 1;

    /** The run itself failed. */
    static final int FAILED = 2;

    private static final List<String> COMMANDS =
            List.of("check", "rules", "explain", "inspect", "trace", "init", "init-config", "completion");

    private Main() {}

    /** Runs the program and ends the process with its exit status. */
    public static void main(String[] arguments) {
        // Every option is text here; picocli would load the JDK's databases and calendars to convert others.
        System.setProperty("picocli.converters.excludes", ".*");
        System.exit(run(Environment.ofProcess(), arguments));
    }

    /** Runs the program and returns its exit status. */
    public static int run(Environment environment, String... arguments) {
        boolean debug = Arrays.asList(arguments).contains("--debug");
        Messages messages = new Messages(environment.err(), debug);
        try {
            return dispatch(environment, List.of(arguments), messages);
        } catch (UsageException e) {
            messages.say(e.words());
            return FAILED;
        } catch (UnusableConfigurationException e) {
            e.problems().forEach(problem -> messages.line(problem.toString()));
            return FAILED;
        } catch (IOException e) {
            messages.say("cannot write the report: " + Failures.reason(e), e);
            return FAILED;
        } catch (RuntimeException | Error e) {
            messages.say("internal error: " + e + (debug ? "" : "; run again with --debug to see where"), e);
            return FAILED;
        }
    }

    private static int dispatch(Environment environment, List<String> arguments, Messages messages) throws IOException {
        String word = arguments.isEmpty() ? "" : arguments.get(0);
        switch (word) {
            case "" -> {
                messages.print(usage());
                return FAILED;
            }
            case "-h", "--help" -> {
                return StandardOutput.print(environment, usage());
            }
            case "-V", "--version" -> {
                return StandardOutput.print(environment, Product.NAME + " " + Product.VERSION + "\n");
            }
            default -> {
                Command command = command(word, environment);
                return run(command, arguments.subList(1, arguments.size()), environment);
            }
        }
    }

    private static int run(Command command, List<String> arguments, Environment environment) throws IOException {
        CommandSpec spec = command.spec();
        ParseResult parsed;
        try {
            // A file whose name begins with @ is a file, not a list of arguments.
            parsed = new CommandLine(spec, Command.LISTS)
                    .setExpandAtFiles(false)
                    .parseArgs(arguments.toArray(new String[0]));
        } catch (ParameterException e) {
            throw usageException(e, spec);
        }
        if (parsed.isUsageHelpRequested()) {
            return StandardOutput.print(environment, usage(spec.name()));
        }
        return command.run(parsed, environment);
    }

    private static Command command(String word, Environment environment) {
        return switch (word) {
            case "check" -> new CheckCommand();
            case "rules" -> new RulesCommand();
            case "explain" -> new ExplainCommand();
            case "inspect" -> new InspectCommand();
            case "trace" -> new TraceCommand();
            case "init" -> new InitCommand();
            case "init-config" -> new InitConfigCommand();
            case "completion" -> new CompletionCommand();
            default -> throw unknown(word, environment);
        };
    }

    private static UsageException unknown(String word, Environment environment) {
        if (word.startsWith("-")) {
            return new UsageException("the command comes before its options (see \"prdlint --help\")");
        }
        if (exists(word, environment)) {
            return new UsageException("unknown command \"" + word + "\"; did you mean \"prdlint check " + word + "\"?");
        }
        return UsageException.unknownOf("command", word, COMMANDS);
    }

    private static boolean exists(String word, Environment environment) {
        try {
            return Files.exists(environment.workingDirectory().resolve(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static UsageException usageException(ParameterException e, CommandSpec spec) {
        String hint = " (see \"prdlint " + spec.name() + " --help\")";
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            if (!unmatched.isUnknownOption()) {
                return new UsageException("unexpected argument \"" + word + "\"" + hint);
            }
            int value = word.indexOf('=');
            String option = value < 0 ? word : word.substring(0, value);
            List<String> names = new ArrayList<>();
            spec.options().forEach(o -> names.addAll(List.of(o.names())));
            return new UsageException(
                    UsageException.unknown("option", option, names).words() + hint);
        }
        return new UsageException(e.getMessage() + hint);
    }

    /** The whole program's specification, for its help and for shells. */
    static CommandSpec root() {
        CommandSpec root =
                Command.named(Product.NAME, "Checks product requirement documents for contradictions and gaps.");
        root.addOption(Command.help());
        root.addOption(CommandLine.Model.OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Shows the version.")
                .build());
        for (Command command : List.of(
                new CheckCommand(),
                new RulesCommand(),
                new ExplainCommand(),
                new InspectCommand(),
                new TraceCommand(),
                new InitCommand(),
                new InitConfigCommand(),
                new CompletionCommand())) {
            CommandSpec spec = command.spec();
            root.addSubcommand(spec.name(), spec);
        }
        root.usageMessage()
                .footer(
                        "",
                        "Exit status: 0 nothing found that counts, 1 findings, 2 the run itself failed.",
                        "\"prdlint COMMAND --help\" tells more.");
        return root;
    }

    /** The help of the program, or of one of its commands. */
    private static String usage(String... command) {
        CommandLine line = new CommandLine(root());
        for (String name : command) {
            line = Objects.requireNonNull(line.getSubcommands().get(name));
        }
        StringWriter usage = new StringWriter();
        line.usage(new PrintWriter(usage), CommandLine.Help.Ansi.OFF);
        return usage.toString().replace("\r\n", "\n");
    }
}
