package io.github.prdlint.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FrontMatterTest {

    @Test
    void itIsNoPartOfTheBlocks() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            Places places = Places.of(String.join(end, "---", "scale: small", "a:", "  - b", "---", "# Title"));

            assertThat(places.document().frontMatter().map(places::place)).contains("2:1-4:6");
            assertThat(places.kinds()).containsExactly("Heading 6:1-8");
        }
    }

    @Test
    void dotsEndItToo() {
        Places places = Places.in("---  ", "\"scale\": small", "... ", "x", "---");

        assertThat(places.document().frontMatter().map(places::source)).contains("\"scale\": small");
        assertThat(places.kinds()).containsExactly("Heading 4:1-5:4");
    }

    @Test
    void itMayBeEmpty() {
        assertThat(Places.in("---", "---", "x").document().frontMatter().map(Object::toString))
                .contains("SourceSpan[start=4, end=4]");
        assertThat(Places.in("---", "", "---").document().frontMatter()).isPresent();
        assertThat(Places.in("---", "---").document().blocks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n---\na: b\n---\n",
                " ---\na: b\n---\n",
                "----\na: b\n----\n",
                "--- x\na: b\n---\n",
                "---\na: b\n",
                "---\na: b\n ---\n",
                "---\n\n# Title\n\n**Purpose**: x\n\n---\n"
            })
    void noFrontMatter(String text) {
        Places places = Places.of(text);

        assertThat(places.document().frontMatter()).isEmpty();
        assertThat(places.document().blocks()).isNotEmpty();
    }
}
