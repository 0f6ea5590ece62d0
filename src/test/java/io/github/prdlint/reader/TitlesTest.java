package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a heading says once its number, its signs and its remark are gone. */
class TitlesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4. Orders | Orders",
                "4.1 Orders | Orders",
                "4.1. Orders | Orders",
                "4) Orders | Orders",
                "4: Orders | Orders",
                "4 - Orders | - Orders",
                "4- Orders | Orders",
                "4 Orders | Orders",
                "4\u00A0Orders | Orders",
                "4\u3000Orders | Orders",
                "4Orders | 4Orders",
                "4% of orders | 4% of orders",
                "4. | 4.",
                ".4 Orders | .4 Orders",
                "Step 2: Orders | Orders",
                "step 2 Orders | Orders",
                "Chapter 3. Orders | Orders",
                "Section 3 Orders | Orders",
                "Part 3 Orders | Orders",
                "Part of orders | Part of orders",
                "Part 3 | Part 3",
                "제3장 주문 | 주문",
                "3절 주문 | 주문",
                "IV. Orders | Orders",
                "IV) Orders | Orders",
                "IV Orders | IV Orders",
                "A. Orders | Orders",
                "A) Orders | Orders",
                "A Orders | A Orders",
                "AB. Orders | AB. Orders",
                "A.Orders | A.Orders",
                "a. Orders | a. Orders",
                "A. | A.",
                "📦 Orders | Orders",
                "1️⃣ Orders | Orders",
                "3. 📦 Orders ✨ | Orders",
                "§ 4 Orders | Orders",
                "■ Orders | Orders",
                "▶ Orders: | Orders",
                "● Orders： | Orders",
                "# Orders * | Orders",
                "👍🏽 Orders | Orders",
                "👍🏻 Orders 👍🏿 | Orders",
                "제 | 제",
                "Z. Orders | Orders",
                ". Orders | . Orders",
                "4.5% of orders | 4.5% of orders",
                "[Orders] | Orders",
                "[Orders] and [Items] | [Orders] and [Items]",
                "[] | []",
                "(Orders) | (Orders)",
                "— Orders | — Orders",
                "📦 | 📦",
            })
    void withoutNumberAndSigns(String heading, String title) {
        SourceText source = SourceText.of("prd.md", heading);
        assertThat(Titles.clean(InlineText.literal(source, new SourceSpan(0, heading.length())))
                        .value())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Orders (new) | Orders",
                "Orders （new） | Orders",
                "Orders [new] | Orders",
                "Orders 【new】 | Orders",
                "Orders (a) (b) | Orders",
                "Orders (a) ✨ | Orders",
                "(Orders) | (Orders)",
                "(Orders) ✨ | (Orders)",
                "Orders - | Orders -",
                "Orders) | Orders)",
                "Orders - what is bought | Orders",
                "Orders – what is bought | Orders",
                "Orders — what is bought | Orders",
                "Orders -- what is bought | Orders",
                "Orders -what | Orders -what",
                "Orders- what | Orders- what",
                "Pre-orders | Pre-orders",
                "Orders (a - b) left | Orders (a - b) left",
                "Orders [a - b] left | Orders [a - b] left",
                "Orders （a - b） left - c | Orders （a - b） left",
                "- Orders | - Orders",
                "✨ | ✨",
            })
    void withoutARemark(String title, String plain) {
        assertThat(Titles.withoutRemark(title)).isEqualTo(plain);
        SourceText source = SourceText.of("prd.md", title);
        assertThat(Titles.withoutRemark(InlineText.literal(source, new SourceSpan(0, title.length())))
                        .value()
                        .strip())
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Background and Purpose | Background;Purpose",
                "Background & Purpose | Background;Purpose",
                "Status Codes / Errors | Status Codes;Errors",
                "Errors/Codes | Errors;Codes",
                "A + B · C ・ D | A;B;C;D",
                "A, B、C，D | A;B;C;D",
                "배경 및 목적 | 배경;목적",
                "背景和目的 | 背景;目的",
                "Band of Brothers | ",
                "Brand and | ",
                "Orders | ",
                "/orders | ",
                "GET /orders | ",
                "GET /orders / Items | GET;orders;Items",
            })
    void theThingsThatAHeadingJoins(String title, String parts) {
        assertThat(String.join(";", Titles.parts(title, Set.of("and", "및", "和"))))
                .isEqualTo(parts == null ? "" : parts);
    }
}
