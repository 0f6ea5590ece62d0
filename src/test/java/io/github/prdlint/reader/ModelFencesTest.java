package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The models in code blocks, in every notation but SQL's. */
class ModelFencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "sql ¦ create table a (id int) ¦ sql",
                "postgresql ¦ create table a (id int) ¦ sql",
                "mysql ¦ create table a (id int) ¦ sql",
                "postgres ¦ create table a (id int) ¦ sql",
                "'' ¦ Create Table a (id int) ¦ sql",
                "text ¦ CREATE TABLE a (id int) ¦ sql",
                "txt ¦ CREATE TABLE a (id int) ¦ sql",
                "plaintext ¦ CREATE TABLE a (id int) ¦ sql",
                "java ¦ CREATE TABLE a (id int) ¦ ",
                "sql ¦ a(⏎id int⏎) ¦ fence",
                "sql ¦ a (⏎id int⏎) ¦ fence",
                "prisma ¦ model a {⏎id int⏎} ¦ prisma",
                "'' ¦ model a {⏎id int⏎} ¦ prisma",
                "'' ¦ // all of them⏎⏎model a {⏎id int⏎} ¦ prisma",
                "'' ¦ model a⏎id int ¦ ",
                "'' ¦ a model b {⏎id int⏎} ¦ ",
                "dbml ¦ Table a {⏎id int⏎} ¦ dbml",
                "'' ¦ Table a {⏎id int⏎} ¦ dbml",
                "'' ¦ Table a⏎id int ¦ ",
                "mermaid ¦ erDiagram⏎a {⏎int id⏎} ¦ diagram",
                "'' ¦ erDiagram⏎a {⏎int id⏎} ¦ diagram",
                "mermaid ¦ flowchart⏎a {⏎int id⏎} ¦ ",
                "'' ¦ a⏎- id int ¦ fence",
                "text ¦ a⏎- id int ¦ ",
            })
    void theLanguageOrTheFirstLineTellsTheNotation(String language, String code, String form) {
        assertThat(ReadModels.ofFence(language, code.replace("⏎", "\n")))
                .isEqualTo(form == null ? "" : "a (id int) " + form + "\n");
    }

    @Test
    void plainListsOutsideTheDataModelAreNoModels() {
        assertThat(ReadModels.ofDocument("""
                        ## Notes

                        ```
                        a
                        - id int
                        ```""")).isEmpty();
    }

    @Test
    void prisma() {
        assertThat(ReadModels.ofFence("prisma", """
                        // { the schema
                        generator client {
                          provider = "js"
                        }
                        model Player {
                          // {
                          id     Int @id // } the first
                          tags   String[]
                          meta   Json @default("[]")
                          scores Decimal[] @default([])
                          goals  Goal[]
                          team   Team @relation(fields: [teamId], references: [id])
                          teamId Int
                          coachId Int
                          coach  Coach? @relation("trains", fields: [coachId], references: [badge])
                          rival  Player? @relation("rivals")
                          rivals Player? @relation(fields: [rivalId])
                          idol   Player @relation(references: [id], fields: [idolId])
                          @@unique([teamId, id])
                          alone
                          "
                        }
                        stray Int
                        model Team {
                          idolId Int
                        model Goal {
                          minute Int
                        enum State {
                          OPEN
                        }
                        model Coach {
                          badge Int""")).isEqualTo("""
                        Player (id Int @id; tags String[]; meta Json @default("[]"); scores Decimal[] @default([]); teamId Int → Team.id; coachId Int \
                        → Coach.badge; alone) prisma
                        Team (idolId Int) prisma
                        Coach (badge Int) prisma
                        """);
    }

    @Test
    void dbml() {
        assertThat(ReadModels.ofFence("dbml", """
                        Project shop {
                          database: 'x'
                        }
                        Table users {
                          id int [pk] // the first
                          team_id int [ref: > teams.id]
                          "nick" text
                          `motto` text
                          age
                          "
                          .hidden int
                          slug. int
                          Note: 'whoever signs in'
                          lines.of int
                        }
                        stray int
                        Table teams {
                          coach_id int
                          idol_id int
                          field int
                        table fields {
                          id int
                        TablePartial times {
                          at int
                        }
                        Table empty {
                        }
                        Table badges {
                          user_id int
                        Ref: users.id < teams.coach_id
                        Ref: badges.user_id - users.id
                        Ref: badges.user_id <> teams.id
                        Ref home: teams.field > fields
                        Ref: teams.idol_id > users.
                        Ref: lost.id > users.id
                        Refer to: nothing at all""")).isEqualTo("""
                        users (id int [pk]; team_id int [ref: > teams.id] → teams.id; nick text; motto text; age; slug . int; of int) dbml
                        teams (coach_id int → users.id; idol_id int → users; field int → fields) dbml
                        badges (user_id int → users.id) dbml
                        users 1:N teams
                        badges 1:1 users
                        badges N:M teams
                        teams N:1 fields
                        teams N:1 users
                        lost N:1 users
                        """);
    }

    @Test
    void mermaid() {
        assertThat(ReadModels.ofFence("mermaid", """
                        erDiagram
                          direction LR
                          %% LOST ||--o{ USER : has
                          USER ||--o{ ORDER : "places -- or not"
                          USER |o..o| PROFILE : has
                          A --> B
                          AB --o C
                          USER||--o{ORDER
                          ||--o{ ORDER : places
                          USER ||--o{ : places
                          USER {
                            uuid id PK
                            %% string lost
                            string  name "what -- they say"
                            alone
                            decimal(10,2) fee
                            int "unnamed"
                          }
                          stray line
                          EMPTY {
                          }
                          ORDER {
                            uuid id""")).isEqualTo("""
                        USER (id uuid; name string; fee decimal(10,2)) diagram
                        ORDER (id uuid) diagram
                        USER ||--o{ ORDER
                        USER |o..o| PROFILE
                        AB --o C
                        """);
    }

    @Test
    void plainLists() {
        assertThat(ReadModels.ofFence("", """
                        Costume
                        - id: uuid
                        -- worn by
                        * actor_id : uuid -> Actor.id
                        - "
                        Wig
                        - id
                        - colour: text

                        - stray: line
                        Prop (
                          id: uuid PRIMARY KEY,

                          weight int, -- in grams
                          UNIQUE(id, weight)
                          INDEX (id)
                          CHECK (weight > 0)
                          PRIMARY KEY (id)
                          FOREIGN KEY (id)
                          CONSTRAINT one_a_play
                          UNIQUELY text
                        )
                        - stray: line
                        Lamp {
                          id
                        }
                        Rope (
                          id
                        );
                        - stray
                        Curtain:
                        - id
                        Stage - where they play
                        - stray
                        (
                          stray
                        )
                        )
                        Door
                        Wall
                        - id""")).isEqualTo("""
                        Costume (id uuid; actor_id uuid -> Actor.id → Actor.id) fence
                        Wig (id; colour text) fence
                        Prop (id uuid PRIMARY KEY,; weight int,; UNIQUELY text) fence
                        Lamp (id) fence
                        Rope (id) fence
                        Curtain (id) fence
                        Wall (id) fence
                        """);
    }
}
