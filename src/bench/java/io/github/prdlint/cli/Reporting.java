package io.github.prdlint.cli;

import io.github.prdlint.bench.Measured;
import io.github.prdlint.generated.GeneratedDocuments;
import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import picocli.CommandLine;

/** Each format's report about a few made-up documents, most of them with a defect. */
@State(Scope.Benchmark)
public class Reporting extends Measured {

    @Param({"text", "compact", "json", "sarif", "github", "gitlab", "markdown", "checklist", "html"})
    public String format;

    private final Tally tally = new Tally();
    private List<LintResult> results;
    private CheckOptions options;

    @Setup(Level.Trial)
    public void lint() {
        Configuration configuration = Configuration.recommended();
        Linter linter = new Linter(configuration);
        results = GeneratedDocuments.some().entrySet().stream()
                .map(document -> linter.lint(SourceText.of(document.getKey() + ".md", document.getValue())))
                .toList();
        results.forEach(result -> tally.add(result, configuration));
        CommandLine line = new CommandLine(new CheckCommand().spec());
        options = CheckOptions.of(line.parseArgs("--format", format), environment(OutputStream.nullOutputStream()));
    }

    /** Writes the whole report. */
    @Benchmark
    public int write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Reports reports = new Reports(options, environment(out))) {
            for (LintResult result : results) {
                reports.document(result, result.source().name());
            }
            reports.end(tally.summary());
        }
        return out.size();
    }

    private static Environment environment(OutputStream out) {
        return new Environment(
                InputStream.nullInputStream(),
                out,
                OutputStream.nullOutputStream(),
                Path.of(""),
                Map.of(),
                Terminal.NONE);
    }
}
