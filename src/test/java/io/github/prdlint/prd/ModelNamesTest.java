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

/** What names a model: a type, a word of a text, a segment of a path. */
class ModelNamesTest {

    private final ModelNames names = new ModelNames(models(
            "Order",
            "OrderItem",
            "VAT",
            "주문",
            "注文",
            "BillingLedger",
            "BillingAccount",
            "BillingOrder",
            "BillingNote",
            "StockNote",
            "StockBatch"));

    @ParameterizedTest
    @CsvSource({
        "Order, Order",
        "Orders, Order",
        "order_item, none",
        "Order_item, OrderItem",
        "Order[], Order",
        "order[], Order",
        "List<order>, Order",
        "Promise<List<Order>>, Order",
        "array of orders, Order",
        "LIST OF ORDER, Order",
        "list order, Order",
        "order, none",
        "ORDER, none",
        "VAT, VAT",
        "Vat, VAT",
        "42, none",
        "'?', none",
    })
    void aTypeNamesAModelUnlessItIsAValue(String type, String model) {
        assertThat(names.ofType(type).map(Model::toString).orElse("none")).isEqualTo(model);
    }

    @ParameterizedTest
    @CsvSource({
        "orders:batch, Order",
        "items, OrderItem",
        "ledgers, BillingLedger",
        "notes, none",
        "jobs, none",
    })
    void aSegmentNamesAModelByItsLastWordWhenNoOtherHasIt(String segment, String model) {
        assertThat(names.ofSegment(segment).map(Model::toString).orElse("none")).isEqualTo(model);
    }

    @Test
    void aTextNamesModelsByWholeWords() {
        assertThat(in("Cancels an order item")).containsExactly("Order", "OrderItem");
        assertThat(in("Reorders nothing")).isEmpty();
        assertThat(in("billing ledger, then the account")).containsExactly("BillingLedger", "BillingAccount");
        assertThat(in("the batch of stock")).as("two names make no namespace").isEmpty();
        assertThat(in("a billing order")).as("Order is a name itself").containsExactly("BillingOrder", "Order");
    }

    @Test
    void inHangulANameBeginsAWordAndInHanItMayStandAnywhere() {
        assertThat(in("주문을 만든다")).containsExactly("주문");
        assertThat(in("주 문을")).containsExactly("주문");
        assertThat(in("재주문을 만든다")).isEmpty();
        assertThat(in("가주문을 만든다")).isEmpty();
        assertThat(in("新注文作成")).containsExactly("注文");
        assertThat(in("新注文")).containsExactly("注文");
        assertThat(in("注文")).containsExactly("注文");
    }

    @Test
    void aPathNamesModelsFromItsEnd() {
        assertThat(path("GET", "orders", "{}", "items")).containsExactly("OrderItem", "Order");
        assertThat(path("GET", "jobs", "orderStatus")).isEmpty();
        assertThat(path("MUTATION", "orderStatus")).containsExactly("Order");
    }

    private List<String> in(String text) {
        ModelSet found = new ModelSet();
        names.addNamedIn(text, found);
        return found.stream().map(Model::toString).toList();
    }

    private List<String> path(String method, String... segments) {
        return names
                .inPath(method, new EndpointPath("/" + String.join("/", segments), List.of(segments), List.of()))
                .stream()
                .map(Model::toString)
                .toList();
    }

    private static List<Model> models(String... names) {
        StringBuilder document = new StringBuilder("# Shop API MVP PRD\n\n## Data Model\n");
        for (String name : names) {
            document.append("\n### ").append(name).append("\n\n- id, amount\n");
        }
        return PrdReader.read(MarkdownParser.parse(SourceText.of("prd.md", document.toString())), ReaderOptions.DEFAULT)
                .models();
    }
}
