package io.github.prdlint.prd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.reader.PrdReader;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which row of a permission matrix is about an endpoint, and about a group. */
class MatrixLinksTest {

    /** A row is about a resource, so all that an endpoint names is compared with it: the nearest first. */
    @ParameterizedTest
    @CsvSource({
        "POST /orders/:id/payments, Payments",
        "POST /orders/:id/:kind/payments, Payments",
        "GET /orders/:id/payments, Orders",
        "POST /orders/payments, Orders",
        "POST /orders/new/payments, Orders",
        "POST /orders/:id, Orders",
        "GET /baskets, Orders",
    })
    void whatIsCreatedBelowAnotherThingHasItsOwnRow(String endpoint, String row) {
        Prd prd = read(matrix("Resource Domain", "Orders", "Payments") + group("Orders", endpoint));
        assertThat(rows(prd)).containsExactly(row);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /audit-logs, audit:read",
        "GET /audit-logs/:id, audit:read",
        "GET /audit-logs/**, audit:read",
        "GET /audit-logs/:id/lines, audit:read",
        "GET /the-audit, none",
        "POST /audit-logs, none",
    })
    void aPermissionKeyMaySayTheFirstWordOfAPath(String endpoint, String row) {
        Prd prd = read(matrix("Permission", "audit:read", "orders:read") + group("Changes", endpoint));
        assertThat(rows(prd)).containsExactly(row);
    }

    @Test
    void notWhenAnotherEndpointSaysThatWordAlone() {
        Prd prd = read(matrix("Permission", "audit:read", "orders:read")
                + group("Changes", "GET /audit-logs")
                + group("Bookkeeping", "GET /audit"));
        assertThat(rows(prd)).containsExactly("none", "audit:read");
    }

    @Test
    void norIsTheRowOfAResourceCalledByThat() {
        Prd prd = read(matrix("Resource Domain", "Orders") + group("Changes", "GET /order-events"));
        assertThat(rows(prd)).containsExactly("none");
    }

    @Test
    void aRowMayStandForAllPathsOrForTheRootAlone() {
        assertThat(rows(read(matrix("Endpoint", "/**", "GET /orders") + group("All", "GET /rain", "GET /orders"))))
                .containsExactly("/**", "GET /orders");
        assertThat(rows(read(
                        matrix("Endpoint", "/", "GET /orders") + group("All", "GET /rain", "GET /orders", "GET /"))))
                .containsExactly("none", "GET /orders", "/");
        assertThat(rows(read(matrix("Endpoint", "GET /orders") + group("All", "GET /rain", "GET /orders"))))
                .containsExactly("none", "GET /orders");
    }

    /** Of {@code /payments/:id/refunds} in group Refunds the payments are where it belongs, not what it is about. */
    @ParameterizedTest
    @CsvSource({
        "GET /payments/:id/refunds, Refunds, Payments, none, true",
        "GET /payments/:id/refunds, Refunds, Billing Payments, none, true",
        "GET /payments/:id/refunds, Refunds, Orders, none, false",
        "GET /payments/reports, Reports, Payments, none, true",
        "GET /payments/reports, Totals, Payments, Payments, true",
        "GET /payments/reports, Totals, Billing Payments, Billing Payments, true",
        "GET /orders/:id/items, Shop, Order Items, Order Items, true",
    })
    void whatAnEndpointBelongsToIsMentionedAndFoundButDoesNotRule(
            String endpoint, String group, String row, String ruling, boolean found) {
        Prd prd = read(matrix("Resource Domain", row) + group(group, endpoint) + """
                ## Data Model

                ### BillingPayment
                - id, amount

                ### Refund
                - id, amount

                ### OrderItem
                - id, amount

                ### CartItem
                - id, amount
                """);
        assertThat(rows(prd)).containsExactly(ruling);
        assertThat(prd.permissions().findsRow(prd.endpoints().get(0))).isEqualTo(found);
        assertThat(prd.permissions().isMentioned(prd.permissions().rows().get(0)))
                .isEqualTo(found);
    }

    @Test
    void anActionMentionsEveryRightButThatToRead() {
        Prd prd = read(matrix("Permission", "payments:update", "payments:read")
                + group("Refunds", "POST /payments/:id/refunds/:refund/cancel"));
        assertThat(mentioned(prd)).containsExactly("payments:update");
    }

    @Test
    void aFeatureMentionsItsGroupsByWhatItsEndpointsDo() {
        Prd prd = read(matrix("Permission", "billing:create", "billing:delete") + group("Billing", "GET /bills") + """
                ### Checkout

                | Method | Endpoint | Feature ID | Auth | Roles |
                |--------|----------|------------|------|-------|
                | POST | /payments | F-PAY-001 | Bearer | All |

                ## Feature Specifications

                | ID | Feature Name | Endpoint Group |
                |----|--------------|----------------|
                | F-PAY-001 | Pay | Billing |
                """);
        assertThat(mentioned(prd)).containsExactly("billing:create");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /orders, GET /orders",
        "POST /orders, none",
        "GET /orders/:id, none",
        "GET /orders/:key/items, /orders/:id/items",
        "PUT /orders/:key/items/:item, /orders/:id/items",
        "DELETE /admin, /admin/**",
        "DELETE /admin/a/b, /admin/**",
        "POST /admin/x, POST /admin/*",
        "POST /admin/x/y, POST /admin/*",
        "GET /shops/:id/tills, /shops/*/tills",
        "GET /rain, none",
    })
    void aPathIsCoveredByTheLongestOfTheRows(String endpoint, String row) {
        Prd prd = read(
                matrix("Endpoint", "GET /orders", "/orders/:id/items", "/admin/**", "POST /admin/*", "/shops/*/tills")
                        + group("Everything", endpoint));
        assertThat(rows(prd)).containsExactly(row);
        MatrixRows matrix = new MatrixRows(prd.matrices());
        Endpoint only = prd.endpoints().get(0);
        assertThat(matrix.allOfPath(only.method().value(), only.path().value()).stream()
                        .map(MatrixRow::toString))
                .hasSize(row.equals("none") ? 0 : row.equals("POST /admin/*") ? 2 : 1)
                .satisfies(rows ->
                        assertThat(row.equals("none") || rows.contains(row)).isTrue());
        assertThat(matrix.has("order")).isFalse();
    }

    @Test
    void aGroupHasTheRowOfItsNameOrTheRowsOfItsEndpoints() {
        Prd prd = read(matrix("Resource Domain", "Bills", "Books", "Shelves")
                + group("Shelves", "GET /shelves")
                + group("Reading", "GET /shelves/:id", "GET /books", "GET /bills")
                + group("Paper", "GET /books/:id", "POST /books")
                + group("Weather", "GET /rain"));
        MatrixLinks links = new MatrixLinks(prd, prd.permissions());
        assertThat(prd.endpointGroups().stream()
                        .map(group -> group + " "
                                + links.ruling(group).map(Ruling::rows).orElse(List.of())))
                .containsExactly("Shelves [Shelves]", "Reading [Bills, Books, Shelves]", "Paper [Books]", "Weather []");
    }

    @Test
    void whoManagesAResourceManagesItsEndpointsAndNoOthers() {
        Prd prd =
                read("""
                ### Permission Matrix

                | Resource Domain | Clerk | Boss |
                |-----------------|-------|------|
                | Books | CRUD + Manage | Read |
                | Bills | Read | Manage |

                """ + group("Books", "GET /books") + group("Bills", "GET /bills") + group("Weather", "GET /rain"));
        assertThat(prd.endpoints().stream()
                        .map(endpoint -> endpoint + " "
                                + prd.permissions().roles().stream()
                                        .filter(role -> prd.permissions().manages(role, endpoint))
                                        .toList()))
                .containsExactly("GET /books [Clerk]", "GET /bills [Boss]", "GET /rain [Clerk, Boss]");
    }

    @Test
    void whoHasTheRightToManageHasTheOtherRightsOnThat() {
        Prd prd = read("""
                ### Permission Matrix

                | Permission | Clerk | Boss |
                |------------|-------|------|
                | books:read | ✓ | ✗ |
                | books:manage | ✗ | ✓ |
                | bills:read | ✓ | ✗ |

                """ + group("Books", "GET /books") + group("Bills", "GET /bills"));
        assertThat(prd.endpoints().stream()
                        .map(endpoint -> endpoint + " "
                                + prd.permissions().roles().stream()
                                        .filter(role -> prd.permissions().manages(role, endpoint))
                                        .toList()))
                .containsExactly("GET /books [Boss]", "GET /bills []");
    }

    private static List<String> mentioned(Prd prd) {
        return prd.permissions().rows().stream()
                .filter(prd.permissions()::isMentioned)
                .map(MatrixRow::toString)
                .toList();
    }

    private static List<String> rows(Prd prd) {
        return prd.endpoints().stream()
                .map(endpoint -> prd.permissions()
                        .ruling(endpoint)
                        .map(ruling -> ruling.row().toString())
                        .orElse("none"))
                .toList();
    }

    private static String matrix(String header, String... rows) {
        StringBuilder matrix =
                new StringBuilder("### Permission Matrix\n\n| " + header + " | Clerk | Boss |\n|-|-|-|\n");
        for (String row : rows) {
            matrix.append("| ").append(row).append(" | ✓ | ✓ |\n");
        }
        return matrix.append('\n').toString();
    }

    private static String group(String name, String... endpoints) {
        StringBuilder group =
                new StringBuilder("### " + name + "\n\n| Method | Endpoint | Auth | Roles |\n|-|-|-|-|\n");
        for (String endpoint : endpoints) {
            group.append("| ").append(endpoint.replace(" ", " | ")).append(" | Bearer | All |\n");
        }
        return group.append('\n').toString();
    }

    private static Prd read(String text) {
        String document = "# Shop API MVP PRD\n\n## Auth & Permissions\n\n"
                + text.replaceFirst("\n### (?!Permission)", "\n## API Endpoint Groups\n\n### ");
        return PrdReader.read(MarkdownParser.parse(SourceText.of("prd.md", document)), ReaderOptions.DEFAULT);
    }
}
