package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.TestFiles;
import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Specification;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that is read of specifications, also what {@code prdlint inspect} does not show. */
class SpecificationReaderTest {

    private final SourceText source = SourceText.of(
            "prd.md", TestFiles.read(TestFiles.root().resolve("testdata/reader/specifications-untold.md")));

    @Test
    void bodiesResponsesParametersAndProse() {
        Prd prd = PrdReader.read(MarkdownParser.parse(source), ReaderOptions.DEFAULT);
        List<String> lines = new ArrayList<>();
        for (Specification specification : prd.specifications()) {
            lines.add(specification.endpoint().method() + " "
                    + specification.endpoint().path().text() + " lines " + lines(specification.span()));
            specification
                    .parameters()
                    .forEach(parameter -> lines.add("  parameter " + parameter + at(parameter.span())));
            specification
                    .bodies()
                    .forEach(body -> lines.add("  " + body.direction()
                            + " "
                            + body.fields().stream().map(field -> field.key()).toList() + at(body.span())));
            specification
                    .responses()
                    .forEach(response -> lines.add("  answers " + response.status()
                            + response.name().map(name -> " " + name).orElse("")
                            + response.code().map(code -> " " + code + "!").orElse("")
                            + at(response.status().span())));
            specification.errorLine().ifPresent(line -> lines.add("  errors" + at(line)));
            specification.prose().forEach(line -> lines.add("  says " + line));
        }
        assertThat(lines)
                .containsExactly(
                        "GET /plays lines 20-33",
                        "  parameter author 26:3",
                        "  RESPONSE [title, author] 28:30",
                        "  answers 200 28:21",
                        "  answers 401 Unauthorized 32:3",
                        "  answers 404 PLAY_NOT_FOUND! 33:3",
                        "  errors 32:3",
                        "POST /plays lines 35-54",
                        "  REQUEST [title, author] 39:1",
                        "  RESPONSE [id] 47:1",
                        "  ERROR [code, reason] 53:1",
                        "  answers 409 50:17",
                        "  errors 50:1",
                        "PUT /plays/:id lines 56-60",
                        "  REQUEST [title] 59:1",
                        "PUT /plays/:id lines 62-66",
                        "  RESPONSE [id, title] 65:1",
                        "DELETE /plays/:id lines 68-75",
                        "  answers 403 70:9",
                        "  answers 404 70:14",
                        "  answers 409 It is on tonight PLAY_RUNS! 74:3",
                        "  answers 404 No such play 75:3",
                        "  errors 70:1",
                        "GET /plays/:id lines 77-79",
                        "  answers 200 79:10",
                        "PATCH /plays/:id lines 90-94",
                        "  REQUEST [title] 93:1");
    }

    private String at(SourceSpan span) {
        return " " + source.start(span).line() + ":" + source.start(span).column();
    }

    private String lines(SourceSpan span) {
        return source.start(span).line() + "-" + source.end(span).line();
    }
}
