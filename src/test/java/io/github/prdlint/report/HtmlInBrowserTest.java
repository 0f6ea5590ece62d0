package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.prdlint.TestFiles;
import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The HTML report as its readers meet it, in a real browser. */
class HtmlInBrowserTest {

    private static final String BROKEN = "broken/library-small.md";
    private static final String HOSTILE = "report/hostile.md";
    private static final String VISIBLE = "document.querySelectorAll('.finding:not([hidden])').length";
    private static final String SHOWN = "document.getElementById('shown').value";

    @TempDir
    private static Path folder;

    private static Chromium browser;

    @BeforeAll
    static void startTheBrowser() throws Exception {
        Optional<Path> program = Chromium.program();
        if (program.isEmpty()) {
            System.err.println("SKIPPED: the HTML report in a browser: there is no chromium on the PATH");
            abort("there is no chromium on the PATH");
        }
        browser = new Chromium(program.get());
    }

    @AfterAll
    static void endTheBrowser() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    /** Whatever a test did, nothing ran but the page's own script, and nothing was asked for but the page. */
    @AfterEach
    void nothingElseRanOrWasLoaded() throws Exception {
        assertThat(browser.evaluate("window.ran").asInt(-1)).isZero();
        assertThat(browser.evaluate("violations.join()").asText()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).allMatch(address -> address.startsWith("file:") && address.endsWith(".html"));
    }

    @Test
    void thePageOpensAndItsScriptRuns() throws Exception {
        open(BROKEN, "broken/marketplace-medium-roles.md");
        assertThat(browser.evaluate("'ready' in document.documentElement.dataset")
                        .asBoolean())
                .isTrue();
        assertThat(browser.evaluate("document.getElementById('filters').hidden").asBoolean())
                .isFalse();
        assertThat(browser.evaluate("getComputedStyle(document.querySelector('mark')).borderBottomStyle")
                        .asText())
                .isEqualTo("solid");
        assertThat(browser.evaluate("document.querySelectorAll('article').length")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aHostileDocumentIsText() throws Exception {
        open(HOSTILE);
        assertThat(browser.evaluate("document.scripts.length").asInt()).isEqualTo(1);
        assertThat(browser.evaluate(
                                "document.querySelectorAll('img, svg, iframe, object, embed, link, base, [onerror], [onload]')"
                                        + ".length")
                        .asInt())
                .isZero();
        assertThat(browser.evaluate("[...document.links].every((link) => link.getAttribute('href').startsWith('#'))")
                        .asBoolean())
                .isTrue();
        assertThat(browser.evaluate("document.querySelectorAll('style').length").asInt())
                .isEqualTo(1);
        assertThat(browser.evaluate("document.querySelector('.text').textContent")
                        .asText())
                .contains(
                        "<script>alert(3)</script>", "<img src=x onerror=alert(7)>", "]]>", "\\u202e", "</pre></code>");
        browser.evaluate("for (const link of document.links) { link.click(); }");
        browser.evaluate("for (const mark of document.querySelectorAll('mark')) { mark.click(); }");
    }

    @Test
    void filtersShowFewerFindingsAndSayHowMany() throws Exception {
        open(BROKEN);
        int all = browser.evaluate(VISIBLE).asInt();
        int errors = browser.evaluate("document.querySelectorAll('.finding.error').length")
                .asInt();
        assertThat(errors).isPositive().isLessThan(all);
        assertThat(browser.evaluate(SHOWN).asText()).isEqualTo(all + " of " + all + " findings");

        browser.evaluate("document.querySelector('[name=severity][value=error]').click()");
        assertThat(browser.evaluate(VISIBLE).asInt()).isEqualTo(all - errors);
        assertThat(browser.evaluate(SHOWN).asText()).isEqualTo((all - errors) + " of " + all + " findings");
        assertThat(browser.evaluate("[...document.querySelectorAll('mark.error:not(.off)')].length")
                        .asInt())
                .isZero();
        browser.evaluate("document.querySelector('[name=severity][value=error]').click()");

        choose("rule", "PRD101");
        assertThat(browser.evaluate(
                                "[...document.querySelectorAll('.finding:not([hidden])')].map((f) => f.dataset.rule).join()")
                        .asText())
                .isEqualTo("PRD101");
        choose("rule", "");

        String feature = browser.evaluate("document.querySelector('[data-rule=PRD101]').dataset.features")
                .asText();
        choose("feature", feature);
        assertThat(browser.evaluate(VISIBLE).asInt()).isPositive().isLessThan(all);
        assertThat(browser.evaluate("[...document.querySelectorAll('tbody[data-feature]:not([hidden])')].map((b) =>"
                                + " b.dataset.feature).join()")
                        .asText())
                .isEqualTo(feature);

        browser.evaluate(
                "new Promise((done) => { document.querySelector('[type=reset]').click(); setTimeout(done); })");
        assertThat(browser.evaluate(SHOWN).asText()).isEqualTo(all + " of " + all + " findings");
    }

    private static void choose(String filter, String value) throws Exception {
        browser.evaluate("(() => { const select = document.querySelector('[name=" + filter + "]'); select.value = '"
                + value + "'; select.dispatchEvent(new Event('input', { bubbles: true })); })()");
    }

    @Test
    void aFindingLeadsToItsPlaceAndAPlaceToItsFinding() throws Exception {
        open(BROKEN);
        browser.evaluate("document.querySelector('#d1f2 .message').click()");
        assertThat(browser.evaluate("location.hash + ' ' + document.activeElement.id")
                        .asText())
                .isEqualTo("#d1p2 d1p2");
        assertThat(visible("document.querySelector('mark.current')")).isTrue();
        browser.evaluate("document.querySelector('mark[data-n=\"3\"]').click()");
        assertThat(browser.evaluate("location.hash + ' ' + document.activeElement.id")
                        .asText())
                .isEqualTo("#d1f3 d1f3");
        assertThat(visible("document.querySelector('.finding.current')")).isTrue();
    }

    /** Returns whether an element is on the screen and nothing covers it. */
    private static boolean visible(String element) throws Exception {
        return browser.evaluate(
                        "(() => { const e = " + element + "; const r = e.getBoundingClientRect();"
                                + " return e.contains(document.elementFromPoint(r.x + r.width / 2, r.y + Math.min(r.height, 40) / 2)); })()")
                .asBoolean();
    }

    @Test
    void theKeyboardAloneIsEnough() throws Exception {
        open(BROKEN);
        List<String> focused = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            browser.press("Tab", 9, "");
            focused.add(browser.evaluate(
                            "document.activeElement.localName + '.' + (document.activeElement.name || document.activeElement.className)")
                    .asText());
            assertThat(browser.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                            .asText())
                    .as("the focus on " + focused)
                    .isNotEqualTo("none");
        }
        assertThat(focused)
                .containsExactly(
                        "a.skip",
                        "input.severity",
                        "input.severity",
                        "input.severity",
                        "select.rule",
                        "select.feature",
                        "button.",
                        "a.",
                        "a.",
                        "a.",
                        "a.",
                        "div.pane");
        browser.press("Tab", 9, "");
        browser.press("Enter", 13, "\r");
        assertThat(browser.evaluate("location.hash + ' ' + document.activeElement.id")
                        .asText())
                .isEqualTo("#d1p1 d1p1");
        browser.press("Tab", 9, "");
        browser.press("Enter", 13, "\r");
        assertThat(browser.evaluate("document.activeElement.id").asText()).isEqualTo("d1f1");

        browser.evaluate("document.querySelector('[name=severity]').focus()");
        String before = browser.evaluate(SHOWN).asText();
        browser.press(" ", 32, " ");
        assertThat(browser.evaluate(SHOWN).asText()).isNotEqualTo(before);
    }

    @Test
    void everythingThatCanBeReachedHasAName() throws Exception {
        open(BROKEN);
        List<String> roles = new ArrayList<>();
        for (JsonNode node :
                browser.send("Accessibility.getFullAXTree", Map.of()).get("nodes")) {
            String role = node.at("/role/value").asText();
            if (node.path("ignored").asBoolean()) {
                continue;
            }
            roles.add(role);
            if (List.of("link", "button", "checkbox", "combobox", "region", "article", "form", "table", "group")
                            .contains(role)
                    && !node.at("/parentId").isMissingNode()) {
                boolean unnamedTable = role.equals("table");
                assertThat(unnamedTable || !node.at("/name/value").asText().isBlank())
                        .as(node.toString())
                        .isTrue();
            }
        }
        assertThat(roles).contains("banner", "main", "contentinfo", "form", "status", "columnheader", "rowheader");
    }

    private static void open(String... documents) throws Exception {
        List<LintResult> results = new ArrayList<>();
        for (String document : documents) {
            byte[] bytes =
                    Files.readAllBytes(TestFiles.root().resolve("testdata").resolve(document));
            results.add(new Linter(Configuration.recommended()).lint(SourceText.decode(document, bytes)));
        }
        Path file = folder.resolve(documents[0].replace('/', '-') + ".html");
        Files.writeString(file, HtmlReporterTest.page(results.toArray(new LintResult[0])));
        browser.open(file);
    }
}
