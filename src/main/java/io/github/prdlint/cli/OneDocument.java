package io.github.prdlint.cli;

import io.github.prdlint.lint.Linter;
import io.github.prdlint.markdown.UnreadableDocumentException;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.report.Failure;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.source.SourceText;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The document that a command shows something of, read but not judged. */
record OneDocument(SourceText source, Prd prd) {

    /** Adds what such a command accepts besides a format. */
    static void describe(CommandSpec spec) {
        spec.addPositional(Command.argument("FILE", "The document, or - for standard input."));
        ConfigurationOptions.describeReading(spec);
        spec.addOption(Command.option("NAME", "The name of the document on standard input.", "--stdin-filename"));
    }

    /** Returns the format that was asked for, the first unless another was. */
    static String format(ParseResult arguments, List<String> formats) {
        String format = arguments.matchedOptionValue("--format", formats.get(0));
        if (!formats.contains(format)) {
            throw UsageException.unknownOf("format", format, formats);
        }
        return format;
    }

    /** Reads the document that a command's arguments name. */
    static OneDocument read(ParseResult arguments, Environment environment) {
        RepositoryPaths repository = new RepositoryPaths(environment.workingDirectory());
        Configurations configurations =
                new Configurations(ConfigurationOptions.ofReading(arguments), RuleBook.builtIn(), repository);
        Targets targets = new Targets(environment, repository, configurations);
        targets.add(List.of(arguments.matchedPositionalValue(0, "")), Command.text(arguments, "--stdin-filename"));
        if (!configurations.problems().isEmpty()) {
            throw new UnusableConfigurationException(configurations.problems());
        }
        targets.excluded().forEach((excluded, entry) -> {
            throw new UsageException(excluded + ": left out by exclude \"" + entry.text() + "\" (" + entry.origin()
                    + "); --no-config reads it all the same");
        });
        for (Failure failure : targets.failures()) {
            throw new UsageException(failure.path() + ": " + failure.message());
        }
        if (targets.documents().size() != 1) {
            String command = arguments.commandSpec().name();
            throw new UsageException(command + " shows one document; name a file, not a folder");
        }
        Target target = targets.documents().get(0);
        try {
            SourceText source = new DocumentReader(environment.in()).read(target);
            return new OneDocument(source, new Linter(target.configuration()).read(source));
        } catch (IOException e) {
            throw new UsageException(target.name() + ": " + Failures.reason(e));
        } catch (UnreadableDocumentException e) {
            throw new UsageException(target.name() + ": " + e.getMessage());
        }
    }
}
