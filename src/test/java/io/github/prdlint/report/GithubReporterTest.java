package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.lint.LintResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Workflow commands say what they are meant to, and nothing that a document would like to command. */
class GithubReporterTest {

    @Test
    void whatSeparatesPropertiesIsEscapedInThem() throws IOException {
        LintResult result = SampleRun.with("a.md", "# F001\n", "F001", "100% of a, b: c\n::error::d");
        assertThat(report(result, "docs/a, b: 100%.md", List.of()).lines())
                .startsWith("::error file=docs/a%2C b%3A 100%25.md,line=1,endLine=1,col=3,endColumn=7,"
                        + "title=PRD101 feature-without-endpoint::100%25 of a, b: c\\n::error::d"
                        + "%0A100%25 of a, b: c\\n::error::d");
    }

    @Test
    void aPlaceOverSeveralLinesHasNoColumns() throws IOException {
        LintResult result = SampleRun.with("a.md", "# F001\nF002\n", "F001\nF002", "two");
        assertThat(report(result, "a.md", List.of())).startsWith("::error file=a.md,line=1,endLine=2,title=");
    }

    @Test
    void failuresAreErrors() throws IOException {
        LintResult clean = SampleRun.clean("a.md");
        assertThat(report(clean, "a.md", List.of(new Failure("b.md", "docs/b.md", "permission\r\ndenied"))))
                .isEqualTo("""
                        ::error file=docs/b.md,title=prdlint::b.md: permission\\r\\ndenied
                        prdlint: 0 errors, 0 warnings in 1 document; 1 failed
                        """);
    }

    @Test
    void moreThanGithubShowsIsSaid() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reporter reporter = new GithubReporter(out);
        LintResult result = SampleRun.with("a.md", "# F001\n", "F001", "no endpoint");
        for (int i = 0; i < 11; i++) {
            reporter.document(result, i + ".md");
        }
        reporter.end(new Summary(11, 0, 11, 0, 0, 2, 0, 0, List.of()));
        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("::error")))
                .hasSize(11);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .endsWith("prdlint: 11 errors, 0 warnings in 11 documents; 2 suppressed by comments"
                        + " (GitHub shows only the first 10 annotations of a kind; this log has them all)\n");
    }

    @Test
    void whatGithubShowsWholeIsNotCalledMore() throws IOException {
        assertThat(report(SampleRun.many(10), "a.md", List.of())).endsWith(" in 1 document\n");
        assertThat(report(SampleRun.many(11), "a.md", List.of())).endsWith("this log has them all)\n");
    }

    private static String report(LintResult result, String path, List<Failure> failures) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reporter reporter = new GithubReporter(out);
        reporter.document(result, path);
        reporter.end(new Summary(1, 0, 0, 0, 0, 0, 0, 0, failures));
        return out.toString(StandardCharsets.UTF_8);
    }
}
