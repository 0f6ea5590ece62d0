package io.github.prdlint.cli;

import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.markdown.UnreadableDocumentException;
import io.github.prdlint.report.Failure;
import io.github.prdlint.report.Inspection;
import io.github.prdlint.source.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code prdlint inspect}: shows what was read from a document, and what was not. */
final class InspectCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "json", "yaml");

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Command.named("inspect", "Shows what was read from a document: why a rule fired, or did not.");
        spec.addPositional(Command.argument("FILE", "The document, or - for standard input."));
        spec.addOption(Command.option("FORMAT", "Show it as text (the default), json or yaml.", "-f", "--format"));
        spec.addOption(Command.option("SCALE", "Read it at this scale: auto, small or medium.", "--scale"));
        spec.addOption(Command.option("NAME", "The name of the document on standard input.", "--stdin-filename"));
        spec.addOption(Command.help());
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Environment environment) throws IOException {
        String format = arguments.matchedOptionValue("--format", "text");
        if (!FORMATS.contains(format)) {
            throw UsageException.unknownOf("format", format, FORMATS);
        }
        Linter linter =
                new Linter(new Configuration(Configuration.recommended().rules(), CheckOptions.reader(arguments)));
        Targets targets = new Targets(environment, new RepositoryPaths(environment.workingDirectory()));
        Optional<String> name = Optional.ofNullable(arguments.matchedOptionValue("--stdin-filename", null));
        targets.add(List.of(arguments.matchedPositionalValue(0, "")), name);
        for (Failure failure : targets.failures()) {
            throw new UsageException(failure.path() + ": " + failure.message());
        }
        if (targets.documents().size() != 1) {
            throw new UsageException("inspect shows one document; name a file, not a folder");
        }
        Target target = targets.documents().get(0);
        SourceText source = read(target, environment);
        try {
            Inspection inspection = new Inspection(source, linter.read(source));
            return StandardOutput.print(
                    environment,
                    switch (format) {
                        case "json" -> inspection.json();
                        case "yaml" -> inspection.yaml();
                        default -> inspection.text();
                    });
        } catch (UnreadableDocumentException e) {
            throw new UsageException(target.name() + ": " + e.getMessage());
        }
    }

    private static SourceText read(Target target, Environment environment) {
        try {
            return new DocumentReader(environment.in()).read(target);
        } catch (IOException e) {
            throw new UsageException(target.name() + ": " + Failures.reason(e));
        }
    }
}
