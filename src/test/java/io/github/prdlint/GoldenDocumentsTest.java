package io.github.prdlint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.LintResult.Reported;
import io.github.prdlint.lint.LintResult.Status;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.lint.RuleSelection;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.RuleSet;
import io.github.prdlint.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole documents: those in {@code testdata/valid} are clean, and each in {@code testdata/broken} has exactly the findings beside it. */
class GoldenDocumentsTest {

    private static final Path VALID = TestFiles.root().resolve("testdata/valid");
    private static final Path BROKEN = TestFiles.root().resolve("testdata/broken");

    private final Linter linter = new Linter(Configuration.recommended());
    private final Linter strict =
            new Linter(new Configuration(RuleSelection.of(RuleBook.builtIn(), "strict"), ReaderOptions.DEFAULT));

    @TestFactory
    Stream<DynamicTest> validDocumentsAreClean() {
        List<Path> documents = new ArrayList<>(TestFiles.list(VALID, ".md"));
        documents.addAll(TestFiles.list(VALID.resolve("ko"), ".md"));
        assertThat(documents).isNotEmpty();
        return documents.stream()
                .map(document -> DynamicTest.dynamicTest(name(document), () -> {
                    assertThat(lint(document, linter)).isEmpty();
                    assertThat(lint(document, strict)).as("under strict").isEmpty();
                    assertThat(result(document, linter).answers())
                            .allSatisfy(answer -> assertThat(answer.status())
                                    .as("%s: %s", answer.question().id(), answer.reason())
                                    .isIn(Status.PASSED, Status.NOT_APPLICABLE));
                }));
    }

    @TestFactory
    Stream<DynamicTest> brokenDocumentsHaveTheirFindings() {
        List<Path> documents = TestFiles.list(BROKEN, ".md");
        assertThat(documents).isNotEmpty();
        return documents.stream().map(document -> DynamicTest.dynamicTest(name(document), () -> verify(document)));
    }

    @Test
    void everyRecommendedRuleFiresInSomeDocument() {
        List<String> findings = TestFiles.list(BROKEN, ".findings").stream()
                .flatMap(file -> TestFiles.read(file).lines())
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.split(" ", 4)[2])
                .toList();
        RuleSet recommended = RuleBook.builtIn().ruleSet(RuleSet.DEFAULT).orElseThrow();
        assertThat(recommended.rules().stream().map(RulePage::id))
                .allSatisfy(id -> assertThat(findings).contains(id));
    }

    private void verify(Path document) {
        Path expected =
                document.resolveSibling(document.getFileName().toString().replaceAll("\\.md$", ".findings"));
        LintResult result = result(document, linter);
        assertThat(result.internalErrors()).isEmpty();
        StringBuilder findings = new StringBuilder();
        for (Reported reported : result.findings()) {
            if (reported.open()) {
                findings.append(line(result.source(), reported.finding())).append('\n');
                FindingDetails.of(result.source(), reported.finding())
                        .forEach(line -> findings.append(line).append('\n'));
            }
        }
        String actual = findings.toString();
        if (TestFiles.UPDATE) {
            TestFiles.write(expected, actual);
        }
        assertThat(actual).isNotEmpty().isEqualTo(TestFiles.read(expected));
    }

    private static LintResult result(Path document, Linter linter) {
        return linter.lint(SourceText.decode(name(document), bytes(document)));
    }

    private static List<String> lint(Path document, Linter linter) {
        LintResult result = result(document, linter);
        assertThat(result.internalErrors()).isEmpty();
        return result.findings().stream()
                .filter(Reported::open)
                .map(Reported::finding)
                .map(finding -> line(result.source(), finding))
                .toList();
    }

    private static String line(SourceText source, Finding finding) {
        return "%s %s %s %s"
                .formatted(
                        FindingDetails.place(source, finding.span()),
                        finding.severity().word(),
                        finding.page().id(),
                        finding.message());
    }

    private static String name(Path document) {
        return TestFiles.root()
                .resolve("testdata")
                .toAbsolutePath()
                .relativize(document.toAbsolutePath())
                .toString();
    }

    private static byte[] bytes(Path document) {
        try {
            return Files.readAllBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
