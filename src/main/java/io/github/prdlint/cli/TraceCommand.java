package io.github.prdlint.cli;

import io.github.prdlint.report.Trace;
import io.github.prdlint.report.TraceCsv;
import io.github.prdlint.report.TraceJson;
import io.github.prdlint.report.TraceMarkdown;
import io.github.prdlint.report.TraceMermaid;
import io.github.prdlint.report.TraceText;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code prdlint trace}: shows which endpoints, models and roles belong to which feature, and what belongs to nothing. */
final class TraceCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "markdown", "csv", "json", "mermaid");

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Command.named(
                "trace", "Shows a document's traceability matrix: features, endpoints, models, roles, and the gaps.");
        spec.addOption(Command.completing(
                Command.option(
                        "FORMAT", "Show it as text (the default), markdown, csv, json or mermaid.", "-f", "--format"),
                FORMATS));
        OneDocument.describe(spec);
        spec.addOption(Command.help());
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Environment environment) throws IOException {
        String format = OneDocument.format(arguments, FORMATS);
        OneDocument document = OneDocument.read(arguments, environment);
        if (!document.prd().isPrd()) {
            throw new UsageException(
                    document.source().name() + " is no PRD, so there is nothing to trace: it holds no feature with an"
                            + " ID, no two endpoints, no data model and no permission matrix (\"prdlint inspect\" shows"
                            + " what was read)");
        }
        Trace trace = new Trace(document.source(), document.prd());
        return StandardOutput.print(
                environment,
                switch (format) {
                    case "markdown" -> TraceMarkdown.of(trace);
                    case "csv" -> TraceCsv.of(trace);
                    case "json" -> TraceJson.of(trace);
                    case "mermaid" -> TraceMermaid.of(trace);
                    default -> TraceText.of(trace, environment.style());
                });
    }
}
