package io.github.prdlint.lint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.TestFiles;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.markdown.UnreadableDocumentException;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whatever a configuration file is, its mistakes are told with their places, or documents are linted as it says. */
public final class ConfigurationFuzzer {

    private static final String DOCUMENT = "docs/prd.md";
    private static final SourceText PRD =
            SourceText.of(DOCUMENT, TestFiles.read(TestFiles.root().resolve("testdata/broken/library-small.md")));

    /** Room for all words that are valid, and for the beginning of one that is not. */
    private static final int LONGEST_MESSAGE = 2000;

    private static final Path FOLDER = folder();
    private static final Path FILE = FOLDER.resolve(".prdlint.yml");

    private ConfigurationFuzzer() {}

    /** Tries one file. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FILE, input);
        SourceText source = SourceText.decode(".prdlint.yml", input);
        try {
            ProjectConfiguration configuration = new ConfigurationLoader(
                            RuleBook.builtIn(),
                            file -> FOLDER.relativize(file).toString(),
                            file -> file.toAbsolutePath().normalize())
                    .load(FILE, FOLDER, FOLDER);
            configuration.notices().forEach(notice -> check(notice, source));
            configuration.globsOf(DOCUMENT);
            configuration.exclusion(DOCUMENT);
            assertThat(new Linter(configuration.of(DOCUMENT)).lint(PRD).internalErrors())
                    .as(source.text())
                    .isEmpty();
        } catch (InvalidConfigurationException e) {
            List<Problem> problems = e.problems();
            assertThat(problems).as(source.text()).isNotEmpty();
            problems.forEach(problem -> check(problem, source));
        } catch (UnreadableDocumentException refused) {
            assertThat(refused).as(source.text()).hasMessageContaining("; limits.");
        }
    }

    private static void check(Problem problem, SourceText source) {
        assertThat(problem.file()).isEqualTo(".prdlint.yml");
        assertThat(problem.message()).isNotBlank().hasSizeLessThan(LONGEST_MESSAGE);
        assertThat(problem.place().line())
                .as("%s in %s", problem, source.text())
                .isBetween(1, source.lineCount());
        SourceSpan line = source.line(problem.place().line());
        assertThat(problem.place().column())
                .as("%s in %s", problem, source.text())
                .isBetween(1, line.end() - line.start() + 1);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("prdlint").toRealPath();
            folder.toFile().deleteOnExit();
            folder.resolve(".prdlint.yml").toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
