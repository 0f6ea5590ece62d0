package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.TestFiles;
import io.github.prdlint.cli.Session.Ran;
import io.github.prdlint.lint.Baseline;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a stranger's pull request can put into a repository makes the program read nothing elsewhere, write nothing, run out of
 * nothing, and hide nothing that it switched off. What its configuration cannot name is in {@link ConfigurationErrorsTest}.
 */
class HostileRepositoryTest {

    private static final String BROKEN = TestFiles.read(TestFiles.root().resolve("testdata/broken/library-small.md"));

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private Session session;

    @BeforeEach
    void startInARepository() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        session = new Session(folder).file("prd.md", BROKEN);
    }

    @Test
    void aWalkReadsNothingOutsideTheRepository() throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.md"), BROKEN);
        Files.createSymbolicLink(folder.resolve("linked-prd.md"), secret);
        Ran walk = session.run("check");
        assertThat(walk.err())
                .isEqualTo("prdlint: linked-prd.md: this link leads out of the repository, and is not read;"
                        + " name it on the command line to read it all the same\n");
        assertThat(walk.out()).doesNotContain("linked-prd.md");
        assertThat(walk.status()).isEqualTo(Main.FAILED);
        assertThat(session.run("check", "linked-prd.md").status()).isEqualTo(Main.FINDINGS);
    }

    @Test
    void aLinkInsideTheRepositoryIsFollowed() throws IOException {
        session.file("docs/my-prd.md", BROKEN);
        Files.createSymbolicLink(folder.resolve("linked-prd.md"), Path.of("docs/my-prd.md"));
        Ran walk = session.run("check");
        assertThat(walk.err()).isEmpty();
        assertThat(walk.out()).contains("in 2 documents");
    }

    @Test
    void noBaselineIsReadOrWrittenThroughALinkThatLeadsOut() throws IOException {
        Path outside = elsewhere.resolve("outside.json");
        Path link = folder.resolve(Baseline.DEFAULT_FILE);
        Files.createSymbolicLink(link, outside);
        session.run("check", "prd.md", "--write-baseline");
        assertThat(outside).doesNotExist();

        Files.writeString(outside, "root:x:0:0");
        Files.delete(link);
        Files.createSymbolicLink(link, outside);
        assertThat(session.run("check", "prd.md", "--write-baseline"))
                .isEqualTo(new Ran(
                        Main.FAILED,
                        "",
                        "prdlint: " + Baseline.DEFAULT_FILE + " is a link that leads out of the repository, and is"
                                + " not written; --baseline names one anywhere\n"));
        session.file(".prdlint.yml", "baseline: " + Baseline.DEFAULT_FILE + "\n");
        for (String option : List.of("--write-baseline", "--threads=1")) {
            assertThat(session.run("check", "prd.md", option).err())
                    .isEqualTo(".prdlint.yml:1:11: \"" + Baseline.DEFAULT_FILE + "\" lies outside the repository\n");
        }
        assertThat(outside).hasContent("root:x:0:0");
        assertThat(session.run("check", "prd.md", "--no-config", "--baseline", outside.toString())
                        .err())
                .contains("no valid JSON");
    }

    @Test
    void aReportDoesNotFollowALinkThatStandsWhereItIsBegun() throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("outside"), "mine");
        long process = ProcessHandle.current().pid();
        Files.createSymbolicLink(folder.resolve(".report.json." + process + ".tmp"), outside);
        assertThat(session.run("check", "prd.md", "-f", "json=report.json").status())
                .isEqualTo(Main.FINDINGS);
        assertThat(session.read("report.json")).startsWith("{");
        assertThat(outside).hasContent("mine");
    }

    @Test
    void anEndlessBaselineIsRefused() throws IOException {
        try (RandomAccessFile baseline =
                new RandomAccessFile(folder.resolve("b.json").toFile(), "rw")) {
            baseline.setLength(64 * 1024 * 1024 + 1);
        }
        assertThat(session.file(".prdlint.yml", "baseline: b.json\n").run("check", "prd.md"))
                .isEqualTo(new Ran(
                        Main.FAILED,
                        "",
                        "prdlint: the baseline b.json is longer than " + 64 * 1024 * 1024 + " bytes\n"));
    }

    @Test
    void aBaselineNestedWithoutEndIsRefused() {
        session.file("b.json", "[".repeat(100_000)).file(".prdlint.yml", "baseline: b.json\n");
        Ran ran = session.run("check", "prd.md");
        assertThat(ran.status()).isEqualTo(Main.FAILED);
        assertThat(ran.err()).startsWith("prdlint: b.json:1:").doesNotContain("internal error");
    }

    @Test
    void whatCommentsTakeBackIsCounted() {
        session.file("prd.md", "<!-- prdlint-disable-file -->\n" + BROKEN);
        Ran ran = session.run("check", "prd.md", "-f", "text", "-f", "markdown=m.md", "-f", "json=j.json");
        assertThat(ran.out()).contains("✔ 0 errors, 0 warnings in 1 document; 6 suppressed by comments\n");
        assertThat(session.read("m.md")).contains("6 suppressed by comments");
        assertThat(session.read("j.json")).contains("\"suppressed\": 6");
    }

    @Test
    void aScaleThatTheDocumentClaimsIsSaidToBeItsOwn() {
        String medium = TestFiles.read(TestFiles.root().resolve("testdata/broken/clinic-medium-roles.md"));
        session.file("prd.md", "---\nscale: small\n---\n" + medium);
        Ran ran = session.run("check", "prd.md", "-f", "text", "-f", "markdown=m.md");
        assertThat(ran.out()).startsWith("prd.md  (small: front matter;").contains("(not for small)");
        assertThat(session.read("m.md")).contains("and this document says that it is Small");
    }

    @Test
    void whatABaselineHoldsIsCounted() {
        session.run("check", "prd.md", "--write-baseline");
        session.file(".prdlint.yml", "baseline: " + Baseline.DEFAULT_FILE + "\n");
        Ran ran = session.run("check", "prd.md", "-f", "text", "-f", "markdown=m.md");
        assertThat(ran.out()).contains("; 6 in the baseline\n");
        assertThat(session.read("m.md")).contains("6 in the baseline");
    }

    @Test
    void aConfigurationThatDemandsNothingIsSaidToHaveSwitchedEverythingOff() {
        session.file(".prdlint.yml", "rules: { PRD1: off, PRD2: off, PRD3: off, PRD7: off }\n");
        Ran ran = session.run("check", "prd.md");
        assertThat(ran.status()).isEqualTo(Main.CLEAN);
        assertThat(ran.out()).contains("\n  switched off: ", " by .prdlint.yml:1:10", " by .prdlint.yml:1:43");
    }

    @Test
    void aLimitThatIsSetTooLowIsAFailureAndNoPass() {
        session.file(".prdlint.yml", "limits: { tableColumns: 2 }\n");
        Ran ran = session.run("check", "prd.md");
        assertThat(ran.err())
                .matches("prdlint: prd\\.md: line \\d+ makes a table of \\d columns; limits\\.tableColumns allows 2\n");
        assertThat(ran.status()).isEqualTo(Main.FAILED);
        assertThat(session.file(".prdlint.yml", "limits: { tableColumns: 99999 }\n")
                        .run("check", "prd.md")
                        .err())
                .isEqualTo(".prdlint.yml:1:25: limits.tableColumns is a whole number from 1 to 4096, not \"99999\"\n");
    }
}
