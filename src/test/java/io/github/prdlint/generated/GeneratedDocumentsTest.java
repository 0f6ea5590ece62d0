package io.github.prdlint.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.LintResult.Status;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.source.Position;
import io.github.prdlint.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A document in which everything agrees is clean, whatever its words, its size and its style, and is read as what it was written from. */
class GeneratedDocumentsTest {

    private static final Path FAILED = Path.of("target/generated-documents");

    private final Linter linter = new Linter(Configuration.recommended());

    @TestFactory
    Stream<DynamicTest> consistentDocumentsAreClean() {
        return Projects.all()
                .map(project -> DynamicTest.dynamicTest(project.toString(), () -> {
                    String text = DocumentWriter.write(project).text();
                    LintResult result = linter.lint(SourceText.of("prd.md", text));
                    List<String> faults = new ArrayList<>();
                    result.findings().forEach(reported -> {
                        Position at = result.source().start(reported.finding().span());
                        faults.add(at.line() + ":" + at.column() + " "
                                + reported.finding().page().id() + " "
                                + reported.finding().message());
                    });
                    result.answers().stream()
                            .filter(answer -> answer.status() == Status.NOT_EVALUATED)
                            .forEach(answer -> faults.add(answer.question().id() + " " + answer.reason()));
                    keep(project, text, faults);
                    assertThat(faults).isEmpty();
                    assertThat(result.internalErrors()).isEmpty();
                    assertThat(result.prd().scale()).isEqualTo(project.scale());
                    assertThat(Inventory.of(project, result.prd())).containsExactlyElementsOf(Inventory.of(project));
                }));
    }

    private static void keep(Project project, String text, List<String> faults) throws IOException {
        if (!faults.isEmpty()) {
            Files.createDirectories(FAILED);
            Files.writeString(FAILED.resolve(project + ".md"), text);
        }
    }
}
