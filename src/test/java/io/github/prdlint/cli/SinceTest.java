package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.cli.Session.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pull request changed, on a repository made with git itself. */
class SinceTest {

    private static final String PRD = """
            # Lending API PRD

            ## Feature Specifications
            | ID | Feature | Endpoint Group |
            |---|---|---|
            | F001 | Loan | Loans |
            | F002 | Renewal | Loans |
            | F003 | Reservation | Loans |

            ## API Endpoint Groups

            ### Loans
            | Method | Path | Feature ID |
            |---|---|---|
            | POST | /loans | F001 |
            | POST | /loans/:id/renew | F002 |
            """;

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void commitTheFirstState() throws IOException, InterruptedException {
        session = new Session(folder);
        git("init", "--quiet");
        session.file("docs/prd.md", PRD);
        commit();
    }

    private void commit() throws IOException, InterruptedException {
        git("add", "--all");
        git("commit", "--quiet", "--message", "A state");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private Ran check(String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", "--ignore=PRD3,PRD4,PRD6,PRD7,PRD8,PRD9"));
        arguments.addAll(List.of(more));
        return session.run(arguments.toArray(new String[0]));
    }

    private static List<String> findings(Ran ran) {
        return ran.out()
                .lines()
                .filter(line -> line.matches("  \\d+:\\d+  .*"))
                .map(String::strip)
                .toList();
    }

    @Test
    void anUnchangedDocumentHasNothingNew() {
        Ran ran = check("docs", "--since", "HEAD");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("✔ 0 errors, 0 warnings in 1 document; 1 there before");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aDeletedRowIsNamedAsTheCauseOfWhatItBrokeElsewhere() {
        session.file(
                "docs/prd.md",
                PRD.replace("| POST | /loans/:id/renew | F002 |\n", "")
                        .replace("# Lending API PRD\n", "# Lending API PRD\n\nFor libraries.\n"));
        Ran ran = check("docs", "--since", "HEAD");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(findings(ran))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("9:3  error  F002 \"Renewal\" has no endpoint");
        assertThat(ran.out())
                .contains("\n  = related 17:1 deleted since HEAD: line 16, \"| POST | /loans/:id/renew | F002 |\"\n")
                .doesNotContain("For libraries");
    }

    @Test
    void aFindingOnAChangedLineNeedsNoCause() {
        session.file("docs/prd.md", PRD.replace("| POST | /loans | F001 |", "| POST | /loans | F001, F009 |"));
        Ran ran = check("docs", "--since", "HEAD");
        assertThat(findings(ran))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("15:25  error")
                .contains("\"F009\"");
        assertThat(ran.out()).doesNotContain("since HEAD");
    }

    @Test
    void onlyWhatTheLastCommitBrought() throws IOException, InterruptedException {
        session.file("docs/prd.md", PRD.replace("| POST | /loans | F001 |", "| POST | /loans | F001, F009 |"));
        commit();
        session.file("docs/new-prd.md", PRD);
        session.file(
                "docs/prd.md",
                PRD.replace("| POST | /loans | F001 |", "| POST | /loans | F001, F009 |")
                        .replace("| F003 | Reservation | Loans |", "| F003 | Reservation | Loan desk |"));
        commit();
        Ran ran = check("docs", "--since", "HEAD~1");
        assertThat(findings(ran)).hasSize(2);
        assertThat(findings(ran).get(0)).startsWith("8:3  error  F003 \"Reservation\" has no endpoint");
        assertThat(findings(ran).get(1)).startsWith("8:24  error  F003").contains("\"Loan desk\"");
        assertThat(ran.out()).contains("docs/new-prd.md  (").contains("; 2 there before");
    }

    @Test
    void aRenamedDocumentIsKnownByItsOldName() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("spec"));
        git("mv", "docs/prd.md", "spec/prd.md");
        Ran ran = check("spec", "--since", "HEAD");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("1 there before");
    }

    @Test
    void lineEndsDoNotMatter() {
        session.file(
                "docs/prd.md",
                PRD.replace("| POST | /loans/:id/renew | F002 |\n", "").replace("\n", "\r\n"));
        Ran ran = check("docs", "--since", "HEAD");
        assertThat(findings(ran)).hasSize(1);
    }

    @Test
    void standardInputIsComparedWithTheFileWhoseNameItHas() {
        session.standardInput(
                PRD.replace("| POST | /loans/:id/renew | F002 |\n", "").getBytes(StandardCharsets.UTF_8));
        Ran ran = check("-", "--stdin-filename", "docs/prd.md", "--since", "HEAD");
        assertThat(findings(ran)).hasSize(1).first().asString().contains("F002");
    }

    @Test
    void aRevisionThatIsNotThereIsAUsageError() {
        for (String name : List.of("mian", "-p", "")) {
            Ran ran = check("docs", "--since=" + name);
            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .startsWith("prdlint: --since " + name + ": the repository ")
                    .endsWith(" has no such revision; name a branch, a tag or a commit that is fetched, such as"
                            + " origin/main\n");
        }
    }

    @Test
    void aDocumentOutsideAnyRepositoryFails(@TempDir Path elsewhere) {
        Ran ran = new Session(elsewhere).file("prd.md", PRD).run("check", "prd.md", "--since", "HEAD");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("prdlint: prd.md: it lies in no git repository, so --since says nothing about it\n");
    }

    @Test
    void sinceAndWritingTheBaselineExcludeEachOther() {
        Ran ran = check("docs", "--since", "HEAD", "--write-baseline");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("prdlint: --write-baseline with --since would leave out what the revision had;"
                        + " write the baseline without --since\n");
    }
}
