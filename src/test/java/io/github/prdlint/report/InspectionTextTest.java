package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.TestFiles;
import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code prdlint inspect} tells people of documents of every kind. */
class InspectionTextTest {

    private static final Path TESTDATA = TestFiles.root().resolve("testdata");

    private static final List<String> DOCUMENTS = List.of(
            "broken/library-small-names.md",
            "reader/errors-columns-swapped.md",
            "reader/features-untold.md",
            "reader/matrix-untold.md",
            "reader/models-fences-untold.md",
            "reader/not-a-prd-readme.md",
            "reader/specifications-untold.md",
            "reader/tech-stack-untold.md",
            "valid/dispatch-medium.md");

    @Test
    void whatACellDoesNotSayIsNullForPrograms() throws IOException {
        SourceText source = SourceText.of("prd.md", """
                ## API Endpoint Groups

                ### Tools

                | Method | Endpoint | Auth |
                |--------|----------|------|
                | GET | /tools | |
                | POST | /tools | Bearer |
                """);
        assertThat(new Inspection(source, new Linter(Configuration.recommended()).read(source)).json())
                .containsSubsequence("\"path\": \"/tools\"", "\"auth\": null", "\"auth\": \"Bearer\"");
    }

    @Test
    void everyItemHasItsLine() {
        Linter linter = new Linter(Configuration.recommended());
        StringBuilder text = new StringBuilder();
        for (String document : DOCUMENTS) {
            SourceText source = SourceText.of(document, TestFiles.read(TESTDATA.resolve(document)));
            text.append(new Inspection(source, linter.read(source)).text()).append('\n');
        }
        Path golden = TESTDATA.resolve("report/inspection.txt");
        if (TestFiles.UPDATE) {
            TestFiles.write(golden, text.toString());
        }
        assertThat(text).hasToString(TestFiles.read(golden));
    }
}
