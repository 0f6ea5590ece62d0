package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables that SQL creates. */
class SqlTablesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '~',
            value = {
                "CREATE TABLE users (id INT); ¦ users (id INT)",
                "create table users(id INT) ¦ users (id INT)",
                "CREATE TABLE IF NOT EXISTS users (id INT) ¦ users (id INT)",
                "create table if not exists app.users (id INT) ¦ users (id INT)",
                "CREATE TABLE [users] ([id] INT) ¦ users (id INT)",
                "CREATE TABLE `users` (`id` INT, \"name\" TEXT) ¦ users (id INT; name TEXT)",
                "CREATE TABLE users⏎(⏎id INT⏎) ¦ users (id INT)",
                "CREATE TABLE users (id) ¦ users (id)",
                "CREATE TABLE users () ¦ ",
                "CREATE TABLE (id INT) ¦ ",
                "CREATE TABLE users AS SELECT 1; ¦ ",
                "DROP TABLE users (id INT) ¦ ",
                "CREATE TABLE a (id INT); CREATE TABLE b (id INT) ¦ a (id INT)",
                "CREATE TABLE a (⏎id INT⏎CREATE TABLE b (⏎id INT ¦ a (id INT) b (id INT)",
                "CREATE TABLE a (id INT⏎);⏎name TEXT,⏎CREATE INDEX i ON a (id); ¦ a (id INT)",
                "CREATE TABLE a (⏎id INT⏎) PARTITION BY RANGE (day);⏎b (day DATE) ¦ a (id INT)",
                "CREATE TABLE a (⏎id INT;⏎name TEXT) ¦ a (id INT)",
                "CREATE TABLE a (f NUMERIC(10, 2), n ENUM('x', 'y')) ¦ a (f NUMERIC(10, 2); n ENUM('x', 'y'))",
                "CREATE TABLE a (⏎f NUMERIC(⏎10, 2⏎) NOT NULL,⏎id INT) ¦ a (f NUMERIC( 10, 2 ) NOT NULL; id INT)",
                "CREATE TABLE a (n TEXT DEFAULT 'a, b) ; -- c', id INT) ¦ a (n TEXT DEFAULT 'a, b) ; -- c'; id INT)",
                "CREATE TABLE a (n TEXT DEFAULT 'it''s (', id INT) ¦ a (n TEXT DEFAULT 'it''s ('; id INT)",
                "CREATE TABLE a (n TEXT DEFAULT 'open,⏎id INT) ¦ a (n TEXT DEFAULT 'open,; id INT)",
                "CREATE TABLE a (id INT, -- its ID, (never shown), n TEXT⏎n TEXT) ¦ a (id INT; n TEXT)",
                "CREATE TABLE a (-- all,⏎id INT) ¦ a (id INT)",
                "CREATE TABLE a (id /* its ID, */ INT, n TEXT /* ( */) ¦ a (id INT; n TEXT)",
                "CREATE TABLE a (id INT, /**/ n TEXT, /*/, m INT, */ o INT) ¦ a (id INT; n TEXT; o INT)",
                "CREATE TABLE a (id INT /* its ID,⏎which INT,⏎CREATE TABLE b (⏎*/ NOT NULL, n TEXT) ¦ a (id INT NOT NULL; n TEXT)",
                "/*⏎CREATE TABLE a (⏎id INT);⏎*/⏎CREATE TABLE b (id INT) ¦ b (id INT)",
            })
    void tablesEndAtTheirBracketAndColumnsAtTheirComma(String code, String tables) {
        assertThat(read(code)).isEqualTo(tables == null ? "" : tables);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '~',
            value = {
                "id INT⏎NOT NULL⏎name TEXT ¦ id INT NOT NULL; name TEXT",
                "id INT⏎DEFAULT 0⏎UNIQUE⏎CHECK (id > 0) ¦ id INT DEFAULT 0 UNIQUE CHECK (id > 0)",
                "id INT⏎primary key⏎, name TEXT ¦ id INT primary key; name TEXT",
                "team_id INT⏎REFERENCES teams(id)⏎ON DELETE CASCADE ¦ team_id INT REFERENCES teams(id) ON DELETE CASCADE → teams.id",
                "team_id INT REFERENCES \"teams\" (\"id\") ¦ team_id INT REFERENCES \"teams\" (\"id\") → teams",
                "id INT, PRIMARY KEY (id), UNIQUE (id), KEY k (id), INDEX i (id), CHECK (id > 0), EXCLUDE (id) ¦ id INT",
                "team_id INT, FOREIGN KEY (team_id) REFERENCES teams(id) ¦ team_id INT → teams.id",
                "team_id INT, foreign key (team_id) references teams(id) ¦ team_id INT → teams.id",
                "teamId INT, FOREIGN KEY (\"team_id\") REFERENCES teams(id) ¦ teamId INT → teams.id",
                "team_id INT, CONSTRAINT t FOREIGN KEY (team_id) REFERENCES teams(id) ¦ team_id INT → teams.id",
                "team_id INT,⏎CONSTRAINT t⏎FOREIGN KEY (team_id)⏎REFERENCES teams(id)⏎ON DELETE CASCADE ¦ team_id INT → teams.id",
                "team_id INT⏎FOREIGN KEY (team_id) REFERENCES teams(id) ¦ team_id INT → teams.id",
                "team_id INT, FOREIGN KEY (coach_id) REFERENCES teams(id) ¦ team_id INT",
                "team_id INT REFERENCES teams, CONSTRAINT t CHECK (team_id > 0) ¦ team_id INT REFERENCES teams → teams",
                "team_id INT REFERENCES teams, FOREIGN KEY (team_id) ¦ team_id INT REFERENCES teams → teams",
                "team_id INT, FOREIGN KEY REFERENCES teams ¦ team_id INT",
            })
    void optionsGoOnWithTheirColumnAndConstraintsAreAboutColumns(String columns, String fields) {
        assertThat(read("CREATE TABLE a (⏎" + columns + "⏎);")).isEqualTo("a (" + fields + ")");
    }

    private static String read(String code) {
        return ReadModels.ofFence("sql", code.replace("⏎", "\n"))
                .replace(" sql\n", " ")
                .strip();
    }

    @Test
    void whatIsNoSqlMayStillListFields() {
        assertThat(ReadModels.ofFence("sql", "visits (\n  id INT\n  day DATE\n)"))
                .isEqualTo("visits (id INT; day DATE) fence\n");
    }
}
