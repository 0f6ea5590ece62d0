package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.prdlint.TestFiles;
import io.github.prdlint.checks.Checks;
import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.lint.RuleSelection;
import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.reader.PrdReader;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TraceTest {

    private static final Path TESTDATA = TestFiles.root().resolve("testdata");

    /** The documents of which every format is held against a file, and the beginning of the files' names. */
    private static final Map<String, String> GOLDEN = Map.of(
            "valid/recipe-small.md", "trace-valid",
            "report/trace-broken.md", "trace-broken",
            "report/trace-roles.md", "trace-roles",
            "report/hostile.md", "trace-hostile");

    /** Writes a trace in some format. */
    private interface Format {
        String of(Trace trace) throws IOException;
    }

    private static final Map<String, Format> FORMATS = Map.of(
            "txt", trace -> TraceText.of(trace, Style.PLAIN),
            "markdown", TraceMarkdown::of,
            "csv", TraceCsv::of,
            "json", TraceJson::of,
            "mermaid", TraceMermaid::of);

    @TestFactory
    Stream<DynamicTest> everyFormatIsAsItsFileSays() {
        // In one order in every process: a test that is run alone is told by its number.
        return GOLDEN.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(document -> FORMATS.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(format -> DynamicTest.dynamicTest(document.getValue() + "." + format.getKey(), () -> {
                            String text = format.getValue().of(trace(TESTDATA.resolve(document.getKey())));
                            Path golden = TESTDATA.resolve("report/" + document.getValue() + "." + format.getKey());
                            if (TestFiles.UPDATE) {
                                TestFiles.write(golden, text);
                            }
                            assertThat(text).isEqualTo(TestFiles.read(golden));
                        })));
    }

    /** What is reported is marked, and what is marked is found by a rule, even if a graver finding silences that. */
    @TestFactory
    Stream<DynamicTest> theTraceAndTheChecksAgree() {
        List<Path> documents = new ArrayList<>();
        for (String folder : List.of("valid", "valid/ko", "broken", "reader", "report")) {
            documents.addAll(TestFiles.list(TESTDATA.resolve(folder), ".md"));
        }
        assertThat(documents).hasSizeGreaterThan(80);
        return documents.stream()
                .map(document -> DynamicTest.dynamicTest(
                        TESTDATA.relativize(document).toString(), () -> agrees(trace(document))));
    }

    private static void agrees(Trace trace) {
        List<Finding> reported = new Linter(Configuration.recommended())
                .lint(trace.source()).findings().stream()
                        .map(LintResult.Reported::finding)
                        .toList();
        Prd prd = trace.prd();
        between(
                subjects(of("PRD101", reported), Subject.Kind.FEATURE),
                gaps(trace.features(), Trace.FeatureRow::state, row -> Subject.of(row.feature())),
                subjects(found("PRD101", prd), Subject.Kind.FEATURE));
        between(
                subjects(of("PRD301", reported), Subject.Kind.MODEL),
                gaps(trace.models(), Trace.ModelRow::state, row -> Subject.of(row.model())),
                subjects(found("PRD301", prd), Subject.Kind.MODEL));
        between(
                subjects(of("PRD501", reported), Subject.Kind.ROLE),
                gaps(trace.roles(), Trace.RoleRow::state, row -> Subject.of(row.role())),
                subjects(found("PRD501", prd), Subject.Kind.ROLE));
        Set<SourceSpan> cells = new HashSet<>();
        found("PRD202", prd).forEach(finding -> cells.add(finding.span()));
        found("PRD201", prd).forEach(finding -> cells.add(finding.span()));
        assertThat(trace.endpoints())
                .allSatisfy(row -> assertThat(row.state() == Trace.State.GAP)
                        .as(row.endpoint().toString())
                        .isEqualTo(cells(row.endpoint()).anyMatch(cells::contains)));
    }

    private static void between(Set<Subject> reported, Set<Subject> marked, Set<Subject> found) {
        assertThat(marked).containsAll(reported);
        assertThat(found).containsAll(marked);
    }

    private static <T> Set<Subject> gaps(List<T> rows, Function<T, Trace.State> state, Function<T, Subject> subject) {
        return rows.stream()
                .filter(row -> state.apply(row) == Trace.State.GAP)
                .map(subject)
                .collect(Collectors.toSet());
    }

    private static Stream<SourceSpan> cells(Endpoint endpoint) {
        return Stream.concat(
                endpoint.featureCell().stream().map(cell -> cell.span()),
                endpoint.featureIds().stream().map(reference -> reference.text().span()));
    }

    private static Set<Subject> subjects(List<Finding> findings, Subject.Kind kind) {
        return findings.stream()
                .flatMap(finding -> finding.subjects().stream())
                .filter(subject -> subject.kind() == kind)
                .collect(Collectors.toSet());
    }

    private static List<Finding> of(String rule, List<Finding> findings) {
        return findings.stream().filter(f -> f.page().id().equals(rule)).toList();
    }

    /** Returns what a rule's check finds, whatever silences it then. */
    private static List<Finding> found(String rule, Prd prd) {
        RuleSelection.Active active =
                Configuration.recommended().rules().active(rule).orElseThrow();
        Findings findings = new Findings(active.page(), active.severity());
        if (active.page().scales().contains(prd.scale())
                && active.page().missing(prd).isEmpty()) {
            Checks.of(rule).orElseThrow().check(prd, active.options(), findings);
        }
        return findings.toList();
    }

    @Test
    void csvHasAsManyCellsInEachRecordAndNoFormula() {
        for (String document : GOLDEN.keySet()) {
            List<List<String>> records = records(TraceCsv.of(trace(TESTDATA.resolve(document))));
            assertThat(records)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(record -> assertThat(record).hasSize(9));
            assertThat(records.stream().flatMap(List::stream).filter(cell -> !cell.isEmpty()))
                    .noneMatch(cell -> "=+-@\t\r".indexOf(cell.charAt(0)) >= 0);
        }
    }

    /** Reads comma-separated values as RFC 4180 has them. */
    private static List<List<String>> records(String csv) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                record.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && csv.startsWith("\r\n", i)) {
                record.add(cell.toString());
                cell.setLength(0);
                records.add(record);
                record = new ArrayList<>();
                i++;
            } else {
                assertThat(quoted || (c != '\r' && c != '\n'))
                        .as("a line end in no quotes")
                        .isTrue();
                cell.append(c);
            }
        }
        assertThat(record).as("after the last line end").isEmpty();
        return records;
    }

    @Test
    void jsonIsOneObject() throws IOException {
        var json = new ObjectMapper().readTree(TraceJson.of(trace(TESTDATA.resolve("report/trace-broken.md"))));
        assertThat(json.get("schemaVersion").asText()).isEqualTo("1.0");
        assertThat(json.get("gaps").toString()).isEqualTo("{\"features\":1,\"endpoints\":3,\"models\":1,\"roles\":1}");
    }

    @Test
    void aLargeChartIsDrawnByGroupsAndWithoutRoles() {
        String chart = TraceMermaid.of(large(40, 3));
        assertThat(chart)
                .contains("  e1[\"GET /things0/0\"]", "  r1([\"Clerk\"])")
                .doesNotContain("%%");
        String grouped = TraceMermaid.of(large(40, 10));
        assertThat(grouped)
                .startsWith("flowchart LR\n  %% endpoints by group, because GitHub draws at most 500 arrows\n")
                .contains("  g40[\"Things39\"]", "  f1 --> g1\n", "  r1 -.-> g1\n")
                .doesNotContain(" e1");
        String withoutRoles = TraceMermaid.of(large(300, 2));
        assertThat(withoutRoles)
                .startsWith(
                        "flowchart LR\n  %% endpoints by group, without roles, because GitHub draws at most 500 arrows\n")
                .contains("  f300 --> g300\n")
                .doesNotContain("r1");
        assertThat(withoutRoles.lines().filter(line -> line.contains("-->"))).hasSize(300);
    }

    @Test
    void aChartOfFiveHundredArrowsIsDrawnInFull() {
        assertThat(TraceMermaid.of(large(25, 10))).contains(" e250").doesNotContain("%%");
    }

    @Test
    void aGroupSaysHowManyOfItsEndpointsServeNoFeature() {
        Trace whole = large(40, 10);
        String text = whole.source().text().replace("| GET | /things0/0 | F001 |", "| GET | /things0/0 | F999 |");
        assertThat(TraceMermaid.of(trace(SourceText.of("large.md", text))))
                .contains("[\"✗ Things0<br>1 of 10 without known feature\"]:::gap", "  g2[\"Things1\"]\n");
    }

    @Test
    void coloursAreLaidOverTheSameText() {
        Trace trace = trace(TESTDATA.resolve("report/trace-roles.md"));
        String coloured = TraceText.of(trace, Style.COLOUR);
        assertThat(coloured)
                .contains(Style.COLOUR.bad("unknown feature F009"), Style.COLOUR.faint("feature not stated"));
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(TraceText.of(trace, Style.PLAIN));
    }

    private static Trace large(int groups, int endpointsEach) {
        StringBuilder text = new StringBuilder("## Features\n\n| ID | Feature | Endpoint Group |\n|-|-|-|\n");
        for (int i = 0; i < groups; i++) {
            text.append("| F%03d | Thing %d | Things%d |\n".formatted(i + 1, i, i));
        }
        text.append(
                "\n## Auth & Permissions\n\n### Role Definitions\n\n| Role | Description |\n|-|-|\n| Clerk | Does it |\n\n## API Endpoints\n");
        for (int i = 0; i < groups; i++) {
            text.append(
                    "\n### Things%d\n\n| Method | Endpoint | Feature ID | Auth | Roles |\n|-|-|-|-|-|\n".formatted(i));
            for (int j = 0; j < endpointsEach; j++) {
                text.append("| GET | /things%d/%d | F%03d | Bearer | Clerk |\n".formatted(i, j, i + 1));
            }
        }
        return trace(SourceText.of("large.md", text.toString()));
    }

    private static Trace trace(Path document) {
        try {
            String name = TESTDATA.relativize(document).toString().replace('\\', '/');
            return trace(SourceText.decode(name, Files.readAllBytes(document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Trace trace(SourceText source) {
        return new Trace(source, PrdReader.read(MarkdownParser.parse(source), ReaderOptions.DEFAULT));
    }
}
