package io.github.prdlint.cli;

import io.github.prdlint.lint.LintResult;
import io.github.prdlint.report.ChecklistReporter;
import io.github.prdlint.report.CompactReporter;
import io.github.prdlint.report.GithubReporter;
import io.github.prdlint.report.GitlabReporter;
import io.github.prdlint.report.HtmlReporter;
import io.github.prdlint.report.JsonReporter;
import io.github.prdlint.report.MarkdownReporter;
import io.github.prdlint.report.Reporter;
import io.github.prdlint.report.SarifReporter;
import io.github.prdlint.report.Summary;
import io.github.prdlint.report.TextReporter;
import io.github.prdlint.rule.RuleBook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Every report that a run makes. Those for files appear when all went well; until then the files are as they were. */
final class Reports implements Reporter, AutoCloseable {

    private final List<Reporter> reporters = new ArrayList<>();
    private final List<ReportFile> files = new ArrayList<>();

    /** Opens the reports that were asked for. */
    Reports(CheckOptions options, Environment environment) throws IOException {
        try {
            for (CheckOptions.Format format : options.formats()) {
                OutputStream out;
                if (format.file().isPresent()) {
                    ReportFile file = ReportFile.open(
                            environment.workingDirectory().resolve(format.file().get()));
                    files.add(file);
                    out = file.stream();
                } else {
                    out = new StandardOutput(environment.out());
                }
                reporters.add(reporter(format, out, options, environment));
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** A format's class is loaded here, when it is asked for. */
    private static Reporter reporter(
            CheckOptions.Format format, OutputStream out, CheckOptions options, Environment environment)
            throws IOException {
        RuleBook book = options.book();
        return switch (format.name()) {
            case "checklist" -> new ChecklistReporter(out, book.checklist());
            case "compact" -> new CompactReporter(out);
            case "github" -> new GithubReporter(out);
            case "gitlab" -> new GitlabReporter(out);
            case "html" -> new HtmlReporter(out, book.checklist());
            case "json" -> new JsonReporter(out, options.includeSuppressed());
            case "markdown" -> new MarkdownReporter(out);
            case "sarif" ->
                new SarifReporter(out, book.pages(), book.checklist(), book::text, options.includeSuppressed());
            default -> {
                boolean toFile = format.file().isPresent();
                int width = toFile ? 0 : environment.terminal().width(environment.variables());
                yield new TextReporter(out, options.colour().style(environment, toFile), options.quiet(), width);
            }
        };
    }

    @Override
    public void document(LintResult result, String repositoryPath) throws IOException {
        for (Reporter reporter : reporters) {
            reporter.document(result, repositoryPath);
        }
    }

    @Override
    public void end(Summary summary) throws IOException {
        for (Reporter reporter : reporters) {
            reporter.end(summary);
        }
        for (ReportFile file : files) {
            file.complete();
        }
    }

    @Override
    public void close() throws IOException {
        for (ReportFile file : files) {
            file.close();
        }
    }
}
