package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "대출 연장",
                "e\u0301",
                "👩\u200D👩\u200D👧\uFE0F",
                "می\u200Cخواهم",
                "a\\u001bb",
                "# [x] ## y #[z]"
            })
    void leavesTextAlone(String text) {
        assertThat(Escapes.of(text)).isSameAs(text);
    }

    @Test
    void showsWhatMustNotBePrinted() {
        assertThat(Escapes.of("a\u001b[31mb\u0007\u009b\u007f")).isEqualTo("a\\u001b[31mb\\u0007\\u009b\\u007f");
        assertThat(Escapes.of("a\nb\r\nc\td\u0085\u2028")).isEqualTo("a\\nb\\r\\nc\\td\\u0085\\u2028");
        assertThat(Escapes.of("\u202eabc\u2066d\u2069\u200f\u061c"))
                .isEqualTo("\\u202eabc\\u2066d\\u2069\\u200f\\u061c");
        assertThat(Escapes.of("a\u200bb\ufeff\u2060\u00ad")).isEqualTo("a\\u200bb\\ufeff\\u2060\\u00ad");
        assertThat(Escapes.of("\ud83d x " + Character.toString(0xE0041))).isEqualTo("\\ud83d x \\u{e0041}");
    }

    /** The first and the last of each run of characters that must not be printed, and their neighbours. */
    @Test
    void theRunsBeginAndEndWhereTheyShould() {
        int[] unsafe = {
            0x1F, 0x7F, 0x80, 0x9F, 0x200E, 0x200F, 0x2028, 0x202E, 0x2060, 0x206F, 0xD800, 0xDFFF, 0xFFF9, 0xFFFB,
            0xE0000, 0xE0FFF
        };
        int[] safe = {
            0x20, 0x7E, 0xA0, 0x200D, 0x2010, 0x2027, 0x202F, 0x205F, 0x2070, 0xD7FF, 0xE000, 0xFFF8, 0xFFFC, 0xDFFFD,
            0xE1000
        };
        assertThat(IntStream.of(unsafe)).allMatch(Escapes::isUnsafe);
        assertThat(IntStream.of(safe)).noneMatch(Escapes::isUnsafe);
    }

    @Test
    void leavesNoCommandForTheLogOfACiSystem() {
        assertThat(Escapes.of("x ##[error]y ##vso[task.complete]"))
                .isEqualTo("x ##\\u005berror]y ##vso\\u005btask.complete]");
        assertThat(Escapes.atLineStart("::error::x")).isEqualTo("\\u003a:error::x");
        assertThat(Escapes.atLineStart(" \t::error::x")).isEqualTo(" \\t\\u003a:error::x");
        assertThat(Escapes.atLineStart("##teamcity[x]")).isEqualTo("\\u0023#teamcity[x]");
        assertThat(Escapes.atLineStart("  ")).isEqualTo("  ");
        assertThat(Escapes.atLineStart("a::b")).isEqualTo("a::b");
    }
}
