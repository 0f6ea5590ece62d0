package io.github.prdlint.prd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.reader.PrdReader;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a key of a body means to the data model, and which models it shows to be used. */
class SchemaLinksTest {

    private static final String DOCUMENT = """
            # Shop API MVP PRD

            ## Request/Response Specifications

            ### POST /%s

            **Request Body:**
            ```json
            { %s }
            ```

            ## Data Model

            ### Order

            | Field | Description | Type/Relation |
            |-------|-------------|---------------|
            | number | What customers quote | String |
            | owner | Who pays | → Customer.id |
            | creator_id | Who wrote it down | UUID |

            ### Pet

            | Field | Description | Type/Relation |
            |-------|-------------|---------------|
            | owner | Who feeds it | → Person.id |
            | keeper_id | Who walks it | UUID |

            ### Customer

            | Field | Description | Type/Relation |
            |-------|-------------|---------------|
            | account | What is debited | String |
            | referrer_id | Who told of the shop | UUID |

            ### Person

            | Field | Description | Type/Relation |
            |-------|-------------|---------------|
            | phone | Where to call | String |

            ### Basket

            | Field | Description | Type/Relation |
            |-------|-------------|---------------|

            ### StockBatch

            | Field | Description | Type/Relation |
            |-------|-------------|---------------|
            | weight | In kilograms | Integer |
            """;

    /** The last key is the one that is asked for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "orders | 'number': 1 | FIELD",
                "orders | 'creator': 1 | FIELD",
                "orders | 'id': 1 | CONVENTION",
                "orders | 'total_weight': 1 | CONVENTION",
                "orders | 'personPhone': 1 | CONVENTION",
                "orders | 'pet': 1 | CONVENTION",
                "orders | 'phone': 1 | FIELD_OF_ANOTHER",
                "orders | 'nmuber': 1 | UNKNOWN",
                "baskets | 'nmuber': 1 | NOT_JUDGED",
                "things | 'nmuber': 1 | NOT_JUDGED",
                "orders | 'owner': { 'account': 1 } | FIELD",
                "orders | 'owner': { 'phone': 1 } | UNKNOWN",
                "pets | 'owner': { 'phone': 1 } | FIELD",
                "pets | 'owner': { 'account': 1 } | UNKNOWN",
                "orders | 'creator': { 'phone': 1 } | FIELD",
                "orders | 'creator': { 'nmuber': 1 } | UNKNOWN",
                "orders | 'keeper': { 'nmuber': 1 } | UNKNOWN",
                "orders | 'basket': { 'nmuber': 1 } | NOT_JUDGED",
                "orders | 'owner': { 'referrer': { 'nmuber': 1 } } | UNKNOWN",
                "orders | 'owner': { 'keeper': { 'nmuber': 1 } } | NOT_JUDGED",
            })
    void whatAKeyMeans(String path, String body, SchemaField.Meaning meaning) {
        var fields = read(path, body).modelUse().schemaFields();
        assertThat(fields.get(fields.size() - 1).meaning()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "'number': 1 | [Order]",
                "'batch': { 'weight': 1 } | [Order, StockBatch]",
                "'batch': 1 | [Order]",
                "'batch_id': 1 | [Order, StockBatch]",
                "'things': 'Person[]' | [Order, Person]",
                "'owner': 1 | [Order, Customer]",
                "'keeper': 1 | [Order]",
            })
    void whatAKeyShowsToBeUsed(String body, String used) {
        ModelUse use = read("orders", body).modelUse();
        var unused = use.unused(java.util.Set.of(ModelUse.Evidence.REQUEST_RESPONSE));
        assertThat(use.distinct().stream()
                        .filter(model -> !unused.contains(model))
                        .toList())
                .hasToString(used);
    }

    private static Prd read(String path, String body) {
        String document = DOCUMENT.formatted(path, body.replace('\'', '"'));
        return PrdReader.read(MarkdownParser.parse(SourceText.of("prd.md", document)), ReaderOptions.DEFAULT);
    }
}
