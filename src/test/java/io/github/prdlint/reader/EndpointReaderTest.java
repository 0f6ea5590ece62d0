package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.prd.Access;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Part;
import io.github.prdlint.prd.Prd;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What declares an endpoint, of which group it is, where its path begins, and what it does. */
class EndpointReaderTest {

    private static final String TABLE = "## Endpoints // ### Orders // | Method | Path | Description | // ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                // In text
                "## Endpoints // ### GET /orders // ### POST /orders ¦ GET /orders [Endpoints]; POST /orders [Endpoints]",
                "## Endpoints // ### Orders // #### GET /orders // - `POST /bills` // ##### Notes // - `PUT /bills` ¦ GET /orders [Orders]",
                "## Endpoints // ### Orders // | Method | Path | // | GET | /orders | // // #### POST /orders // #### GET /orders ¦ GET /orders [Orders]; POST /orders [Orders]",
                "## Endpoints // GET /bills, which is old // ### Orders // - `POST /orders`: takes one ¦ POST /orders \"takes one\" [Orders]",
                "## Endpoints // - Orders //   - `GET /orders` //   - `POST /orders` ¦ GET /orders [Endpoints]; POST /orders [Endpoints]",
                "## Endpoints // - `GET /orders` //   > PUT /orders ¦ GET /orders [Endpoints]",
                "## Endpoints // - Endpoint: GET /orders // - Like: POST /orders // - See GET /bills ¦ GET /orders [Endpoints]",
                "## Endpoints // Endpoint: GET /orders // Like: POST /orders ¦ GET /orders [Endpoints]",
                "## Endpoints // **GET /orders** lists // `POST /orders` // `PUT /orders` changes ¦ GET /orders \"lists\" [Endpoints]; POST /orders [Endpoints]",
                "## Endpoints // ``` // GET /orders   # lists // See POST /orders // ``` ¦ GET /orders \"lists\" [Endpoints]",
                "## Endpoints // ```http // GET /orders // ``` // ```text // POST /orders // ``` // ```txt // PUT /orders // ``` // ```sh // DELETE /orders // ``` ¦ GET /orders [Endpoints]; POST /orders [Endpoints]; PUT /orders [Endpoints]",
                "## Endpoints // ``` // GET https://pay.example.com/orders // ``` ¦ ",
                "## Endpoints // ### Orders // - GET /orders // - GET /orders // // **GET /orders** ¦ GET /orders [Orders]; GET /orders [Orders] again",
                "## External APIs // - GET /orders ¦ ",
                "## Endpoints // ### External APIs // - GET /orders ¦ ",
                // Outside
                "## API Details // **POST /orders** ¦ POST /orders [API Details]",
                "## API Details // ### POST /orders ¦ POST /orders [API Details]",
                "## Notes // ### POST /orders // ### See GET /orders ¦ POST /orders [Notes]",
                "## User Flow // ### POST /orders ¦ ",
                "## Change Log // ### POST /orders ¦ ",
                "## External APIs // ### POST /orders ¦ ",
                "## Features // | ID | Name | Endpoint Group | // | F001 | Orders | Orders | // ## API Details // ### POST /orders ¦ ",
                "## Features // | ID | Name | // | F001 | Orders | // ## API Details // ### POST /orders ¦ POST /orders [API Details]",
                "## Permission Matrix // | Endpoint | Clerk | // | GET /orders | ✅ | // | POST /orders | ✅ | ¦ GET /orders [Permission Matrix]; POST /orders [Permission Matrix]",
                // What they say
                "## Endpoints // - `GET /orders` — lists ¦ GET /orders \"lists\" [Endpoints]",
                "## Endpoints // - `GET /orders`: lists, all ¦ GET /orders \"lists, all\" [Endpoints]",
                "## Endpoints // - **GET** `/orders` → lists ¦ GET /orders \"lists\" [Endpoints]",
                "## Endpoints // - GET /orders ¦ GET /orders [Endpoints]",
                "## Endpoints // - GET · POST · HEAD /orders (all) ¦ GET /orders \"(all)\" [Endpoints]; POST /orders \"(all)\" [Endpoints]; HEAD /orders \"(all)\" [Endpoints]",
                "## Endpoints // - `GET` `POST` /orders ¦ GET /orders [Endpoints]; POST /orders [Endpoints]",
                "## Endpoints // - FOO/GET /orders ¦ ",
                "## Endpoints // - A GET /orders ¦ ",
                "## Endpoints // - POST /orders[/{id}] // - GET /orders[/{id}] ¦ POST /orders [Endpoints]; GET /orders[/{id}] [Endpoints]",
                "## Endpoints // - `/orders` GET ¦ ",
            })
    void textDeclaresEndpoints(String excerpt, String expected) {
        assertThat(read(excerpt)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "| Method | Path | Name | // | GET | /orders | List | // | PUT | /orders | | ¦ GET /orders \"List\" [Orders]; PUT /orders [Orders]",
                "| Method | Path | Purpose | // | GET | /orders | List | ¦ GET /orders \"List\" [Orders]",
                "| Method | Path | Purpose | Name | Description | // | GET | /orders | List | Lists | All | // | PUT | /orders | Change | Changes | | ¦ GET /orders \"All\" [Orders]; PUT /orders \"Changes\" [Orders]",
                "| Method | Path | // | get, post | /orders | // | GET/PUT | `/bills` more | // | GET | orders (all) | // | GET | | // | | /x | // | 17 | /x | // | FOO | /foo | ¦ GET /orders [Orders]; POST /orders [Orders]; GET /bills [Orders]; PUT /bills [Orders]; GET orders [Orders] again; FOO /foo [Orders]",
                "| Method | Path | // | GET | https://pay.example.com/x | // | GET | /orders<br>/bills | // | GET | All: /bills ¦ GET /orders [Orders]; GET /bills [Orders]",
                "| API | // | GET /orders, POST /orders | // | nothing | ¦ ",
                "| Request | Whatever | // | GET /orders, POST /bills | a | // | PUT https://pay.example.com/x | b | // | nothing | ¦ GET /orders [Orders]; POST /bills [Orders]",
                "| Request | Whatever | // | GET /orders POST /bills | a | // | PUT https://pay.example.com/x | b | ¦ GET /orders [Orders]; POST /bills [Orders]",
                "| Endpoint Group | Method | Path | // | Bills | GET | /bills | // | | GET | /orders | // | Bills API | PUT | /bills | ¦ GET /bills [Bills]; GET /orders [Orders]; PUT /bills [Bills]",
                "| Method | Path | Auth | // | GET | /orders | Clerk | // | PUT | /orders | Bearer | ¦ GET /orders [Orders] for [Clerk]; PUT /orders [Orders]",
                "| Method | Path | Auth | Roles | // | GET | /orders | Clerk | | // | PUT | /orders | Bearer | Cook | // | PUT | /bills | Clerk ¦ GET /orders [Orders] for []; PUT /orders [Orders] for [Cook]; PUT /bills [Orders]",
                "| Method | Path | // | GET | /orders?of=clerk | // | GET | /orders?of=cook | // | GET | /orders | // | GET | /orders?of=clerk | ¦ GET /orders?of=clerk [Orders]; GET /orders?of=cook [Orders]; GET /orders [Orders]; GET /orders?of=clerk [Orders] again",
            })
    void tablesDeclareEndpoints(String excerpt, String expected) {
        assertThat(read("## Roles // - Clerk: sells // - Cook: cooks // ## Endpoints // ### Orders // " + excerpt))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Base URL: /v1 // ### Orders // - GET /orders ¦ GET /orders",
                "### Orders (/orders) // - GET /:id // - PUT / // - POST ?a=b // - GET /orders/all // - PATCH .../x ¦ GET /orders/:id, PUT /orders, GET /orders/all, PATCH /orders/x",
                "### Orders（/orders） // - GET /:id ¦ GET /orders/:id",
                "### Orders — /shop/orders/ // - GET /:id // - PUT /orders/:id // - GET /shop ¦ GET /shop/orders/:id, PUT /shop/orders/:id, GET /shop/orders/shop",
                "### Orders - /orders // - GET /:id ¦ GET /orders/:id",
                "### Orders // Prefix: /orders // - GET /:id ¦ GET /orders/:id",
                "### Orders // Prefix：/orders // - GET /:id ¦ GET /orders/:id",
                "### Orders // Prefix: see a：b /orders // - GET /:id ¦ GET /orders/:id",
                "### Orders // Prefix：a: /orders // - GET /:id ¦ GET /orders/:id",
                "### Orders // Prefix: none // - GET /:id ¦ GET /:id",
                "### Orders // Remark: /orders // - GET /:id ¦ GET /:id",
                "### Orders // : /orders // - GET /:id ¦ GET /:id",
                "### Orders // Prefix: /orders // Prefix: /bills // - GET /:id ¦ GET /orders/:id",
                "### Orders // Prefix: /orders // #### More // - GET /:id ¦ GET /orders/:id",
                "### Orders (/orders) // - GET https://pay.example.com/x // - GET /:id ¦ GET /orders/:id",
                "### Shop (/api/v1/shop) // - GET /v1/shop/:id // - GET /shop/:id // - GET /shopping ¦ GET /api/v1/shop/:id, GET /api/v1/shop/:id, GET /api/v1/shop/shopping",
                "### Orders // - PATCH/GET /orders ¦ PATCH /orders, GET /orders",
                "### Orders // - GET/POST /orders, PUT /orders/:id and DELETE /orders/:id ¦ GET /orders, POST /orders, PUT /orders/:id",
                "### Orders // - GET /orders, PUT /orders/:id; DELETE /orders/:id ¦ GET /orders, PUT /orders/:id, DELETE /orders/:id",
                "### Orders (/orders) // | Method | Path | // | GET | :id | // | PUT | … | ¦ GET /orders/:id, PUT /orders",
            })
    void aBaseStandsBeforeThePathsBelowIt(String excerpt, String expected) {
        assertThat(paths("## Endpoints // " + excerpt)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /orders, READ",
        "PUT /orders/:id, UPDATE",
        "PATCH /orders/:id, UPDATE",
        "DELETE /orders/:id, DELETE",
        "POST /orders, CREATE",
        "POST /orders/:id/items, CREATE",
        "POST /orders/:id/bottles, ACTION",
        "POST /orders/:id, ACTION",
        "POST /orders/cancel, ACTION",
        "POST /orders/cancel-all, ACTION",
        "POST /orders/all-cancel, CREATE",
        "POST /orders/-cancel, CREATE",
        "POST /orders/search, READ",
        "POST /orders/transfers, CREATE",
        "POST /cancel, ACTION",
        "POST /, CREATE",
        "POST /orders/{id}/batch, CREATE",
        "LINK /orders, ACTION",
        "RPC /createOrder, CREATE",
        "RPC /getOrder, READ",
        "RPC /updateOrder, UPDATE",
        "RPC /removeOrder, DELETE",
        "RPC /approveOrder, ACTION",
        "RPC /frobnicate, ACTION",
        "MUTATION /, ACTION",
    })
    void methodAndLastSegmentSayWhatAnEndpointDoes(String endpoint, String operation) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        Prd prd = Excerpt.read(TABLE + "| " + method + " | " + endpoint.substring(method.length() + 1) + " | It |"
                + " // ## Data Model // ### Order Item // - id // ### !!! // - id"
                + " // ## Permission Matrix // | Resource | Clerk | // | Batch | R |");
        assertThat(prd.endpoints().get(0).operation()).hasToString(operation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "| GET | /a | // | GET | /b | // | GET | /c | ¦ | GET | /a | // | GET | /b | ¦ | GET | /c | ¦ GET /a, GET /b, GET /c",
                "| GET | /a | // | GET | /b | ¦ | GET | /a | ¦ | GET | /b | ¦ GET /a, GET /b, GET /a, GET /b",
                "| GET | /a | // | GET | /b | // | GET | /c | ¦ | GET | /a | // | GET | /b | // | GET | /c | ¦ | GET | /d | ¦ GET /a, GET /b, GET /c, GET /a, GET /b, GET /c, GET /d",
                "| GET | /a | // | GET | /b | // | GET | /c | ¦ | GET | /a | // | GET | /b | ¦ | GET | /d | ¦ GET /a, GET /b, GET /c, GET /a, GET /b, GET /d",
                "| GET | /a | // | GET | /b | // | GET | /c | ¦ | GET | /a | // | GET | /b | // | GET | /c | // | GET | /d | ¦ | GET | /a | // | GET | /b | // | GET | /c | // | GET | /d | ¦ GET /a, GET /b, GET /c, GET /a, GET /b, GET /c, GET /d",
                "| GET | /c | // | GET | /b | // | GET | /d | ¦ | GET | /a | // | GET | /b | ¦ | GET | /c | // | GET | /d | ¦ GET /a, GET /b, GET /c, GET /d",
            })
    void aTableOfWhatOtherTablesHoldIsAnOverview(String first, String second, String third, String expected) {
        String head = "| Method | Path | // ";
        assertThat(paths("## Endpoints // ### One // " + head + first + " // ### Two // " + head + second
                        + " // ### Three // " + head + third))
                .isEqualTo(expected);
    }

    @Test
    void aColumnForFeaturesIsOneThoughItIsEmpty() {
        String rows = " // | GET | /orders | | // | PUT | /orders | |";
        assertThat(Excerpt.read("## Endpoints // | Method | Path | Feature ID |" + rows)
                        .lacks(Part.FEATURE_IDS))
                .isEmpty();
        assertThat(Excerpt.read("## Endpoints // | Method | Path | Notes |" + rows)
                        .lacks(Part.FEATURE_IDS))
                .isPresent();
    }

    @Test
    void groupsStandInTheOrderOfTheText() {
        Prd prd = Excerpt.read(
                "## Endpoints // ### Bills // - GET /bills // ### Orders // | Method | Path | // | GET | /orders |"
                        + " // ### Tables // | Path | Feature ID | Description | // | /tables | F001 | List | // ### Nothing // Nothing.");
        assertThat(prd.endpointGroups())
                .extracting(group -> group.name().value().text())
                .containsExactly("Bills", "Orders", "Tables");
        assertThat(prd.endpoints())
                .extracting(endpoint -> endpoint.path().value().text())
                .containsExactly("/bills", "/orders");
    }

    private static String paths(String excerpt) {
        return Excerpt.read(excerpt).endpoints().stream()
                .map(endpoint ->
                        endpoint.method() + " " + endpoint.path().value().text())
                .collect(Collectors.joining(", "));
    }

    private static String read(String excerpt) {
        return Excerpt.read(excerpt).endpoints().stream()
                .map(EndpointReaderTest::show)
                .collect(Collectors.joining("; "));
    }

    private static String show(Endpoint endpoint) {
        return endpoint.method() + " " + endpoint.path().value().text()
                + endpoint.description().map(text -> " \"" + text + "\"").orElse("")
                + " [" + endpoint.group().name() + "]"
                + endpoint.roles()
                        .map(Access::roles)
                        .map(roles -> " for " + roles)
                        .orElse("")
                + (endpoint.duplicateOf().isPresent() ? " again" : "");
    }
}
