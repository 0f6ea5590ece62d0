package io.github.prdlint.prd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the words of a heading, an ID and a group speak of one domain. */
class DomainWordsTest {

    @ParameterizedTest
    @CsvSource({
        "order, order, true",
        "order, orders, true",
        "notify, notification, true",
        "notification, notify, true",
        "auth, authentication, true",
        "authentication, auth, true",
        "au, authentication, false",
        "pay, payment, true",
        "payment, pay, true",
        "fly, flies, true",
        "order, stock, false",
        "order, ordinary, false",
        "ab, ab, true",
        "ab, abc, false",
        "abc, abcd, true",
    })
    void aWordIsTheSameOrTheBeginningOfTheOther(String word, String other, boolean same) {
        assertThat(new DomainWords().add(Words.split(word)).matchAny(Words.split(other)))
                .isEqualTo(same);
    }

    @Test
    void severalWordsAreAlsoOneWord() {
        assertThat(new DomainWords().add(List.of("gift", "card")).matchAny(List.of("giftcard")))
                .isTrue();
        assertThat(new DomainWords().add(List.of("giftcard")).matchAny(List.of("gi", "ftcard")))
                .isTrue();
        assertThat(new DomainWords().add(List.of("gift")).forms()).containsExactly("gift");
        assertThat(new DomainWords().add(List.of("gift", "card")).forms()).containsExactly("card", "gift", "giftcard");
        assertThat(new DomainWords().add(List.of("supply")).forms()).containsExactly("suppli", "supply");
        assertThat(new DomainWords().add(List.of("fly")).forms()).containsExactly("fly");
        assertThat(new DomainWords().isEmpty()).isTrue();
    }

    @Test
    void anIdOfADomainHasItsWords() {
        assertThat(DomainWords.ofId("F-ORDER-ITEM-001")).containsExactly("order", "item");
        assertThat(DomainWords.ofId("F001")).isEmpty();
        assertThat(DomainWords.ofId("X-ORDER-001")).isEmpty();
    }
}
