package io.github.prdlint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.checks.Checks;
import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.lint.RuleSelection;
import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Part;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.reader.PrdReader;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.RuleSet;
import io.github.prdlint.source.SourceText;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every excerpt on every rule's page is run through that rule alone, without silencing. Under {@code Fails} it has exactly the
 * findings in the block after it, and what these say besides their messages is what {@code testdata/findings} has of the page; under
 * {@code Passes} it has none although the rule was able to judge it.
 */
class RulePagesTest {

    private static final Path RULES = TestFiles.root().resolve("rules");
    private static final Path DETAILS = TestFiles.root().resolve("testdata/findings");

    @TestFactory
    Stream<DynamicContainer> pages() {
        // A page is read when its turn comes: who runs one excerpt alone does not wait for all pages.
        return RuleBook.builtIn().pages().stream()
                .map(page -> DynamicContainer.dynamicContainer(
                        page.file(), Stream.of(page).flatMap(RulePagesTest::tests)));
    }

    private static Stream<DynamicTest> tests(RulePage page) {
        PageExcerpts excerpts = PageExcerpts.of(TestFiles.read(RULES.resolve(page.file())));
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("has excerpts of both kinds", () -> {
            assertThat(excerpts.all()).anyMatch(PageExcerpts.Excerpt::fails).anyMatch(e -> !e.fails());
        }));
        if (TestFiles.UPDATE) {
            tests.add(DynamicTest.dynamicTest("update", () -> update(page, excerpts)));
        } else {
            for (PageExcerpts.Excerpt excerpt : excerpts.all()) {
                String where = page.file() + ", " + excerpt;
                tests.add(DynamicTest.dynamicTest(where, () -> verify(page, excerpt)));
            }
        }
        return tests.stream();
    }

    private static void update(RulePage page, PageExcerpts excerpts) {
        Map<PageExcerpts.Excerpt, List<String>> actual = new HashMap<>();
        StringBuilder details = new StringBuilder();
        for (PageExcerpts.Excerpt excerpt : excerpts.all()) {
            if (excerpt.fails()) {
                Run run = run(page, excerpt);
                actual.put(excerpt, run.lines());
                details.append(run.details(excerpt.number()));
            }
        }
        TestFiles.write(RULES.resolve(page.file()), excerpts.rewritten(actual));
        TestFiles.write(details(page), details.toString());
        for (PageExcerpts.Excerpt excerpt : excerpts.all()) {
            if (!excerpt.fails()) {
                verify(page, excerpt);
            }
        }
    }

    private static void verify(RulePage page, PageExcerpts.Excerpt excerpt) {
        Run run = run(page, excerpt);
        assertThat(run.lines()).as("%s, %s", page.file(), excerpt).isEqualTo(excerpt.findings());
        if (excerpt.fails()) {
            assertThat(TestFiles.read(details(page))).contains(run.details(excerpt.number()));
        }
    }

    private static Path details(RulePage page) {
        return DETAILS.resolve(page.id() + ".txt");
    }

    /** What a rule found in an excerpt. */
    private record Run(SourceText source, List<Finding> findings) {

        List<String> lines() {
            return findings.stream()
                    .map(finding -> "%s %s %s"
                            .formatted(
                                    FindingDetails.place(source, finding.span()),
                                    finding.severity().word(),
                                    finding.message()))
                    .toList();
        }

        String details(int excerpt) {
            StringBuilder details = new StringBuilder("excerpt " + excerpt + "\n");
            for (Finding finding : findings) {
                details.append(FindingDetails.place(source, finding.span())).append('\n');
                FindingDetails.of(source, finding)
                        .forEach(line -> details.append(line).append('\n'));
            }
            return details.append('\n').toString();
        }
    }

    private static Run run(RulePage page, PageExcerpts.Excerpt excerpt) {
        SourceText source = source(excerpt);
        Prd prd = PrdReader.read(MarkdownParser.parse(source), readerOptions(page, excerpt));
        boolean judged = judges(page, prd);
        boolean meantToJudge = !excerpt.words().contains("unevaluated");
        assertThat(judged)
                .as("%s, %s, can be judged: %s", page.file(), excerpt, obstacles(page, prd))
                .isEqualTo(meantToJudge);
        return new Run(source, judged ? findings(page, excerpt, source, prd) : List.of());
    }

    private static List<Finding> findings(RulePage page, PageExcerpts.Excerpt excerpt, SourceText source, Prd prd) {
        Optional<Check> check = Checks.of(page.id());
        if (check.isEmpty()) {
            // The engine's own rule: it judges what became of the others' findings.
            RuleSelection all = RuleSelection.of(RuleBook.builtIn(), RuleSet.DEFAULT);
            LintResult result = new Linter(new Configuration(all, readerOptions(page, excerpt))).lint(source);
            return result.findings().stream()
                    .map(LintResult.Reported::finding)
                    .filter(f -> f.page().equals(page))
                    .toList();
        }
        Findings findings = new Findings(page, page.severity());
        check.get().check(prd, options(page, excerpt), findings);
        return findings.toList();
    }

    private static SourceText source(PageExcerpts.Excerpt excerpt) {
        Optional<String> encoding = excerpt.value("encoding");
        return encoding.isEmpty()
                ? SourceText.of("prd.md", excerpt.text())
                : SourceText.decode("prd.md", excerpt.text().getBytes(Charset.forName(encoding.get())));
    }

    private static boolean judges(RulePage page, Prd prd) {
        return page.scales().contains(prd.scale()) && obstacles(page, prd).isEmpty();
    }

    private static List<String> obstacles(RulePage page, Prd prd) {
        List<String> obstacles = new ArrayList<>();
        if (!page.scales().contains(prd.scale())) {
            obstacles.add("the scale is " + prd.scaleDecision());
        }
        for (Part part : page.needs()) {
            prd.lacks(part).ifPresent(obstacles::add);
        }
        return obstacles;
    }

    private static Options options(RulePage page, PageExcerpts.Excerpt excerpt) {
        Map<String, List<String>> values = new HashMap<>();
        for (RulePage.Option option : page.options()) {
            values.put(option.name(), excerpt.list(option.name()).orElse(option.byDefault()));
        }
        return new Options(values);
    }

    private static ReaderOptions readerOptions(RulePage page, PageExcerpts.Excerpt excerpt) {
        for (String name : excerpt.names()) {
            assertThat(Stream.concat(
                            page.options().stream().map(RulePage.Option::name),
                            Stream.of(
                                    "encoding",
                                    "featureIds",
                                    "basePath",
                                    "crossCuttingGroups",
                                    "envelopeFields",
                                    "impliedRoles")))
                    .as("options of an excerpt")
                    .contains(name);
        }
        Optional<Scale> scale = Stream.of(Scale.values())
                .filter(s -> excerpt.words().contains(s.name().toLowerCase(Locale.ROOT)))
                .findFirst();
        return new ReaderOptions(
                scale,
                Optional.empty(),
                excerpt.list("featureIds").orElse(List.of()),
                excerpt.value("basePath"),
                excerpt.list("crossCuttingGroups").orElse(List.of()),
                excerpt.list("envelopeFields").orElse(List.of()),
                excerpt.list("impliedRoles").orElse(List.of()),
                ReaderOptions.OwnWords.NONE);
    }
}
