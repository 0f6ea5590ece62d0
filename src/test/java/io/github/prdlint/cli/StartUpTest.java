package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.TestFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run loads that only lints a document and prints text: nothing of other formats, of configurations, of rules that are off. */
class StartUpTest {

    private static final Pattern LOADED = Pattern.compile("\\] (\\S+) source: .*");

    /** Packages of which nothing is loaded. */
    private static final List<String> FORBIDDEN = List.of(
            "com.fasterxml.", "org.yaml.", "de.jcup.", "java.sql.", "java.time.format.", "picocli.AutoComplete");

    /** What the program loads of its own reports and of the engine. */
    private static final Set<String> REPORTS = Set.of(
            "ChecklistTotals",
            "CodeFrame",
            "DisplayWidth",
            "Escapes",
            "Inventory",
            "Reporter",
            "Style",
            "Summary",
            "TextReporter");

    @TempDir
    private Path folder;

    private Set<String> loaded(int expected, String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=\"" + log + "\"",
                "-classpath",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(TestFiles.root().toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isEqualTo(expected);
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(log)) {
            Matcher loaded = LOADED.matcher(line);
            if (loaded.find()) {
                names.add(loaded.group(1));
            }
        }
        assertThat(names).as("the log is read").contains(Main.class.getName());
        return names;
    }

    private static List<String> of(Set<String> loaded, String prefix) {
        return loaded.stream().filter(name -> name.startsWith(prefix)).toList();
    }

    @Test
    void aTextRunLoadsNothingThatItDoesNotNeed() throws IOException, InterruptedException {
        Set<String> loaded = loaded(1, "check", "testdata/broken/library-small.md");
        for (String forbidden : FORBIDDEN) {
            assertThat(of(loaded, forbidden)).as(forbidden).isEmpty();
        }
        String reports = "io.github.prdlint.report.";
        assertThat(of(loaded, reports))
                .allSatisfy(name -> assertThat(REPORTS)
                        .contains(name.substring(reports.length()).split("[$]")[0]));
    }

    @Test
    void aRuleThatIsOffIsNotLoaded() throws IOException, InterruptedException {
        Set<String> loaded = loaded(0, "check", "--select", "PRD901", "testdata/broken/library-small.md");
        assertThat(of(loaded, "io.github.prdlint.checks."))
                .contains("io.github.prdlint.checks.ExcludedContent")
                .doesNotContain("io.github.prdlint.checks.PerformanceFigure", "io.github.prdlint.checks.UnknownRole");
    }

    @Test
    void jsonLoadsNoSarif() throws IOException, InterruptedException {
        Set<String> loaded = loaded(1, "check", "-f", "json", "testdata/broken/library-small.md");
        assertThat(of(loaded, "com.fasterxml.jackson.core.")).isNotEmpty();
        assertThat(of(loaded, "de.jcup.")).isEmpty();
    }

    /** It is not in the jar. */
    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif"})
    void noReportLoadsDatabind(String format) throws IOException, InterruptedException {
        Set<String> loaded = loaded(1, "check", "-f", format, "testdata/broken/library-small.md");
        assertThat(of(loaded, "io.github.prdlint.report.")).isNotEmpty();
        assertThat(of(loaded, "com.fasterxml.jackson.databind.")).isEmpty();
    }
}
