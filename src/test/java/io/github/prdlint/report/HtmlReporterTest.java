package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.TestFiles;
import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the page is made of, whatever the documents hold. How it behaves is shown in a browser. */
class HtmlReporterTest {

    private static final Path TESTDATA = TestFiles.root().resolve("testdata");

    @TestFactory
    Stream<DynamicTest> thePageIsWellMadeWhateverTheDocument() {
        List<Path> documents = new ArrayList<>();
        for (String folder : List.of("valid", "broken", "reader", "report")) {
            documents.addAll(TestFiles.list(TESTDATA.resolve(folder), ".md"));
        }
        return documents.stream()
                .map(document ->
                        DynamicTest.dynamicTest(TESTDATA.relativize(document).toString(), () -> {
                            LintResult result = lint(document);
                            String page = page(result);
                            assertThat(page(lint(document)))
                                    .as("the same run twice")
                                    .isEqualTo(page);
                            HtmlPage.check(page);
                            everyFindingHasItsPlace(page, (int) result.findings().stream()
                                    .filter(LintResult.Reported::open)
                                    .count());
                        }));
    }

    private static void everyFindingHasItsPlace(String page, int findings) {
        for (int i = 1; i <= findings; i++) {
            assertThat(page).contains("id=\"d1f" + i + "\"", "id=\"d1p" + i + "\"", "href=\"#d1f" + i + "\"");
        }
        assertThat(page).doesNotContain("id=\"d1f" + (findings + 1) + "\"");
    }

    @Test
    void thePolicyAdmitsNothingButItsOwnStyleAndScript() throws Exception {
        String page = page(SampleRun.one());
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        String script = page.substring(page.indexOf("<script>") + 8, page.indexOf("</script>"));
        assertThat(page)
                .contains("content=\"default-src 'none'; style-src 'sha256-" + hash(style) + "'; script-src 'sha256-"
                        + hash(script) + "'; base-uri 'none'; form-action 'none'\"");
        assertThat(style + script).doesNotContain("url(", "@import", "http:", "https:", "fetch(", "innerHTML", "eval(");
    }

    private static String hash(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(hash);
    }

    @Test
    void aPlaceIsMarkedToTheCharacter() throws IOException {
        String page =
                page(SampleRun.with("a.md", "# A **bold F001** & <b>more</b>\n", "old F001** & <b>mo", "no endpoint"));
        assertThat(page)
                .contains(
                        "A <strong>b</strong><span class=\"at\" tabindex=\"-1\" id=\"d1p1\"></span>"
                                + "<mark class=\"error\" data-n=\"1\"><strong>old F001</strong></mark>"
                                + "<mark class=\"error\" data-n=\"1\"> &amp; mo</mark>"
                                + "<a class=\"n error\" data-n=\"1\" href=\"#d1f1\" aria-label=\"finding 1, error\">1</a>re</div>");
    }

    @Test
    void aPlaceWithoutTextIsMarkedWhereItStands() throws IOException {
        String page = page(SampleRun.with("a.md", "| A | B |\n|---|---|\n| x |   |\n", "   |\n", "empty"));
        assertThat(page)
                .contains(
                        "<td><span class=\"at\" tabindex=\"-1\" id=\"d1p1\"></span><mark class=\"error\" data-n=\"1\">"
                                + "<span class=\"nothing\">(empty)</span></mark><a class=\"n error\"");
        String hidden = page(SampleRun.with("a.md", "---\nscale: huge\n---\n\n# A\n", "huge", "no scale"));
        assertThat(hidden).contains("<pre class=\"raw\">", "<mark class=\"error\" data-n=\"1\">huge</mark>");
    }

    @Test
    void whatIsNeitherTextNorTableStandsAsInTheSource() throws IOException {
        String text = document("# A\n\n---\n\n<!-- one\ntwo -->\n\n- three\n  - four\n\n<hr/>");
        assertThat(text)
                .contains("<pre class=\"raw\">" + line(5) + "&lt;!-- one\n" + line(6) + "two --&gt;</pre>\n")
                .contains("<li>" + line(8) + "three\n<ul>\n<li>" + line(9) + "four\n</li>\n</ul>\n</li>")
                .contains("<pre class=\"raw\">" + line(11) + "&lt;hr/&gt;</pre>\n");
        assertThat(text.split("<pre", -1)).hasSize(3);
    }

    private static String document(String text) throws IOException {
        String page = page(new Linter(Configuration.recommended()).lint(SourceText.of("a.md", text)));
        return page.substring(page.indexOf("id=\"d1text\""));
    }

    private static String line(int number) {
        return "<span class=\"line\" tabindex=\"-1\" id=\"d1l" + number + "\"></span>";
    }

    @Test
    void aPlaceThatIsNotShownIsMarkedBeforeWhatFollows() throws IOException {
        String mark = "<span class=\"at\" tabindex=\"-1\" id=\"d1p1\"></span><mark class=\"error\" data-n=\"1\">"
                + "<span class=\"nothing\">(here)</span></mark><a class=\"n error\" data-n=\"1\" href=\"#d1f1\""
                + " aria-label=\"finding 1, error\">1</a>";
        assertThat(page(SampleRun.with("a.md", "# A\n\n---\n\n# B\n", "---", "a break")))
                .contains(mark + "B</div>");
        assertThat(page(SampleRun.with("a.md", "# A\n\n---\n", "---", "a break")))
                .contains("A</div>\n" + mark);
    }

    @Test
    void ofManyRelatedPlacesTheFirstAreShown() throws IOException {
        assertThat(page(SampleRun.related(9))).contains("</a> place 9</li>").doesNotContain("more places");
        assertThat(page(SampleRun.related(10)))
                .contains("</a> place 8</li>\n<li>and 2 more places</li>\n")
                .doesNotContain("place 9");
    }

    @Test
    void theContentsSayWhatEachDocumentHas() throws IOException {
        assertThat(page(SampleRun.clean("a.md"), SampleRun.related(1)))
                .contains("a.md</a>, nothing found</li>", "related.md</a>, 1 finding</li>");
        assertThat(page(SampleRun.clean("a.md"))).doesNotContain("aria-label=\"Documents\"");
    }

    @Test
    void theVerdictTellsHowItWent() throws IOException {
        assertThat(verdict(1, 1)).contains("verdict bad");
        assertThat(verdict(0, 1)).contains("verdict fair");
        assertThat(verdict(0, 0)).contains("verdict good");
    }

    private static String verdict(int errors, int warnings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlReporter(out, RuleBook.builtIn().checklist())
                .end(new Summary(1, 0, errors, warnings, 0, 0, 0, 0, List.of()));
        String page = out.toString(StandardCharsets.UTF_8);
        return page.substring(page.indexOf("<header"), page.indexOf("</header>"));
    }

    @Test
    void theTraceTellsWhetherThereAreGaps() throws IOException {
        assertThat(trace("valid/recipe-small.md")).contains("verdict good");
        assertThat(trace("report/trace-broken.md")).contains("verdict bad");
    }

    private static String trace(String document) throws IOException {
        String page = page(lint(TESTDATA.resolve(document)));
        return page.substring(page.indexOf("<h3 id=\"d1trace\">"), page.indexOf("</article>"));
    }

    @Test
    void theTraceCountsTheEndpointsForAll() throws IOException {
        String page = page(lint(TESTDATA.resolve("report/trace-roles.md")));
        assertThat(page)
                .contains("Guest</a></th><td><span class=\"note\">2 for everybody</span></td>")
                .contains("GET /more, <span class=\"note\">2 for every role</span></td>")
                .contains("Member</a></th><td><span class=\"note\">2 for every role</span></td>");
    }

    @Test
    void aFindingAboutAnEndpointIsFilteredByItsFeature() throws IOException {
        // PUT /tools/:id, which serves the third feature, is public and names a role.
        assertThat(page(lint(TESTDATA.resolve("report/trace-roles.md"))))
                .contains("data-rule=\"PRD509\" data-features=\"k3\"");
    }

    @Test
    void whatDoesNotCountIsCountedOnly() throws IOException {
        String page = page(SampleRun.one());
        assertThat(page)
                .contains("; 1 in the baseline", ", 1 suppressed or in the baseline")
                .doesNotContain("Loan&quot; has 2 fields", "no endpoint uses the model &quot;Loan&quot;");
    }

    private static LintResult lint(Path document) {
        try {
            String name = TESTDATA.relativize(document).toString().replace('\\', '/');
            return new Linter(Configuration.recommended()).lint(SourceText.decode(name, Files.readAllBytes(document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the page for a run over some documents. */
    static String page(LintResult... results) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reporter reporter = new HtmlReporter(out, RuleBook.builtIn().checklist());
        for (LintResult result : results) {
            reporter.document(result, result.source().name());
        }
        reporter.end(new Summary(results.length, 0, 1, 0, 0, 1, 1, 0, List.of(new Failure("<b>", "<b>", "&c"))));
        return out.toString(StandardCharsets.UTF_8);
    }
}
