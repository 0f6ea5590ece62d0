package io.github.prdlint.prd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.reader.PrdReader;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which features an endpoint serves, and which endpoint a mention of a path means. */
class FeatureLinksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F002 | F002",
                "F001, F003 | F001 F003",
                "F001-F003 | F001 F002 F003",
                "F002~F009 | F002 F003 F004",
                "F003-F001 | F003 F001 F002",
                "F003-F-B-001 | F003 F-B-001",
                "F001-F-A-001 | F001 F-A-001",
                "F-A-001-F-B-001 | F-A-001 F-B-001",
                "F009 | ''",
            })
    void aReferenceMayBeARange(String cell, String features) {
        Prd prd = read("| GET | /x | " + cell + " |");
        assertThat(String.join(
                        " ",
                        prd.featuresOf(prd.endpoints().get(0)).stream()
                                .map(Feature::key)
                                .toList()))
                .isEqualTo(features);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | orders/{} | GET /orders/:id",
                "GET | orders/7 | GET /orders/:id",
                "GET | orders/new | GET /orders/new",
                "PUT | orders/{} | * /orders/:id",
                "PUT | orders/new | * /orders/:id",
                "GET | orders/{}/items | GET /api/v1/orders/:id/items",
                "GET | nothing | ''",
                "POST | orders/new | * /orders/:id",
                "GET | orders/{}/x | ''",
            })
    void aMentionMeansTheEndpointThatItFits(String method, String segments, String endpoints) {
        assertThat(meant(method, "/" + segments, segments)).isEqualTo(endpoints);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | items | GET /api/v1/orders/:id/items",
                "GET | {}/items | GET /api/v1/orders/:id/items",
                "GET | shops/{}/items | ''",
                "GET | a/b/c/d/e/f/items | ''",
                "POST | items | ''",
                "GET | '' | ''",
            })
    void aPathWhoseBeginningIsLeftOutMeansWhatEndsSo(String method, String segments, String endpoints) {
        assertThat(meant(method, ".../" + segments, segments)).isEqualTo(endpoints);
        assertThat(meant(method, "…/" + segments, segments)).isEqualTo(endpoints);
    }

    @Test
    void aGroupIsFoundByItsNameAndByTheHeadingAboveIt() {
        Prd prd = PrdReader.read(MarkdownParser.parse(SourceText.of("prd.md", """
                        # Shop API MVP PRD

                        ## API Endpoint Groups

                        ### Billing

                        #### Paperwork

                        | Method | Endpoint |
                        |--------|----------|
                        | GET | /bills |
                        """)), ReaderOptions.DEFAULT);
        EndpointGroup group = prd.endpointGroups().get(0);
        assertThat(group).hasToString("Paperwork");
        assertThat(prd.endpointGroup(group.name().value())).containsSame(group);
        assertThat(prd.endpointGroup(group.furtherNames().get(0))).containsSame(group);
        assertThat(group.isNamed(group.name().value())).isTrue();
        assertThat(group.isNamed(group.furtherNames().get(0))).isTrue();
        assertThat(group.isNamed(new Name("Paper", java.util.Set.of("paper")))).isFalse();
        assertThat(prd.endpointsOf(group)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "F001, SEQUENTIAL",
        "F0001, SEQUENTIAL",
        "F01, OTHER",
        "F, OTHER",
        "G001, OTHER",
        "001, OTHER",
        "FA001, OTHER",
        "F-001, OTHER",
        "F--001, OTHER",
        "F--A-001, OTHER",
        "F-A-001, DOMAIN",
        "F-A-01, OTHER",
        "F-AUTH-001, DOMAIN",
        "F-Z9-001, DOMAIN",
        "F-9Z-001, OTHER",
        "F-A-B-001, DOMAIN",
        "F-A_B-001, DOMAIN",
        "F-_A-001, OTHER",
        "F-A--001, OTHER",
        "F_AUTH-001, OTHER",
        "F-AUTH001, OTHER",
        "F-a-001, OTHER",
        "F-[-001, OTHER",
        "F-@-001, OTHER",
    })
    void theFormOfAnId(String id, FeatureIdForm form) {
        assertThat(FeatureIdForm.of(id)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "F-ORDER-001, ORDER",
        "f-order-item-001, ORDER-ITEM",
        "F001, ''",
        "F-001, ''",
        "F--001, ''",
        "-ORDER-001, ''",
        "F-O-1, O",
    })
    void theDomainOfAnId(String id, String domain) {
        assertThat(FeatureIdForm.domainOf(id)).isEqualTo(domain);
    }

    @ParameterizedTest
    @CsvSource({
        "api, true",
        "v1, true",
        "v10, true",
        "v999, true",
        "v1000, false",
        "v, false",
        "va, false",
        "v1a, false",
        "v:, false",
        "v/, false",
        "x1, false",
        "orders, false"
    })
    void whatSaysNothingAboutAResource(String segment, boolean technical) {
        assertThat(EndpointPath.isTechnical(segment)).isEqualTo(technical);
    }

    private static String meant(String method, String text, String segments) {
        Prd prd = read("""
                | GET | /orders/:id | F001 |
                | GET | /orders/new | F001 |
                | * | /orders/:id | F001 |
                | GET | /api/v1/orders/:id/items | F001 |""");
        EndpointPath path =
                new EndpointPath(text, segments.isEmpty() ? List.of() : List.of(segments.split("/")), List.of());
        return String.join(
                " ",
                prd.endpointsMeant(new EndpointMention(method, path, new SourceSpan(0, 1))).stream()
                        .map(Endpoint::toString)
                        .toList());
    }

    private static Prd read(String endpoints) {
        return PrdReader.read(
                MarkdownParser.parse(SourceText.of("prd.md", """
                        # Shop API MVP PRD

                        ## Feature Specifications

                        | ID | Feature Name | Endpoint Group |
                        |----|--------------|----------------|
                        | F001 | A | Orders |
                        | F002 | B | Orders |
                        | F003 | C | Orders |
                        | F004 | D | Orders |
                        | F-A-001 | E | Orders |
                        | F-B-001 | F | Orders |

                        ## API Endpoint Groups

                        ### Orders

                        | Method | Endpoint | Feature ID |
                        |--------|----------|------------|
                        """ + endpoints + "\n")), ReaderOptions.DEFAULT);
    }
}
