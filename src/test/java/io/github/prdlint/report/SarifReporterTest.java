package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the SARIF file puts a result into words; {@link SarifRequirementsTest} has what its readers demand. */
class SarifReporterTest {

    private static final Summary ONE = new Summary(1, 0, 4, 1, 1, 1, 1, 0, List.of());

    @Test
    void resultsReferToTheirRulesAndQuestions() throws IOException {
        JsonNode log = log(ONE, SampleRun.one());
        JsonNode taxa = run(log).path("taxonomies").path(0).path("taxa");
        for (JsonNode result : run(log).path("results")) {
            assertThat(driver(log)
                            .path("rules")
                            .path(result.path("ruleIndex").intValue())
                            .path("id"))
                    .isEqualTo(result.path("ruleId"));
            for (JsonNode taxon : result.path("taxa")) {
                assertThat(taxa.path(taxon.path("index").intValue()).path("id")).isEqualTo(taxon.path("id"));
            }
        }
    }

    @Test
    void whatOneRuleSaysOnOneLineIsOneResult() throws IOException {
        JsonNode result = run(log(ONE, SampleRun.one())).path("results").path(2);
        assertThat(result.path("message").path("text").textValue())
                .isEqualTo("PUT /loans/:id/[draft] refers to \"F020\", which is no feature; did you mean \"F002\"? "
                        + "Also on this line: PUT /loans/:id/[draft] refers to \"F021\", which is no feature. "
                        + "See [F002 \\[대출\\](연장)](1), [Feature Specifications](2). To mend it: write F002.");
    }

    @Test
    void failuresAreNotifications() throws IOException {
        Failure outside = new Failure("x", "/a b/한.md", "permission\ndenied");
        JsonNode invocation = run(log(new Summary(0, 0, 0, 0, 0, 0, 0, 0, List.of(outside))))
                .path("invocations")
                .path(0);
        assertThat(invocation.path("executionSuccessful").booleanValue()).isFalse();
        JsonNode notification = invocation.path("toolExecutionNotifications").path(0);
        assertThat(notification.path("level").textValue()).isEqualTo("error");
        assertThat(notification.path("message").path("text").textValue()).isEqualTo("permission\\ndenied");
        JsonNode artifact =
                notification.path("locations").path(0).path("physicalLocation").path("artifactLocation");
        assertThat(artifact.path("uri").textValue()).isEqualTo("file:///a%20b/%ED%95%9C.md");
        assertThat(artifact.has("uriBaseId")).isFalse();
    }

    @Test
    void noTextIsEmptyAndNoDateIsWritten() throws IOException {
        JsonNode log = log(ONE, SampleRun.one());
        assertThat(log.findValuesAsText("text")).noneMatch(String::isBlank);
        assertThat(log.findValue("startTimeUtc")).isNull();
        assertThat(log.findValue("endTimeUtc")).isNull();
        assertThat(log.toString()).doesNotContain(System.getProperty("user.dir"));
    }

    @Test
    void aDocumentCannotMakeLinks() throws IOException {
        String hostile = "see [this](https://example.com) and [open";
        String text = run(log(ONE, SampleRun.with("a.md", "# F001\n", "F001", hostile)))
                .path("results")
                .path(0)
                .path("message")
                .path("text")
                .textValue();
        String safe = "see \\[this\\](https://example.com) and \\[open";
        assertThat(text).isEqualTo(safe + ". See [" + safe + "](1). To mend it: " + safe + ".");
    }

    @Test
    void ofManyRelatedPlacesTheFirstAreLinked() throws IOException {
        assertThat(text(SampleRun.related(9))).endsWith(", [place 8](8), [place 9](9).");
        assertThat(text(SampleRun.related(10))).endsWith(", [place 8](8) and 2 more places.");
        assertThat(run(log(ONE, SampleRun.related(101))).path("results").path(0).path("relatedLocations"))
                .hasSize(100);
    }

    @Test
    void aLongDescriptionIsCutAtAWord() throws IOException {
        String whole = "word ".repeat(204) + "word";
        assertThat(description(whole)).isEqualTo(whole);
        assertThat(description(whole + "s")).isEqualTo("word ".repeat(203) + "word …");
        assertThat(description("x".repeat(1025))).isEqualTo("x".repeat(1022) + " …");
    }

    private static String description(String summary) throws IOException {
        RulePage page = RulePage.of("ACME001", "long", "Long", summary, Severity.WARNING);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SarifReporter(out, List.of(page), SampleRun.CHECKLIST, SampleRun::file, false).end(ONE);
        JsonNode log = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        return driver(log)
                .path("rules")
                .path(0)
                .path("shortDescription")
                .path("text")
                .textValue();
    }

    @Test
    void asManyResultsAsThereMayBeKeepTheirOrder() throws IOException {
        JsonNode results = run(log(ONE, SampleRun.one())).path("results");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reporter reporter =
                new SarifReporter(out, SampleRun.PAGES, SampleRun.CHECKLIST, SampleRun::file, false, results.size());
        reporter.document(SampleRun.one(), "docs/one prd.md");
        reporter.end(ONE);
        assertThat(run(new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8)))
                        .path("results"))
                .isEqualTo(results);
    }

    private static String text(LintResult result) throws IOException {
        return run(log(ONE, result))
                .path("results")
                .path(0)
                .path("message")
                .path("text")
                .textValue();
    }

    @Test
    void pathsAreEncoded() {
        assertThat(SarifUri.of("a:b/c%d/é #?.md").text()).isEqualTo("a%3Ab/c%25d/%C3%A9%20%23%3F.md");
        assertThat(SarifUri.of("C:/x.md")).isEqualTo(new SarifUri("file:///C%3A/x.md", false));
    }

    private static JsonNode run(JsonNode log) {
        return log.path("runs").path(0);
    }

    private static JsonNode driver(JsonNode log) {
        return run(log).path("tool").path("driver");
    }

    private static JsonNode log(Summary summary, LintResult... results) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reporter reporter = new SarifReporter(out, SampleRun.PAGES, SampleRun.CHECKLIST, SampleRun::file, false);
        for (LintResult result : results) {
            reporter.document(result, result.source().name());
        }
        reporter.end(summary);
        return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    }
}
