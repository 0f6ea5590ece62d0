package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
                "401 or 403 ¦ 401; 403",
                "401, 403 and 429 ¦ 401; 403; 429",
                "401 또는 403 ¦ 401; 403",
                "401 または 403 ¦ 401; 403",
                "401 Unauthorized or 403 Forbidden ¦ 401 Unauthorized; 403 Forbidden",
                "what is for 404 ¦ ",
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
                "400 BAD_INPUT ¦ 400 BAD_INPUT!",
                "409 AZ_09 ¦ 409 AZ_09!",
                "409 éA_B ¦ 409 éA_B",
                "x 404 ¦ ",
                "no #404 ¦ 404",
                "404 / ¦ 404",
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
    @ValueSource(strings = {"LOAN_LIMIT", "AZ_09", "A_1", "E_", "X__Y"})
    void businessCodes(String word) {
        assertThat(ErrorReader.isBusinessCode(word + "X")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LOAN", "_LOAN", "LOAN_", "1_A", "Loan_Limit", "A-B_C", "_"})
    void noBusinessCodes(String word) {
        assertThat(ErrorReader.isBusinessCode(word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "404: Not Found ¦ 404 Not Found",
                "404 Not Found, 409 Conflict ¦ 404 Not Found; 409 Conflict",
                "401/403: nobody may ¦ 401; 403",
                "401 or 403: nobody may ¦ 401; 403",
                "401 Unauthorized and 403 Forbidden ¦ 401 Unauthorized; 403 Forbidden",
                "404 Not Found, 409/410 Gone ¦ 404 Not Found; 409; 410 Gone",
                "404 ¦ 404",
                "LOAN_LIMIT (409) too many, BOOK_GONE (410), see 404 ¦ LOAN_LIMIT! 409; BOOK_GONE! 410",
                "LOAN_LIMIT is 234567 409 ¦ LOAN_LIMIT! 409",
                "LOAN_LIMIT is 2345678 409 ¦ LOAN_LIMIT!",
                "LOAN_LIMIT too many, see BOOK_GONE ¦ LOAN_LIMIT!",
                "see LOAN_LIMIT, BOOK_GONE (409) ¦ ",
                "`ZAP` 409 ¦ ZAP! 409",
                "`ZAP`: (409) ¦ ZAP! 409",
                "`NO` 409 ¦ ",
                "`Zap` 409 ¦ ",
                "`ZAP` too many ¦ ",
                "ZAP 409 ¦ ",
            })
    void bulletsDeclareStatusesAndCodes(String bullet, String declared) {
        assertThat(declared("## Error Handling\n\n- " + bullet)).isEqualTo(declared == null ? "" : declared);
    }

    @Test
    void tablesDeclareStatusesAndCodes() {
        assertThat(declared("""
                        ## Error Handling

                        | Status | Meaning |
                        |--------|---------|
                        | 400 Bad Request | what is wrong |
                        | 404 | what is missing |
                        | 401/403 | who may not |
                        | `409` 또는 422 Unprocessable | what cannot be |
                        | 429, see above | too much |
                        | none | |

                        | Code | HTTP Status | Meaning |
                        |------|-------------|---------|
                        | LOAN_LIMIT, a.z | 409 | too many |
                        | BOOK_GONE | soon | lost |
                        | NO_ACCESS | 401/403 | one or the other |
                        | no code | 410 | |
                        | — | 410 | |
                        """))
                .isEqualTo(
                        "400 Bad Request; 404 what is missing; 401; 403; 409; 422; 429 too much; LOAN_LIMIT! 409; a.z! 409; BOOK_GONE!; NO_ACCESS!");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Endpoints ¦ **Common errors:** 401, 403 ¦ 401; 403; for all",
                "Endpoints ¦ Common errors: see below ¦ for all",
                "Endpoints ¦ Common errors see below ¦ ",
                "Endpoints ¦ All endpoints may return 401 Unauthorized ¦ 401 Unauthorized; for all",
                "Endpoints ¦ All endpoints return 200 ¦ ",
                "Endpoints ¦ Sometimes all endpoints return 401 ¦ ",
                "Endpoints ¦ ### Common Errors ¦ for all",
                "Endpoints ¦ ### Other Errors ¦ ",
                "Request/Response Specifications ¦ All endpoints may return 401 ¦ 401; for all",
                "Error Handling ¦ All endpoints may return 401 ¦ 401; for all",
                "Overview ¦ All endpoints may return 401 ¦ ",
            })
    void whatEveryEndpointMayAnswer(String section, String line, String declared) {
        assertThat(declared("## " + section + "\n\n" + line)).isEqualTo(declared == null ? "" : declared);
    }

    private static String declared(String sections) {
        String document = "# Library API PRD\n\n" + sections + "\n";
        Prd prd = PrdReader.read(MarkdownParser.parse(SourceText.of("prd.md", document)), ReaderOptions.DEFAULT);
        List<String> declared = new ArrayList<>();
        prd.statusCodes()
                .forEach(status -> declared.add(
                        status.status() + status.name().map(name -> " " + name).orElse("")));
        prd.errorCodes()
                .forEach(code -> declared.add(code.code() + "!"
                        + code.status().map(status -> " " + status).orElse("")));
        if (prd.commonErrors()) {
            declared.add("for all");
        }
        return String.join("; ", declared);
    }
}
