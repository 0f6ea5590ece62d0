package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.jcup.sarif_2_1_0.model.Result;
import de.jcup.sarif_2_1_0.model.SarifSchema210;
import io.github.prdlint.TestFiles;
import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the readers of a SARIF file demand beyond its schema, a test a demand: GitHub code scanning (G), the SARIF viewer of VS Code
 * (V), Qodana (Q), Azure DevOps (A) and reviewdog (R). It is held against the report of all documents in {@code testdata/broken}
 * with the built-in rules, and of {@link SampleRun} where a finding of a certain kind is needed.
 *
 * <p>Left out, because they ask for what the program does not have or cannot decide:
 *
 * <ul>
 *   <li>G6 an option to rate findings as security alerts: a contradiction in a document is none.
 *   <li>V1, A1 the file's name ({@code .sarif}, in an artifact {@code CodeAnalysisLogs}): the user gives it.
 *   <li>Q4 reading with Qodana's own model: it is not on Maven Central; the model of the SDK reads it here, strictly.
 *   <li>A2 an {@code automationDetails.id} that names a pipeline, and its four properties: Advanced Security wants them from an
 *       option that the command line does not have. The Scans tab does without.
 *   <li>A3 a format for Azure's log: the command line does not have it.
 *   <li>R1 reviewdog's own format: it reads this one. R3 its {@code -filter-mode} is the user's choice; the README says which.
 * </ul>
 */
class SarifRequirementsTest {

    private static final Summary SUMMARY = new Summary(1, 0, 4, 1, 1, 1, 1, 0, List.of());

    private static final Map<String, SourceText> SOURCES = new HashMap<>();

    private static JsonNode log;
    private static JsonNode sample;
    private static byte[] bytes;

    @BeforeAll
    static void lintEverythingThatIsBroken() throws IOException {
        Linter linter = new Linter(Configuration.recommended());
        RuleBook book = RuleBook.builtIn();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reporter reporter = new SarifReporter(out, book.pages(), book.checklist(), book::text, false);
        for (Path document : TestFiles.list(TestFiles.root().resolve("testdata/broken"), ".md")) {
            String path = "testdata/broken/" + document.getFileName();
            SourceText source = SourceText.decode(path, Files.readAllBytes(document));
            SOURCES.put(path, source);
            reporter.document(linter.lint(source), path);
        }
        reporter.end(SUMMARY);
        bytes = out.toByteArray();
        log = new ObjectMapper().readTree(bytes);
        sample = sample(SUMMARY, SampleRun.one());
    }

    // ---- GitHub code scanning

    @Test
    @DisplayName("G1 version and schema are those of 2.1.0; no string is empty")
    void g1() {
        assertThat(log.path("version").textValue()).isEqualTo("2.1.0");
        assertThat(log.path("$schema").textValue()).endsWith("/sarif-schema-2.1.0.json");
        assertThat(strings(log)).isNotEmpty().noneMatch(String::isBlank);
        assertThat(strings(sample)).noneMatch(String::isBlank);
    }

    @Test
    @DisplayName("G2 the driver has a name, a semantic version, an address and rules")
    void g2() {
        assertThat(driver(log).path("name").textValue()).isEqualTo("prdlint");
        assertThat(driver(log).path("semanticVersion").textValue()).isEqualTo(Product.VERSION);
        assertThat(driver(log).path("informationUri").textValue()).startsWith("https://");
        assertThat(rules()).hasSize(RuleBook.builtIn().pages().size());
    }

    @Test
    @DisplayName("G3 every rule has an ID, a name unlike it, descriptions that fit, help and an address")
    void g3() {
        for (JsonNode rule : rules()) {
            String id = rule.path("id").textValue();
            assertThat(id).matches("PRD[0-9]{3}");
            assertThat(rule.path("name").textValue())
                    .matches("([A-Z][a-z0-9]*)+")
                    .hasSizeLessThanOrEqualTo(255);
            assertThat(text(rule, "shortDescription")).isNotBlank().hasSizeLessThanOrEqualTo(1024);
            assertThat(text(rule, "fullDescription")).isNotBlank().hasSizeLessThanOrEqualTo(1024);
            assertThat(text(rule, "help")).isNotBlank().doesNotContain("\n## ");
            assertThat(rule.path("help").path("markdown").textValue())
                    .contains("## How to fix")
                    .doesNotContain("## Fails");
            assertThat(rule.path("helpUri").textValue()).contains("/rules/" + id + "-");
        }
    }

    @Test
    @DisplayName("G4 a rule has a level, also where it is the default, and a result has its own")
    void g4() {
        for (JsonNode rule : rules()) {
            assertThat(rule.path("defaultConfiguration").path("level").textValue())
                    .isIn("error", "warning", "note");
        }
        assertThat(results(log))
                .allMatch(r -> Set.of("error", "warning", "note")
                        .contains(r.path("level").textValue()));
        assertThat(results(sample).stream().map(r -> r.path("level").textValue()))
                .containsExactly("error", "error", "error", "warning", "note");
    }

    @Test
    @DisplayName("G5 a rule has a precision and a severity in the words of code scanning")
    void g5() {
        for (JsonNode rule : rules()) {
            assertThat(rule.path("properties").path("precision").textValue())
                    .isIn("very-high", "high", "medium", "low");
            assertThat(rule.path("properties").path("problem.severity").textValue())
                    .isIn("error", "warning", "recommendation");
        }
    }

    @Test
    @DisplayName("G6 nothing is rated as a security alert")
    void g6() {
        for (JsonNode rule : rules()) {
            assertThat(rule.path("properties").has("security-severity")).isFalse();
            assertThat(rule.path("properties").path("tags"))
                    .noneMatch(tag -> tag.textValue().equals("security"));
        }
    }

    @Test
    @DisplayName("G7 a rule has ten tags at most")
    void g7() {
        for (JsonNode rule : rules()) {
            assertThat(rule.path("properties").path("tags").size()).isBetween(1, 10);
        }
    }

    @Test
    @DisplayName("G8 a message is whole text, not an ID with arguments")
    void g8() {
        for (JsonNode result : results(log)) {
            assertThat(message(result)).isNotBlank();
            assertThat(result.path("message").fieldNames()).toIterable().containsExactly("text");
        }
    }

    @Test
    @DisplayName("G9 a result has one location; the others have numbers by which the message links them")
    void g9() {
        assertThat(results(log)).anyMatch(r -> r.has("relatedLocations"));
        for (JsonNode result : results(log)) {
            assertThat(result.path("locations")).hasSize(1);
            Set<Integer> ids = new HashSet<>();
            for (JsonNode related : result.path("relatedLocations")) {
                int id = related.path("id").intValue();
                assertThat(ids.add(id)).isTrue();
                assertThat(message(result).contains("](" + id + ")")
                                || message(result).contains(" more places."))
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("G10 a region has all four numbers, in UTF-16 units")
    void g10() {
        assertThat(run(log).path("columnKind").textValue()).isEqualTo("utf16CodeUnits");
        for (JsonNode result : results(log)) {
            assertThat(region(result).fieldNames())
                    .toIterable()
                    .containsExactly("startLine", "startColumn", "endLine", "endColumn");
        }
        JsonNode region = region(results(sample).get(0));
        assertThat(region.path("startColumn").intValue()).isEqualTo(14);
        assertThat(region.path("endColumn").intValue()).isEqualTo(14 + "대출 연장 📚".length());
    }

    @Test
    @DisplayName("G11 a path is relative to the repository's root, encoded, without dots in front")
    void g11() {
        for (JsonNode result : results(log)) {
            assertThat(artifact(result).path("uri").textValue()).startsWith("testdata/broken/");
            assertThat(artifact(result).path("uriBaseId").textValue()).isEqualTo("%SRCROOT%");
        }
        assertThat(artifact(results(sample).get(0)).path("uri").textValue()).isEqualTo("docs/one%20prd.md");
    }

    @Test
    @DisplayName("G12 GitHub's fingerprint is left to the upload, and no two results of a rule share a line")
    void g12() {
        Set<String> seen = new HashSet<>();
        for (JsonNode result : results(log)) {
            assertThat(result.path("partialFingerprints").has("primaryLocationLineHash"))
                    .isFalse();
            assertThat(result.path("partialFingerprints").has("prdlint/v1")).isTrue();
            assertThat(seen.add(result.path("ruleId") + " " + artifact(result).path("uri") + " "
                            + region(result).path("startLine")))
                    .isTrue();
        }
    }

    @Test
    @DisplayName("G13 a region is on one line, so that a pull request that touches the line shows it")
    void g13() throws IOException {
        assertThat(results(log))
                .allMatch(r -> region(r).path("startLine").equals(region(r).path("endLine")));
        JsonNode region =
                region(results(sample(SUMMARY, SampleRun.with("a.md", "# F001 x\nF002\n", "F001 x\nF002", "m")))
                        .get(0));
        assertThat(region.path("endLine").intValue()).isEqualTo(1);
        assertThat(region.path("endColumn").intValue()).isEqualTo(9);
    }

    @Test
    @DisplayName("G14 there is one run, with no more results than are taken, the gravest")
    void g14() throws IOException {
        assertThat(log.path("runs")).hasSize(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reporter reporter = new SarifReporter(
                out,
                SampleRun.PAGES,
                SampleRun.CHECKLIST,
                SampleRun::file,
                false,
                results(sample).size());
        for (String path : List.of("a.md", "b.md")) {
            reporter.document(SampleRun.one(), path);
        }
        reporter.end(SUMMARY);
        JsonNode cut = new ObjectMapper().readTree(out.toByteArray());
        assertThat(results(cut))
                .hasSameSizeAs(results(sample))
                .allMatch(r -> r.path("level").textValue().equals("error"));
        JsonNode notification = run(cut).path("invocations")
                .path(0)
                .path("toolExecutionNotifications")
                .path(0);
        assertThat(message(notification)).startsWith("5 results are left out");
        assertThat(notification.path("level").asText("warning")).isEqualTo("warning");
    }

    @Test
    @DisplayName("G15 the run's category is the tool's and ends with a slash")
    void g15() {
        assertThat(run(log).path("automationDetails").path("id").textValue()).isEqualTo("prdlint/");
    }

    @Test
    @DisplayName("G16 suppressed and baselined findings are left out, and what GitHub ignores")
    void g16() {
        assertThat(results(sample)).hasSize(5);
        for (JsonNode result : results(log)) {
            for (String ignored : List.of("suppressions", "baselineState", "fixes", "rank")) {
                assertThat(result.has(ignored)).as(ignored).isFalse();
            }
            assertThat(region(result).has("snippet")).isFalse();
        }
    }

    @Test
    @DisplayName("G17 no result is an empty list, which closes alerts; a failure is no success")
    void g17() throws IOException {
        JsonNode clean = sample(new Summary(1, 0, 0, 0, 0, 0, 0, 0, List.of()), SampleRun.clean("a.md"));
        assertThat(run(clean).path("results").isArray()).isTrue();
        assertThat(results(clean)).isEmpty();
        assertThat(run(clean)
                        .path("invocations")
                        .path(0)
                        .path("executionSuccessful")
                        .booleanValue())
                .isTrue();
        Failure failure = new Failure("a.md", "docs/a.md", "permission denied");
        JsonNode failed = sample(new Summary(0, 0, 0, 0, 0, 0, 0, 0, List.of(failure)));
        assertThat(run(failed).path("results").isArray()).isTrue();
        assertThat(run(failed)
                        .path("invocations")
                        .path(0)
                        .path("executionSuccessful")
                        .booleanValue())
                .isFalse();
    }

    // ---- VS Code

    @Test
    @DisplayName("V2 a result has no kind, which would hide its level")
    void v2() {
        assertThat(results(log)).noneMatch(r -> r.has("kind"));
    }

    @Test
    @DisplayName("V3 a message tells all by itself: what is wrong, where its other half is, how to mend it")
    void v3() {
        assertThat(message(results(sample).get(0)))
                .isEqualTo(
                        "F002 \"대출 연장 📚\" has no endpoint: no row of API Endpoint Groups refers to it."
                                + " See [API Endpoint Groups](1). To mend it: add an endpoint for F002, or move it to Post-MVP.");
    }

    @Test
    @DisplayName("V4 the details have a description, an address, a name and tags")
    void v4() {
        for (JsonNode rule : rules()) {
            assertThat(List.of("fullDescription", "helpUri", "name")).allMatch(rule::has);
            assertThat(rule.path("properties").path("tags").get(0).textValue()).isEqualTo("prd");
        }
    }

    @Test
    @DisplayName("V5 index and ID of a result's rule mean the same rule")
    void v5() {
        for (JsonNode result : results(log)) {
            assertThat(rules().get(result.path("ruleIndex").intValue()).path("id"))
                    .isEqualTo(result.path("ruleId"));
            assertThat(result.has("rule")).isFalse();
        }
    }

    @Test
    @DisplayName("V6 no fix is offered that would have no title")
    void v6() {
        assertThat(results(log)).noneMatch(r -> r.has("fixes"));
    }

    @Test
    @DisplayName("V7 documents of one name have different paths, and no region begins with blanks")
    void v7() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reporter reporter = new SarifReporter(out, SampleRun.PAGES, SampleRun.CHECKLIST, SampleRun::file, false);
        reporter.document(SampleRun.with("prd.md", "# F001\n", "F001", "a"), "a/prd.md");
        reporter.document(SampleRun.with("prd.md", "# F001\n", "F001", "a"), "b/prd.md");
        reporter.end(SUMMARY);
        List<JsonNode> results = results(new ObjectMapper().readTree(out.toByteArray()));
        assertThat(results.stream().map(r -> artifact(r).path("uri").textValue()))
                .containsExactly("a/prd.md", "b/prd.md");
        for (JsonNode result : results(log)) {
            JsonNode region = region(result);
            String uri = artifact(result).path("uri").textValue();
            SourceText source = Objects.requireNonNull(SOURCES.get(uri));
            String line = source.text(source.line(region.path("startLine").intValue()));
            int column = region.path("startColumn").intValue();
            boolean blank = column <= line.length() && Character.isWhitespace(line.charAt(column - 1));
            assertThat(blank && region.path("endColumn").intValue() > column)
                    .as(uri + region)
                    .isFalse();
        }
    }

    // ---- Qodana

    @Test
    @DisplayName("Q1 the driver's name, by which runs are compared, is the one it always had")
    void q1() {
        assertThat(driver(log).path("name").textValue()).isEqualTo("prdlint");
    }

    @Test
    @DisplayName("Q2 every result has a fingerprint of its own")
    void q2() {
        assertThat(results(log).stream()
                        .map(r -> r.path("partialFingerprints")
                                .path("equalIndicator/v1")
                                .textValue()))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(f -> f.matches("[0-9a-f]{32}"));
    }

    @Test
    @DisplayName("Q3 with all findings, every result has a state of the baseline, and says whether it is suppressed")
    void q3() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reporter reporter = new SarifReporter(out, SampleRun.PAGES, SampleRun.CHECKLIST, SampleRun::file, true);
        reporter.document(SampleRun.one(), "a.md");
        reporter.end(SUMMARY);
        List<JsonNode> results = results(new ObjectMapper().readTree(out.toByteArray()));
        assertThat(results).hasSizeGreaterThan(results(sample).size());
        assertThat(results.stream().map(r -> r.path("baselineState").textValue()))
                .containsOnly("new", "unchanged");
        assertThat(results).allMatch(r -> r.path("suppressions").isArray());
        assertThat(results).filteredOn(r -> !r.path("suppressions").isEmpty()).hasSize(1);
    }

    @Test
    @DisplayName("Q4 a model of SARIF in Java reads the file, and knows every property in it")
    void q4() throws IOException {
        SarifSchema210 read = new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(bytes, SarifSchema210.class);
        List<Result> results = read.getRuns().get(0).getResults();
        assertThat(results).hasSameSizeAs(results(log));
        assertThat(results.get(0).getMessage().getText())
                .isEqualTo(message(results(log).get(0)));
    }

    // ---- Azure DevOps

    @Test
    @DisplayName("A1 the file is UTF-8 without a byte order mark, and not empty")
    void a1() {
        assertThat(bytes).startsWith((byte) '{').endsWith((byte) '\n');
        assertThat(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
                .isEqualTo(bytes);
    }

    @Test
    @DisplayName("A2 the driver has a full name, a rule a name, a result its rule's ID and a region")
    void a2() {
        assertThat(driver(log).path("fullName").textValue()).isEqualTo("prdlint " + Product.VERSION);
        assertThat(rules()).allMatch(rule -> rule.has("name"));
        assertThat(results(log)).allMatch(r -> r.has("ruleId") && !region(r).isMissingNode());
    }

    // ---- reviewdog

    @Test
    @DisplayName("R2 a result is one diagnostic: one location, no second wording in Markdown, nothing suppressed")
    void r2() {
        assertThat(results(log))
                .allMatch(r -> r.path("locations").size() == 1
                        && !r.path("message").has("markdown")
                        && !r.has("suppressions"));
    }

    // ---- The parts of a log

    private static JsonNode sample(Summary summary, LintResult... results) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reporter reporter = new SarifReporter(out, SampleRun.PAGES, SampleRun.CHECKLIST, SampleRun::file, false);
        for (LintResult result : results) {
            reporter.document(result, result.source().name());
        }
        reporter.end(summary);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private static JsonNode run(JsonNode log) {
        return log.path("runs").path(0);
    }

    private static JsonNode driver(JsonNode log) {
        return run(log).path("tool").path("driver");
    }

    private static List<JsonNode> rules() {
        return list(driver(log).path("rules"));
    }

    private static List<JsonNode> results(JsonNode log) {
        return list(run(log).path("results"));
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }

    private static JsonNode place(JsonNode result) {
        return result.path("locations").path(0).path("physicalLocation");
    }

    private static JsonNode region(JsonNode result) {
        return place(result).path("region");
    }

    private static JsonNode artifact(JsonNode result) {
        return place(result).path("artifactLocation");
    }

    private static String message(JsonNode result) {
        return text(result, "message");
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).path("text").asText();
    }

    private static Stream<String> strings(JsonNode node) {
        return node.isTextual()
                ? Stream.of(node.textValue())
                : list(node).stream().flatMap(SarifRequirementsTest::strings);
    }
}
