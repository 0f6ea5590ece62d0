package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.TestFiles;
import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Specification;
import io.github.prdlint.prd.Specification.BodyField;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that is read of specifications, also what {@code prdlint inspect} does not show. */
class SpecificationReaderTest {

    private final SourceText source = SourceText.of(
            "prd.md", TestFiles.read(TestFiles.root().resolve("testdata/reader/specifications-untold.md")));

    @Test
    void bodiesResponsesParametersAndProse() {
        Prd prd = PrdReader.read(MarkdownParser.parse(source), ReaderOptions.DEFAULT);
        List<String> lines = new ArrayList<>();
        for (Specification specification : prd.specifications()) {
            lines.add(specification.endpoint().method() + " "
                    + specification.endpoint().path().text() + " lines " + lines(specification.span()));
            specification
                    .parameters()
                    .forEach(parameter -> lines.add("  parameter " + parameter + at(parameter.span())));
            specification
                    .bodies()
                    .forEach(body -> lines.add("  " + body.direction()
                            + " "
                            + body.fields().stream().map(field -> field.key()).toList() + at(body.span())));
            specification
                    .responses()
                    .forEach(response -> lines.add("  answers " + response.status()
                            + response.name().map(name -> " " + name).orElse("")
                            + response.code().map(code -> " " + code + "!").orElse("")
                            + at(response.status().span())));
            specification.errorLine().ifPresent(line -> lines.add("  errors" + at(line)));
            specification.prose().forEach(line -> lines.add("  says " + line));
        }
        assertThat(lines)
                .containsExactly(
                        "GET /plays lines 20-33",
                        "  parameter author 26:3",
                        "  RESPONSE [title, author] 28:30",
                        "  answers 200 28:21",
                        "  answers 401 Unauthorized 32:3",
                        "  answers 404 PLAY_NOT_FOUND! 33:3",
                        "  errors 32:3",
                        "POST /plays lines 35-54",
                        "  REQUEST [title, author] 39:1",
                        "  RESPONSE [id] 47:1",
                        "  ERROR [code, reason] 53:1",
                        "  answers 201 44:10",
                        "  answers 409 50:17",
                        "  errors 50:1",
                        "PUT /plays/:id lines 56-60",
                        "  REQUEST [title] 59:1",
                        "PUT /plays/:id lines 62-66",
                        "  RESPONSE [id, title] 65:1",
                        "DELETE /plays/:id lines 68-75",
                        "  answers 403 70:9",
                        "  answers 404 70:14",
                        "  answers 409 It is on tonight PLAY_RUNS! 74:3",
                        "  answers 404 No such play 75:3",
                        "  errors 70:1",
                        "GET /plays/:id lines 77-79",
                        "  answers 200 79:10",
                        "PATCH /plays/:id lines 90-94",
                        "  REQUEST [title] 93:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## API Details // ### POST /orders ¦ POST /orders",
                "## Endpoints // ### POST /orders ¦ POST /orders",
                "## Notes // ### POST /orders ¦ POST /orders",
                "## Notes // ### A-17: POST /orders ¦ POST /orders",
                "## Notes // ### 17 POST /orders ¦ POST /orders",
                "## Notes // ### See POST /orders ¦ ",
                "## Notes // ### Step 1 POST /orders ¦ POST /orders",
                "## Auth // ### POST /login ¦ POST /login",
                "## Features // ### POST /orders ¦ ",
                "## External APIs // ### POST /orders ¦ ",
                "## API Details // ### POST /orders // Response: 201 // ## Tech Stack // Response: 404 ¦ POST /orders 201",
                "## API Details // ### POST /orders // #### Notes // Response: 201 ¦ POST /orders 201",
                "## API Details // ### POST /orders // #### Response 200 // { // ``` // { \"id\": 1 } // ``` ¦ POST /orders RESPONSE[id] 200 \"{\"",
                "## API Details // ### POST /orders // #### 404 Response // ``` // { \"code\": \"NO_ORDER\" } // ``` ¦ POST /orders RESPONSE[code]",
                "## API Details // ### POST /orders // #### Error Responses 404, 409 // ``` // { \"code\": \"NO_ORDER\" } // ``` ¦ POST /orders ERROR[code] error 404 error 409 uses NO_ORDER",
                "## API Details // **POST /orders** // Response: 201 // // **GET /orders** // Response: 200 ¦ POST /orders 201; GET /orders 200",
                "## Notes // **POST /orders** // Response: 201 ¦ ",
                "## API Details // Endpoint: POST /orders // Response: 201 ¦ POST /orders 201",
                "## API Details // Like: POST /orders // Response: 201 ¦ ",
                "## API Details // ### POST /orders // Endpoint: GET /orders // Response: 201 ¦ POST /orders 201 \"Endpoint: GET /orders\"",
                "## Notes // ``` // POST /orders HTTP/1.1 // // {\"a\": 1} // ``` // // ``` // GET /orders HTTP/1.1 // ``` ¦ POST /orders REQUEST[a]; GET /orders",
                "## Notes // ``` // POST /orders // Content-Type: a/b // // {\"a\": 1} // ``` ¦ POST /orders REQUEST[a]",
                "## Notes // ``` // POST /orders // Host: a // // // [{\"a\": 1}] // ``` ¦ POST /orders REQUEST[a]",
                "## Notes // ``` // POST /orders // Host: a // // a=1 // ``` ¦ POST /orders",
                "## Notes // ``` // POST /orders // Request: a // // {\"a\": 1} // ``` ¦ ",
                "## Notes // ``` // POST /orders // X-1: a // ``` ¦ ",
                "## Notes // ``` // POST /orders // -x: a // ``` ¦ ",
                "## Notes // ``` // POST /orders // : a // ``` ¦ ",
                "## Notes // ``` // POST /orders // ``` ¦ ",
                "## Notes // ``` // POST /orders is // Host: a // ``` ¦ ",
                "## Notes // ```http // See POST /orders HTTP/1.1 // ``` ¦ ",
                "## Notes // ```json // POST /orders HTTP/1.1 // ``` ¦ ",
                "## Notes // ```http // GET https://pay.example.com/orders HTTP/1.1 // ``` ¦ ",
                "## API Details // ### POST /orders // ```http // POST /v1/orders HTTP/1.1 // // {\"a\": 1} // ``` ¦ POST /orders REQUEST[a]",
                "## Features // ``` // POST /orders HTTP/1.1 // // {\"a\": 1} // ``` ¦ ",
            })
    void methodAndPathOpenASpecification(String excerpt, String expected) {
        assertThat(read(excerpt)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                // Labels
                "Response: { \"id\": 1 } ¦ PUT /x RESPONSE[id]",
                "Response：{ \"id\": 1 } ¦ PUT /x RESPONSE[id]",
                "Response：{ id: 1 } ¦ PUT /x RESPONSE[id]",
                "Response ： { \"id\": 1 } ¦ PUT /x RESPONSE[id]",
                "Response (200): { \"id\": 1 } ¦ PUT /x RESPONSE[id] 200",
                "Response 200: { \"id\": 1 } ¦ PUT /x RESPONSE[id] 200",
                "201 Response: { \"id\": 1 } ¦ PUT /x RESPONSE[id] 201 (Response: { \"id\": 1 })",
                "Response `order`: { \"id\": 1 } ¦ PUT /x RESPONSE[id]",
                "`Response`: { \"id\": 1 } ¦ PUT /x RESPONSE[id]",
                "Response 400: { \"id\": 1 } ¦ PUT /x error 400",
                "Error (404): { \"code\": \"NO_ORDER\" } ¦ PUT /x error 404 NO_ORDER uses NO_ORDER 404",
                "Error: 404 NO_ORDER { \"code\": \"NO_ORDER\" } ¦ PUT /x error 404 NO_ORDER error 404 NO_ORDER uses NO_ORDER 404, NO_ORDER 404",
                "Errors: 404 { \"code\": \"NO_ORDER\" } ¦ PUT /x error 404 NO_ORDER uses NO_ORDER 404",
                "Response 399: { \"id\": 1 } ¦ PUT /x RESPONSE[id] 399",
                "Request: { \"id\": 1 } and more ¦ PUT /x REQUEST[id]",
                "Request: see a/b { \"id\": 1 } ¦ PUT /x",
                "Request: { \"id\" 1 ¦ PUT /x",
                "Request: } { ¦ PUT /x",
                "Request: whatever ¦ PUT /x",
                "Whatever: { \"id\": 1 } ¦ PUT /x \"Whatever: { \"id\": 1 }\"",
                "Request ¦ PUT /x",
                "Request (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx): { \"id\": 1 } ¦ PUT /x REQUEST[id]",
                "Request (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx): { \"id\": 1 } ¦ PUT /x \"Request (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx): { \"id\": 1 }\"",
                "Request (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx) ¦ PUT /x",
                "Request (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx) ¦ PUT /x \"Request (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx)\"",
                // Statuses
                "Response: 201, 202 ¦ PUT /x 201 202",
                "Errors: 404 NO_ORDER, 409 ¦ PUT /x error 404 NO_ORDER error 409 uses NO_ORDER 404",
                "Errors: // - 404 NO_ORDER // - 409 Conflict // - nothing ¦ PUT /x error 404 NO_ORDER error 409 (Conflict) uses NO_ORDER 404",
                "Parameters: // - page (number) // - page_size: 7 // - sort-by // - ?x ¦ PUT /x ?page ?page_size ?sort-by \"page (number)\" \"page_size: 7\" \"sort-by\" \"?x\"",
                "Parameters: page ¦ PUT /x",
                // Bodies
                "``` // { \"a\": 1 } // ``` // ``` // { \"b\": 1 } // ``` ¦ PUT /x REQUEST[a] RESPONSE[b]",
                "``` // [ { \"a\": 1 } ] // ``` ¦ PUT /x REQUEST[a]",
                "``` // // { \"a\": 1 } // ``` ¦ PUT /x REQUEST[a]",
                "``` // // ``` ¦ PUT /x",
                "``` // \"a\": 1 // ``` ¦ PUT /x",
                "``` // { \"a\" 1 } // ``` ¦ PUT /x",
                "```json // { \"a\" 1 } // ``` ¦ PUT /x REQUEST[]!",
                "```jsonc // { \"a\": 1 } // ``` ¦ PUT /x REQUEST[a]",
                "```json5 // { a: 1 } // ``` ¦ PUT /x REQUEST[a]",
                "```ts // { a: string } // ``` ¦ PUT /x REQUEST[a]",
                "```typescript // { a: string } // ``` ¦ PUT /x REQUEST[a]",
                "```js // { a: string } // ``` ¦ PUT /x REQUEST[a]",
                "```javascript // { a: string } // ``` ¦ PUT /x REQUEST[a]",
                "```yaml // { \"a\": 1 } // ``` ¦ PUT /x",
                "``` // { \"error\": { \"code\": \"NO_ORDER\" } } // ``` ¦ PUT /x ERROR[error[code]] uses NO_ORDER",
                "``` // { \"success\": false, \"error\": { \"errorCode\": \"NO_ORDER\" } } // ``` ¦ PUT /x ERROR[success, error[errorCode]] uses NO_ORDER",
                "``` // { \"success\": true } // ``` ¦ PUT /x REQUEST[success]",
                "``` // { \"error\": {}, \"id\": 1 } // ``` ¦ PUT /x REQUEST[error, id]",
                "``` // {} // ``` ¦ PUT /x REQUEST[]",
                "Error: { \"error_code\": \"NO_ORDER\", \"code\": \"x\" } ¦ PUT /x ERROR[error_code, code] uses NO_ORDER",
                "Error Response (404): // ``` // { \"code\": \"NO_ORDER\" } // ``` ¦ PUT /x ERROR[code] error 404 uses NO_ORDER 404",
                "Error Response (404, 409): // ``` // { \"code\": \"NO_ORDER\" } // ``` ¦ PUT /x ERROR[code] error 404 error 409 uses NO_ORDER",
                // Tables
                "Request: // | Field | Type | // | a | string | // | b.c | string | // | some d | string | // | b.e | ¦ PUT /x REQUEST[a, b[c, e]]",
                "Request: // | Name | Type | // | a | string | ¦ PUT /x REQUEST[a]",
                "Request: // | Name | Whatever | // | a | string | ¦ PUT /x",
                "Parameters: // | Name | Type | // | page | number | // | | number | ¦ PUT /x ?page",
                "| Status | Code | // | 404 | NO_ORDER | // | NO_CUP | 409 | // | - | - | // | 400 | Bad | // | 401 | — | ¦ PUT /x error 404 NO_ORDER error 409 NO_CUP error 400 (Bad) error 401 uses NO_ORDER 404, NO_CUP 409",
                "| Status | Description | // | 404 | No order | // | 409 Conflict | Taken | // | 200 | Fine | // | 399 | ¦ PUT /x error 404 (No order) error 409 (Conflict) 200 (Fine) 399",
                "| Status | Name | Description | // | 404 | Not Found | No order | // | 409 | | Taken | ¦ PUT /x error 404 (Not Found) error 409 (Taken)",
                "| Code | Description | // | 404 | No order | // | NO_CUP | No cup | ¦ PUT /x error 404 (No order)",
            })
    void whatStandsBelowIsRead(String excerpt, String expected) {
        assertThat(read("## API Details // ### PUT /x // // " + excerpt)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,REQUEST",
        "PUT,REQUEST",
        "PATCH,REQUEST",
        "GET,RESPONSE",
        "DELETE,RESPONSE",
    })
    void theFirstBodyIsTheRequestOfAMethodThatSendsOne(String method, String direction) {
        assertThat(read("## API Details // ### " + method
                        + " /x // // ``` // {\"a\": 1} // ``` // // ``` // {\"b\": 1} // ```"))
                .isEqualTo(method + " /x " + direction + "[a] RESPONSE[b]");
    }

    private static String read(String excerpt) {
        Prd prd = Excerpt.read(excerpt);
        String specifications =
                prd.specifications().stream().map(SpecificationReaderTest::show).collect(Collectors.joining("; "));
        String codes = prd.errorCodes().stream()
                .map(code ->
                        code.code() + code.status().map(status -> " " + status).orElse(""))
                .collect(Collectors.joining(", "));
        return specifications + (codes.isEmpty() ? "" : " uses " + codes);
    }

    private static String show(Specification specification) {
        StringJoiner shown = new StringJoiner(" ");
        shown.add(specification.endpoint().method() + " "
                + specification.endpoint().path().text());
        specification.parameters().forEach(parameter -> shown.add("?" + parameter));
        specification
                .bodies()
                .forEach(body -> shown.add(
                        body.direction() + show(body.fields()) + (body.fault().isEmpty() ? "" : "!")));
        specification
                .responses()
                .forEach(response -> shown.add((response.error() ? "error " : "")
                        + response.status()
                        + response.name().map(name -> " (" + name + ")").orElse("")
                        + response.code().map(code -> " " + code).orElse("")));
        specification.prose().forEach(line -> shown.add("\"" + line + "\""));
        return shown.toString();
    }

    private static String show(List<BodyField> fields) {
        return fields.stream()
                .map(field -> field.name() + (field.fields().isEmpty() ? "" : show(field.fields())))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private String at(SourceSpan span) {
        return " " + source.start(span).line() + ":" + source.start(span).column();
    }

    private String lines(SourceSpan span) {
        return source.start(span).line() + "-" + source.end(span).line();
    }
}
