package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells that hold several values, and the remarks behind a value. */
class CellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "a ¦ a",
                "a, b;c ¦ a|b|c",
                ", a,, b , ¦ a|b",
                ", , ¦ ''",
                "a (b, c), d ¦ a (b, c)|d",
                "a [b, c], d ¦ a [b, c]|d",
                "a {b, c}, d ¦ a {b, c}|d",
                "a （b, c）, d ¦ a （b, c）|d",
                "a (b (c), d), e ¦ a (b (c), d)|e",
                "a), b ¦ a)|b",
                "a (b, c ¦ a (b, c",
                "a (b⏎c, d ¦ a (b|c|d",
            })
    void valuesOfACell(String cell, String values) {
        assertThat(Cells.split(literal(cell), ",;").stream()
                        .map(InlineText::value)
                        .collect(Collectors.joining("|")))
                .isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Order ¦ Order",
                "Order (new) ¦ Order",
                "Order（new） ¦ Order",
                "Order (new)  (open) ¦ Order",
                "Order (new) （open） ¦ Order",
                "Order (new ¦ Order (new",
                "Order new) ¦ Order new)",
                "Order（new) ¦ Order",
                "Order) (new) ¦ Order)",
                "'' ¦ ''",
                "Order (new) today ¦ Order (new) today",
                "(Order) ¦ (Order)",
                "(Order) (new) ¦ (Order)",
                "Order (a (b) c) ¦ Order",
                "Order a (b)) ¦ Order a (b))",
            })
    void valuesWithoutRemarks(String cell, String value) {
        assertThat(Cells.withoutBrackets(literal(cell)).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"-,true", "—,true", "–,true", "'',true", "--,true", "a-b,false"})
    void dashes(String text, boolean dash) {
        assertThat(Cells.isDash(text)).isEqualTo(dash);
    }

    private static InlineText literal(String text) {
        String value = text.replace('⏎', '\n');
        return InlineText.literal(SourceText.of("prd.md", value), new SourceSpan(0, value.length()));
    }
}
