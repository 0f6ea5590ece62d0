package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The models that a table or a list names, one a row or bullet, with or without fields. */
class ModelListsTest {

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
}
