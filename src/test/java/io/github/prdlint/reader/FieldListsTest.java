package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields that bullets and lines below a model's name list. */
class FieldListsTest {

    private static final String SIXTY = "a123456789b123456789c123456789d123456789e123456789f123456789";

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "name ¦ name",
                "name: text ¦ name text",
                "name? : text ¦ name text",
                "name = text ¦ name text",
                "name – text ¦ name text",
                "name (text) ¦ name text",
                "name (text): what it is ¦ name text",
                "name (text ¦ name text",
                "name: ¦ name",
                "name () ¦ name",
                "name -> User.id ¦ name -> User.id → User.id",
                "name: -> User.id ¦ name -> User.id → User.id",
                "**name** text ¦ name",
                "`name` text ¦ name",
                "_name_ text ¦ ",
                "name text ¦ ",
                "name PK ¦ name",
                "user_id FK → User ¦ user_id → User",
                "user_id REFERENCES users(id) ¦ user_id → users.id",
                "user_id of REFERENCES users(id) ¦ ",
                "name, age, user_id → User.id ¦ name; age; user_id → User.id → User.id",
                "name、age · size ¦ name; age; size",
                "name, age of those who play, size ¦ name; age; size",
                "name, age of all those who will play, size ¦ ",
                "name, age of all those, who were said to play a game ¦ ",
                "name, age (of all those who will ever play), size ¦ name; age of all those who will ever play; size",
                "name, age of (all those) who_will-play it, size ¦ name; age; size",
                "name, (age) ¦ ",
                "(name): text ¦ ",
                "name: text, unique ¦ name text, unique",
                "name? – text, unique ¦ name text, unique",
                "name: text, age : int ¦ name text; age int",
                "name: text, Required, not null ¦ name text, Required, not null",
                "name: text, required, age ¦ name text; required; age",
                "name: text, age, size ¦ name text; age; size",
                "name: PK, `age` · size ¦ name PK; age; size",
                "이름: text, 필수 ¦ 이름 text, 필수",
                "name (text), age ¦ name text; age",
                "name, age: int ¦ name; age int",
                "Index: name ¦ ",
                "Unique Constraint: name, age ¦ ",
                "index: int ¦ index int",
                ": int ¦ ",
                SIXTY + ": text ¦ " + SIXTY + " text",
                SIXTY + "x: text ¦ ",
            })
    void aBullet(String bullet, String fields) {
        boolean skipped = bullet.startsWith("Index") || bullet.startsWith("Unique");
        String all = fields == null
                ? skipped ? "Thing (id uuid) bullets\n" : ""
                : "Thing (id uuid; " + fields + ") bullets\n";
        assertThat(ReadModels.of("### Thing\n\n- id: uuid\n- " + bullet)).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "`id`, `name` ¦ id; name",
                "`id` PK · `user_id` FK → User ¦ id; user_id → User",
                "`id`, name ¦ ",
                "id, name ¦ ",
                "`id` ¦ ",
                "They are `fair`, always ¦ ",
                "`id`, `name` of all those who will play ¦ ",
            })
    void aLineOfCodeBelowAHeading(String line, String fields) {
        assertThat(ReadModels.of("### Thing\n\n" + line))
                .isEqualTo(fields == null ? "" : "Thing (" + fields + ") bullets\n");
    }
}
