package io.github.prdlint.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names read as a sentence, however many there are. */
class ListingTest {

    @Test
    void joinsNames() {
        assertThat(Listing.plain(List.of())).isEqualTo("none");
        assertThat(Listing.plain(List.of("A"))).isEqualTo("A");
        assertThat(Listing.quoted(List.of("A", "B"))).isEqualTo("\"A\" and \"B\"");
        assertThat(Listing.quoted(List.of("A", "B", "A", "C"))).isEqualTo("\"A\", \"B\" and \"C\"");
    }

    @Test
    void neverCountsASingleOneMore() {
        assertThat(Listing.plain(List.of(1, 2, 3, 4, 5, 6))).isEqualTo("1, 2, 3, 4, 5 and 6");
        assertThat(Listing.plain(List.of(1, 2, 3, 4, 5, 6, 7))).isEqualTo("1, 2, 3, 4, 5 and 2 more");
    }
}
