package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import org.junit.jupiter.api.Test;

/** The caret stands under the text, whatever stands before it. */
class CodeFrameTest {

    @Test
    void wideCharacters() {
        assertFrame("| 대출 | F001 |", "F001", "| 대출 | F001 |", "         ^^^^");
        assertFrame("| 👩\u200D👧 ✅ e\u0301 | 연장 |", "연장", "| 👩\u200D👧 ✅ e\u0301 | 연장 |", "            ^^^^");
    }

    @Test
    void tabs() {
        assertFrame("|\tF001\t|", "F001", "|    F001    |", "     ^^^^");
    }

    @Test
    void charactersThatMustNotBePrinted() {
        assertFrame("\u202e \u001b[1m F001", "F001", "\\u202e \\u001b[1m F001", "                 ^^^^");
        assertFrame("##[x] F001", "F001", "##\\u005bx] F001", "           ^^^^");
        assertFrame("a F\u000001 b", "F\u000001", "a F\uFFFD01 b", "  ^^^^");
    }

    @Test
    void emptySpans() {
        SourceText source = SourceText.of("x", "a\r\n\r\nb");
        assertThat(CodeFrame.of(source, new SourceSpan(0, 0))).isEqualTo(new CodeFrame(1, "a", 0, 1));
        assertThat(CodeFrame.of(source, new SourceSpan(1, 1))).isEqualTo(new CodeFrame(1, "a", 1, 1));
        assertThat(CodeFrame.of(source, new SourceSpan(3, 3))).isEqualTo(new CodeFrame(2, "", 0, 1));
        assertThat(CodeFrame.of(SourceText.of("x", ""), new SourceSpan(0, 0))).isEqualTo(new CodeFrame(1, "", 0, 1));
    }

    @Test
    void aSpanOverLinesIsMarkedOnItsFirst() {
        SourceText source = SourceText.of("x", "one two\nthree");
        assertThat(CodeFrame.of(source, new SourceSpan(4, 13))).isEqualTo(new CodeFrame(1, "one two", 4, 3));
    }

    @Test
    void longLinesAreShortenedAroundTheSpan() {
        assertShortened("x".repeat(80) + "F001" + "y".repeat(80));
        assertShortened("F001" + "y".repeat(200));
        assertShortened("x".repeat(200) + "F001");
        assertShortened("대".repeat(80) + "F001" + "출".repeat(80));
        assertShortened("👩\u200D👧".repeat(80) + "F001" + "e\u0301".repeat(300));
        assertShortened("\t".repeat(500_000) + "F001" + "z".repeat(500_000));
    }

    private static void assertShortened(String line) {
        CodeFrame frame = frame(line, "F001");
        assertThat(DisplayWidth.of(frame.text())).isBetween(90, 100);
        assertThat(frame.text().startsWith("…")).isEqualTo(!line.startsWith("F001"));
        assertThat(frame.text().endsWith("…")).isEqualTo(!line.endsWith("F001"));
        int at = frame.text().indexOf("F001");
        assertThat(DisplayWidth.of(frame.text().substring(0, at))).isEqualTo(frame.indent());
        assertThat(frame.length()).isEqualTo(4);
    }

    @Test
    void linesFitIntoTheWidthOfATerminal() {
        String line = "| 대출 👩\u200D👧 " + "x".repeat(80) + " | F001 | e\u0301 " + "y".repeat(80);
        SourceText source = SourceText.of("x", line);
        int start = line.indexOf("F001");
        for (int width : new int[] {20, 37, 80}) {
            CodeFrame frame = CodeFrame.of(source, new SourceSpan(start, start + 4), width);
            assertThat(DisplayWidth.of(frame.text())).isBetween(width - 2, width);
            assertThat(DisplayWidth.of(frame.text().substring(0, frame.text().indexOf("F001"))))
                    .isEqualTo(frame.indent());
        }
        SourceSpan span = new SourceSpan(start, start + 4);
        assertThat(CodeFrame.of(source, span, 500).text()).isEqualTo(line);
        assertThat(CodeFrame.of(source, span, -3)).isEqualTo(CodeFrame.of(source, span, 20));
    }

    @Test
    void marksAndJoinedEmojiAreOneColumnWhereTheyAreDrawnAsOne() {
        assertFrame("| ❤\uFE0F\u200D🔥 | F001 |", "F001", "| ❤\uFE0F\u200D🔥 | F001 |", "       ^^^^");
        assertFrame("e\u0301\u0323 👩🏽\u200D💻 연장", "연장", "e\u0301\u0323 👩🏽\u200D💻 연장", "     ^^^^");
        assertFrame("연장 e\u0301x", "e\u0301", "연장 e\u0301x", "     ^");
    }

    @Test
    void aLongSpanIsCut() {
        CodeFrame frame = frame("before " + "F".repeat(300) + " after", "F".repeat(300));
        assertThat(frame).isEqualTo(new CodeFrame(1, "…" + "F".repeat(98) + "…", 1, 98));
    }

    private static CodeFrame frame(String line, String marked) {
        SourceText source = SourceText.of("x", line);
        int start = source.text().indexOf(SourceText.of("x", marked).text());
        return CodeFrame.of(source, new SourceSpan(start, start + marked.length()));
    }

    private static void assertFrame(String line, String marked, String shown, String carets) {
        CodeFrame frame = frame(line, marked);
        assertThat(frame.text()).isEqualTo(shown);
        assertThat(" ".repeat(frame.indent()) + "^".repeat(frame.length())).isEqualTo(carets);
    }
}
