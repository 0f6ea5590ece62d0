package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.TestFiles;
import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.LintResult.Reported;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.report.Inspection;
import io.github.prdlint.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every form that is read, in a small document of its own, and whole documents: each in {@code testdata/reader} and {@code
 * testdata/valid} reads as the JSON beside it says.
 */
class ReaderDocumentsTest {

    private static final Path TESTDATA = TestFiles.root().resolve("testdata");
    private static final Path FOLDER = TESTDATA.resolve("reader");

    private final Linter linter = new Linter(Configuration.recommended());

    @TestFactory
    Stream<DynamicTest> documentsReadAsWrittenDown() {
        List<Path> documents = new ArrayList<>();
        for (String folder : List.of("reader", "valid", "valid/ko")) {
            documents.addAll(TestFiles.list(TESTDATA.resolve(folder), ".md"));
        }
        assertThat(documents).isNotEmpty();
        return documents.stream().map(document -> DynamicTest.dynamicTest(name(document), () -> verify(document)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoPrdSaysSoAndNothingElse() {
        List<Path> documents = TestFiles.list(FOLDER, ".md").stream()
                .filter(document -> name(document).startsWith("reader/not-a-prd-"))
                .toList();
        assertThat(documents).isNotEmpty();
        return documents.stream()
                .map(document -> DynamicTest.dynamicTest(
                        name(document), () -> assertThat(rules(document)).containsExactly("PRD001")));
    }

    @Test
    void everyLineEndingReadsAlike() throws IOException {
        for (Path document : TestFiles.list(FOLDER, ".md")) {
            String text = TestFiles.read(document);
            assertThat(read(name(document), text.replace("\n", "\r\n"))).isEqualTo(read(name(document), text));
        }
    }

    @Test
    void entriesThatDifferInTheQueryAreCountedOnce() {
        SourceText source = source("finds.md", TestFiles.read(FOLDER.resolve("endpoints-by-query.md")));
        assertThat(new Inspection(source, linter.read(source)).text())
                .contains("3 endpoints in 2 groups")
                .contains("endpoints (3)\n")
                .contains("     12  GET /finds?station=:id  [Finds]  F002  the endpoint of line 11\n");
    }

    private void verify(Path document) throws IOException {
        Path expected =
                document.resolveSibling(document.getFileName().toString().replaceAll("\\.md$", ".json"));
        String actual = read(name(document), TestFiles.read(document));
        if (TestFiles.UPDATE) {
            TestFiles.write(expected, actual);
        }
        assertThat(actual).isEqualTo(TestFiles.read(expected));
    }

    private String read(String name, String text) throws IOException {
        SourceText source = source(name, text);
        return new Inspection(source, linter.read(source)).json();
    }

    private List<String> rules(Path document) {
        return linter.lint(source(name(document), TestFiles.read(document))).findings().stream()
                .map(Reported::finding)
                .map(finding -> finding.page().id())
                .toList();
    }

    private static SourceText source(String name, String text) {
        return SourceText.decode(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(Path document) {
        return TESTDATA.relativize(document).toString();
    }
}
