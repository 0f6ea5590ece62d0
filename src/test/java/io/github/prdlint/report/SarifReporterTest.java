package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What code scanning, editors and Qodana demand of a SARIF file beyond its schema. */
class SarifReporterTest {

    private static final Summary ONE = new Summary(1, 0, 4, 1, 1, 1, 1, 0, List.of());

    @Test
    void theLogIsOfVersion210WithOneRun() throws IOException {
        JsonNode log = log(ONE, SampleRun.one());
        assertThat(log.path("version").textValue()).isEqualTo("2.1.0");
        assertThat(log.path("$schema").textValue()).endsWith("/sarif-schema-2.1.0.json");
        assertThat(log.path("runs")).hasSize(1);
        assertThat(run(log).path("columnKind").textValue()).isEqualTo("utf16CodeUnits");
        assertThat(run(log).path("automationDetails").path("id").textValue()).isEqualTo("prdlint/");
    }

    @Test
    void theToolHasTheNameByWhichRunsAreCompared() throws IOException {
        JsonNode driver = driver(log(ONE, SampleRun.one()));
        assertThat(driver.path("name").textValue()).isEqualTo("prdlint");
        assertThat(driver.path("semanticVersion").textValue()).isEqualTo(Product.VERSION);
        assertThat(driver.path("informationUri").textValue()).startsWith("https://");
    }

    @Test
    void everyBuiltInRuleIsDescribed() throws IOException {
        RuleBook book = RuleBook.builtIn();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SarifReporter(out, book.pages(), book.checklist(), book::text, false).end(ONE);
        JsonNode log = new ObjectMapper().readTree(out.toByteArray());
        JsonNode rules = driver(log).path("rules");
        JsonNode taxa = run(log).path("taxonomies").path(0).path("taxa");
        assertThat(rules).hasSize(book.pages().size());
        assertThat(taxa).hasSize(18);
        for (int i = 0; i < rules.size(); i++) {
            RulePage page = book.pages().get(i);
            JsonNode rule = rules.get(i);
            assertThat(rule.path("id").textValue()).isEqualTo(page.id());
            assertThat(rule.path("name").textValue())
                    .matches("([A-Z][a-z0-9]*)+")
                    .isNotEqualTo(page.id());
            assertThat(rule.path("shortDescription").path("text").textValue())
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(1024);
            assertThat(rule.path("fullDescription").path("text").textValue())
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(1024);
            assertThat(rule.path("help").path("text").textValue())
                    .contains(page.summary())
                    .doesNotContain("\n## ");
            assertThat(rule.path("help").path("markdown").textValue())
                    .contains("## How to fix")
                    .doesNotContain("## Fails");
            assertThat(rule.path("helpUri").textValue()).endsWith("/rules/" + page.file());
            assertThat(rule.path("defaultConfiguration").path("level").textValue())
                    .isIn("error", "warning", "note");
            JsonNode properties = rule.path("properties");
            assertThat(properties.path("precision").textValue()).isIn("very-high", "high", "medium", "low");
            assertThat(properties.path("problem.severity").textValue()).isIn("error", "warning", "recommendation");
            assertThat(properties.has("security-severity")).isFalse();
            assertThat(properties.path("tags").size()).isBetween(1, 10);
            assertThat(properties.path("tags")).noneMatch(tag -> tag.textValue().equals("security"));
            assertThat(rule.path("relationships")).hasSize(page.questions().size());
            for (JsonNode relationship : rule.path("relationships")) {
                JsonNode target = relationship.path("target");
                assertThat(taxa.path(target.path("index").intValue()).path("id"))
                        .isEqualTo(target.path("id"));
            }
        }
    }

    @Test
    void levelsAreWrittenAlsoWhereTheyAreTheDefault() throws IOException {
        JsonNode log = log(ONE, SampleRun.one());
        assertThat(texts(run(log).path("results"), "level"))
                .containsExactly("error", "error", "error", "warning", "note");
        assertThat(driver(log)
                        .path("rules")
                        .path(2)
                        .path("defaultConfiguration")
                        .path("level")
                        .textValue())
                .isEqualTo("warning");
    }

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
    void aResultHasOneLocationWithAllFourNumbersBelowTheRoot() throws IOException {
        for (JsonNode result : run(log(ONE, SampleRun.one())).path("results")) {
            assertThat(result.path("locations")).hasSize(1);
            JsonNode place = result.path("locations").path(0).path("physicalLocation");
            assertThat(place.path("artifactLocation").path("uri").textValue()).isEqualTo("docs/one%20prd.md");
            assertThat(place.path("artifactLocation").path("uriBaseId").textValue())
                    .isEqualTo("%SRCROOT%");
            assertThat(place.path("region").fieldNames())
                    .toIterable()
                    .containsExactly("startLine", "startColumn", "endLine", "endColumn");
            assertThat(place.path("region").path("endLine"))
                    .isEqualTo(place.path("region").path("startLine"));
        }
    }

    @Test
    void columnsCountUtf16Units() throws IOException {
        JsonNode region = run(log(ONE, SampleRun.one()))
                .path("results")
                .path(0)
                .path("locations")
                .path(0)
                .path("physicalLocation")
                .path("region");
        assertThat(region.path("startColumn").intValue()).isEqualTo(14);
        assertThat(region.path("endColumn").intValue()).isEqualTo(14 + "대출 연장 📚".length());
    }

    @Test
    void otherPlacesAreLinkedFromTheMessage() throws IOException {
        for (JsonNode result : run(log(ONE, SampleRun.one())).path("results")) {
            for (JsonNode related : result.path("relatedLocations")) {
                assertThat(result.path("message").path("text").textValue())
                        .contains("](" + related.path("id").intValue() + ")");
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
    void fingerprintsAreUniqueAndLeaveTheirsToTheUpload() throws IOException {
        Set<String> seen = new HashSet<>();
        for (JsonNode result : run(log(ONE, SampleRun.one())).path("results")) {
            JsonNode fingerprints = result.path("partialFingerprints");
            assertThat(fingerprints.fieldNames()).toIterable().containsExactly("prdlint/v1", "equalIndicator/v1");
            assertThat(seen.add(fingerprints.path("equalIndicator/v1").textValue()))
                    .isTrue();
        }
    }

    @Test
    void suppressedAndBaselinedFindingsAreLeftOut() throws IOException {
        assertThat(run(log(ONE, SampleRun.one())).path("results")).hasSize(5).noneMatch(r -> r.has("suppressions"));
    }

    @Test
    void noResultsAreAnEmptyListThatClosesOldAlerts() throws IOException {
        JsonNode log = log(new Summary(1, 0, 0, 0, 0, 0, 0, 0, List.of()), SampleRun.clean("a.md"));
        assertThat(run(log).path("results").isArray()).isTrue();
        assertThat(run(log).path("results")).isEmpty();
        assertThat(run(log).path("invocations")
                        .path(0)
                        .path("executionSuccessful")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void failuresAreNotifications() throws IOException {
        Failure outside = new Failure("x", "/tmp/a b/한.md", "permission\ndenied");
        JsonNode invocation = run(log(new Summary(0, 0, 0, 0, 0, 0, 0, 0, List.of(outside))))
                .path("invocations")
                .path(0);
        assertThat(invocation.path("executionSuccessful").booleanValue()).isFalse();
        JsonNode notification = invocation.path("toolExecutionNotifications").path(0);
        assertThat(notification.path("level").textValue()).isEqualTo("error");
        assertThat(notification.path("message").path("text").textValue()).isEqualTo("permission\\ndenied");
        JsonNode artifact =
                notification.path("locations").path(0).path("physicalLocation").path("artifactLocation");
        assertThat(artifact.path("uri").textValue()).isEqualTo("file:///tmp/a%20b/%ED%95%9C.md");
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
    void pathsAreEncoded() {
        assertThat(SarifUri.of("a:b/c%d/é #?.md").text()).isEqualTo("a%3Ab/c%25d/%C3%A9%20%23%3F.md");
        assertThat(SarifUri.of("C:/x.md")).isEqualTo(new SarifUri("file:///C%3A/x.md", false));
    }

    private static List<String> texts(JsonNode results, String field) {
        List<String> texts = new ArrayList<>();
        results.forEach(r -> texts.add(r.path(field).textValue()));
        return texts;
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
