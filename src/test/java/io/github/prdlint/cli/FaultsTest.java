package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.prdlint.TestFiles;
import io.github.prdlint.cli.Session.Ran;
import io.github.prdlint.lint.Baseline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong outside the program is said in a line, ends with status 2, and leaves nothing half-written. */
class FaultsTest {

    private static final String BROKEN = TestFiles.read(TestFiles.root().resolve("testdata/broken/library-small.md"));
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void startInARepository() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        session = new Session(folder).file("prd.md", BROKEN);
    }

    /** Starts the program as a process of its own. */
    private ProcessBuilder program(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatCannotBeReadIsNamedAndDoesNotStopTheOthers() throws IOException {
        Files.createSymbolicLink(folder.resolve("a-prd.md"), folder.resolve("b-prd.md"));
        Files.createSymbolicLink(folder.resolve("b-prd.md"), folder.resolve("a-prd.md"));
        Ran ran = session.run("check", "a-prd.md", "prd.md/inside.md", "prd.md");
        assertThat(ran.err()).isEqualTo("""
                prdlint: a-prd.md: no such file or directory
                prdlint: prd.md/inside.md: no such file or directory
                """);
        assertThat(ran.out()).startsWith("prd.md  (small").contains("in 1 document; 2 failed\n");
        assertThat(ran.status()).isEqualTo(Main.FAILED);
        assertThat(session.run("check").status()).isEqualTo(Main.FINDINGS);
    }

    @Test
    void aFileThatMayNotBeReadIsAFailure() throws IOException {
        Path secret = folder.resolve("secret-prd.md");
        Files.writeString(secret, BROKEN);
        assumeTrue(
                secret.toFile().setReadable(false) && !Files.isReadable(secret),
                "SKIPPED: this user may read everything");
        assertThat(session.run("check"))
                .extracting(Ran::status, Ran::err)
                .containsExactly(Main.FAILED, "prdlint: secret-prd.md: permission denied\n");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsAFailureThatLeavesNothing() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(
                closed.toFile().setWritable(false) && !Files.isWritable(closed),
                "SKIPPED: this user may write everywhere");
        Ran ran = session.run("check", "prd.md", "-f", "json=closed/report.json");
        assertThat(ran.err()).contains("closed/report.json: permission denied");
        assertThat(ran.status()).isEqualTo(Main.FAILED);
    }

    @Test
    void linksThatGoInCirclesAreNotFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("again"), folder);
        assertThat(session.run("check").out()).containsOnlyOnce("prd.md  (").contains("in 1 document");
    }

    @Test
    void aNameMayHoldAnything() throws IOException {
        session.file("a\nb\u001b[31m-prd.md", BROKEN);
        for (String format : List.of("text", "compact", "github", "json", "sarif", "markdown")) {
            Ran ran = session.run("check", "-f", format);
            assertThat(ran.status()).as(format).isEqualTo(Main.FINDINGS);
            assertThat(ran.out()).as(format).doesNotContain("a\nb", "\u001b");
        }
    }

    @Test
    void aNameThatIsNoTextCanBeRead() throws Exception {
        Process make = new ProcessBuilder("sh", "-c", "cp prd.md \"$(printf 'x\\377-prd.md')\" && ls | wc -l")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String made = text(make.getInputStream());
        assumeTrue(make.waitFor() == 0 && made.strip().equals("2"), "SKIPPED: names have to be text here: " + made);
        Process process = program("check", "-f", "json").start();
        String out = text(process.getInputStream());
        String err = text(process.getErrorStream());
        assertThat(process.waitFor()).as(err).isIn(Main.FINDINGS, Main.FAILED);
        assertThat(out).contains("\"prd.md\"", "-prd.md\"");
        assertThat(err).doesNotContain("internal error");
    }

    @Test
    void aFullDiskIsAFailure() throws Exception {
        assumeTrue(Files.exists(FULL), "SKIPPED: there is no " + FULL);
        for (String format : List.of("text", "json", "sarif", "html")) {
            Ran ran = session.run("check", "prd.md", "-f", format + "=" + FULL);
            assertThat(ran.err()).as(format).isEqualTo("prdlint: cannot write the report: No space left on device\n");
            assertThat(ran.status()).as(format).isEqualTo(Main.FAILED);
        }
        Process process =
                program("check", "prd.md").redirectOutput(FULL.toFile()).start();
        assertThat(text(process.getErrorStream()))
                .isEqualTo("prdlint: cannot write the report: No space left on device\n");
        assertThat(process.waitFor()).isEqualTo(Main.FAILED);
    }

    @Test
    void aReaderThatLeavesEndsTheOutputAndNotTheStatus() throws Exception {
        session.file("prd.md", BROKEN + "\n| **F003** | A | b | Core Value | Loans |\n".repeat(2000));
        Process process = program("check", "prd.md", "-f", "json").start();
        assertThat(process.getInputStream().read()).isEqualTo('{');
        process.getInputStream().close();
        assertThat(text(process.getErrorStream())).isEmpty();
        assertThat(process.waitFor()).isEqualTo(Main.FINDINGS);
    }

    @Test
    void aReportThatFailsLeavesTheOldOneAndNothingBeside() throws IOException {
        session.file("report.json", "old").file("in-the-way/file", "");
        Ran ran = session.run("check", "prd.md", "-f", "json=report.json", "-f", "text=in-the-way");
        assertThat(ran.status()).isEqualTo(Main.FAILED);
        assertThat(session.read("report.json")).isEqualTo("old");
        assertThat(files()).containsExactly(".git", "in-the-way", "prd.md", "report.json");
    }

    @Test
    void anInterruptedRunLeavesTheOldReportAndNothingBeside() throws Exception {
        session.file("report.json", "old");
        // The run waits for its standard input, with the report begun.
        Process process = program("check", "-", "-f", "json=report.json").start();
        while (files().size() < 4 && process.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(files()).hasSize(4);
        process.toHandle().destroy();
        process.waitFor();
        assertThat(session.read("report.json")).isEqualTo("old");
        assertThat(files()).containsExactly(".git", "prd.md", "report.json");
    }

    @Test
    void ofTwoRunsThatWriteOneBaselineTheLastOneIsThereWhole() throws Exception {
        session.file("other.md", BROKEN);
        session.run("check", "prd.md", "--write-baseline", "--baseline", "one.json");
        session.run("check", "other.md", "--write-baseline", "--baseline", "two.json");
        List<Process> runs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            runs.add(program("check", i == 0 ? "prd.md" : "other.md", "--write-baseline")
                    .start());
        }
        for (Process run : runs) {
            assertThat(run.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(run.exitValue()).as(text(run.getErrorStream())).isZero();
        }
        String written = session.read(Baseline.DEFAULT_FILE);
        assertThat(Baseline.parse(written).text()).isEqualTo(written);
        assertThat(written)
                .satisfiesAnyOf(
                        text -> assertThat(text).isEqualTo(session.read("one.json")),
                        text -> assertThat(text).isEqualTo(session.read("two.json")),
                        text -> assertThat(text).contains(" prd.md ", " other.md "));
        assertThat(files()).doesNotContain("tmp").noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void aDocumentThatGrowsWhileItIsReadIsReadToSomeEnd() throws Exception {
        Process writer = new ProcessBuilder("sh", "-c", "while :; do echo '| F00 | x |' >> prd.md || exit; done")
                .directory(folder.toFile())
                .start();
        try {
            Ran ran = session.run("check", "prd.md");
            assertThat(ran.status()).as(ran.err()).isIn(Main.FINDINGS, Main.FAILED);
            assertThat(ran.err()).doesNotContain("internal error");
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }
}
