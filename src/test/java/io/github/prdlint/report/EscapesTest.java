package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void leavesNoCommandForTheLogOfACiSystem() {
        assertThat(Escapes.of("x ##[error]y ##vso[task.complete]"))
                .isEqualTo("x ##\\u005berror]y ##vso\\u005btask.complete]");
        assertThat(Escapes.atLineStart("::error::x")).isEqualTo("\\u003a:error::x");
        assertThat(Escapes.atLineStart(" \t::error::x")).isEqualTo(" \\t\\u003a:error::x");
        assertThat(Escapes.atLineStart("##teamcity[x]")).isEqualTo("\\u0023#teamcity[x]");
        assertThat(Escapes.atLineStart("a::b")).isEqualTo("a::b");
    }
}
