package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.cli.Session.Ran;
import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.LintResult.Status;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A PRD to start from: what is missing in it is what its brackets ask for, and nothing else. */
class InitTest {

    /** What stands in brackets to be written; lists in JSON hold quotes. */
    private static final Pattern BRACKETS = Pattern.compile("\\[(\\p{L}[\\p{L} ]*)]");

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void startInARepository() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        session = new Session(folder);
    }

    private static LintResult lint(String text) {
        LintResult result = new Linter(Configuration.recommended()).lint(SourceText.of("prd.md", text));
        assertThat(result.internalErrors()).isEmpty();
        return result;
    }

    private static Stream<String> findings(LintResult result) {
        return result.findings().stream()
                .map(LintResult.Reported::finding)
                .map(f -> f.page().id() + " " + result.source().text(f.span()));
    }

    @ParameterizedTest
    @CsvSource({"small, en, 15", "small, ko, 15", "medium, en, 26", "medium, ko, 26"})
    void everyBracketIsReportedAndWhenFilledInNothingIs(String scale, String language, int brackets) {
        String starter =
                session.run("init", "-", "--scale", scale, "--lang", language).out();
        List<String> asked = BRACKETS.matcher(starter)
                .results()
                .map(MatchResult::group)
                .map(text -> "PRD805 " + text)
                .toList();

        assertThat(asked).hasSize(brackets);
        assertThat(findings(lint(starter))).containsExactlyElementsOf(asked);

        LintResult filledIn = lint(BRACKETS.matcher(starter).replaceAll("$1"));
        assertThat(findings(filledIn)).isEmpty();
        assertThat(filledIn.prd().scale().name()).isEqualToIgnoringCase(scale);
        assertThat(filledIn.answers())
                .allSatisfy(answer -> assertThat(answer.status())
                        .as("%s: %s", answer.question().id(), answer.reason())
                        .isIn(
                                scale.equals("medium")
                                        ? List.of(Status.PASSED)
                                        : List.of(Status.PASSED, Status.NOT_APPLICABLE)));
    }

    @Test
    void itIsWrittenWhereCheckFindsIt() {
        assertThat(session.run("init"))
                .isEqualTo(new Ran(
                        0,
                        "",
                        "prdlint: wrote docs/prd.md; fill in what stands in brackets, then run"
                                + " \"prdlint check docs/prd.md\"\n"));
        assertThat(session.read("docs/prd.md"))
                .startsWith("---\nscale: small\n---\n\n<!--\nA start for a Small PRD.")
                .isEqualTo(session.run("init", "-").out());
        assertThat(session.run("check").out()).startsWith("docs/prd.md  (small: front matter; 4 features, 9 endpoints");
    }

    @Test
    void whatIsThereStaysUnlessForced() throws IOException {
        session.file("docs/prd.md", "mine");
        Ran refused = session.run("init", "docs/prd.md", "--scale=medium");
        assertThat(refused).isEqualTo(new Ran(2, "", "prdlint: docs/prd.md exists already; --force overwrites it\n"));
        assertThat(session.read("docs/prd.md")).isEqualTo("mine");

        assertThat(session.run("init", "docs/prd.md", "--scale=medium", "--force")
                        .status())
                .isZero();
        assertThat(session.read("docs/prd.md")).contains("## Auth & Permissions");
        try (Stream<Path> files = Files.list(folder.resolve("docs"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aFolderAndWrongWordsAreRefused() {
        session.file("docs/keep", "");
        assertThat(session.run("init", "docs", "--force").err()).isEqualTo("prdlint: docs is a folder; name a file\n");
        assertThat(session.run("init", "docs/keep/prd.md").err())
                .startsWith("prdlint: cannot write ")
                .endsWith("docs/keep/prd.md: part of its path is a file, not a folder\n");
        assertThat(session.run("init", "--scale=smal").err())
                .isEqualTo("prdlint: unknown value of --scale \"smal\"; did you mean \"small\"?"
                        + " (one of small, medium)\n");
        assertThat(session.run("init", "--lang=ja").err())
                .isEqualTo("prdlint: unknown value of --lang \"ja\" (one of en, ko)\n");
    }
}
