package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({
        "F001, 4",
        "대출, 4",
        "ｶﾅ, 2",
        "ＡＢ, 4",
        "表の列, 6",
        "e\u0301a\u0308, 2",
        "\u1103\u1162\u110E\u116E\u11AF, 4",
        "✅, 2",
        "✔, 1",
        "✔\uFE0F, 2",
        "👍🏽, 2",
        "👩\u200D👩\u200D👧, 2",
        "🇰🇷🇰🇷, 4",
        "1\uFE0F\u20E3, 2",
        "… → – ·, 7",
        "\u0301, 0",
        "e\u0301\u0323\u0331, 1",
        "❤\uFE0F\u200D🔥, 2",
        "👩🏽\u200D💻, 2",
        "☺\uFE0E, 1",
        "ㄱㅏ, 4",
        // The first and the last of a run, and their neighbours.
        "a\u02FF, 2",
        "a\u0300, 1",
        "\u10FF, 1",
        "\u1100, 2",
        "\u115F, 2",
        "a\u115F, 3",
        "a\u1160, 1",
        "a\u11FF, 1",
        "a\u1200, 2",
        "a\uD7AF, 2",
        "a\uD7B0, 1",
        "a\uD7FB, 1",
        "👍🏻, 2",
        "👍🏿, 2",
        "👍🏺, 4",
        "👍\uD83D\uDC00, 4",
        "🇦🇿, 2",
        "🇦, 1",
        "🇦a, 2",
        "🇦\uD83C\uDDE5, 2",
        "👩\u200Da, 3",
        "👩\u200D\u2190, 2",
        "👩\u200D\u218F, 3",
        "👩\u200D\u2BFF, 2",
        "👩\u200D\u2C00, 3",
        "👩\u200D\uD83C\uDC00, 2",
        "a\u200D👩, 3",
        "\uFE0F, 0",
    })
    void countsColumns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }
}
