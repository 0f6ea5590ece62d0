package io.github.prdlint.report;

import io.github.prdlint.lint.LintResult;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.Severity;
import io.github.prdlint.source.Position;
import io.github.prdlint.source.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** The report for the log of a GitHub workflow: a command a finding, from which GitHub makes an annotation in the pull request. */
public final class GithubReporter implements Reporter {

    /** How many annotations of a kind GitHub shows for one step. */
    private static final int SHOWN = 10;

    private final OutputStream out;
    private final Map<Severity, Integer> annotations = new EnumMap<>(Severity.class);

    /** Reports to a stream. */
    public GithubReporter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void document(LintResult result, String repositoryPath) throws IOException {
        StringBuilder text = new StringBuilder();
        for (LintResult.Reported reported : result.findings()) {
            if (reported.open()) {
                finding(result.source(), repositoryPath, reported.finding(), text);
            }
        }
        write(text);
    }

    private void finding(SourceText source, String repositoryPath, Finding finding, StringBuilder text) {
        Position start = source.start(finding.span());
        Position end = source.end(finding.span());
        text.append("::").append(kind(finding.severity())).append(" file=").append(property(repositoryPath));
        text.append(",line=").append(start.line()).append(",endLine=").append(end.line());
        // GitHub refuses columns of a place that spans lines.
        if (start.line() == end.line()) {
            text.append(",col=").append(start.column()).append(",endColumn=").append(end.column());
        }
        text.append(",title=")
                .append(property(finding.page().id() + " " + finding.page().name()));
        text.append("::").append(data(finding.message()));
        finding.help().ifPresent(help -> text.append("%0A").append(data(help)));
        text.append('\n');
        annotations.merge(finding.severity(), 1, Integer::sum);
    }

    private static String kind(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    @Override
    public void end(Summary summary) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Failure failure : summary.failures()) {
            text.append("::error file=").append(property(failure.repositoryPath()));
            text.append(",title=").append(Product.NAME).append("::");
            text.append(data(failure.path() + ": " + failure.message())).append('\n');
            annotations.merge(Severity.ERROR, 1, Integer::sum);
        }
        text.append(Product.NAME).append(": ").append(summary.found());
        summary.remarks().forEach(remark -> text.append("; ").append(remark));
        if (annotations.values().stream().anyMatch(number -> number > SHOWN)) {
            text.append(" (GitHub shows only the first ")
                    .append(SHOWN)
                    .append(" annotations of a kind; this log has them all)");
        }
        write(text.append('\n'));
    }

    /** Escapes what follows the second pair of colons. */
    private static String data(String text) {
        return Escapes.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** Escapes a value before it, where a comma begins the next one. */
    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private void write(StringBuilder text) throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
