package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.TestFiles;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One document in every format, byte for byte; {@code -Dprdlint.update=true} rewrites the files. */
class GoldenReportsTest {

    private static final Summary SUMMARY = new Summary(
            1, 2, 4, 1, 1, 1, 1, 0, List.of(new Failure("docs/b.md", "docs/b.md", "no such file or directory")));

    /** Makes a reporter for a stream. */
    private interface Format {
        Reporter on(OutputStream out) throws IOException;
    }

    @Test
    void text() throws IOException {
        check("one.txt", out -> new TextReporter(out, Style.PLAIN, false, 0));
    }

    @Test
    void compact() throws IOException {
        check("one.compact", CompactReporter::new);
    }

    @Test
    void github() throws IOException {
        check("one.github", GithubReporter::new);
    }

    @Test
    void gitlab() throws IOException {
        check("one.gitlab.json", GitlabReporter::new);
    }

    @Test
    void markdown() throws IOException {
        check("one.markdown.md", MarkdownReporter::new);
    }

    @Test
    void checklist() throws IOException {
        check("one.checklist.md", out -> new ChecklistReporter(out, SampleRun.CHECKLIST));
    }

    @Test
    void html() throws IOException {
        check("one.html", out -> new HtmlReporter(out, SampleRun.CHECKLIST));
    }

    @Test
    void json() throws IOException {
        check("one.json", out -> new JsonReporter(out, false));
    }

    @Test
    void jsonWithWhatDoesNotCount() throws IOException {
        check("one-all.json", out -> new JsonReporter(out, true));
    }

    @Test
    void sarif() throws IOException {
        check("one.sarif", out -> new SarifReporter(out, SampleRun.PAGES, SampleRun.CHECKLIST, SampleRun::file, false));
    }

    @Test
    void sarifWithWhatDoesNotCount() throws IOException {
        check(
                "one-all.sarif",
                out -> new SarifReporter(out, SampleRun.PAGES, SampleRun.CHECKLIST, SampleRun::file, true));
    }

    private static void check(String name, Format format) throws IOException {
        String report = report(format);
        assertThat(report(format)).as("the same run twice").isEqualTo(report);
        Path golden = TestFiles.root().resolve("testdata/report").resolve(name);
        if (TestFiles.UPDATE) {
            TestFiles.write(golden, report);
        }
        assertThat(report).isEqualTo(TestFiles.read(golden));
    }

    private static String report(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // The end of a report flushes it.
        Reporter reporter = format.on(new BufferedOutputStream(out, 1 << 20));
        reporter.document(SampleRun.one(), "docs/one prd.md");
        reporter.end(SUMMARY);
        return out.toString(StandardCharsets.UTF_8);
    }
}
