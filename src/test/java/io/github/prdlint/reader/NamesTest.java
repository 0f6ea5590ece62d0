package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys by which names compare: what stands in brackets is a further name, or a remark. */
class NamesTest {

    private final Names names = new Names(Vocabulary.builtIn());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Doctor | doctor",
                "주문(Order) | order 주문",
                "Order (주문) | order 주문",
                "주문（Order） | order 주문",
                "Gift Card (GiftCard) | giftcard",
                "Voucher (Gift Card) | giftcard voucher",
                "Voucher (gift-card) | giftcard voucher",
                "Voucher (gift_card) | giftcard voucher",
                "Voucher (a gift card) | voucher",
                "Voucher (paper, plastic) | voucher",
                "Voucher (/vouchers) | voucher",
                "Voucher (Public) | voucher",
                "Voucher (System) | voucher",
                "Voucher () | voucher",
                "직원 (admin만) | 직원",
                "직원 (관리자) | 직원",
                "Staff (관리자만) | staff 관리자만",
                "Staff (Medical Team) in town | medicalteam staffintown",
                "Staff (Nurse | nurs staff",
                "Staff ( | staff",
                "Staff (admin만) | staff",
                "(Staff) | staff",
                "(Staff) Room | staffroom",
                "（Staff） Room | staffroom",
            })
    void keysOfARole(String text, String keys) {
        assertThat(String.join(" ", new TreeSet<>(names.role(text).keys()))).isEqualTo(keys);
    }

    @Test
    void whatEveryGroupIsCalledDoesNotCount() {
        assertThat(names.group("Order API").keys()).containsExactly("order");
        assertThat(names.group("API").keys()).containsExactly("api");
        assertThat(names.model("Order Entity").keys()).containsExactly("order");
    }

    @Test
    void springSecurityWritesRolesWithAPrefix() {
        assertThat(names.role("ROLE_ADMIN").keys()).containsExactly("admin");
        assertThat(names.role("ROLE_ADMIN").text()).isEqualTo("ROLE_ADMIN");
        assertThat(names.role("ROLE_").keys()).containsExactly("role");
        assertThat(names.group("ROLE_ADMIN").keys()).containsExactly("roleadmin");
    }
}
