package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.cli.Session.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A baseline from its first writing to its last entry, as a team meets it. */
class BaselineRunTest {

    private static final String PRD = """
            # Lending API PRD

            ## Feature Specifications
            | ID | Feature | Endpoint Group |
            |---|---|---|
            | F001 | Loan | Loans |
            | F002 | Renewal | Loans |
            | F003 | Reservation | Loans |

            ## API Endpoint Groups

            ### Loans
            | Method | Path | Feature ID |
            |---|---|---|
            | POST | /loans | F001 |
            | GET | /loans | F001 |
            """;

    private static final String FILE = ".prdlint-baseline.json";

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void startInARepository() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        session = new Session(folder).file("docs/prd.md", PRD);
    }

    private Ran check(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "check";
        arguments[1] = "docs";
        arguments[2] = "--ignore=PRD4,PRD6,PRD8,PRD9,PRD3,PRD7";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return session.run(arguments);
    }

    @Test
    void whatIsWrittenIsReadableAndIsLeftOutFromThenOn() {
        Ran written = check("--write-baseline");
        assertThat(written.status()).isZero();
        assertThat(written.err()).isEqualTo("prdlint: wrote " + FILE + ": 2 findings, 2 of them new; 0 taken out\n");
        assertThat(written.out()).contains("✔ 0 errors, 0 warnings in 1 document; 2 in the baseline");
        assertThat(session.read(FILE)).isEqualTo("""
                {
                  "schemaVersion": "1.0",
                  "findings": [
                    "PRD101 docs/prd.md F002",
                    "PRD101 docs/prd.md F003"
                  ]
                }
                """);
        assertThat(check().status()).isEqualTo(1);
        Ran again = check("--baseline", FILE);
        assertThat(again.status()).isZero();
        assertThat(again.err()).isEmpty();
    }

    @Test
    void linesMayMoveAndRowsBeSorted() {
        check("--write-baseline");
        session.file(
                "docs/prd.md",
                PRD.replace("# Lending API PRD\n", "# Lending API PRD\n\nFor one library.\n")
                        .replace("| F002 | Renewal | Loans |\n", "")
                        .replace("| F003 | ", "|    F003    |    ")
                        .replace("| F001 | Loan | Loans |\n", "| F002 | Renewal | Loans |\n| F001 | Loan | Loans |\n"));
        Ran ran = check("--baseline", FILE);
        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aNewFindingIsReportedAlone() {
        check("--write-baseline");
        session.file("docs/prd.md", PRD.replace("| GET | /loans | F001 |", "| GET | /loans | F009 |"));
        Ran ran = check("--baseline", FILE, "-f", "json");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).containsOnlyOnce("\"ruleId\"").contains("\"ruleId\": \"PRD201\"");
        Ran all = check("--baseline", FILE, "-f", "json", "--include-suppressed");
        assertThat(all.out().split("\"state\": \"baselined\"")).hasSize(3);
        assertThat(all.out().split("\"state\": \"open\"")).hasSize(2);
    }

    @Test
    void aMendedFindingLeavesAStaleEntryThatTheNextWritingTakesOut() {
        check("--write-baseline");
        session.file("docs/prd.md", PRD.replace("| GET | /loans | F001 |", "| GET | /loans | F002 |"));
        Ran ran = check("--baseline", FILE);
        assertThat(ran.status()).isZero();
        assertThat(ran.err())
                .isEqualTo("prdlint: " + FILE
                        + ":4: PRD101 docs/prd.md F002 is found no more; --write-baseline takes it out\n");
        Ran written = check("--baseline", FILE, "--write-baseline");
        assertThat(written.err()).isEqualTo("prdlint: wrote " + FILE + ": 1 finding, 0 of them new; 1 taken out\n");
        assertThat(session.read(FILE)).doesNotContain("F002").contains("F003");
    }

    @Test
    void whatARunDoesNotJudgeStays() {
        session.file("docs/other prd.md", PRD);
        check("--write-baseline");
        String both = session.read(FILE);
        assertThat(both).contains("PRD101 docs/other prd.md F002").contains("PRD101 docs/prd.md F002");
        Ran one = session.run("check", "docs/prd.md", "--select=PRD201", "--baseline", FILE);
        assertThat(one.err()).isEmpty();
        session.run("check", "docs/prd.md", "--select=PRD201", "--write-baseline");
        assertThat(session.read(FILE)).isEqualTo(both);
    }

    @Test
    void theEntriesOfADocumentThatIsGoneAreStale() throws IOException {
        session.file("docs/other prd.md", PRD);
        check("--write-baseline");
        Files.delete(folder.resolve("docs/other prd.md"));
        assertThat(check("--baseline", FILE).err())
                .isEqualTo("prdlint: " + FILE
                        + ":4: PRD101 docs/other prd.md F002 is found no more; --write-baseline takes it out\n"
                        + "prdlint: " + FILE
                        + ":5: PRD101 docs/other prd.md F003 is found no more; --write-baseline takes it out\n");
    }

    @Test
    void staleEntriesAreNamedInTheOrderOfTheirLines() {
        session.file(FILE, """
                { "findings": [
                  "PRD101 docs/prd.md F009",
                  "PRD101 docs/prd.md F002",
                  "PRD101 docs/prd.md F008",
                  "PRD101 docs/prd.md F003"
                ] }
                """);
        assertThat(check("--baseline", FILE).err()).isEqualTo("""
                prdlint: .prdlint-baseline.json:2: PRD101 docs/prd.md F009 is found no more; --write-baseline takes it out
                prdlint: .prdlint-baseline.json:4: PRD101 docs/prd.md F008 is found no more; --write-baseline takes it out
                """);
    }

    @Test
    void manyStaleEntriesAreCounted() {
        StringBuilder rows = new StringBuilder();
        for (int i = 10; i < 40; i++) {
            rows.append("| F0").append(i).append(" | Item ").append(i).append(" | Loans |\n");
        }
        session.file("docs/prd.md", PRD.replace("| F002 | Renewal", rows + "| F002 | Renewal"));
        check("--write-baseline");
        session.file("docs/prd.md", PRD);
        String[] lines = check("--baseline", FILE).err().split("\n");
        assertThat(lines).hasSize(11);
        assertThat(lines[10]).isEqualTo("prdlint: " + FILE + ": 20 more entries are found no more");
    }

    @Test
    void aBaselineThatCannotBeUsedIsSaidWithItsPlace() throws IOException {
        assertThat(check("--baseline", "none.json"))
                .isEqualTo(new Ran(
                        2,
                        "",
                        "prdlint: cannot read the baseline none.json: no such file or directory;"
                                + " prdlint check --write-baseline writes one\n"));
        session.file("a.json", "{ \"findings\": [ 3 ] }");
        assertThat(check("--baseline", "a.json").err())
                .isEqualTo("prdlint: a.json:1:17: this is no baseline: a key belongs here\n");
        session.file("b.json", "{\n \"findings\": [\n");
        assertThat(check("--baseline", "b.json").err())
                .isEqualTo(
                        "prdlint: b.json:3:1: no valid JSON: Unexpected end-of-input: expected close marker for Array\n");
        session.file("c.json", "{ \"schemaVersion\": \"2.0\", \"findings\": [] }");
        assertThat(check("--baseline", "c.json", "--write-baseline"))
                .isEqualTo(
                        new Ran(2, "", "prdlint: c.json:1:20: version 2.0 of baselines is not known here, only 1\n"));
        assertThat(session.read("c.json")).contains("2.0");
        session.file("g.json", "{ \"schemaVersion\": 1, \"findings\": [] }");
        assertThat(check("--baseline", "g.json").err())
                .isEqualTo("prdlint: g.json:1:20: this is no baseline: a version belongs here\n");
        session.file("h.json", "{ \"findings\": { \"PRD101 docs/prd.md F002\": true } }");
        assertThat(check("--baseline", "h.json").err())
                .isEqualTo("prdlint: h.json:1:15: this is no baseline: a list of keys belongs here\n");
        session.file("d.json", "[]");
        assertThat(check("--baseline", "d.json").err())
                .isEqualTo("prdlint: d.json:1:1: this is no baseline: an object belongs here\n");
        session.file("e.json", "{ \"schemaVersion\": \"1.0\" }");
        assertThat(check("--baseline", "e.json").err())
                .isEqualTo("prdlint: e.json:1:26: this is no baseline: \"findings\" is missing\n");
        Files.write(folder.resolve("f.json"), new byte[] {'{', (byte) 0xFF, '}'});
        assertThat(check("--baseline", "f.json").err()).isEqualTo("prdlint: f.json: the baseline is not UTF-8\n");
    }

    @Test
    void aSuppressedFindingIsNotWritten() {
        session.file(
                "docs/prd.md",
                PRD.replace("| F002 | Renewal |", "| F002 | Renewal <!-- prdlint-disable-line PRD101 --> |"));
        check("--write-baseline");
        assertThat(session.read(FILE)).doesNotContain("F002").contains("F003");
    }

    @Test
    void theConfigurationNamesTheBaselineForEveryRun() {
        session.file(
                ".prdlint.yml",
                "baseline: quality/known.json\nrules: { PRD4: off, PRD6: off, PRD8: off, PRD3: off, PRD7: off }\n");
        Ran without = session.run("check", "docs");
        assertThat(without.status()).isEqualTo(2);
        assertThat(without.err())
                .isEqualTo("prdlint: cannot read the baseline quality/known.json: no such file or directory;"
                        + " prdlint check --write-baseline writes one\n");
        assertThat(session.run("check", "docs", "--write-baseline").err())
                .startsWith("prdlint: wrote quality/known.json: 2 findings");
        assertThat(session.run("check", "docs/prd.md").status()).isZero();
        assertThat(session.run("check", "docs", "--no-config", "--select=PRD101")
                        .status())
                .isEqualTo(1);
    }
}
