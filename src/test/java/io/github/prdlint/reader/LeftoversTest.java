package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.prd.NotUnderstood;
import io.github.prdlint.source.SourceText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was seen and not understood, where it stands, and why. */
class LeftoversTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Data Model // ```ts //   interface Boat { // } // ``` ¦ interface Boat { ¦ models are not read from ts code",
                "## Notes // | Path | Scenario | // | /boats | Rent | ¦ | Path | Scenario | "
                        + "¦ it holds paths, but its other columns are not those of endpoints",
                "## Notes // | Wind | Wave | // | 3 | 2 | ¦ | Wind | Wave | ¦ no vocabulary has any of its columns",
                "## Notes // | Wind | Code | // | 3 | 2 | ¦ | Wind | Code | ¦ its columns together make no table that is read",
                "## Change Log // | Date | Path | // | 3 | 2 | ¦ | Date | Path | ¦ its section lists changes, gaps or tests",
            })
    void saysWhy(String excerpt, String text, String reason) {
        List<NotUnderstood> found = Excerpt.read(excerpt).notUnderstood().stream()
                .filter(left -> !left.what().equals("heading"))
                .toList();
        assertThat(found).hasSize(1);
        assertThat(SourceText.of("prd.md", Excerpt.text(excerpt))
                        .text(found.get(0).span()))
                .isEqualTo(text);
        assertThat(found.get(0).reason()).isEqualTo(reason);
    }
}
