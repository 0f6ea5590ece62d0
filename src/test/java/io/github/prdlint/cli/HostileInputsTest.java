package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.prdlint.TestFiles;
import io.github.prdlint.cli.Session.Ran;
import io.github.prdlint.report.Escapes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Set<String> IN_JSON = Set.of("json", "sarif", "gitlab");

    /** The only reasons for which a document may be refused. */
    private static final Pattern REFUSED = Pattern.compile(
            "prdlint: .*: .*limits\\.(documentBytes|lineLength|nesting|tableColumns|seconds) allows.*\n");

    /** What a report may hold besides what it says of the document: the rules in SARIF, the style in HTML. */
    private static final int FRAME = 600_000;

    /** How much longer than the document a report may be: most of its bytes may be a finding each. */
    private static final int MOST_FOR_A_BYTE = 400;

    @TempDir
    private Path folder;

    /** The arguments of the runs through which each document goes. */
    private static List<List<String>> commands() {
        List<List<String>> commands = new ArrayList<>();
        boolean all = "all".equals(System.getProperty("prdlint.hostile"));
        for (String format : all ? CheckOptions.FORMATS : List.of("text", "json", "sarif")) {
            commands.add(List.of("check", "-f", format));
        }
        if (all) {
            for (String format : List.of("text", "markdown", "csv", "json", "mermaid")) {
                commands.add(List.of("trace", "-f", format));
            }
            for (String format : List.of("text", "json", "yaml")) {
                commands.add(List.of("inspect", "-f", format));
            }
        }
        return commands;
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
        for (List<String> command : commands()) {
            check(session, input.getFileName().toString(), input.toFile().length(), command);
        }
    }

    private static void check(Session session, String name, long bytes, List<String> command) throws IOException {
        List<String> arguments = new ArrayList<>(command);
        arguments.add("--no-config");
        arguments.add(name);
        Ran ran = session.run(arguments.toArray(new String[0]));
        String run = String.join(" ", arguments);
        if (command.get(0).equals("trace") && ran.err().contains(" is no PRD, so there is nothing to trace")) {
            assertThat(ran).as(run).extracting(Ran::status, Ran::out).containsExactly(Main.FAILED, "");
        } else if (ran.status() == Main.FAILED) {
            assertThat(ran.err()).as(run).matches(REFUSED);
            assertThat(name).as(ran.err()).contains("beyond-the-limit");
        } else {
            assertThat(ran.err()).as(run).isEmpty();
            assertThat(ran.status()).as(run).isIn(Main.CLEAN, Main.FINDINGS);
        }
        assertThat(ran.out().length()).as(run).isLessThan((int) (FRAME + MOST_FOR_A_BYTE * bytes));
        String format = command.get(2);
        if (IN_JSON.contains(format) && !ran.out().isEmpty()) {
            assertThat(JSON.readTree(ran.out()).isContainerNode()).as(run).isTrue();
        }
        String report = switch (format) {
            // A page is shown and not printed to a log; tabs and the words of log commands are text in it.
            case "html" -> ran.out().replace("\t", " ").replaceAll("##(vso)?\\[", "");
            // Keeps addresses from being links.
            case "mermaid" -> ran.out().replace("\u2060", "");
            default -> ran.out();
        };
        report.lines().forEach(line -> assertThat(line).as(run).isEqualTo(Escapes.of(line)));
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
            check(session, "cell.md", replaced.length(), List.of("check", "-f", "text"));
        }
    }
}
