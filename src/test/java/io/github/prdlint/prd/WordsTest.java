package io.github.prdlint.prd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
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
        "heroes, hero",
        "shoes, shoe",
        "dishes, dish",
        "Ｏｒｄｅｒ, order",
    })
    void sameMeaning(String one, String other) {
        assertThat(Words.key(one)).isEqualTo(Words.key(other));
    }

    @ParameterizedTest
    @CsvSource({"manager, manajer", "Order, Oder", "addresses, adress", "class, clas", "lathe, lath"})
    void nearlyEqualIsNotEqual(String one, String other) {
        assertThat(Words.key(one)).isNotEqualTo(Words.key(other));
    }

    @Test
    void splitsAtCaseScriptAndPunctuation() {
        assertThat(Words.split("OrderItem2 (주문API) user's"))
                .containsExactly("order", "item2", "주문", "api", "user", "s");
        assertThat(Words.split("—")).isEmpty();
    }

    @Test
    void aWordEndsWhereHangulOrHanBeginsOrEnds() {
        assertThat(Words.split("주문api목록")).containsExactly("주문", "api", "목록");
        assertThat(Words.split("가a힣b")).containsExactly("가", "a", "힣", "b");
        assertThat(Words.split("注文api")).containsExactly("注文", "api");
        assertThat(Words.split("주문注文")).containsExactly("주문注文");
        assertThat(Words.split("заказapi")).containsExactly("заказapi");
        assertThat(Words.split("주문2api")).containsExactly("주문2api");
    }

    @Test
    void anAccentBelongsToTheLetterBeforeIt() {
        assertThat(Words.split("q\u0301a b")).containsExactly("q\u0301a", "b");
        assertThat(Words.split("\u0301a")).containsExactly("a");
    }

    @Test
    void anAbbreviationKeepsAPluralS() {
        assertThat(Words.split("épreuve URLs")).containsExactly("épreuve", "url");
        assertThat(Words.split("éHTTPs")).containsExactly("é", "https");
    }

    @Test
    void whatIsAsciiIsSplitLikeEverythingElse() {
        Random random = new Random(20261122);
        String alphabet = "abcdesABCDES019 _-./()xyzZ";
        for (int n = 0; n < 20_000; n++) {
            StringBuilder name = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                name.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            List<String> words = Words.split(name.toString());
            List<String> amongOthers = Words.split(name + " é");
            assertThat(amongOthers.subList(0, amongOthers.size() - 1))
                    .as(name.toString())
                    .isEqualTo(words);
        }
    }
}
