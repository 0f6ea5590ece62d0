package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Role;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which roles a document defines, in tables, in lists and in the columns of its matrices. */
class RoleReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Roles // - Clerk: sells // - **Shop Owner** - owns // - Cook — cooks // - Guest – looks // - System：runs ¦ Clerk = clerk; Shop Owner = shopowner; Cook = cook; Guest = guest GUEST; System = system SYSTEM",
                "## Roles // - Clerk-like people // - Clerk- sells // - :x // - Shop Owner ¦ ",
                "## Roles // - **Clerk:** sells // - **Cook** cooks // - **The one who is there**: x // - **A, B**: x // - a.b: x // - A = b: x // - A→b: x ¦ Clerk = clerk; Cook = cook",
                "## Roles // - One two three four: x // - One two three four five: x ¦ One two three four = onetwothreefour",
                "## Roles // - Abcdefghij abcdefghij abcdefghij abcdefg: x // - Bbcdefghij abcdefghij abcdefghij abcdefghi: x ¦ Abcdefghij abcdefghij abcdefghij abcdefg = abcdefghijabcdefghijabcdefghijabcdefg",
                "## Roles // - Bbcdefghij abcdefghij abcdefghij abcdefgh: x ¦ ",
                "## Roles // - **::** x // - **Clerk::** x ¦ Clerk = clerk",
                "## Roles // - Clerk: sells //   - Cook: cooks ¦ Clerk = clerk; Cook = cook",
                "## Notes // - Clerk: sells ¦ ",
                "## Roles // - Clerk: sells // - Clerks: sell // - ROLE_CLERK: sells ¦ Clerk = clerk",
                // Tables
                "## Notes // | Role | Description | // | Clerk | Sells | // | Cook | Cooks | ¦ Clerk = clerk; Cook = cook",
                "## Notes // | Role | Whatever | // | Clerk | Sells | ¦ ",
                "## Auth // | Role | Whatever | // | Clerk | Sells | ¦ Clerk = clerk",
                "## Overview // | Role | Description | // | Clerk | Sells | ¦ Clerk = clerk",
                "## Features // | Role | Description | // | Clerk | Sells | ¦ ",
                "## Roles // | Role | Description | Path | // | Clerk | Sells | /x | ¦ ",
                "## Roles // | Role | Description | Method | // | Clerk | Sells | such | ¦ ",
                "## Roles // | Role | Description | Model | // | Clerk | Sells | such | ¦ ",
                "## Roles // | Role | Description | ID | // | Clerk | Sells | such | ¦ ",
                "## Roles // | Role | Description | Field | // | Clerk | Sells | such | ¦ ",
                "## Roles // | Role | Description | Service | // | Clerk | Sells | such | ¦ ",
                "## Roles // | Role | Description | Technology | // | Clerk | Sells | such | ¦ ",
                "## Roles // | Role | Description | Version | // | Clerk | Sells | such | ¦ ",
                "## Roles // | Role | Description | Event | // | Clerk | Sells | such | ¦ ",
                "## Roles // | Role | Description | Resource | // | Clerk | Sells | such | ¦ ",
                "## Notes // | Role | Description | // | Clerk | Sells | // | Clerk | Cooks | ¦ ",
                "## Notes // | Role | Code | // | Clerk | shop_clerk | // | Cook | Cook | ¦ Clerk = clerk/shopclerk or shop_clerk; Cook = cook",
                "## Notes // | Role | Role Code | Code | // | Clerk | shop_clerk | 1 | // | Cook | | chef | ¦ Clerk = clerk/shopclerk or shop_clerk; Cook = cook/chef or chef",
                "## Notes // | Role | Role Code | // | Clerk | CLERK | // | Leader | CLERK+LEAD | ¦ Clerk = clerk or CLERK; Leader = leader/clerklead/lead or CLERK+LEAD",
                "## Roles // | Role Code | Description | // | CLERK | Sells | // | | Cooks | // ¦ CLERK = clerk",
                "## Notes // | Role Code | Description | // | CLERK | Sells | ¦ ",
                "## Roles // | Role | Role Code | // | Clerk | CLERK | ¦ Clerk = clerk or CLERK",
                "## Notes // | Role | Notes | // | Clerk | Manage | ¦ Clerk = clerk",
                "## Notes // | Role | Purpose | // | Clerk | Manage | ¦ Clerk = clerk",
                "## Notes // | Role | Count | // | Clerk | Manage | ¦ Clerk = clerk",
                "## Notes // | Role | Name | // | Clerk | Manage | ¦ Clerk = clerk",
                "## Notes // | Role | Key Capabilities | // | Clerk | Manage | ¦ Clerk = clerk",
                "## Auth // | Role | Orders | // | Clerk | Manage | // | Cook | whatever | ¦ Clerk = clerk; Cook = cook",
                "## Auth // | Role | Orders | // | Clerk | Manage | // | Cook | View | // | Boss | whatever | ¦ Clerk = clerk in a matrix; Cook = cook in a matrix; Boss = boss in a matrix",
                "## Notes // | Role | Description | Orders | // | Clerk | Sells | Manage | ¦ ",
                "## Notes // | Role | Permissions | // | Clerk | Manage orders | // | Cook | View orders | ¦ Clerk = clerk; Cook = cook",
                "## Notes // | Role | Permissions | // | Clerk | Manage orders | // | Cook | View | ¦ ",
                "## Notes // | Role | Permissions | // | Clerk | Manage orders | // | Cook | ✅ orders | ¦ ",
                "## Notes // | Role | Permissions | // | Clerk | Manage orders | // | Cook ¦ ",
                "## Notes // | Role | Permissions | Orders | // | Clerk | Manage orders | x y z | ¦ ",
                "## Roles // | Role | Description | // | Clerk | Sells | // // - Cook: cooks ¦ Clerk = clerk",
                // Matrices
                "## Permission Matrix // | Resource | Clerk | Guest | // | Orders | R | R | ¦ Clerk = clerk in a matrix; Guest = guest GUEST in a matrix",
                "## Roles // - Clerk: sells // ## Permission Matrix // | Resource | Clerk | Cook | Shop Owner (own) | // | Orders | R | R | R | ¦ Clerk = clerk without Cook = cook in a matrix; Shop Owner = shopowner in a matrix",
            })
    void rolesAreDefined(String excerpt, String expected) {
        Prd prd = Excerpt.read(excerpt);
        String undefined =
                prd.undefinedRoles().stream().map(RoleReaderTest::show).collect(Collectors.joining("; "));
        String roles = prd.roles().stream().map(RoleReaderTest::show).collect(Collectors.joining("; "));
        assertThat(roles + (undefined.isEmpty() ? "" : " without " + undefined))
                .isEqualTo(expected == null ? "" : expected);
    }

    private static String show(Role role) {
        String aliases = role.aliases().isEmpty() ? "" : " or " + String.join(", ", new TreeSet<>(role.aliases()));
        String kind = role.kind() == Role.Kind.USER ? "" : " " + role.kind();
        return role + " = " + String.join("/", role.name().value().keys()) + aliases + kind
                + (role.fromMatrix() ? " in a matrix" : "");
    }
}
