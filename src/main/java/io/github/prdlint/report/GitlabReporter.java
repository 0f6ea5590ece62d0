package io.github.prdlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.prdlint.lint.Fingerprints;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.Severity;
import java.io.IOException;
import java.io.OutputStream;

/** The report for GitLab's merge requests: a Code Quality artifact, of which the widget shows description, place and severity. */
public final class GitlabReporter implements Reporter {

    private final OutputStream out;
    private final JsonGenerator json;

    /** Reports to a stream. */
    public GitlabReporter(OutputStream out) throws IOException {
        this.out = out;
        json = new JsonLayout().generator(out);
        json.writeStartArray();
    }

    @Override
    public void document(LintResult result, String repositoryPath) throws IOException {
        for (LintResult.Reported reported : result.findings()) {
            if (reported.open()) {
                Finding finding = reported.finding();
                // The widget does not show the check's name.
                issue(
                        finding.page().id() + ": " + finding.message(),
                        finding.page().name(),
                        reported.fingerprint(),
                        severity(finding.severity()),
                        repositoryPath,
                        result.source().start(finding.span()).line());
            }
        }
    }

    @Override
    public void end(Summary summary) throws IOException {
        for (Failure failure : summary.failures()) {
            String description = Product.NAME + " failed: " + failure.message();
            String path = failure.repositoryPath();
            issue(description, Product.NAME, Fingerprints.hash(description + " " + path), "blocker", path, 1);
        }
        json.writeEndArray();
        json.close();
        out.write('\n');
        out.flush();
    }

    private void issue(String description, String check, String fingerprint, String severity, String path, int line)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("description", Escapes.of(description));
        json.writeStringField("check_name", check);
        json.writeStringField("fingerprint", fingerprint);
        json.writeStringField("severity", severity);
        json.writeObjectFieldStart("location");
        json.writeStringField("path", path);
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", line);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }
}
