package io.github.prdlint.prd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.reader.PrdReader;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.source.SourceText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What features, endpoints and matrix together say of a role. */
class PermissionsTest {

    private static final String DOCUMENT = """
            # Shop API MVP PRD

            ## Auth & Permissions

            ### Role Definitions

            | Role | Description |
            |------|-------------|
            | Clerk | Sells |
            | Boss | Owns |
            | Visitor | Looks |
            | System | Runs |
            | Service | Is called |

            ### Permission Matrix

            | Permission | Clerk | Boss | System | Service |
            |------------|-------|------|--------|---------|
            | orders.read | ✓ | ✓ | ✓ | ✗ |
            | orders.create | ✓ | ✗ | ✗ | ✗ |

            ### Permission Matrix of Stock

            | Resource Domain | Clerk | Boss |
            |-----------------|-------|------|
            | Stock | CRUD | Read |

            ## Feature Specifications

            ### Ordering

            | ID | Feature Name | Auth Level | Endpoint Group |
            |----|--------------|------------|----------------|
            | F-ORDER-001 | Orders | Visitor | Orders |
            | F-ORDER-002 | Returns | Clerk | Orders |

            ## API Endpoint Groups

            ### Orders

            | Method | Endpoint | Feature ID | Auth | Roles |
            |--------|----------|------------|------|-------|
            | GET | /orders | F-ORDER-001 | Bearer | Clerk |
            %s
            """;

    /** An endpoint that belongs to no known feature may be the feature's own; one that belongs to another is not. */
    @ParameterizedTest
    @CsvSource({
        "F-ORDER-001, Boss, YES",
        "F-ORDER-002, Boss, NO",
        "—, Boss, YES",
        "F-ORDER-099, Boss, YES",
        "'F-ORDER-002, F-ORDER-099', Boss, YES",
        "—, Clerk, NO",
        "—, All, YES",
        "F-ORDER-002, All, NO",
        "—, Cook, UNKNOWN",
    })
    void whomAFeaturesEndpointsLetIn(String id, String roles, Admission.Answer boss) {
        Prd prd = read("| POST | /orders | " + id + " | Bearer | " + roles + " |");
        Audience audience = prd.permissions().audience(prd.features().get(0));
        assertThat(audience.admits(role(prd, "Boss"))).isEqualTo(boss);
        assertThat(audience.admits(role(prd, "Clerk"))).isEqualTo(Admission.Answer.YES);
        assertThat(audience.names(role(prd, "Boss"))).isEqualTo(roles.equals("Boss") && boss == Admission.Answer.YES);
        assertThat(audience.has(Admission.Kind.EVERY_ROLE)).isEqualTo(roles.equals("All") && !id.startsWith("F"));
        assertThat(audience.has(Admission.Kind.EVERYBODY)).isFalse();
    }

    @Test
    void aRoleIsUsedByTheEndpointOrTheFeatureThatNamesIt() {
        Prd prd = read("");
        assertThat(prd.permissions().roles().stream()
                        .filter(prd.permissions()::isUsed)
                        .map(Role::toString))
                .containsExactly("Clerk", "Visitor");
    }

    @Test
    void theRightsOfASystemCountWhereTheMatrixGrantsItSome() {
        Prd prd = read("");
        assertThat(prd.permissions().roles().stream()
                        .filter(prd.permissions()::isJudged)
                        .map(Role::toString))
                .containsExactly("Clerk", "Boss", "Visitor", "System");
    }

    @ParameterizedTest
    @CsvSource({"orders.create, ''", "books:create, ''", "Clerk, ''", "Stock, Stock", "Cook, Cook"})
    void aPermissionKeyIsNoUnknownRole(String roles, String unresolved) {
        Prd prd = read("| POST | /orders | F-ORDER-001 | Bearer | " + roles + " |");
        assertThat(prd.endpoints().get(1).roles().stream()
                        .flatMap(cell -> prd.permissions().unresolved(cell).stream())
                        .map(name -> name.value().text())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(unresolved);
    }

    /** Each line of the long form is about one role and resource, each column about one operation. */
    @ParameterizedTest
    @CsvSource({
        "POST, GRANTED",
        "GET, UNKNOWN",
        "DELETE, DENIED",
    })
    void whatCannotBeReadSaysNothingAboutOtherOperations(String method, Ruling.Verdict verdict) {
        Prd prd = parse("""
                # Shop API MVP PRD

                ## Auth & Permissions

                ### Permission Matrix

                | Role | Resource | Create | Read | Delete |
                |------|----------|--------|------|--------|
                | Clerk | Orders | ✓ | it depends on the weather | ✗ |

                ## API Endpoint Groups

                ### Orders

                | Method | Endpoint | Auth | Roles |
                |--------|----------|------|-------|
                | %s | /orders | Bearer | Clerk |
                """.formatted(method));
        Ruling ruling = prd.permissions().ruling(prd.endpoints().get(0)).orElseThrow();
        assertThat(ruling.of(role(prd, "Clerk")).verdict()).isEqualTo(verdict);
    }

    @Test
    void whatStandsInADocumentIsKnownByIdentity() {
        Prd prd = read("");
        Prd again = read("");
        assertThat(prd.roles().get(0)).isNotEqualTo(again.roles().get(0));
        assertThat(prd.features().get(0)).isNotEqualTo(again.features().get(0));
        assertThat(prd.domainGroups().get(0)).isNotEqualTo(again.domainGroups().get(0));
        assertThat(prd.endpointGroups().get(0))
                .isNotEqualTo(again.endpointGroups().get(0));
    }

    private static Role role(Prd prd, String name) {
        return prd.permissions().roles().stream()
                .filter(role -> role.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Prd read(String endpoint) {
        return parse(DOCUMENT.formatted(endpoint));
    }

    private static Prd parse(String document) {
        return PrdReader.read(MarkdownParser.parse(SourceText.of("prd.md", document)), ReaderOptions.DEFAULT);
    }
}
