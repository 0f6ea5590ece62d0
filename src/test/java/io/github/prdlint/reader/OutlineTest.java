package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.prd.Section;
import io.github.prdlint.prd.SectionKind;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each heading means where it stands, and which section holds nothing. */
class OutlineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                // Alone
                "## Features ¦ Features FEATURES",
                "## Feature specification of the shop ¦ Feature specification of the shop FEATURES",
                "## Background / Purpose ¦ Background / Purpose CORE",
                "## Features (all of them) ¦ Features (all of them) FEATURES",
                "## Whatever ¦ Whatever OTHER",
                "## Database // text ¦ Database DATA_MODEL",
                // Inside another
                "## Auth // ### Roles // #### Roles // ### Permission Matrix // ### Features // ### Authentication ¦ Auth AUTH; Roles ROLES in AUTH; Roles ROLES in ROLES; Permission Matrix MATRIX in AUTH; Features OTHER in AUTH; Authentication AUTHENTICATION in AUTH",
                "## Endpoints // ### Features // ### Error Codes // ### Request/Response // ### Status Codes ¦ Endpoints ENDPOINTS; Features OTHER in ENDPOINTS; Error Codes ERROR_CODES in ENDPOINTS; Request/Response SPECS in ENDPOINTS; Status Codes STATUS_CODES in ENDPOINTS",
                "## Endpoints // ### Request/Response // | Method | Path | // | GET | /a | ¦ Endpoints ENDPOINTS; Request/Response OTHER in ENDPOINTS",
                "## Endpoints // ### Error Codes // | Code | // | A_B | ¦ Endpoints ENDPOINTS; Error Codes ERROR_CODES in ENDPOINTS",
                "## Endpoints // ### External APIs // | Method | Path | // | GET | /a | // ### Gaps // | Method | Path | // | GET | /a | ¦ Endpoints ENDPOINTS; External APIs EXTERNAL_API in ENDPOINTS; Gaps GAPS in ENDPOINTS",
                "## Endpoints // ### Notes // #### Error Codes ¦ Endpoints ENDPOINTS; Notes OTHER in ENDPOINTS; Error Codes ERROR_CODES in ENDPOINTS",
                "## Data Model // ### Orders // ### Relationships // ### Users ¦ Data Model DATA_MODEL; Orders OTHER in DATA_MODEL; Relationships RELATIONSHIPS in DATA_MODEL; Users OTHER in DATA_MODEL",
                "## Features // ### Out of Scope // ### Overview ¦ Features FEATURES; Out of Scope EXCLUDED_FEATURES in FEATURES; Overview OTHER in FEATURES",
                "## Events // ### Domain Events // ### Webhooks // ### External Integrations // #### Inbound Webhooks ¦ Events EVENTS; Domain Events DOMAIN_EVENTS in EVENTS; Webhooks WEBHOOKS in EVENTS; External Integrations INTEGRATIONS in EVENTS; Inbound Webhooks INBOUND_WEBHOOKS in INTEGRATIONS",
                "## Overview // ### Tech Stack // ### Users ¦ Overview CORE; Tech Stack TECH_STACK in CORE; Users OTHER in CORE",
                // The title
                "# Data Model // ## Order // ## Errors // ## Changelog ¦ Data Model DATA_MODEL; Order OTHER in DATA_MODEL; Errors ERRORS; Changelog CHANGE_LOG",
                "# Data Model (of the shop) // ## Order ¦ Data Model (of the shop) DATA_MODEL; Order OTHER in DATA_MODEL",
                "# Data Model // ## Data Model // ### Order ¦ Data Model OTHER; Data Model DATA_MODEL; Order OTHER in DATA_MODEL",
                "# Data Model // ## Order // ## Endpoints ¦ Data Model OTHER; Order OTHER; Endpoints ENDPOINTS",
                "# Data Model of the shop // ## Order // ## Relationships ¦ Data Model of the shop DATA_MODEL; Order OTHER in DATA_MODEL; Relationships RELATIONSHIPS in DATA_MODEL",
                "# Data Model // ## Order // # Endpoints // ## Bills ¦ Data Model OTHER; Order OTHER; Endpoints ENDPOINTS; Bills OTHER in ENDPOINTS",
                "# Errors // ## Orders ¦ Errors OTHER; Orders OTHER",
                "# Orders // # Features // # Endpoints // ## Orders ¦ Orders OTHER; Features FEATURES; Endpoints ENDPOINTS; Orders OTHER in ENDPOINTS",
                "## Notes // # Data Model // ## Order // # Bills ¦ Notes OTHER; Data Model DATA_MODEL; Order OTHER in DATA_MODEL; Bills OTHER",
                "## Notes // # Data Model // ## Order ¦ Notes OTHER; Data Model DATA_MODEL; Order OTHER in DATA_MODEL",
                "# Permission Matrix // ## Order // ## Errors // ### Error Codes ¦ Permission Matrix MATRIX; Order OTHER in MATRIX; Errors ERRORS; Error Codes ERROR_CODES in ERRORS",
                "# Data Model // ## Order // ## Events ¦ Data Model DATA_MODEL; Order OTHER in DATA_MODEL; Events OTHER in DATA_MODEL",
                "## Notes // # Errors // ## Orders ¦ Notes OTHER; Errors ERRORS; Orders OTHER in ERRORS",
                "## Notes // # Errors // # Orders ¦ Notes OTHER; Errors ERRORS; Orders OTHER",
                // By what stands below
                "## What it does // ### Orders // | ID | Name | Endpoint Group | // | F001 | A | A | // ### Errors ¦ What it does FEATURES; Orders OTHER in FEATURES; Errors OTHER in FEATURES",
                "## Orders and bills // ### Order // ### Relationships ¦ Orders and bills DATA_MODEL; Order OTHER in DATA_MODEL; Relationships RELATIONSHIPS in DATA_MODEL",
                "## Orders and bills // ### Order // ### Relationships // ## Data Model ¦ Orders and bills OTHER; Order OTHER; Relationships RELATIONSHIPS; Data Model DATA_MODEL",
                "## Orders // ### Bills // #### Relationships ¦ Orders OTHER; Bills DATA_MODEL; Relationships RELATIONSHIPS in DATA_MODEL",
                "## Relationships ¦ Relationships RELATIONSHIPS",
                "# Shop // # Relationships ¦ Shop OTHER; Relationships RELATIONSHIPS",
                "## Features // ### Relationships ¦ Features FEATURES; Relationships OTHER in FEATURES",
                "## What it does // ### Orders // | ID | Name | Endpoint Group | // | F001 | A | A | // ### Out of Scope ¦ What it does FEATURES; Orders OTHER in FEATURES; Out of Scope EXCLUDED_FEATURES in FEATURES",
                "## What it does // ### Orders // | ID | Name | // | F001 | A | ¦ What it does OTHER; Orders OTHER",
                "## What it does // ### Orders // | Name | Endpoint Group | // | F001 | A | ¦ What it does OTHER; Orders OTHER",
                "## What it does // | ID | Name | Endpoint Group | // | F001 | A | A | // ## Features ¦ What it does OTHER; Features FEATURES",
                "# Shop // | ID | Name | Endpoint Group | // | F001 | A | A | ¦ Shop OTHER",
                "## Endpoints // | ID | Name | Endpoint Group | // | F001 | A | A | ¦ Endpoints ENDPOINTS",
            })
    void headingsMeanSections(String excerpt, String sections) {
        assertThat(Excerpt.read(excerpt).sections().stream()
                        .filter(section -> !section.title().value().equals("Shop API MVP PRD"))
                        .map(OutlineTest::show)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(sections);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Notes ¦ true",
                "## Notes // <!-- later --> ¦ true",
                "## Notes // ### More ¦ true",
                "## Notes // ### More // Text ¦ false",
                "## Notes // Text // ### More ¦ false",
                "## Notes // | A | B | ¦ true",
                "## Notes // | A | B | // | a | b | ¦ false",
                "## Notes // ``` // ``` ¦ true",
                "## Notes // ``` // a // ``` ¦ false",
            })
    void aSectionIsEmptyWhenNothingIsSaidInIt(String excerpt, boolean empty) {
        assertThat(Excerpt.read(excerpt).sections().get(1).empty()).isEqualTo(empty);
    }

    private static String show(Section section) {
        return section.title() + " " + section.kind()
                + (section.within() == SectionKind.OTHER ? "" : " in " + section.within());
    }
}
