package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.prd.EndpointPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where methods and paths stand in a text, and the form by which paths compare. */
class PathsTest {

    private final Paths paths = new Paths();

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/orders/:id/items orders,{},items",
                "/orders/{id} orders,{}",
                "/orders/<id>/x orders,{},x",
                "/orders/[id] orders,{}",
                "/orders/$id orders,{}",
                "/orders/$ orders,$",
                "/orders/: orders,:",
                "/a:b a:b",
                "/:a:b :a:b",
                "/{id}:cancel {},cancel",
                "/{id}cancel {id}cancel",
                "/{id {id",
                "/{id}: {id}:",
                "/<id <id",
                "/[id [id",
                "/files/* files,*",
                "/files/** files,*",
                "/files/[...path] files,*",
                "/files/[[...path]] files,*",
                "/files/:path* files,*",
                "/files/{path*} files,*",
                "/files/{path}* files,{path}*",
                "/files/a* files,a*",
                "/orders/.../items orders,items",
                "/orders/…/items orders,items",
                "//orders// orders",
                "/orders[/{id}] orders,{}",
                "/orders?x=/y orders",
                "http://shop.example/orders orders",
                "https://shop.example/v1/orders v1,orders",
            })
    void segments(String path, String segments) {
        assertThat(String.join(",", paths.path(path).segments())).isEqualTo(segments);
        assertThat(paths.path(path).text()).isEqualTo(path);
    }

    @Test
    void aHostAloneHasNoSegments() {
        assertThat(paths.path("https://shop.example").segments()).isEmpty();
        assertThat(paths.path("/").segments()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/orders?page=1&size=2 page,size",
                "/orders?page,size page,size",
                "/orders[?page=1] page",
                "/orders[?page page",
                "/orders?page] page]",
                "/orders?=1&&x x",
                "?page=1 page",
            })
    void namesInTheQuery(String path, String names) {
        EndpointPath read = paths.path(path);
        assertThat(String.join(",", read.query())).isEqualTo(names);
    }

    @Test
    void thePrefixThatAllPathsShareDoesNotCount() {
        paths.learnPrefix(List.of(List.of("/api/v1/orders", "/api/v1/items"), List.of("/api/v1/users", "/api/v1/me")));
        assertThat(paths.path("/api/v1/orders").segments()).containsExactly("orders");
        assertThat(paths.path("/v1/orders").segments()).containsExactly("orders");
        assertThat(paths.path("/api/orders").segments()).containsExactly("api", "orders");
        assertThat(paths.path("/v1").segments()).containsExactly("v1");
        assertThat(paths.path("/api/v1").segments()).isEmpty();
        assertThat(paths.path("/orders").segments()).containsExactly("orders");
    }

    @Test
    void onePathTeachesNoPrefixAndTwoVersionsShareTheirBeginning() {
        paths.learnPrefix(List.of(List.of("/api/orders")));
        assertThat(paths.path("/api/orders").segments()).containsExactly("api", "orders");
        paths.learnPrefix(
                List.of(List.of("/api/v1/orders", "/api/v1/items"), List.of("/api/v2/orders", "/api/v2/items")));
        assertThat(paths.path("/api/v1/orders").segments()).containsExactly("v1", "orders");
        paths.learnPrefix(List.of(List.of("/api/v1/orders", "/api/v1/items"), List.of("/v1/users", "/v1/me")));
        assertThat(paths.path("/v1/users").segments()).containsExactly("users");
        paths.learnPrefix(List.of(List.of("/api/v1/orders", "/api/v1/items"), List.of("/api/users", "/api/me")));
        assertThat(paths.path("/api/v1/orders").segments()).containsExactly("orders");
        paths.learnPrefix(List.of(List.of("/api/v1/orders", "/api/v2/items")));
        assertThat(paths.path("/api/v1/orders").segments()).containsExactly("v1", "orders");
        paths.learnPrefix(List.of(List.of("/api/v1/orders", "/api/v1")));
        assertThat(paths.path("/api/v1/orders").segments()).containsExactly("orders");
        paths.learnPrefix(List.of(List.of("/api/v1", "/api/v1/orders", "/api")));
        assertThat(paths.path("/api/v1/orders").segments()).containsExactly("v1", "orders");
        paths.learnPrefix(List.of(List.of("/shop/orders", "/shop/items")));
        assertThat(paths.path("/shop/orders").segments()).containsExactly("shop", "orders");
    }

    @Test
    void aDeclaredBaseIsAPrefixAndItsHostIsNotForeign() {
        paths.declareBase("https://Shop.example/api/v3");
        paths.declareBase("/api/v3");
        paths.learnPrefix(List.of());
        assertThat(paths.path("/api/v3/orders").segments()).containsExactly("orders");
        assertThat(paths.isForeign("https://shop.example/x")).isFalse();
        assertThat(paths.isForeign("https://bank.example/x")).isTrue();
        assertThat(paths.isForeign("/x")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Call GET /orders then POST /orders/:id. ¦ GET /orders|POST /orders/:id",
                "GET: /orders ¦ GET /orders",
                "GET : /orders ¦ ",
                "GET\u00A0/orders ¦ GET /orders",
                "GET/orders ¦ ",
                "GET orders ¦ ",
                "BUDGET /orders ¦ ",
                "_GET /x, -GET /x, 1GET /x ¦ ",
                "GE /x ¦ ",
                "(DELETE /orders/{id}), `PUT /a`! ¦ DELETE /orders/{id}|PUT /a",
                "GET https://shop.example/a;b ¦ GET https://shop.example/a",
                "GET http://shop.example/a ¦ GET http://shop.example/a",
                "GET .../a and GET …/b ¦ GET .../a|GET …/b",
                "GET {base}/a, GET {base} ¦ GET {base}/a",
                "GET /a[?x={a,b}], GET /b,c ¦ GET /a[?x={a,b}]|GET /b",
                "GET /a]b, GET /c>d, GET /e}f ¦ GET /a|GET /c|GET /e",
                "GET /a\"b GET /a'b GET /a|b GET /a(b ¦ GET /a|GET /a|GET /a|GET /a",
                "GET /주문 GET /a주문 ¦ GET /|GET /a",
                "GET /a.: ¦ GET /a",
                "GET /a/{id},b, GET /~me ¦ GET /a/{id}|GET /~me",
                "A GET /a Z ¦ GET /a",
                "GET /. ¦ GET /",
                "GET ¦ ",
                "get /x ¦ ",
            })
    void endpointsInAText(String text, String found) {
        List<String> all = new ArrayList<>();
        for (Optional<Paths.Match> m = Paths.find(text, 0);
                m.isPresent();
                m = Paths.find(text, m.get().pathEnd())) {
            assertThat(text.substring(m.get().methodStart(), m.get().methodEnd()))
                    .isEqualTo(m.get().method());
            all.add(m.get().method() + " "
                    + text.substring(m.get().pathStart(), m.get().pathEnd()));
        }
        assertThat(String.join("|", all)).isEqualTo(found == null ? "" : found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "get", "Patch", "*", "CRUD", "ALL"})
    void methods(String text) {
        assertThat(Paths.isMethod(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "crud", "all", "GETS", "**"})
    void noMethods(String text) {
        assertThat(Paths.isMethod(text)).isFalse();
    }
}
