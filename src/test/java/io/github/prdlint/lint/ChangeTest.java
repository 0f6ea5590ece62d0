package io.github.prdlint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.source.SourceSpan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a difference between two revisions says, where it is, and how it is undone. A slash is the end of a line. */
class ChangeTest {

    @ParameterizedTest
    @CsvSource({
        "a/b/c/, x,   2, 1, a/x/c/",
        "a/b/c/, '',  2, 1, a/c/",
        "a/b/c/, x/y, 2, 2, a/x/y/",
        "a/b/c/, x/y, 1, 0, a/x/y/b/c/",
        "a/b/c/, x,   0, 0, x/a/b/c/",
        "a/b/c/, x,   3, 0, a/b/c/x/",
        "a/b,    x,   2, 0, a/b/x/",
        "a/b,    x,   2, 1, a/x/",
        "a/b,    x,   1, 1, x/b",
        "'',     x,   0, 0, x/",
    })
    void isUndone(String present, String earlier, int line, int count, String expected) {
        List<String> lines = earlier.isEmpty() ? List.of() : List.of(earlier.split("/"));
        Change change = new Change(1, lines, line, count);
        assertThat(change.revertedIn(new Change.Lines(present.replace('/', '\n'))))
                .isEqualTo(expected.replace('/', '\n'));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 5, 1, true",
        "5, 6, 1, true",
        "6, 7, 1, false",
        "6, 6, 1, false",
        "0, 2, 1, false",
        "0, 3, 1, true",
        "3, 3, 1, true",
        "6, 8, 2, true",
        "9, 9, 2, false",
        "3, 5, 0, false",
    })
    void holdsPlaces(int start, int end, int count, boolean held) {
        Change change = new Change(2, List.of("x"), 2, count);
        assertThat(change.holds(new SourceSpan(start, end), new Change.Lines("aa\nbb\ncc\n")))
                .isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({
        "aa/bb/cc/, 2, 3, 5",
        "aa/bb/cc/, 0, 0, 2",
        "aa/bb/cc/, 1, 0, 2",
        "aa/b  /cc/, 2, 3, 4",
        "aa/  /cc/, 2, 3, 3",
        "aa/bb, 2, 3, 5",
        "aa/, 3, 3, 3",
    })
    void isAtItsFirstLine(String present, int line, int start, int end) {
        assertThat(new Change(1, List.of(), line, 1).place(new Change.Lines(present.replace('/', '\n'))))
                .isEqualTo(new SourceSpan(start, end));
    }

    @Test
    void saysWhatWasDone() {
        assertThat(new Change(1, List.of(), 2, 1).what("main")).isEqualTo("line 2 added since main");
        assertThat(new Change(1, List.of(), 2, 3).what("main")).isEqualTo("lines 2-4 added since main");
        assertThat(new Change(5, List.of(" x "), 2, 3).what("main")).isEqualTo("changed since main: line 5, \"x\"");
        assertThat(new Change(5, List.of("x"), 2, 0).what("v1")).isEqualTo("deleted since v1: line 5, \"x\"");
        assertThat(new Change(5, List.of("x", "y", "z"), 2, 0).what("v1")).isEqualTo("deleted since v1: lines 5-7");
    }

    @Test
    void quotesNoLongLineWhole() {
        assertThat(quoted("x".repeat(90))).isEqualTo("x".repeat(90));
        assertThat(quoted("x".repeat(91))).isEqualTo("x".repeat(89) + "…");
        assertThat(quoted("x".repeat(88) + "😀😀")).isEqualTo("x".repeat(88) + "…");
        assertThat(quoted("x".repeat(87) + "😀😀")).isEqualTo("x".repeat(87) + "😀…");
    }

    private static String quoted(String line) {
        String said = new Change(1, List.of(line), 1, 1).what("main");
        return said.substring(said.indexOf('"') + 1, said.length() - 1);
    }
}
