package io.github.prdlint.prd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.reader.PrdReader;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a document is for those who read it. */
class PrintedTextTest {

    private static int lines(String text) {
        return PrdReader.read(MarkdownParser.parse(SourceText.of("prd.md", text)), ReaderOptions.DEFAULT)
                .printed()
                .lines(10);
    }

    @Test
    void blankLinesInARowAreOneAndNoneAtTheEnds() {
        assertThat(lines("")).isZero();
        assertThat(lines("\n\n# A\n\n\n  \nb\nc\n\n")).isEqualTo(4);
    }

    @Test
    void longLinesAreWrapped() {
        assertThat(lines("0123456789")).isEqualTo(1);
        assertThat(lines("0123456789a")).isEqualTo(2);
        assertThat(lines("도서관의책")).isEqualTo(1);
        assertThat(lines("도서관의책a")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "\u2FFF, 1",
        "'\u3000', 2",
        "\uD7A3, 2",
        "\uD7A4, 1",
        "\uFF00, 1",
        "\uFF01, 2",
        "\uFF60, 2",
        "\uFF61, 1",
        "\uF900, 2",
        "é, 1",
    })
    void aLetterOfEastAsiaAndASignOfItsWidthTakeTwoColumns(char sign, int columns) {
        assertThat(lines("b" + String.valueOf(sign).repeat(5) + "b")).isEqualTo(columns);
    }

    @Test
    void frontMatterAndCommentsAreNotSeen() {
        for (String end : new String[] {"\n", "\r\n"}) {
            String text = String.join(end, "---", "scale: small", "---", "# A", "<!-- one", "two -->", "b <!-- c -->");
            assertThat(lines(text)).as(end.replace("\r", "CR")).isEqualTo(3);
        }
    }
}
