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
    })
    void countsColumns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }
}
