package io.github.prdlint.report;

import io.github.prdlint.lint.LintResult;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.source.Position;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The report for editors and for {@code grep}: {@code path:line:column: severity: message [RULE]}, a line a finding and nothing else. */
public final class CompactReporter implements Reporter {

    private final OutputStream out;

    /** Reports to a stream. */
    public CompactReporter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void document(LintResult result, String repositoryPath) throws IOException {
        StringBuilder text = new StringBuilder();
        String path = Escapes.atLineStart(result.source().name());
        for (LintResult.Reported reported : result.findings()) {
            if (reported.open()) {
                Finding finding = reported.finding();
                Position start = result.source().start(finding.span());
                text.append(path).append(':').append(start.line()).append(':').append(start.column());
                text.append(": ").append(finding.severity().word()).append(": ");
                text.append(Escapes.of(finding.message()));
                text.append(" [").append(finding.page().id()).append("]\n");
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void end(Summary summary) throws IOException {
        out.flush();
    }
}
