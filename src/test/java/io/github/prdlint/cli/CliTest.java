package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.TestFiles;
import io.github.prdlint.cli.Session.Ran;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its users meet it: exit status, standard output and standard error, to the letter. */
class CliTest {

    /** F002 has no endpoint; everything else is left out by {@link #ONE_RULE}. */
    private static final String BROKEN = """
            # Lending API PRD

            ## Feature Specifications
            | ID | Feature | Endpoint Group |
            |---|---|---|
            | F001 | Loan | Loans |
            | F002 | 연장 | Loans |

            ## API Endpoint Groups

            ### Loans
            | Method | Path | Feature ID |
            |---|---|---|
            | POST | /loans | F001 |
            """;

    private static final String CLEAN = BROKEN.replace("| F002 | 연장 | Loans |\n", "");
    private static final String NOTES = "# Notes\n\nNothing to see.\n";
    private static final String ONE_RULE = "--select=PRD101";

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void startInARepository() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        session = new Session(folder);
    }

    @Test
    void aFindingIsShownWithItsLineAndMakesTheStatusOne() {
        session.file("docs/prd.md", BROKEN);
        Ran ran = session.run("check", "docs/prd.md", ONE_RULE);
        assertThat(ran.out()).isEqualTo("""
                        docs/prd.md  (small; 2 features, 1 endpoint in 1 group, 0 models, 0 roles)
                          7:3  error  F002 "연장" has no endpoint: nothing under API Endpoint Groups refers to it   PRD101 feature-without-endpoint
                          |
                          7 | | F002 | 연장 | Loans |
                            |   ^^^^
                          = related 11:5 its endpoint group Loans
                          = help    add an endpoint whose Feature ID is F002, or move the feature to Post-MVP

                        ✖ 1 error, 0 warnings in 1 document
                        """ + ran.out().substring(ran.out().indexOf("  checklist: ")));
        assertThat(ran.out()).contains("  checklist: 1.1 ✗  1.2 – ").endsWith("\n");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void aCleanDocumentSaysWhatWasRead() {
        session.file("docs/prd.md", CLEAN);
        Ran ran = session.run("check", "docs/prd.md", ONE_RULE);
        assertThat(ran.out()).startsWith("""
                        docs/prd.md  (small; 1 feature, 1 endpoint in 1 group, 0 models, 0 roles)

                        ✔ 0 errors, 0 warnings in 1 document
                          checklist: 1.1 ✓  1.2 –""");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
    }

    @Test
    void documentsComeByPathWhateverTheThreads() {
        for (int i = 0; i < 40; i++) {
            session.file("docs/" + (char) ('z' - i % 26) + i + "-prd.md", i % 3 == 0 ? BROKEN : CLEAN);
        }
        Ran one = session.run("check", "docs", ONE_RULE, "--threads=1");
        Ran eight = session.run("check", "docs", ONE_RULE, "--threads=8");
        assertThat(eight).isEqualTo(one);
        assertThat(one.out().lines().filter(l -> l.startsWith("docs/")))
                .hasSize(40)
                .isSorted();
        Ran json = session.run("check", "docs", ONE_RULE, "-fjson", "--threads=3");
        assertThat(json).isEqualTo(session.run("check", "docs", ONE_RULE, "-f", "json", "--threads=1"));
    }

    @Test
    void aWalkLooksAtWhatIsNamedLikeAPrd() throws IOException {
        session.file("docs/shop-PRD.MD", CLEAN)
                .file("docs/prds/loans.md", CLEAN)
                .file("Prd/deep/er/notes.md", NOTES)
                .file("docs/other.md", CLEAN)
                .file("docs/prd.txt", CLEAN)
                .file("node_modules/x/prd.md", CLEAN)
                .file("target/prd.md", CLEAN)
                .file("build/prd.md", CLEAN)
                .file("a/dist/prd.md", CLEAN)
                .file(".git/prd.md", CLEAN)
                .file("elsewhere/loop/prd.md", CLEAN);
        Files.createSymbolicLink(folder.resolve("docs/prds/link"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("docs/prds/up"), folder);
        Files.delete(folder.resolve("elsewhere/loop/prd.md"));
        Ran ran = session.run("check", ONE_RULE);
        assertThat(ran.out().lines().filter(l -> l.contains("(small")).map(l -> l.split("  ", 2)[0]))
                .containsExactly("docs/prds/loans.md", "docs/shop-PRD.MD");
        assertThat(ran.out()).contains("✔ 0 errors, 0 warnings in 2 documents; 1 skipped as no PRD\n");
        assertThat(ran.status()).isZero();
    }

    @Test
    void aFileIsLintedOnceHoweverOftenItIsMeant() {
        session.file("docs/prd.md", CLEAN);
        assertThat(session.run("check", "docs", "docs/prd.md", "./docs/prd.md", ONE_RULE)
                        .out())
                .startsWith("docs/prd.md  (small")
                .contains("in 1 document\n");
    }

    @Test
    void aFolderWithoutAPrdIsAFailureUnlessAllowed() {
        session.file("docs/my-prd.md", NOTES);
        Ran ran = session.run("check", "docs");
        assertThat(ran)
                .isEqualTo(new Ran(
                        2,
                        "\n– 0 errors, 0 warnings in 0 documents; 1 skipped as no PRD\n".substring(1),
                        "prdlint: no PRD in docs: files *prd*.md, and *.md in folders prd and prds, are looked at\n"));
        Ran allowed = session.run("check", "docs", "--allow-empty");
        assertThat(allowed).isEqualTo(new Ran(0, ran.out(), ran.err()));
    }

    @Test
    void aFileThatIsNamedIsJudgedWhateverItsName() {
        session.file("notes.md", NOTES);
        Ran ran = session.run("check", "notes.md");
        assertThat(ran.out()).contains("  1:3  warning  ", "PRD001 not-a-prd");
        assertThat(ran.status()).isZero();
        assertThat(session.run("check", "notes.md", "--fail-on=warning").status())
                .isEqualTo(1);
    }

    @Test
    void whatFailsDoesNotStopTheOthers() throws IOException {
        session.file("a.md", "#".repeat(3 * 1024 * 1024)).file("b.md", BROKEN);
        Files.createSymbolicLink(folder.resolve("dangling.md"), folder.resolve("nowhere.md"));
        Ran ran = session.run("check", "a.md", "b.md", "missing.md", "dangling.md", ONE_RULE);
        assertThat(ran.err()).isEqualTo("""
                        prdlint: missing.md: no such file or directory
                        prdlint: dangling.md: no such file or directory
                        prdlint: a.md: longer than limits.documentBytes allows, 2097152 bytes
                        """);
        assertThat(ran.out()).contains("F002 \"연장\" has no endpoint", "in 1 document; 3 failed\n");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(session.run("check", "missing.md", "--allow-empty", "--fail-on=never")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void standardInputIsReadAsUtf8AndNamed() {
        session.standardInput(BROKEN.getBytes(StandardCharsets.UTF_8));
        Ran ran = session.run("check", "-", ONE_RULE, "--stdin-filename", "docs/대출.md");
        assertThat(ran.out()).startsWith("docs/대출.md  (small").contains("F002 \"연장\" has no endpoint");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(session.run("check", "-", ONE_RULE).out()).startsWith("<stdin>  (small");
        assertThat(session.run("check", "-", ONE_RULE, "-fsarif").out()).contains("\"uri\": \"%3Cstdin%3E\"");
    }

    @Test
    void thresholdDecidesTheStatus() {
        session.file("prd.md", BROKEN);
        assertThat(session.run("check", "prd.md", ONE_RULE, "--fail-on=never").status())
                .isZero();
        assertThat(session.run("check", "prd.md", ONE_RULE, "--severity=PRD101=warning")
                        .status())
                .isZero();
        assertThat(session.run("check", "prd.md", ONE_RULE, "--severity=PRD101=warning", "--fail-on=warning")
                        .status())
                .isEqualTo(1);
        assertThat(session.run("check", "prd.md", ONE_RULE, "--severity=PRD101=info", "--fail-on=info")
                        .status())
                .isEqualTo(1);
        assertThat(session.run("check", "prd.md", "--severity=feature-without-endpoint=off")
                        .out())
                .contains("⚠ 0 errors")
                .doesNotContain("error  F002");
        assertThat(session.run("check", "prd.md", "--ignore=PRD1,PRD8,PRD2", "--ignore=PRD3", "--fail-on=info")
                        .status())
                .isZero();
    }

    @Test
    void scaleOverridesTheDocument() {
        session.file("prd.md", "---\nscale: medium\n---\n" + CLEAN);
        assertThat(session.run("check", "prd.md", ONE_RULE).out())
                .startsWith("prd.md  (medium: front matter; 1 feature");
        assertThat(session.run("check", "prd.md", ONE_RULE, "--scale=small").out())
                .startsWith("prd.md  (small: --scale; 1 feature");
    }

    @Test
    void quietShowsErrorsOnly() {
        session.file("a-prd.md", CLEAN).file("b-prd.md", BROKEN);
        assertThat(session.run("check", ".", "--select=PRD101,PRD301", "--quiet")
                        .out())
                .startsWith("b-prd.md  (small")
                .endsWith("move the feature to Post-MVP\n\n")
                .doesNotContain("a-prd.md", "checklist");
    }

    @Test
    void reportsForFilesLeaveStandardOutputEmpty() throws IOException {
        session.file("prd.md", BROKEN).file("out/old.json", "old");
        Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("out/old.json"));
        Ran ran = session.run("check", "prd.md", ONE_RULE, "-f", "json=link.json", "-f", "sarif=new/dir/x.sarif");
        assertThat(ran).isEqualTo(new Ran(1, "", ""));
        assertThat(session.read("out/old.json")).startsWith("{\n  \"schemaVersion\": \"1.0\"");
        assertThat(Files.isSymbolicLink(folder.resolve("link.json"))).isTrue();
        assertThat(session.read("new/dir/x.sarif")).contains("\"uri\": \"prd.md\"");
        assertThat(names(folder.resolve("new/dir"))).containsExactly("x.sarif");
        assertThat(names(folder.resolve("out"))).containsExactly("old.json");
        Ran both = session.run("check", "prd.md", ONE_RULE, "-f", "text", "-f", "sarif=x.sarif");
        assertThat(both.out()).startsWith("prd.md  (small");
        assertThat(session.read("x.sarif")).isEqualTo(session.read("new/dir/x.sarif"));
    }

    @Test
    void aReportThatCannotBeWrittenIsAFailure() {
        session.file("prd.md", CLEAN);
        Ran ran = session.run("check", "prd.md", "-fjson=prd.md/x.json");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith("prdlint: cannot write the report: ")
                .contains("prd.md/x.json: ")
                .hasLineCount(1);
    }

    @Test
    void sarifNamesFilesFromTheRootOfTheRepository() {
        session.file("docs/my prd.md", BROKEN).file("docs/sub/keep", "");
        Session inside = new Session(folder.resolve("docs/sub"));
        Ran ran = inside.run("check", "../my prd.md", ONE_RULE, "-fsarif");
        assertThat(ran.out()).contains("\"uri\": \"docs/my%20prd.md\"").doesNotContain("..\"", folder.toString());
        assertThat(session.run("check", "docs/my prd.md", ONE_RULE, "-fsarif").out())
                .isEqualTo(ran.out());
        assertThat(session.run("check", folder + "/docs/my prd.md", ONE_RULE, "-fsarif")
                        .out())
                .isEqualTo(ran.out());
        assertThat(inside.run("check", "../my prd.md", ONE_RULE, "-fjson").out())
                .contains("\"path\": \"../my prd.md\"");
    }

    @Test
    void sarifTellsWhatFailed() {
        session.file("prd.md", CLEAN);
        Ran ran = session.run("check", "prd.md", "docs/missing.md", "-fsarif", ONE_RULE);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out())
                .contains(
                        "\"executionSuccessful\": false",
                        "\"text\": \"no such file or directory\"",
                        "\"uri\": \"docs/missing.md\"",
                        "\"results\": []");
    }

    @Test
    void coloursAreForTerminals() {
        session.file("prd.md", BROKEN);
        assertThat(session.run("check", "prd.md").out()).doesNotContain("\u001b");
        assertThat(session.run("check", "prd.md", "--color=always").out()).contains("\u001b[1;31merror\u001b[0m");
        session.onTerminal(Map.of("TERM", "xterm"));
        assertThat(session.run("check", "prd.md").out()).contains("\u001b[1;31merror\u001b[0m");
        assertThat(session.run("check", "prd.md", "--color=never").out()).doesNotContain("\u001b");
        session.run("check", "prd.md", "-ftext=report.txt");
        assertThat(session.read("report.txt")).doesNotContain("\u001b");
        session.onTerminal(Map.of("NO_COLOR", "1"));
        assertThat(session.run("check", "prd.md").out()).doesNotContain("\u001b");
        session.onTerminal(Map.of("TERM", "dumb"));
        assertThat(session.run("check", "prd.md").out()).doesNotContain("\u001b");
    }

    @Test
    void linksAreForTerminalsThatMakeThem() {
        session.file("prd.md", BROKEN);
        String link = "\u001b]8;;https://github.com/prdlint/prdlint/blob/";
        session.onTerminal(Map.of("TERM", "xterm-256color"));
        assertThat(session.run("check", "prd.md").out()).doesNotContain("\u001b]");
        session.onTerminal(Map.of("TERM", "xterm-kitty"));
        assertThat(session.run("check", "prd.md").out()).contains(link);
        assertThat(session.run("check", "prd.md", "--color=always").out()).contains(link);
        assertThat(session.run("check", "prd.md", "--color=never").out()).doesNotContain("\u001b");
        assertThat(session.run("rules").out()).contains(link);
        session.run("check", "prd.md", "--color=always", "-ftext=report.txt");
        assertThat(session.read("report.txt")).contains("\u001b[").doesNotContain("\u001b]");
    }

    @Test
    void linesOfTheDocumentFitIntoTheWidth() {
        session.file("prd.md", BROKEN.replace("연장", "연장 ".repeat(100)));
        session.onTerminal(Map.of("COLUMNS", "50"));
        assertThat(session.run("check", "prd.md", ONE_RULE, "--color=never")
                        .out()
                        .lines()
                        .filter(line -> line.contains(" | | ")))
                .isNotEmpty()
                .allMatch(line -> line.length() <= 50 && line.contains("…"));
        session.run("check", "prd.md", ONE_RULE, "-ftext=report.txt");
        assertThat(session.read("report.txt").lines()).anyMatch(line -> line.contains(" | | ") && line.length() > 60);
    }

    @Test
    void statisticsGoToStandardError() {
        session.file("prd.md", BROKEN);
        Ran ran = session.run("check", "prd.md", ONE_RULE, "--statistics", "-fjson");
        assertThat(ran.out()).startsWith("{").endsWith("}\n");
        assertThat(ran.err()).matches("""
                               1  PRD101 feature-without-endpoint
                               1  documents linted
                               0  files skipped as no PRD
                               0  failures
                         +\\d+\\.\\d{3}  seconds reading and linting, of all threads together
                         +\\d+\\.\\d{3}  seconds reporting
                         +\\d+\\.\\d{3}  seconds in all
                        """);
    }

    @Test
    void aReaderThatGoesAwayIsNoError() {
        session.file("prd.md", BROKEN);
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertThat(session.run(closed, "check", "prd.md", ONE_RULE)).isEqualTo(new Ran(1, "", ""));
        assertThat(session.run(closed, "rules")).isEqualTo(new Ran(0, "", ""));
        assertThat(session.run(closed, "--version")).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void aFullDiskIsAnError() {
        session.file("prd.md", BROKEN);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThat(session.run(full, "check", "prd.md", ONE_RULE))
                .isEqualTo(new Ran(2, "", "prdlint: cannot write the report: No space left on device\n"));
    }

    @Test
    void hostileNamesAndTextAreHarmless() {
        String text = BROKEN.replace("연장", "\u001b[31m::error::\u202e##[stop-commands]x");
        session.file("::error::prd\u001b[2J.md", text).file("plain-prd.md", text);
        for (String format : new String[] {"text", "json", "sarif", "html"}) {
            String out = session.run("check", ".", "-f", format).out();
            assertThat(out).as(format).doesNotContain("\u001b", "\u202e");
            assertThat(out.lines()).as(format).noneMatch(line -> line.strip().startsWith("::"));
        }
        assertThat(session.run("check", ".").out())
                .contains(
                        "\\u003a:error::prd\\u001b[2J.md  (small",
                        "| \\u001b[31m::error::\\u202e##\\u005bstop-commands]x |");
        assertThat(session.run("check", "::no\u001b[31m\n::such.md").err())
                .isEqualTo("prdlint: ::no\\u001b[31m\\n::such.md: no such file or directory\n");
    }

    @Test
    void traceShowsOneDocumentInTheFormatAskedFor() {
        session.file("docs/prd.md", BROKEN)
                .file("docs/notes.md", NOTES)
                .file("docs/other-prd.md", CLEAN)
                .standardInput(BROKEN.getBytes(StandardCharsets.UTF_8));
        Ran text = session.run("trace", "docs/prd.md");
        assertThat(text).isEqualTo(new Ran(0, """
                        docs/prd.md  (small; 2 features, 1 endpoint in 1 group, 0 models, 0 roles)

                        features and their endpoints (2)
                              6  F001 "Loan"
                             14      POST /loans  –  –
                        ✗     7  F002 "연장"  no endpoint

                        models (0)

                        roles (0)

                        ✗ 1 gap: 1 feature without endpoint
                        """, ""));
        assertThat(session.run("trace", "-", "--stdin-filename=docs/prd.md")).isEqualTo(text);
        assertThat(session.run("trace", "-", "--scale=medium", "-f", "json").out())
                .contains("\"path\": \"<stdin>\"", "\"scale\": \"medium\"");
        assertThat(session.run("trace", "docs/prd.md", "-f", "mermaid").out()).startsWith("flowchart LR\n");
        assertUsageError(
                "docs/notes.md is no PRD, so there is nothing to trace: it holds no feature with an ID, no two endpoints,"
                        + " no data model and no permission matrix (\"prdlint inspect\" shows what was read)",
                "trace",
                "docs/notes.md");
        assertUsageError("trace shows one document; name a file, not a folder", "trace", "docs");
        assertUsageError("docs/none.md: no such file or directory", "trace", "docs/none.md");
        assertUsageError(
                "unknown format \"cvs\"; did you mean \"csv\"? (one of text, markdown, csv, json, mermaid)",
                "trace",
                "-fcvs",
                "docs/prd.md");
        assertThat(session.onTerminal(Map.of()).run("trace", "docs/prd.md").out())
                .contains("\u001b[31m✗\u001b[0m     7  F002");
    }

    @Test
    void usageErrorsSuggestTheNearest() {
        session.file("prd.md", CLEAN);
        assertThat(session.run("chekc").err())
                .startsWith("prdlint: unknown command \"chekc\"; did you mean \"check\"? (one of check, ");
        assertUsageError("unknown command \"prd.md\"; did you mean \"prdlint check prd.md\"?", "prd.md");
        assertUsageError("the command comes before its options (see \"prdlint --help\")", "--quiet", "check");
        assertUsageError(
                "unknown option \"--formt\"; did you mean \"--format\"? (see \"prdlint check --help\")",
                "check",
                "--formt=json");
        assertUsageError(
                "unknown format \"jsn\"; did you mean \"json\"?"
                        + " (one of text, compact, json, sarif, github, gitlab, markdown, checklist, html)",
                "check",
                "-f",
                "jsn=x");
        assertUsageError(
                "unknown rule \"PRD1O1\"; did you mean \"PRD101\"? (\"prdlint rules\" lists them)",
                "check",
                "--ignore",
                "PRD102,PRD1O1");
        assertUsageError(
                "unknown rule \"feature-without-endpont\"; did you mean \"feature-without-endpoint\"?"
                        + " (\"prdlint rules\" lists them)",
                "explain",
                "feature-without-endpont");
        assertUsageError(
                "unknown level \"eror\"; did you mean \"error\"? (one of off, info, warning, error)",
                "check",
                "--severity=PRD101=eror");
        assertUsageError(
                "--severity PRD101 lacks the level: RULE=LEVEL, such as PRD101=warning", "check", "--severity=PRD101");
        assertUsageError(
                "unknown value of --scale \"smal\"; did you mean \"small\"? (one of auto, small, medium)",
                "check",
                "--scale=smal");
        assertUsageError(
                "two reports for standard output; write all but one to a file, as in --format sarif=prdlint.sarif",
                "check",
                "-ftext",
                "-fjson");
        assertUsageError("two reports for the file a.json", "check", "-fjson=a.json", "-fsarif=./a.json");
        assertUsageError("--format json= lacks the file after \"=\"", "check", "-fjson=");
        assertUsageError("--threads none is no number from 1 to 1024", "check", "--threads=none");
        assertUsageError(
                "unexpected argument \"PRD102\" (see \"prdlint explain --help\")", "explain", "PRD101", "PRD102");
    }

    private void assertUsageError(String message, String... arguments) {
        assertThat(session.run(arguments)).isEqualTo(new Ran(2, "", "prdlint: " + message + "\n"));
    }

    @Test
    void anArgumentIsAFileEvenIfItLooksLikeAnotherThing() {
        session.file("@args.md", CLEAN).file("--help", CLEAN);
        assertThat(session.run("check", "@args.md", ONE_RULE).out()).startsWith("@args.md  (small");
        assertThat(session.run("check", ONE_RULE, "--", "--help").out()).startsWith("--help  (small");
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        assertThat(session.run("--version")).isEqualTo(new Ran(0, "prdlint 0.1.0\n", ""));
        Ran help = session.run("--help");
        assertThat(help.out()).startsWith("Usage: prdlint [-hV] [COMMAND]\n").contains("  check ", "  explain ");
        assertThat(help.status()).isZero();
        assertThat(session.run("check", "-h").out()).startsWith("Usage: prdlint check ");
        assertThat(session.run()).isEqualTo(new Ran(2, "", help.out()));
    }

    @Test
    void rulesAreListedInEveryFormat() {
        assertThat(session.run("rules").out())
                .containsPattern("PRD101  feature-without-endpoint +error +recommended, strict  1\\.1, 4\\.1 +\\S");
        assertThat(session.run("rules", "-fjson").out())
                .contains(
                        "\"id\": \"PRD101\"",
                        "\"checklist\": [ \"1.1\", \"4.1\" ]",
                        "\"summary\": \"A specified feature to which no endpoint refers.\"",
                        "\"default\": [ \"false\" ], \"sets\": { \"strict\": [ \"true\" ] }")
                .endsWith("}\n");
        assertThat(session.run("rules", "--format=markdown").out())
                .startsWith("| Rule |")
                .contains("/rules/PRD101-feature-without-endpoint.md) | feature-without-endpoint | error |");
        assertThat(session.run("rules", "--format=xml").err())
                .isEqualTo("prdlint: unknown format \"xml\" (one of text, json, markdown)\n");
    }

    @Test
    void aRuleIsExplainedByIdAndByName() {
        Ran byId = session.run("explain", "prd101");
        assertThat(byId.out())
                .startsWith(
                        "Feature without endpoint\nPRD101 feature-without-endpoint: error, in recommended and strict\n")
                .contains("\nHow to fix\n", "\nChecklist\n\n- 1.1 Do all Feature IDs in ")
                .doesNotContain("\n## ", "```", "severity:");
        assertThat(byId.out().lines().filter(l -> !l.contains("|") && !l.startsWith("    ")))
                .allMatch(l -> l.length() <= 80 || l.indexOf(' ') < 0 || l.startsWith("PRD101"));
        assertThat(session.run("explain", "feature-without-endpoint")).isEqualTo(byId);
    }

    @Test
    void anExplanationListsTheOptions() {
        assertThat(session.run("explain", "PRD505").out()).contains("""

                        Options

                        - `impliedRoles`: a list of words; by default none. Roles that may do everything
                          and need not be named in Roles, beside those of the configuration's own
                          impliedRoles.
                        - `perEndpoint`: true or false; by default false, in strict true. Report each
                          endpoint that leaves the role out, at its Roles cell, instead of only cells
                          that no endpoint serves.

                        In `.prdlint.yml`, for example: `rules: { PRD505: { impliedRoles: [Name] } }`

                        Fails
                        """);
        assertThat(session.run("explain", "PRD301").out())
                .contains("`evidence`: a list of path, request-response, ", "; by default all of them.");
        assertThat(session.run("explain", "PRD903").out())
                .contains("PRD903 page-limit: info, in no rule set\n", "- `pages`: a number; by default none.");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(TestFiles.read(TestFiles.root().resolve("pom.xml")))
                .contains("<artifactId>prdlint</artifactId>\n  <version>"
                        + session.run("--version").out().strip().substring("prdlint ".length()) + "</version>");
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void whoSwitchedRulesOffIsSaid() {
        session.file(".prdlint.yml", "rules:\n  PRD801: off\n").file("prd.md", CLEAN);
        Ran ran = session.run(
                "check", "prd.md", "--ignore", "PRD8", "--severity", "PRD101=off", "-f", "text", "-f", "markdown=m.md");
        assertThat(ran.out())
                .endsWith(
                        "\n  switched off: 7 rules by --ignore PRD8; PRD101 by --severity PRD101=off; PRD801 by .prdlint.yml:2:3\n");
        assertThat(session.read("m.md"))
                .contains(
                        "\nSwitched off: 7 rules by `--ignore` `PRD8`; `PRD101` by `--severity` `PRD101=off`; `PRD801` by `.prdlint.yml:2:3`\n");
        assertThat(session.run("check", "prd.md", "--no-config").out()).doesNotContain("switched off");
    }

    @Test
    void whatIsLeftOutIsSaid() {
        assertThat(session.run("explain").err())
                .isEqualTo("prdlint: Missing required parameter: 'RULE' (see \"prdlint explain --help\")\n");
        assertThat(session.file("prd.md", CLEAN)
                        .run("check", "prd.md", "--select", "")
                        .err())
                .isEqualTo("prdlint: --select \"\" names no rule (\"prdlint rules\" lists them)\n");
    }
}
