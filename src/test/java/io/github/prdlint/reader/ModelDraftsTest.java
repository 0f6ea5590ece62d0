package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a model is called, and which definitions are of one model. */
class ModelDraftsTest {

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
}
