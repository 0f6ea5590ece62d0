package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.prd.RecognisedTable;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a table is, by its columns and by where it stands, and what its columns then hold. */
class TablesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                // Endpoints
                "## Notes // | Method | Path | // | GET | /a | ¦ ENDPOINTS method=Method path=Path",
                "## Notes // | Method | Path | // | GET | a | // | then | b | ¦ ENDPOINTS method=Method path=Path",
                "## Notes // | Method | Path | // | GET | a | // | then | b | // | then | c | ¦ ",
                "## Notes // | Method | Path | // | by hand | /a | // | by foot | b | ¦ ENDPOINTS method=Method path=Path",
                "## Notes // | Method | Path | // | by hand | a | // | by foot | | ¦ ",
                "## Notes // | Method | Path | // | by hand | | // | GET | | ¦ ENDPOINTS method=Method path=Path",
                "## Notes // | Method | Path | // | * | a | // | ** | b | // | GETS | c | // | POST, PUT | d | ¦ ENDPOINTS method=Method path=Path",
                "## Notes // | Path | Method | // | a | // | b | ¦ ENDPOINTS method=Method path=Path",
                "## Notes // | Request | What | // | GET /a | A | // | See GET /b | B | ¦ ",
                "## Notes // | Path | What | // | GET /a | A | // | | B | // | C | ¦ ",
                "## Notes // | Method | What | // | GET /a | A | // | GET /b | B | // | C | C | ¦ ENDPOINTS method_and_path=Method",
                "## Notes // | Action | What | // | GET /a | A | ¦ ENDPOINTS method_and_path=Action",
                "## Notes // | Whatever | What | // | GET /a | A | ¦ ",
                "## Notes // | Method | ¦ ",
                "## External APIs // | Method | Path | // | GET | /a | ¦ ",
                "## User Flow // | Method | Path | // | GET | /a | ¦ ",
                "## Notes // | Method | Path | Test Case | // | GET | /a | T1 | ¦ ",
                "## Change Log // | Method | Path | // | GET | /a | ¦ ",
                "## Gaps // | Method | Path | // | GET | /a | ¦ ",
                "## Endpoints // | Path | Feature ID | // | /a | F001 | ¦ ",
                "## Endpoints // | Path | Feature ID | Auth | // | /a | F001 | Token | ¦ ENDPOINTS path=Path feature_id=Feature ID auth=Auth",
                "## Endpoints // | Path | Feature ID | Roles | // | /a | F001 | Clerk | ¦ ENDPOINTS path=Path feature_id=Feature ID roles=Roles",
                "## Endpoints // | Method | Feature ID | Description | // | GET | F001 | List | ¦ ENDPOINTS description=Description method=Method feature_id=Feature ID",
                "## Endpoints // | Feature ID | Path | Description | // | F001 | /a | List | ¦ ",
                "## Endpoints // | Path | Feature ID | Description | Test Case | // | /a | F001 | List | T1 | ¦ ",
                "## Endpoints // | Feature ID | Roles | Description | // | F001 | Clerk | List | ¦ ",
                "## Notes // | Path | Feature ID | Auth | // | /a | F001 | Token | ¦ ",
                "## Endpoints // | Path | Auth | // | /a | Token | ¦ ",
                // Events
                "## Notes // | Event | Trigger | // | a.b | A | ¦ EVENTS event=Event trigger=Trigger",
                "## Notes // | Event | Consumers | // | a.b | A | ¦ EVENTS event=Event consumers=Consumers",
                "## Notes // | Event | Notes | // | a.b | A | ¦ ",
                "## Events // | Event | Notes | // | a.b | A | ¦ EVENTS event=Event notes=Notes",
                "## Domain Events // | Event | Retry Policy | // | a.b | A | ¦ WEBHOOKS event=Event retry_policy=Retry Policy",
                "## Domain Events // | Event | Trigger | Retry Policy | // | a.b | A | 3 | ¦ EVENTS event=Event trigger=Trigger retry_policy=Retry Policy",
                "## Webhooks // | Event | Trigger | // | a.b | A | ¦ WEBHOOKS event=Event trigger=Trigger",
                "## Inbound Webhooks // | Event | Trigger | // | a.b | A | ¦ ",
                "## Events // | Service | Notes | // | Pay | A | ¦ INTEGRATIONS service=Service notes=Notes",
                "## Notes // | Service | Integration Method | // | Pay | REST | ¦ INTEGRATIONS service=Service integration_method=Integration Method",
                "## Notes // | Service | Notes | // | Pay | REST | ¦ ",
                "## Tech Stack // | Category | Technology | // | Database | PostgreSQL | ¦ TECHNOLOGIES technology=Technology",
                "## Notes // | Category | Technology | // | Database | PostgreSQL | ¦ ",
                // Errors
                "## Notes // | HTTP | Code | // | 404 | A_B | // | 409 | A_C | ¦ ERROR_CODES status=HTTP code=Code",
                "## Notes // | HTTP | Code | // | GET | A_B | ¦ ",
                "## Notes // | HTTP | Error | Meaning | // | 404 | A_B | A | ¦ ERROR_CODES description=Meaning status=HTTP code=Error",
                "## Notes // | Status | Code | // | open | A_B | ¦ ",
                "## Errors // | Status | Code | // | open | A_B | ¦ ERROR_CODES status=Status code=Code",
                "## Notes // | Status | Code | // | A_B | 404 | // | A_C | 409 | ¦ ERROR_CODES status=Code code=Status",
                "## Notes // | Status | Code | // | Not Found | 404 | // | Conflict | 409 | ¦ STATUS_CODES name=Status status=Code",
                "## Notes // | Status | Code | // | A_B | 404 | // | Conflict | 409 | ¦ STATUS_CODES name=Status status=Code",
                "## Notes // | Status | Code | // | A_B | 404 | // | A_C | 405 | // | | 406 | // | Conflict | 409 | ¦ ERROR_CODES status=Code code=Status",
                "## Notes // | Status | Code | // | _A | 404 | // | A_ C | 405 | ¦ STATUS_CODES name=Status status=Code",
                "## Notes // | Code | Description | // | 404 | Not Found | // | | | ¦ STATUS_CODES description=Description status=Code",
                "## Notes // | Status | Description | // | 404 | Not Found | // | Open | Open | ¦ ",
                "## Notes // | Status | Description | // | 404 | Not Found | // | 409 | C | // | Open | Open | ¦ STATUS_CODES description=Description status=Status",
                "## Notes // | Status | Description | // | Open | Open | ¦ ",
                "## Error Codes // | Code | Description | // | A_B | Open | ¦ ERROR_CODES description=Description code=Code",
                "## Error Codes // | Status | Description | // | A_B | Open | ¦ ",
                "## Error Codes // | Code | Field | // | A_B | Open | ¦ ",
                "## API Details // | Status | Code | // | 404 | A_B | ¦ ",
                // Models
                "## Data Model // | Model | Notes | // | A | B | // | C | D | ¦ MODELS model=Model notes=Notes",
                "## Data Model // | Model | // | A | ¦ MODELS model=Model",
                "## Data Model // | Model | Notes | // | A | B | // | A | D | ¦ ",
                "## Data Model // | Model | Type | // | a | B | // | a | D | ¦ FIELDS field=Model type=Type",
                "## Data Model // | Model | Notes | ¦ ",
                "## Data Model // | Name | Type | // | a | uuid | ¦ FIELDS field=Name type=Type",
                "## Data Model // | Whatever | Type | // | a | uuid | ¦ FIELDS field=Whatever type=Type",
                "## Data Model // | Notes | Type | // | a | uuid | ¦ ",
                "## Data Model // | Whatever | Notes | // | a | uuid | ¦ ",
                "## Data Model // ### Entity Relationships // | Field | Type | // | a | uuid | ¦ FIELDS field=Field type=Type",
                "## Notes // | Field | Type | // | a | uuid | ¦ ",
                // Features
                "## Features // | Name | Endpoint Group | // | A | A | ¦ FEATURES name=Name endpoint_group=Endpoint Group",
                "## Features // | Name | Notes | // | A | A | ¦ ",
                "## Notes // | Name | Endpoint Group | // | A | A | ¦ ",
                "## Features // | ID | Notes | // | F001 | A | ¦ ",
                "## Features // | ID | Priority | // | F001 | P1 | ¦ FEATURES id=ID necessity=Priority",
                "## Features // | ID | Description | // | F001 | A | ¦ FEATURES id=ID description=Description",
                "## Features // | ID | Endpoint Group | // | F001 | A | ¦ FEATURES id=ID endpoint_group=Endpoint Group",
                "## Features // | ID | Feature | // | F001 | A | ¦ FEATURES id=ID name=Feature",
                "## Features // | ID | Feature ID | // | 1 | F001 | ¦ FEATURES id=ID feature_id=Feature ID",
                "## Features // | Feature ID | Name | // | F001 | A | ¦ FEATURES id=Feature ID name=Name",
                "## Excluded Features // | ID | Name | // | F001 | A | ¦ FEATURES id=ID name=Name",
                "## Notes // | Feature ID | Name | // | F001 | A | ¦ FEATURES id=Feature ID name=Name",
                "## Notes // | Name | Feature ID | // | A | F001 | ¦ ",
                "## Notes // | ID | Name | // | F001 | A | ¦ ",
                "## Notes // | Feature ID | Name | Test Case | // | F001 | A | T1 | ¦ ",
                "## Notes // | Feature ID | Name | // | F001 | A | // ## Features // | ID | Name | // | F002 | A | ¦ FEATURES id=Feature ID name=Name; FEATURES id=ID name=Name",
                "## Tech Stack // | Feature ID | Name | // | F001 | A | ¦ ",
                // In lists
                "## Endpoints // - Orders // //   | Method | Path | //   |---|---| //   | GET | /a | ¦ ENDPOINTS method=Method path=Path",
            })
    void columnsAndSectionSayWhatATableIs(String excerpt, String expected) {
        assertThat(read(excerpt)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "<!-- a --> // | PUT | /b | ¦ 2",
                "<!-- a --> // <!-- b --> // | PUT | /b | // | PUT | /c | ¦ 3",
                "<!-- a --> // // | PUT | /b | ¦ 1",
                "<!-- a --> // | PUT | /b | // and more ¦ 1",
                "<!-- a --> // PUT | /b ¦ 2",
                "<!-- a --> // // PUT | /b ¦ 1",
                "// PUT | /b ¦ 1",
                "<!-- a --> // - PUT ¦ 1",
                "<!-- a --> ¦ 1",
                "// // | PUT | /b | ¦ 1",
            })
    void rowsBehindACommentAreRowsStill(String after, int rows) {
        assertThat(Excerpt.read("## Endpoints // | Method | Path | // | GET | /a | // " + after)
                        .tables()
                        .get(0)
                        .rows())
                .isEqualTo(rows);
    }

    private static String read(String excerpt) {
        return Excerpt.read(excerpt).tables().stream().map(TablesTest::show).collect(Collectors.joining("; "));
    }

    private static String show(RecognisedTable table) {
        return table.kind() + " "
                + new TreeMap<>(table.columns())
                        .entrySet().stream()
                                .map(header ->
                                        header.getKey().name().toLowerCase(Locale.ROOT) + "=" + header.getValue())
                                .collect(Collectors.joining(" "));
    }
}
