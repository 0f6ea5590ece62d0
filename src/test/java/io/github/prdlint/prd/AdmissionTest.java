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

/** Whom the Auth and Roles cells of an endpoint let in: of a clerk, a visitor and the system. */
class AdmissionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bearer | Clerk | ROLES | YES NO NO",
                "Bearer | Clerk, Cook | ROLES | YES UNKNOWN UNKNOWN",
                "Bearer | Cook | ROLES | UNKNOWN UNKNOWN UNKNOWN",
                "Bearer | All | EVERY_ROLE | YES NO UNKNOWN",
                "Bearer | — | EVERY_ROLE | YES NO UNKNOWN",
                "Bearer | '' | EVERY_ROLE | YES NO UNKNOWN",
                "Bearer | Public | EVERYBODY | YES YES YES",
                "Bearer | None | TOKEN_YET_NOBODY | UNKNOWN UNKNOWN UNKNOWN",
                "Bearer | System | ROLES | NO NO YES",
                "Bearer | N/A | UNKNOWN | UNKNOWN UNKNOWN UNKNOWN",
                "Public | — | EVERYBODY | YES YES YES",
                "Public | All | EVERYBODY | YES YES YES",
                "Public | Clerk | PUBLIC_YET_ROLES | YES UNKNOWN UNKNOWN",
                "Public | Visitor | EVERYBODY | YES YES YES",
                "Public, Bearer | Clerk | ROLES | YES NO NO",
                "— | — | EVERYBODY | YES YES YES",
                "— | Clerk | ROLES | YES NO NO",
                "Clerk | — | ROLES | YES NO NO",
                "Service | — | NO_USER | NO NO UNKNOWN",
                "Magic Link | — | UNKNOWN | UNKNOWN UNKNOWN UNKNOWN",
            })
    void ofBothCells(String auth, String roles, Admission.Kind kind, String answers) {
        Prd prd = read("| Auth | Roles |", "| " + auth + " | " + roles + " |");
        Admission admission = prd.permissions().admission(prd.endpoints().get(0));
        assertThat(admission.kind()).isEqualTo(kind);
        assertThat(answers(prd, admission)).isEqualTo(answers);
        assertThat(admission.restricted())
                .isEqualTo(admission.named().keySet().stream().anyMatch(role -> role.kind() == Role.Kind.USER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auth | Bearer | UNKNOWN",
                "Auth | Public | EVERYBODY",
                "Auth | None | EVERYBODY",
                "Auth | — | EVERYBODY",
                "Auth | Clerk | ROLES",
                "Auth | Service | NO_USER",
                "Roles | Clerk | ROLES",
                "Roles | All | EVERY_ROLE",
                "Roles | None | NO_USER",
                "Roles | — | UNKNOWN",
                "Description | Lists | UNKNOWN",
            })
    void ofOneCell(String column, String cell, Admission.Kind kind) {
        Prd prd = read("| " + column + " |", "| " + cell + " |");
        Endpoint endpoint = prd.endpoints().get(0);
        assertThat(prd.permissions().admission(endpoint).kind()).isEqualTo(kind);
        assertThat(prd.permissions().admission(endpoint).place())
                .isEqualTo(endpoint.roles().or(endpoint::auth).map(Access::span).orElse(endpoint.place()));
    }

    @Test
    void severalEndpointsLetInWhomAnyOfThemDoes() {
        Prd prd = read("| Auth | Roles |", "| Bearer | Clerk |\n| GET | /y | Public | — |\n| GET | /z | Service | — |");
        Endpoint forClerks = prd.endpoints().get(0);
        Endpoint forAll = prd.endpoints().get(1);
        Endpoint forServices = prd.endpoints().get(2);
        assertThat(answers(prd, forClerks)).isEqualTo("YES NO NO");
        assertThat(answers(prd, forClerks, forAll)).isEqualTo("YES YES YES");
        assertThat(answers(prd, forClerks, forServices)).isEqualTo("YES NO UNKNOWN");
        Audience audience = prd.permissions().audience(java.util.List.of(forClerks, forAll));
        assertThat(audience.has(Admission.Kind.ROLES)).isTrue();
        assertThat(audience.has(Admission.Kind.EVERYBODY)).isTrue();
        assertThat(audience.has(Admission.Kind.NO_USER)).isFalse();
    }

    private static String answers(Prd prd, Endpoint... endpoints) {
        Audience audience = prd.permissions().audience(java.util.List.of(endpoints));
        return prd.roles().stream().map(role -> audience.admits(role).name()).collect(Collectors.joining(" "));
    }

    private static String answers(Prd prd, Admission admission) {
        return prd.roles().stream().map(role -> admission.admits(role).name()).collect(Collectors.joining(" "));
    }

    private static Prd read(String columns, String cells) {
        return PrdReader.read(
                MarkdownParser.parse(SourceText.of("prd.md", """
                        # Shop API MVP PRD

                        ## Auth & Permissions

                        ### Role Definitions

                        | Role | Description |
                        |------|-------------|
                        | Clerk | Sells |
                        | Visitor | Looks |
                        | System | Runs |

                        ## API Endpoint Groups

                        ### Orders

                        | Method | Endpoint %s
                        |--------|----------|---%s
                        | GET | /x %s
                        """.formatted(
                                columns, columns.indexOf('|', 2) < columns.length() - 1 ? "|---|" : "|", cells))),
                ReaderOptions.DEFAULT);
    }
}
