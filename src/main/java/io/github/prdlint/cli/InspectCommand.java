package io.github.prdlint.cli;

import io.github.prdlint.report.Inspection;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code prdlint inspect}: shows what was read from a document, and what was not. */
final class InspectCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "json", "yaml");

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Command.named("inspect", "Shows what was read from a document: why a rule fired, or did not.");
        spec.addOption(Command.completing(
                Command.option("FORMAT", "Show it as text (the default), json or yaml.", "-f", "--format"), FORMATS));
        OneDocument.describe(spec);
        spec.addOption(Command.help());
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Environment environment) throws IOException {
        String format = OneDocument.format(arguments, FORMATS);
        OneDocument document = OneDocument.read(arguments, environment);
        Inspection inspection = new Inspection(document.source(), document.prd());
        return StandardOutput.print(
                environment,
                switch (format) {
                    case "json" -> inspection.json();
                    case "yaml" -> inspection.yaml();
                    default -> inspection.text();
                });
    }
}
