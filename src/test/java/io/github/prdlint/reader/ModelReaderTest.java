package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The models of a data model's headings, tables, bold lines and code, and how they relate. */
class ModelReaderTest {

    @Test
    void aTableOfFieldsIsOfTheBoldLineAboveItOrOfItsHeading() {
        assertThat(ReadModels.of("""
                        **Lost on the way**

                        They sign in.

                        | Field | Type |
                        |---|---|
                        | id | uuid |

                        ### User

                        Whoever signs in.

                        | Field | Type | Description |
                        |---|---|---|
                        | id | uuid | shown |
                        | team_id / coach_id | → Team.id | plays for |
                        | name? | - | |
                        | | uuid | none |

                        ### People

                        **Entity: Team**

                        | Field | Relation | Notes |
                        |---|---|---|
                        | coach_id | User.id | |
                        | owner_id | → User.id | pays |

                        **Coach:** trains

                        | Field | Type | Constraints | Description |
                        |---|---|---|---|
                        | id (of theirs) | uuid | FK → User.id | |
                        | day | date | → Team.id | FK → Team.id |

                        | Field | Type |
                        |---|---|
                        | id | uuid |

                        **Fields**

                        | Field | Type |
                        |---|---|
                        | level | int |

                        ### Note

                        | Field | Type |
                        |---|---|
                        | text | string |
                        """)).isEqualTo("""
                        User (id uuid "shown"; team_id → Team.id → Team.id "plays for"; coach_id → Team.id → Team.id "plays for"; name) table
                        People (id uuid) table
                        People (level int) table, again
                        Team (coach_id User.id; owner_id → User.id → User.id "pays") table
                        Coach (id uuid → User.id; day date → Team.id "FK → Team.id") table
                        Note (text string) table
                        """);
    }

    @Test
    void bulletsBelowAHeadingOrABoldLineAreFields() {
        assertThat(ReadModels.of("""
                        ### User (회원) — who signs in

                        Everybody.

                        - **id** (uuid): what it is
                        - `team_id`: uuid → Team.id
                        - name
                        - **Index**: name
                        - index: int

                        ### Team

                        - it plays on Sundays
                        - id: uuid

                        ### Coach

                        `id` PK · `team_id` FK → Team · `name`

                        ### Referee

                        They are `fair`, always.

                        ### Notes

                        - id: uuid
                        - lost: text
                        - things (id, name)

                        ### Indexes

                        - `lost`: by name

                        ### Fee

                        `id`, `lost`

                        - id: uuid
                        - amount: int

                        ### Free

                        ### Route

                        - id: uuid
                        - path: text

                        ### People

                        **Entity: Fan**
                        - id: uuid
                        - **seat** int

                        **Status**
                        - open: yes
                        - closed: no

                        **Comment:**
                        - id: uuid

                        **Ground** where they play
                        - id: uuid

                        > quoted

                        **Ball**

                        > between

                        - id: uuid

                        **Fields**
                        - id: uuid
                        """)).isEqualTo("""
                        User|회원 (id uuid; team_id uuid → Team.id → Team.id; name; index int) bullets, (회원) — who signs in
                        Coach (id; team_id → Team; name) bullets
                        Fee (id uuid; amount int) bullets
                        Route (id uuid; path text) bullets
                        Fan (id uuid; seat) bullets
                        Comment (id uuid) bullets
                        """);
    }

    @Test
    void jsonOfNamedTypesOrBelowAHeadingIsModels() {
        assertThat(ReadModels.of("""
                        ```json
                        { "User": { "id": "uuid", "name": "text" }, "Team": { "id": "uuid" } }
                        ```

                        ### Game

                        ```json
                        {}
                        ```

                        ```json
                        { "id": "uuid" }
                        ```

                        ```json
                        { "id": "uuid", "day": "date" }
                        ```

                        ```json
                        { "id": "uuid", "lost": "text" }
                        ```

                        ### Event

                        ```json
                        { "name": "text", "day": "date" }
                        ```

                        ### Answer

                        ```json
                        { "Data": { "id": "uuid" }, "id": "text" }
                        ```
                        """)).isEqualTo("""
                        User (id; name) fence
                        Team (id) fence
                        Game (id; day) fence
                        Answer (Data; id) fence
                        """);
    }

    @Test
    void keysOfOneBlockAreOfModelsInAnother() {
        assertThat(ReadModels.of("""
                        ```dbml
                        Ref: orders.user_id > users.id
                        ```

                        ```dbml
                        Table orders {
                          user_id int
                        }
                        ```
                        """)).isEqualTo("orders (user_id int → users.id) dbml\norders N:1 users\n");
    }

    @Test
    void howModelsRelateIsReadWithinTheDataModelOrUnderItsOwnHeading() {
        assertThat(ReadModels.ofDocument("""
                        ## Overview

                        User has many Secrets

                        ## Entity Relationships

                        User has many Orders

                        ## Data Model

                        User has one Profile

                        ### Relationships

                        - User belongs to Team
                        - things (id, name)
                        """))
                .isEqualTo("User has many Orders\nUser has one Profile\nUser belongs to Team\n");
    }

    @Test
    void whatOtherSectionsShowIsNoModelUnlessItIsCode() {
        assertThat(ReadModels.ofDocument("""
                        ## External API Integration

                        ```sql
                        CREATE TABLE theirs (id INT);
                        ```

                        ## Overview

                        - things (id, name)

                        ```sql
                        CREATE TABLE ours (id INT);
                        ```

                        ## Change Log

                        ```sql
                        CREATE TABLE former (id INT);
                        ```
                        """)).isEqualTo("ours (id INT) sql\n");
    }
}
