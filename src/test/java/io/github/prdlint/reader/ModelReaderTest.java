package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The models of a data model's headings, tables and bold lines, and which definitions are of one model. */
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
    void aTableOrAListMayNameAModelARow() {
        assertThat(ReadModels.of("""
                        | Entity | Fields |
                        |---|---|
                        | User / Admin | id, name, team_id FK → Team |
                        | Team | whatever it needs |
                        | | id, day |

                        ### Objects of Play

                        - trips (id, length, price)
                        - rides(id, started_at, ended_at)
                        - fees (id, amount)

                        ### Journey

                        - state (open, closed, lost)

                        ### Flight

                        - state (open, closed, lost)
                        - kind (long, short, round)
                        - id
                        - name

                        ### Stay

                        - night
                        - (open, closed, lost)
                        - (long, short, round)
                        - id

                        ### Leg

                        - from (station, day)
                        - to (station, day)
                        """)).isEqualTo("""
                        User (id; name; team_id → Team) line
                        Admin (id; name; team_id → Team) line
                        Team () line
                        trips (id; length; price) line
                        rides (id; started_at; ended_at) line
                        fees (id; amount) line
                        Journey (state open, closed, lost) bullets
                        Flight (state open, closed, lost; kind long, short, round; id; name) bullets
                        Leg (from station, day; to station, day) bullets
                        """);
        assertThat(ReadModels.ofDocument("""
                        ## Entities

                        Everything.

                        - **Ball** is round
                        - `Goal` (id, size)

                        - **Lost**

                        ## Data Model

                        - **Ball** (id, size)
                        - `Goal` (id, size)
                        - `Game`

                        ## Database Schema

                        - **Team**
                        - whoever: plays
                        """)).isEqualTo("""
                        Ball () line
                        Goal () line
                        Lost () line
                        Ball (id; size) line, again
                        Goal (id; size) line, again
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "users (id, email) ¦ users (id; email) line",
                "users(id, email) ¦ users (id; email) line",
                "users (id, email) and more ¦ ",
                "users id, email ¦ ",
                "users: id, email ¦ users (id; email) line",
                "users : id, email ¦ users (id; email) line",
                "users - id, email ¦ users (id; email) line",
                "users -id, email ¦ ",
                "users - ¦ ",
                "users: ¦ ",
                "users ¦ ",
                "**User:** id, email ¦ User (id; email) line",
                "**User**: id, email ¦ User (id; email) line",
                "users: email ¦ ",
                "users:⏎  - id⏎  - email ¦ users (id; email) line",
                "users⏎  - id ¦ ",
                "회원: users, teams ¦ users () line teams () line",
                "**회원**: users, id ¦ 회원 (users; id) line",
                "회원: users, team ¦ 회원 (users; team) line",
                "회원: users: int, teams ¦ 회원 (users int; teams) line",
                "people: users, teams ¦ people (users; teams) line",
                "⏎  - id, email ¦ ",
            })
    void aBulletInTheSectionMayBeAModel(String bullet, String models) {
        assertThat(ReadModels.of("- stray\n- " + bullet.replace("⏎", "\n"))
                        .replace("\n", " ")
                        .strip())
                .isEqualTo(models == null ? "" : models);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "User ¦ User",
                "User — who signs in ¦ User, — who signs in",
                "User (회원) ¦ User|회원, (회원)",
                "User（회원） ¦ User|회원, （회원）",
                "User (회원) — who signs in ¦ User|회원, (회원) — who signs in",
                "User (회원 — everybody) ¦ User|회원, (회원 — everybody)",
                "`user` 用户表 ¦ user, 用户表",
                "user 用户表 ¦ user, 用户表",
                "user 用户 table ¦ user 用户 table",
                "`회원` 정보 ¦ 회원, 정보",
                "`user account` ¦ user account",
                "`user` account ¦ user, account",
                "user account ¦ user account",
                "user's account ¦ user's account",
                "회원 정보 ¦ 회원 정보",
                "!!! ¦ ",
            })
    void aHeadingNamesAModelAndMaySayMore(String heading, String model) {
        String read = ReadModels.of("### " + heading + "\n\n- id: uuid");
        assertThat(read.replace(" (id uuid) bullets", "").strip()).isEqualTo(model == null ? "" : model);
    }

    @Test
    void definitionsOfOneModelInSeveralFormsAreOne() {
        assertThat(ReadModels.of("""
                        ```mermaid
                        erDiagram
                          USER {
                            uuid id
                            string motto
                          }
                          GAME {
                            uuid id
                          }
                          GAME {
                            date day
                          }
                        ```

                        | Entity |
                        |---|
                        | Team |

                        ### User (회원)

                        - id: uuid
                        - name: text
                        - name: int

                        ### 회원

                        | Field | Type |
                        |---|---|
                        | id | int |
                        | team_id | → Team.id |

                        ### Users

                        - id: uuid

                        ### Team

                        ```sql
                        CREATE TABLE teams (id UUID, name TEXT);
                        ```

                        | Field | Type |
                        |---|---|
                        | coach | text |
                        """)).isEqualTo("""
                        GAME (id uuid) diagram
                        GAME (day date) diagram, again
                        User|회원 (id uuid; name text; team_id → Team.id → Team.id; motto string) bullets, (회원)
                        Users (id uuid) bullets, again
                        Team (coach text; id UUID; name TEXT) table
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
