package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.lint.LintResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The report fits into a comment and says what it leaves out. */
class MarkdownReporterTest {

    private static final int COMMENT = 65_536;

    @Test
    void manyFindingsAreLeftOutAndCounted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reporter reporter = new MarkdownReporter(out);
        for (int i = 0; i < 1000; i++) {
            reporter.document(SampleRun.with(i + "`.md", "# F001\n", "F001", "@a `b` <c> ".repeat(40)), i + ".md");
        }
        reporter.end(new Summary(1000, 0, 1000, 0, 0, 0, 0, 0, List.of()));
        String report = out.toString(StandardCharsets.UTF_8);
        assertThat(report.length()).isBetween(40_000, COMMENT - 5_000);
        int shown = report.split("\n- \\*\\*1:3\\*\\* ", -1).length - 1;
        int documents = report.split("\n### ", -1).length - 1;
        assertThat(report)
                .endsWith("Left out, because a comment has room for 65,536 characters: " + (1000 - shown)
                        + " findings and " + (1000 - documents) + " documents. `prdlint check` shows them all.\n");
        assertThat(report.split("<details", -1)).hasSameSizeAs(report.split("</details>", -1));
        assertThat(report).doesNotContain("</summary>\n\n\n</details>");
    }

    @Test
    void manyCleanDocumentsAndFailuresToo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reporter reporter = new MarkdownReporter(out);
        for (int i = 0; i < 1000; i++) {
            reporter.document(SampleRun.clean("d" + i + ".md"), i + ".md");
        }
        Failure failure = new Failure("x".repeat(600), "x", "permission denied");
        reporter.end(new Summary(1000, 0, 0, 0, 0, 0, 0, 0, Collections.nCopies(50, failure)));
        String report = out.toString(StandardCharsets.UTF_8);
        assertThat(report.length()).isLessThan(COMMENT - 5_000);
        assertThat(report)
                .startsWith("## ❌ prdlint: 0 errors, 0 warnings in 1000 documents\n\n50 failed\n\n- `xxx")
                .contains("\n- and " + (50 - report.split(" failed: ", -1).length + 1) + " more failures\n")
                .contains("<summary>1000 documents without findings</summary>")
                .containsPattern("characters: [0-9]+ documents\\. ");
    }

    @Test
    void whatIsLeftOutOfOneDocumentAreFindingsOnly() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reporter reporter = new MarkdownReporter(out);
        reporter.document(SampleRun.many(3000), "many.md");
        reporter.end(new Summary(1, 0, 3000, 0, 0, 0, 0, 0, List.of()));
        String report = out.toString(StandardCharsets.UTF_8);
        int shown = report.split("\n- \\*\\*1:3\\*\\* ", -1).length - 1;
        assertThat(report).endsWith("characters: " + (3000 - shown) + " findings. `prdlint check` shows them all.\n");
    }

    @Test
    void ofManyRelatedPlacesTheFirstAreShown() throws IOException {
        assertThat(report(SampleRun.related(4)))
                .contains("  - related 1:3 place 4\n")
                .doesNotContain("more places");
        assertThat(report(SampleRun.related(5)))
                .contains("  - related 1:3 place 3\n  - and 2 more places\n")
                .doesNotContain("place 4");
    }

    private static String report(LintResult result) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reporter reporter = new MarkdownReporter(out);
        reporter.document(result, "a.md");
        reporter.end(new Summary(1, 0, 1, 0, 0, 0, 0, 0, List.of()));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theHeadingTellsHowItWent() throws IOException {
        assertThat(report(new Summary(1, 0, 0, 2, 0, 1, 3, 0, List.of())))
                .isEqualTo(
                        "## ⚠️ prdlint: 0 errors, 2 warnings in 1 document\n\n1 suppressed by comments; 3 in the baseline\n");
        assertThat(report(new Summary(1, 0, 0, 0, 0, 0, 0, 0, List.of())))
                .isEqualTo("## ✅ prdlint: 0 errors, 0 warnings in 1 document\n");
        assertThat(report(new Summary(0, 2, 0, 0, 0, 0, 0, 0, List.of())))
                .isEqualTo("## ➖ prdlint: 0 errors, 0 warnings in 0 documents\n\n2 skipped as no PRD\n");
    }

    private static String report(Summary summary) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MarkdownReporter(out).end(summary);
        return out.toString(StandardCharsets.UTF_8);
    }
}
