package io.github.prdlint.prd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.reader.PrdReader;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.source.SourceText;
import org.junit.jupiter.api.Test;

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

    @Test
    void frontMatterAndCommentsAreNotSeen() {
        for (String end : new String[] {"\n", "\r\n"}) {
            String text = String.join(end, "---", "scale: small", "---", "# A", "<!-- one", "two -->", "b <!-- c -->");
            assertThat(lines(text)).as(end.replace("\r", "CR")).isEqualTo(3);
        }
    }
}
