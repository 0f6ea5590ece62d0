package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.prdlint.TestFiles;
import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReporterTest {

    @Test
    void noDocumentMakesAReportToo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReporter(out, false).end(new Summary(0, 0, 0, 0, 0, 0, 0, 0, List.of()));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        {
                          "schemaVersion": "1.0",
                          "tool": { "name": "prdlint", "version": "0.1.0" },
                          "summary": { "documents": 0, "skipped": 0, "errors": 0, "warnings": 0, "infos": 0, "suppressed": 0, "baselined": 0, "earlier": 0 },
                          "documents": [],
                          "failures": []
                        }
                        """);
    }

    @Test
    void whatWasReadIsCounted() throws IOException {
        Path document = TestFiles.root().resolve("testdata/valid/dispatch-medium.md");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reporter reporter = new JsonReporter(out, false);
        reporter.document(
                new Linter(Configuration.recommended()).lint(SourceText.of("prd.md", TestFiles.read(document))), "x");
        reporter.end(new Summary(1, 0, 0, 0, 0, 0, 0, 0, List.of()));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("""
                "read": { "features": 18, "endpointGroups": 8, "endpoints": 26, "models": 8, "roles": 4, "matrixRows": 7,\
                 "specifications": 26 }""");
    }

    @Test
    void textKeepsItsCharactersAndNoneIsPrintedThatMustNotBe() throws IOException {
        String hostile =
                "\u001b[31m \u007f \u0080 \u009b \u202e \ufeff \u2028 \udb40\udc41 \udb43\udfff 대출 👩\u200D👧 \" \\ %";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reporter reporter = new JsonReporter(out, false);
        reporter.document(SampleRun.with("대출\u202e.md", "# F001\n", "F001", hostile), "x");
        reporter.end(new Summary(1, 0, 1, 0, 0, 0, 0, 0, List.of(new Failure("a\u001b", "a", hostile))));
        String json = out.toString(StandardCharsets.UTF_8);
        assertThat(json.codePoints().filter(c -> c != '\n' && Escapes.isUnsafe(c)))
                .isEmpty();
        assertThat(json).contains("대출 👩\u200D👧 \\\" \\\\ %", "\\u202e", "\\udb40\\udc41 \\udb43\\udfff");
        JsonNode report = new ObjectMapper().readTree(json);
        JsonNode document = report.path("documents").path(0);
        assertThat(document.path("path").textValue()).isEqualTo("대출\u202e.md");
        assertThat(document.path("findings").path(0).path("message").textValue())
                .isEqualTo(hostile);
        assertThat(report.path("failures").path(0).path("message").textValue()).isEqualTo(hostile);
    }
}
