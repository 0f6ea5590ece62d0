package io.github.prdlint.prd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.reader.PrdReader;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which models an endpoint uses, and by what it is seen that a model is used. */
class ModelUseTest {

    private static final String DOCUMENT = """
            # Shop API MVP PRD

            ## Feature Specifications

            | ID | Feature Name | Description | Endpoint Group |
            |----|--------------|-------------|----------------|
            | F001 | Order | Puts things into a basket | Orders |
            | F002 | Nothing | Counts every stamp | Orders |

            ## API Endpoint Groups

            ### Orders

            | Method | Endpoint | Description | Feature ID |
            |--------|----------|-------------|------------|
            | GET | /orders/:id | Shows it with its voucher | F001 |
            | POST | /search | Finds | F001 |
            | GET | /orders/stats | Counts | F001 |
            | POST | /checkout | Pays | F001 |

            ## Request/Response Specifications

            ### GET /orders/:id

            **Query Parameters:**

            - carrier_id: uuid

            **Success Response (200):**
            ```json
            { "id": "uuid", "number": "string", "driver": "string" }
            ```

            ### POST /search (Find a Product)

            **Request Body:**
            ```json
            { "title": "string" }
            ```

            The invoice is sent by mail.

            ### GET /orders/stats

            **Success Response (200):**
            ```json
            { "busiest": "string" }
            ```

            ## Data Model

            ### Order
            - id, number, driver_id (→ Driver.id), at

            ### Product
            - id, title

            ### Driver
            - id, name

            ### Carrier
            - id, name

            ### Basket
            - id, name

            ### Voucher
            - id, code

            ### Invoice
            - id, sum

            ### Stamp
            - id, sum

            ### OrderProduct
            - order_id (→ Order.id), product_id (→ Product.id), created_at

            ### OrderLabel
            - order_id (→ Order.id), label_id (→ Label.id), colour

            ### Label
            - id, text

            ### Broken
            - id, thing_id (→ Nowhere.id)

            ### Outside
            - id, user_id (→ auth.users)

            ### Typed

            | Field | Type |
            |-------|------|
            | id | UUID |
            | owner | Product |
            | all | Product[] |

            ### Trip
            - id, driver_id (→ Driver.id), distance, last_stop_id (→ Stop.id)

            ### Stop
            - id, trip_id (→ Trip.id), name

            ### Fleet

            | Field | Type |
            |-------|------|
            | name | String |
            | drivers | Driver[] |

            ### Licence

            | Field | Type |
            |-------|------|
            | name | String |
            | driver | Driver |

            ### Crew

            | Field | Type | Relation |
            |-------|------|----------|
            | name | String | |
            | members | UUID[] | → Driver.id |

            ### Post
            - id, text

            ### Order
            - id, remark
            """;

    private final Prd prd = read(DOCUMENT);

    private final ModelUse use = prd.modelUse();

    @Test
    void anEndpointUsesWhatItsPathItsDescriptionAndItsSpecificationsName() {
        assertThat(prd.endpoints().stream().map(endpoint -> endpoint + " " + use.modelsOf(endpoint)))
                .containsExactly(
                        "GET /orders/:id [Order, Voucher, Carrier, Driver]",
                        "POST /search [Product, Invoice]",
                        "GET /orders/stats [Order]",
                        "POST /checkout []");
    }

    @Test
    void aSpecificationIsAboutOneModelUnlessItShowsFigures() {
        assertThat(prd.specifications().stream()
                        .map(specification -> use.resourceOf(specification)
                                .map(Model::toString)
                                .orElse("none")))
                .containsExactly("Order", "Product", "none");
        assertThat(use.resourceOf(prd.endpoints().get(0))).map(Model::toString).contains("Order");
        assertThat(use.resourceOf(prd.endpoints().get(1))).isEmpty();
        assertThat(use.modelOfSegment("orders")).map(Model::toString).contains("Order");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PATH | Order",
                "DESCRIPTION | Carrier Basket Voucher Invoice",
                "REQUEST_RESPONSE | Order Product Driver Carrier",
                "JOIN | ''",
                "PATH REQUEST_RESPONSE JOIN | Order Product Driver Carrier OrderProduct",
                "PATH JOIN | Order",
                "REQUEST_RESPONSE FOREIGN_KEY | Order Product Driver Carrier Broken Trip Stop Licence Crew",
            })
    void aModelIsUsedByTheEvidenceThatCounts(String accepted, String used) {
        Set<ModelUse.Evidence> evidence = Arrays.stream(accepted.split(" "))
                .map(ModelUse.Evidence::valueOf)
                .collect(Collectors.toSet());
        List<Model> unused = use.unused(evidence);
        assertThat(String.join(
                        " ",
                        use.distinct().stream()
                                .filter(model -> !unused.contains(model))
                                .map(Model::toString)
                                .toList()))
                .isEqualTo(used);
    }

    @Test
    void aModelIsUnusedWhenNoEvidenceSpeaksForIt() {
        assertThat(use.unused().stream().map(Model::toString))
                .containsExactly("Stamp", "OrderLabel", "Label", "Outside", "Typed", "Fleet", "Post");
    }

    /** Whether the parcels of an order are in there, only a body that can be read and holds something shows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ \"id\": \"uuid\" } | { \"id\": \"uuid\" } | Parcel",
                "{} | {} | ''",
                "{ \"id\": | { \"id\": | ''",
                "{ \"id\": \"uuid\" } | { \"id\": | ''",
                "{ \"id\": \"uuid\" } | {} | Parcel",
            })
    void aForeignKeyCountsWhereNoBodyIsSeen(String request, String response, String unused) {
        Prd shop = read("""
                # Shop API MVP PRD

                ## API Endpoint Groups

                ### Orders

                | Method | Endpoint |
                |--------|----------|
                | PUT | /orders |

                ## Request/Response Specifications

                ### PUT /orders

                **Request Body:**
                ```json
                %s
                ```

                **Success Response (200):**
                ```json
                %s
                ```

                ## Data Model

                ### Order
                - id, number

                ### Parcel
                - id, order_id (→ Order.id), text
                """.formatted(request, response));
        assertThat(shop.modelUse().unused().stream().map(Model::toString).collect(Collectors.joining(" ")))
                .isEqualTo(unused);
    }

    @Test
    void aSpecificationHoldsWhatStandsBetweenItsHeadingAndTheNext() {
        SourceSpan first = prd.specifications().get(0).span();
        assertThat(prd.specificationAt(new SourceSpan(0, 1))).isEmpty();
        assertThat(prd.specifications())
                .allSatisfy(specification ->
                        assertThat(prd.specificationAt(specification.span())).containsSame(specification));
        assertThat(prd.specificationAt(new SourceSpan(first.start() - 1, first.start())))
                .isEmpty();
    }

    @Test
    void ofTwoDefinitionsTheFirstCountsAndHasTheFieldsOfBoth() {
        assertThat(use.distinct()).hasSize(prd.models().size() - 1);
        Model order = use.distinct().get(0);
        assertThat(use.fields(order).stream().map(field -> field.name().value()))
                .containsExactly("id", "number", "driver_id", "at", "remark");
        assertThat(use.field(order, "remark")).isPresent();
        assertThat(use.field(order, "title")).isEmpty();
    }

    @Test
    void whatHoldsNothingButKeysAndTimesIsAJoin() {
        assertThat(use.distinct().stream().filter(use::isJoin).map(Model::toString))
                .containsExactly("OrderProduct", "Broken", "Outside", "Typed");
    }

    private static Prd read(String document) {
        return PrdReader.read(MarkdownParser.parse(SourceText.of("prd.md", document)), ReaderOptions.DEFAULT);
    }
}
