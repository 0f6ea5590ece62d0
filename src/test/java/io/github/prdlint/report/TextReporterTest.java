package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.lint.LintResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TextReporterTest {

    private static final Summary CLEAN = new Summary(2, 0, 0, 0, 0, 0, 0, 0, List.of());

    @Test
    void cleanDocumentsAreListedTogether() throws IOException {
        assertThat(report(Style.PLAIN, false, CLEAN, SampleRun.clean("a.md"), SampleRun.clean("b.md")))
                .isEqualTo("""
                        a.md  (small: --scale; 0 features, 0 endpoints in 0 groups, 0 models, 0 roles)
                        b.md  (small: --scale; 0 features, 0 endpoints in 0 groups, 0 models, 0 roles)

                        ✔ 0 errors, 0 warnings in 2 documents
                          checklist: 1.1 ✓
                        """);
    }

    @Test
    void theChecklistOfSeveralDocumentsIsTheWorstOfThem() throws IOException {
        String report = report(
                Style.PLAIN,
                false,
                new Summary(3, 0, 5, 1, 1, 1, 1, 0, List.of()),
                SampleRun.one(),
                SampleRun.clean("b.md"),
                SampleRun.with("c.md", "# F001\n", "F001", "no endpoint"));
        assertThat(report)
                .contains("\n\nb.md  (small: --scale;", "roles)\nc.md  (small")
                .endsWith("""
                        ✖ 5 errors, 1 warning, 1 info in 3 documents; 1 suppressed by comments; 1 in the baseline
                          checklist: 1.1 ✗ (in 2)  1.2 ✓  2.1 ✗ (in 1)  3.1 ✗ (in 1; 1 suppressed)  4.1 ✗ (in 1)  5.1 ·  5.2 · (not for small)  7.2 – (not evaluated in 1)
                        """);
    }

    @Test
    void quietlyOnlyErrorsAreShown() throws IOException {
        assertThat(report(Style.PLAIN, true, CLEAN, SampleRun.clean("a.md"), SampleRun.one()))
                .startsWith("docs/one prd.md  (")
                .contains("  error  F003")
                .doesNotContain("warning", "info", "checklist", "a.md", "✖");
        assertThat(report(Style.PLAIN, true, CLEAN, SampleRun.clean("a.md"))).isEmpty();
    }

    @Test
    void coloursAreLaidOverTheSameText() throws IOException {
        String coloured = report(Style.COLOUR, false, CLEAN, SampleRun.one());
        assertThat(coloured).contains("\u001b[1;31merror\u001b[0m", "\u001b[1mdocs/one prd.md\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(report(Style.PLAIN, false, CLEAN, SampleRun.one()));
    }

    @Test
    void whatADocumentSaysIsPrintedSafely() throws IOException {
        String hostile = "F001\u001b]0;owned\u0007 ::error::x\n##[stop-commands]y\u202e%d";
        String report = report(Style.PLAIN, false, CLEAN, SampleRun.with("::x\u001b.md", "# F001\n", "F001", hostile));
        String safe = "F001\\u001b]0;owned\\u0007 ::error::x\\n##\\u005bstop-commands]y\\u202e%d";
        assertThat(report)
                .startsWith("\\u003a:x\\u001b.md  (")
                .contains(
                        "error  " + safe + "   PRD101", "  = related 1:3 " + safe + "\n", "  = help    " + safe + "\n");
    }

    @Test
    void ofManyFindingsOfARuleTheFirstAreShown() throws IOException {
        String report = report(Style.PLAIN, false, CLEAN, SampleRun.many(102));
        assertThat(report)
                .contains(
                        "error  number 100   PRD101",
                        "\n\n  and 2 more of PRD101 feature-without-endpoint; -f json has them all\n\n✔")
                .doesNotContain("number 101");
        assertThat(report(Style.PLAIN, false, CLEAN, SampleRun.many(100)))
                .contains("number 100")
                .doesNotContain(" more of ");
    }

    @Test
    void ofManyRelatedPlacesTheFirstAreShown() throws IOException {
        assertThat(report(Style.PLAIN, false, CLEAN, SampleRun.related(9)))
                .contains("= related 1:3 place 9\n")
                .doesNotContain("more places");
        assertThat(report(Style.PLAIN, false, CLEAN, SampleRun.related(10)))
                .contains("= related 1:3 place 8\n  = related and 2 more places\n")
                .doesNotContain("place 9");
    }

    @Test
    void framesFitIntoTheTerminal() throws IOException {
        LintResult result = SampleRun.with("a.md", "x ".repeat(60) + "F001" + " y".repeat(60), "F001", "no endpoint");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TextReporter(out, Style.PLAIN, false, 60).document(result, "a.md");
        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("F001 y")))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.length()).isBetween(55, 60));
    }

    @Test
    void whatWasThereBeforeAndWhatIsSwitchedOffAreSaid() throws IOException {
        SortedSet<String> three = new TreeSet<>(List.of("PRD101", "PRD102", "PRD103"));
        SortedSet<String> four = new TreeSet<>(List.of("PRD201", "PRD202", "PRD203", "PRD204"));
        Summary summary = new Summary(
                1, 0, 0, 0, 0, 0, 0, 2, new TreeMap<>(Map.of("--ignore PRD1", three, "--select", four)), List.of());
        assertThat(report(Style.PLAIN, false, summary))
                .contains("in 1 document; 2 there before\n")
                .contains("PRD101, PRD102, PRD103 by --ignore PRD1; 4 rules by --select");
    }

    @Test
    void warningsAloneAreNoCross() throws IOException {
        assertThat(report(Style.PLAIN, false, new Summary(1, 0, 0, 2, 0, 0, 0, 0, List.of())))
                .startsWith("⚠ 0 errors, 2 warnings in 1 document\n");
        assertThat(report(Style.PLAIN, false, new Summary(0, 3, 0, 0, 0, 0, 0, 0, List.of())))
                .startsWith("– 0 errors, 0 warnings in 0 documents; 3 skipped as no PRD\n");
        assertThat(report(Style.PLAIN, false, new Summary(0, 0, 0, 0, 0, 0, 0, 0, List.of(new Failure("a", "a", "b")))))
                .startsWith("✖ 0 errors, 0 warnings in 0 documents; 1 failed\n");
    }

    private static String report(Style style, boolean quiet, Summary summary, LintResult... results)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reporter reporter = new TextReporter(out, style, quiet, 0);
        for (LintResult result : results) {
            reporter.document(result, result.source().name());
        }
        reporter.end(summary);
        return out.toString(StandardCharsets.UTF_8);
    }
}
