package io.github.prdlint.prd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "order_items, OrderItem",
        "orderItems, order-items",
        "categories, Category",
        "statuses, status",
        "addresses, address",
        "people, Person",
        "houses, house",
        "courses, Course",
        "boxes, box",
        "branches, branch",
        "caches, cache",
        "movies, movie",
        "userID, user_id",
        "System Admin, SYSTEM_ADMIN",
        "HTTPServers, http_server",
        "Ｏｒｄｅｒ, order",
    })
    void sameMeaning(String one, String other) {
        assertThat(Words.key(one)).isEqualTo(Words.key(other));
    }

    @ParameterizedTest
    @CsvSource({"manager, manajer", "Order, Oder", "addresses, adress", "class, clas"})
    void nearlyEqualIsNotEqual(String one, String other) {
        assertThat(Words.key(one)).isNotEqualTo(Words.key(other));
    }

    @Test
    void splitsAtCaseScriptAndPunctuation() {
        assertThat(Words.split("OrderItem2 (주문API) user's"))
                .containsExactly("order", "item2", "주문", "api", "user", "s");
        assertThat(Words.split("—")).isEmpty();
    }
}
