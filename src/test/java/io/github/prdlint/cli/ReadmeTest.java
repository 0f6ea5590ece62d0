package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.TestFiles;
import io.github.prdlint.lint.settings.Declarations;
import io.github.prdlint.report.Product;
import io.github.prdlint.rule.RuleBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README shows what the program prints, and every path in it leads somewhere. */
class ReadmeTest {

    private static final String SAMPLE = "testdata/broken/library-small.md";
    private static final String FENCE = "```text\n";

    /** How many findings of the sample the README shows. */
    private static final int FINDINGS = 3;

    private static final Path README = TestFiles.root().resolve("README.md");

    @Test
    void itsExcerptIsTheProgramsOutput() {
        String readme = TestFiles.read(README);
        int start = readme.indexOf(FENCE) + FENCE.length();
        int end = readme.indexOf("```\n", start);
        String excerpt = excerpt();
        if (TestFiles.UPDATE) {
            TestFiles.write(README, readme.substring(0, start) + excerpt + readme.substring(end));
            return;
        }
        assertThat(readme.substring(start, end)).isEqualTo(excerpt);
        assertThat(readme).contains("bin/prdlint check " + SAMPLE);
    }

    private static String excerpt() {
        String out = new Session(TestFiles.root().toAbsolutePath())
                .run("check", SAMPLE)
                .out();
        List<String> blocks = List.of(out.split("\n\n"));
        return String.join("\n\n", blocks.subList(0, FINDINGS)) + "\n\n…\n\n" + blocks.get(blocks.size() - 1);
    }

    @Test
    void theListOfRulesIsTheProgramsOutput() {
        Path file = TestFiles.root().resolve("rules/README.md");
        String readme = TestFiles.read(file);
        String head = readme.substring(0, readme.contains("\n| ") ? readme.indexOf("\n| ") + 1 : readme.length());
        String table = new Session(TestFiles.root().toAbsolutePath())
                .run("rules", "--format=markdown")
                .out()
                .replace(Product.ADDRESS + "/blob/v" + Product.VERSION + "/rules/", "");
        if (TestFiles.UPDATE) {
            TestFiles.write(file, head + table);
            return;
        }
        assertThat(readme).isEqualTo(head + table);
        assertThat(table).contains("| [PRD101](PRD101-feature-without-endpoint.md) |");
    }

    @Test
    void itTellsEveryKeyOfTheConfiguration() {
        String readme = TestFiles.read(README);
        Declarations.of(RuleBook.builtIn())
                .keys()
                .forEach(key -> assertThat(readme).contains("| `" + key.name() + "` | "));
    }

    @Test
    void itsLinksLeadSomewhere() {
        for (String name : List.of(
                "README.md",
                ".github/BENCHMARKS.md",
                ".github/CONTRIBUTING.md",
                ".github/DEPENDENCIES.md",
                "rules/README.md")) {
            Path file = TestFiles.root().resolve(name);
            String text = TestFiles.read(file);
            for (int i = text.indexOf("]("); i >= 0; i = text.indexOf("](", i + 1)) {
                String target = text.substring(i + 2, text.indexOf(')', i));
                assertThat(Files.exists(file.resolveSibling(target)))
                        .as(name + ": " + target)
                        .isTrue();
            }
        }
    }
}
