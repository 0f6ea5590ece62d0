package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The statuses that a line lists, each with the name and the business code beside it. */
class ErrorReaderTest {

    private final ErrorReader errors = new ErrorReader(Vocabulary.builtIn());

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "400 ¦ 400",
                "400 (Validation), 404 (Not Found) ¦ 400 Validation; 404 Not Found",
                "400（검증）、404（없음） ¦ 400 검증; 404 없음",
                "400: Validation, 404: Not Found ¦ 400 Validation; 404 Not Found",
                "400 Bad Request; 409 Conflict ¦ 400 Bad Request; 409 Conflict",
                "400 — Bad Request | 409 – Conflict ¦ 400 Bad Request; 409 Conflict",
                "401/403 ¦ 401; 403",
                "401 or 403 ¦ 401 or; 403",
                "returns 404 ¦ 404",
                "HTTP 404, status 410, error 500 ¦ 404; 410; 500",
                "→ 404 ¦ 404",
                "[404] ¦ 404",
                "`404` ¦ 404",
                "within 300 ms ¦ ",
                "up to 500 items ¦ ",
                "99, 1000, 600, 099 ¦ ",
                "599, 100 ¦ 599; 100",
                "404a ¦ ",
                "404_x ¦ ",
                "404없음 ¦ 404 없음",
                "a404 ¦ ",
                "409 LOAN_LIMIT ¦ 409 LOAN_LIMIT!",
                "409 (LOAN_LIMIT) ¦ 409 LOAN_LIMIT!",
                "409 Conflict (LOAN_LIMIT) ¦ 409 Conflict LOAN_LIMIT!",
                "409 Conflict: A_B, C_D ¦ 409 A_B!; 409 C_D!",
                "409 xLOAN_LIMIT, 410 LOAN_LIMITé ¦ 409 xLOAN_LIMIT; 410 LOAN_LIMITé",
                "404 Not Found. ¦ 404 Not Found",
                "404 Not Found - ¦ 404 Not Found",
                "404 = 12 ¦ 404",
                "404 () ¦ 404",
                "200 OK ¦ 200 OK",
            })
    void listed(String line, String responses) {
        SourceText source = SourceText.of("prd.md", line);
        String read = errors.responses(InlineText.literal(source, new SourceSpan(0, line.length())), 0).stream()
                .map(response -> {
                    assertThat(response.error()).isEqualTo(response.status().value() >= 400);
                    return response.status()
                            + response.name().map(name -> " " + name).orElse("")
                            + response.code().map(code -> " " + code + "!").orElse("");
                })
                .collect(Collectors.joining("; "));
        assertThat(read).isEqualTo(responses == null ? "" : responses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOAN_LIMIT", "A_1", "E_", "X__Y"})
    void businessCodes(String word) {
        assertThat(ErrorReader.isBusinessCode(word + "X")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LOAN", "_LOAN", "LOAN_", "1_A", "Loan_Limit", "A-B_C", "_"})
    void noBusinessCodes(String word) {
        assertThat(ErrorReader.isBusinessCode(word)).isFalse();
    }
}
