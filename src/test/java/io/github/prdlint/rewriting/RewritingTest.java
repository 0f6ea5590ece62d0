package io.github.prdlint.rewriting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.TestFiles;
import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.lint.RuleSelection;
import io.github.prdlint.prd.Words;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A document in Korean, in a loose style and in both has the findings of the template's English: the same rules about the same things. */
class RewritingTest {

    private static final Path DOCUMENTS = TestFiles.root().resolve("testdata");

    private static final UnaryOperator<String> KOREAN = new Korean();
    private static final UnaryOperator<String> LOOSE = new LooseStyle();

    /** The loose style writes models as bullets: it leaves no row of a field table whose type could be missing. */
    private static final String NO_FIELD_TABLES = "PRD809";

    /** No finding holds this. */
    private static final String NOTHING = "\n";

    private final Linter recommended = new Linter(Configuration.recommended());
    private final Linter strict =
            new Linter(new Configuration(RuleSelection.of(RuleBook.builtIn(), "strict"), ReaderOptions.DEFAULT));

    @TestFactory
    Stream<DynamicTest> inKorean() {
        return keepsFindings(KOREAN, NOTHING);
    }

    @TestFactory
    Stream<DynamicTest> inALooseStyle() {
        return keepsFindings(LOOSE, NO_FIELD_TABLES);
    }

    @TestFactory
    Stream<DynamicTest> inKoreanAndALooseStyle() {
        return keepsFindings(text -> KOREAN.apply(LOOSE.apply(text)), NO_FIELD_TABLES);
    }

    /** Returns the tests that a rewriting keeps all findings but those of a rule that it leaves nothing to judge. */
    private Stream<DynamicTest> keepsFindings(UnaryOperator<String> rewriting, String gone) {
        return Stream.concat(
                TestFiles.list(DOCUMENTS.resolve("valid"), ".md").stream()
                        .map(file -> DynamicTest.dynamicTest("valid " + file.getFileName(), () -> {
                            String rewritten = rewriting.apply(TestFiles.read(file));
                            assertThat(findings(recommended, rewritten)).isEmpty();
                            assertThat(findings(strict, rewritten))
                                    .as("under strict")
                                    .isEmpty();
                        })),
                // A document that is not UTF-8 has its fault in its bytes, and a rewritten text has none of them.
                TestFiles.list(DOCUMENTS.resolve("broken"), ".md").stream()
                        .filter(file -> !file.toString().endsWith("-encoding.md"))
                        .map(file -> DynamicTest.dynamicTest("broken " + file.getFileName(), () -> {
                            String text = TestFiles.read(file);
                            String rewritten = rewriting.apply(text);
                            assertThat(inWordsOf(text, rewritten, findings(recommended, rewritten)))
                                    .isEqualTo(findings(recommended, text).stream()
                                            .filter(finding -> !finding.contains(gone))
                                            .toList());
                        })));
    }

    /**
     * A finding about a heading or what has no other name than its heading is about the heading's words: returns findings with those of
     * the original heading in the place of the rewritten ones.
     */
    private static List<String> inWordsOf(String original, String rewritten, List<String> findings) {
        List<String> titles = titles(original);
        List<String> others = titles(rewritten);
        assertThat(others).hasSameSizeAs(titles);
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            words.put(others.get(i), titles.get(i));
        }
        return findings.stream()
                .map(finding -> Stream.of(finding.split(" "))
                        .map(word -> words.getOrDefault(word, word))
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
    }

    /** Returns the headings' words in the form in which a key has them. */
    private static List<String> titles(String text) {
        return Line.of(text).stream()
                .filter(line -> line.kind() == Line.Kind.HEADING)
                .map(line -> Words.key(line.text().replaceFirst("#+ (?:[0-9][0-9.]* )?", "")))
                .toList();
    }

    /** Returns the severity and the key of each finding: its rule and what it is about. */
    private static List<String> findings(Linter linter, String text) {
        LintResult result = linter.lint(SourceText.of("prd.md", text));
        assertThat(result.internalErrors()).isEmpty();
        List<String> findings = new ArrayList<>();
        for (LintResult.Reported reported : result.findings()) {
            findings.add(reported.finding().severity().word() + " " + reported.key());
        }
        findings.sort(null);
        return findings;
    }
}
