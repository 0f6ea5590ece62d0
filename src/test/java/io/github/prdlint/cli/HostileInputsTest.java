package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.TestFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a document is, a run over it ends with a status, and its output is whole, safe to print and not endless; with
 * {@code -Dprdlint.hostile=all} in every format of every command that reads a document.
 */
class HostileInputsTest {

    private static final Path FOLDER = TestFiles.root().resolve("testdata/hostile");

    @TempDir
    private Path folder;

    /** The arguments of the runs through which each document goes. */
    private static List<List<String>> commands() {
        return "all".equals(System.getProperty("prdlint.hostile"))
                ? CheckedRun.COMMANDS
                : Stream.of("text", "json", "sarif")
                        .map(format -> List.of("check", "-f", format))
                        .toList();
    }

    static List<Path> inputs() {
        return TestFiles.list(FOLDER, ".md");
    }

    @Test
    void thereAreManyInputs() {
        assertThat(inputs()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyRunEndsWithAReport(Path input) throws IOException {
        Session session = new Session(FOLDER.toAbsolutePath());
        String name = input.getFileName().toString();
        for (List<String> command : commands()) {
            CheckedRun run = CheckedRun.of(session, name, input.toFile().length(), command);
            assertThat(run.read()).as(name).isNotEqualTo(name.contains("beyond-the-limit"));
        }
    }

    /** What costs too much when it is repeated would exceed the deadline, which is a failure. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "→",
                "-> ",
                "- ",
                "F002, ",
                "F001-F999999999, ",
                "/a",
                "GET/",
                "FK → User.id, ",
                "`a ``b ",
                "[a](",
                "Read, ",
                "<!-- prdlint-disable-line PRD101 -->",
                "한",
                "👩‍👩‍👧 ",
                "{\"a\":",
                "not null ",
                "1"
            })
    void costGrowsWithTheCell(String part) throws IOException {
        String cell = part.repeat(20_000 / part.length());
        String document = TestFiles.read(FOLDER.resolve("everything-twice.md"));
        for (String word : List.of("See the books", "| **F001** |", "| F001 | Bearer", "/books", "Bearer", "UUID")) {
            String replaced = document.replaceFirst(Pattern.quote(word), "| " + cell.replace("$", "") + " |");
            Session session = new Session(folder).file("cell.md", replaced);
            CheckedRun.of(session, "cell.md", replaced.length(), List.of("check", "-f", "text"));
        }
    }
}
