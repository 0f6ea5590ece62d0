package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.cli.Session.Ran;
import io.github.prdlint.lint.settings.Declarations;
import io.github.prdlint.rule.RuleBook;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a configuration file changes, for which files, and in which order of precedence. */
class ConfigurationTest {

    /** F002 has no endpoint, which is PRD101, and F009 is unknown, which is PRD201. */
    private static final String BROKEN = """
            # Lending API PRD

            ## Feature Specifications
            | ID | Feature | Endpoint Group |
            |---|---|---|
            | F001 | Loan | Loans |
            | F002 | Renewal | Loans |

            ## API Endpoint Groups

            ### Loans
            | Method | Path | Feature ID |
            |---|---|---|
            | POST | /loans | F001 |
            | GET | /loans | F009 |
            """;

    private static final String ONLY = "--select=PRD101,PRD201";

    @TempDir
    private Path outside;

    private Path folder;
    private Session session;

    @BeforeEach
    void startInARepository() throws IOException {
        folder = Files.createDirectories(outside.resolve("repository"));
        Files.createDirectory(folder.resolve(".git"));
        session = new Session(folder).file("docs/prd.md", BROKEN);
    }

    /** Returns the rules of the open findings by document, {@code docs/prd.md PRD101}. */
    private List<String> findings(String... arguments) {
        List<String> all = new ArrayList<>(List.of("check", "-fcompact"));
        all.addAll(List.of(arguments));
        return session.run(all.toArray(new String[0]))
                .out()
                .lines()
                .filter(line -> line.endsWith("]"))
                .map(line -> line.substring(0, line.indexOf(':')) + " "
                        + line.substring(line.lastIndexOf('[') + 1, line.length() - 1))
                .toList();
    }

    @Test
    void theNearestFileUpwardsCounts() {
        session.file(".prdlint.yml", "rules: { PRD101: off }\n")
                .file("docs/new/prd.md", BROKEN)
                .file("docs/new/.prdlint.yml", "rules: { PRD201: off }\n");
        assertThat(findings(ONLY, "docs"))
                .isEqualTo(List.of(
                        "docs/new/prd.md PRD101",
                        "docs/new/prd.md PRD201",
                        "docs/prd.md PRD101",
                        "docs/prd.md PRD201"));
        assertThat(findings("docs", "--ignore=PRD3,PRD8,PRD9,PRD0"))
                .containsExactly("docs/new/prd.md PRD101", "docs/prd.md PRD201");
        assertThat(findings("docs", "--ignore=PRD3,PRD8,PRD9,PRD0", "--no-config"))
                .hasSize(4);
        assertThat(findings("docs", "--ignore=PRD3,PRD8,PRD9,PRD0", "-c", ".prdlint.yml"))
                .containsExactly("docs/new/prd.md PRD201", "docs/prd.md PRD201");
        assertThat(new Session(folder.resolve("docs"))
                        .run("check", "prd.md", "--ignore=PRD3,PRD8,PRD9,PRD0")
                        .out())
                .doesNotContain("PRD101 feature-without-endpoint")
                .contains("PRD201");
    }

    @Test
    void nothingAboveTheRepositoryIsLookedAt() {
        new Session(outside).file(".prdlint.yml", "rules: { PRD101: off }\n");
        assertThat(findings("docs/prd.md")).contains("docs/prd.md PRD101");
        assertThat(findings("docs/prd.md", "--config", "../.prdlint.yml")).doesNotContain("docs/prd.md PRD101");
    }

    @Test
    void aFileInNoRepositoryHasOnlyWhatLiesBesideItOrBelowTheWorkingFolder() throws IOException {
        Files.delete(folder.resolve(".git"));
        new Session(outside).file(".prdlint.yml", "rules: { PRD101: off }\n");
        assertThat(findings("docs/prd.md")).contains("docs/prd.md PRD101");
        session.file(".prdlint.yml", "rules: { PRD101: off }\n");
        assertThat(findings("docs/prd.md")).doesNotContain("docs/prd.md PRD101");
    }

    @Test
    void standardInputGoesByItsName() {
        session.file(".prdlint.yml", "overrides: [{ files: [docs/**], rules: { PRD101: off } }]\n");
        session.standardInput(BROKEN.getBytes(StandardCharsets.UTF_8));
        assertThat(session.run("check", "-", "--stdin-filename=docs/new.md").out())
                .contains("PRD201")
                .doesNotContain("PRD101 feature-without-endpoint");
        assertThat(session.run("check", "-", "--stdin-filename=new.md").out()).contains("PRD101");
        assertThat(session.run("check", "-").out()).contains("PRD101");
    }

    @Test
    void optionsWinOverOverridesAndOverridesOverKeysAndKeysOverWhatIsExtended() {
        session.file("base.yml", "extends: strict\nrules: { PRD101: info, PRD201: info }\n")
                .file(".prdlint.yml", """
                        extends: base.yml
                        rules: { PRD201: warning }
                        overrides:
                          - files: [docs/prd.md]
                            rules: { PRD201: error }
                        """)
                .file("other/prd.md", BROKEN);
        assertThat(levels("docs/prd.md")).containsExactly("info PRD101", "error PRD201");
        assertThat(levels("other/prd.md")).containsExactly("info PRD101", "warning PRD201");
        assertThat(levels("docs/prd.md", "--severity=PRD201=info")).containsExactly("info PRD101", "info PRD201");
    }

    private List<String> levels(String... arguments) {
        List<String> all = new ArrayList<>(List.of("check", "-fcompact", ONLY));
        all.addAll(List.of(arguments));
        return session.run(all.toArray(new String[0]))
                .out()
                .lines()
                .filter(line -> line.endsWith("]"))
                .map(line -> line.split(": ", 3)[1] + " " + line.substring(line.length() - 7, line.length() - 1))
                .toList();
    }

    @Test
    void whatIsExcludedIsLeftOutEvenIfItIsNamed() {
        session.file(".prdlint.yml", "exclude: [docs/archive]\n").file("docs/archive/prd.md", BROKEN);
        assertThat(findings(ONLY, "docs")).allMatch(finding -> finding.startsWith("docs/prd.md"));
        Ran named = session.run("check", "docs/archive/prd.md", "-fcompact");
        assertThat(named.err())
                .isEqualTo("prdlint: docs/archive/prd.md: left out by exclude \"docs/archive\" (.prdlint.yml:1:11)\n");
        assertThat(named.status()).isEqualTo(2);
        assertThat(session.run("check", "docs/archive/prd.md", "--allow-empty").status())
                .isZero();
        assertThat(session.run("check", "docs/archive/prd.md", "docs/prd.md", ONLY)
                        .status())
                .isEqualTo(1);
        assertThat(session.run("inspect", "docs/archive/prd.md").err())
                .isEqualTo("prdlint: docs/archive/prd.md: left out by exclude \"docs/archive\" (.prdlint.yml:1:11);"
                        + " --no-config reads it all the same\n");
    }

    @Test
    void includeReplacesTheNamesThatAWalkLooksFor() {
        session.file(".prdlint.yml", "include: [\"specs/*.md\"]\n").file("specs/lending.md", BROKEN);
        assertThat(findings(ONLY, ".")).containsExactly("specs/lending.md PRD101", "specs/lending.md PRD201");
        assertThat(findings(ONLY, "docs/prd.md")).hasSize(2);
        assertThat(session.run("check", "docs").err())
                .isEqualTo(
                        "prdlint: no PRD in docs: \"include\" in the configuration says which files are looked at\n");
    }

    @Test
    void whatMatchesNothingIsSaidWhenAllWasWalked() {
        session.file(".prdlint.yml", """
                include: ["docs/**", "specs/**"]
                exclude: ["docs/archive/**"]
                rules: { PRD203: off, PRD9: off }
                overrides:
                  - files: ["docs/*.md", "docs/legacy/**"]
                    rules: { PRD203: off }
                """);
        Ran walked = session.run("check", ONLY);
        assertThat(walked.err()).isEqualTo("""
                .prdlint.yml:6:14: notice: PRD203 is off already, so this changes nothing
                .prdlint.yml:1:22: notice: no Markdown file matches "specs/**"
                .prdlint.yml:2:11: notice: no Markdown file matches "docs/archive/**"
                .prdlint.yml:5:26: notice: no Markdown file matches "docs/legacy/**"
                """);
        assertThat(session.run("check", ONLY, "docs").err()).hasLineCount(1);
        assertThat(session.run("check", ONLY, "docs/prd.md").err()).hasLineCount(1);
        assertThat(session.run("check", ONLY, "--quiet").err()).isEmpty();
        assertThat(walked.status()).isEqualTo(1);
    }

    @Test
    void aKeyThatChangesNothingIsSaidAndOneThatSwitchesOnIsNot() {
        session.file("base.yml", "rules: { PRD203: off, PRD505: off, PRD9: off }\n")
                .file(".prdlint.yml", """
                extends: base.yml
                rules:
                  PRD203: off
                  PRD505: warning
                  PRD9: info
                  PRD1: error
                """);
        assertThat(session.run("check", ONLY, "docs").err()).isEqualTo("""
                .prdlint.yml:5:3: notice: no rule that begins with PRD9 is on, so this changes nothing
                .prdlint.yml:3:3: notice: PRD203 is off already, so this changes nothing
                """);
    }

    @Test
    void theLongerBeginningWinsHoweverItIsWritten() {
        for (String rules : List.of("prd1: off, PRD101: error", "PRD101: error, prd1: off")) {
            session.file(".prdlint.yml", "rules: { " + rules + " }\n");
            assertThat(findings("docs", "--ignore=PRD2,PRD3,PRD8,PRD9,PRD0"))
                    .as(rules)
                    .containsExactly("docs/prd.md PRD101");
        }
    }

    @Test
    void anIgnoreThatMeansNoRuleThatIsOnIsSaid() {
        session.file(".prdlint.yml", "rules: { PRD203: off }\n");
        assertThat(session.run("check", "docs", "--ignore=PRD203,PRD201").err())
                .isEqualTo("prdlint: --ignore PRD203 changes nothing: no rule that it means is on\n");
    }

    @Test
    void aFileThatIsNearlyCalledAConfigurationIsSaid() {
        session.file("docs/.prdlint.yaml", "rules: { PRD201: off }\n");
        assertThat(session.run("check", ONLY, "docs").err())
                .isEqualTo("prdlint: docs/.prdlint.yaml is not read: call it .prdlint.yml\n");
        assertThat(session.run("check", ONLY, "docs", "--no-config").err()).isEmpty();
        session.file("docs/.prdlint.yml", "");
        assertThat(session.run("check", ONLY, "docs").err()).isEmpty();
    }

    @Test
    void aRemovalThatRemovesNothingIsSaid() {
        session.file("base.yml", "exclude: [docs/archive]\n")
                .file("docs/archive/prd.md", BROKEN)
                .file(".prdlint.yml", "extends: base.yml\nexclude: [\"!docs/archive\", \"!docs/prd.md\"]\n");
        Ran ran = session.run("check", ONLY, "docs/archive/prd.md");
        assertThat(ran.err())
                .isEqualTo(
                        ".prdlint.yml:2:28: notice: \"!docs/prd.md\" removes nothing: what this file extends has no such"
                                + " entry in exclude\n");
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void everyDocumentHasItsOwnThresholdUnlessTheCommandLineSetsOne() {
        session.file("a/.prdlint.yml", "failOn: never\n")
                .file("a/prd.md", BROKEN)
                .file("b/.prdlint.yml", "failOn: warning\nrules: { PRD101: warning, PRD201: info }\n")
                .file("b/prd.md", BROKEN);
        assertThat(session.run("check", ONLY, "a").status()).isZero();
        assertThat(session.run("check", ONLY, "a", "b").status()).isEqualTo(1);
        assertThat(session.run("check", ONLY, "b", "--fail-on=error").status()).isZero();
        assertThat(session.run("check", ONLY, "a", "--fail-on=error").status()).isEqualTo(1);
    }

    @Test
    void theScaleOfAConfigurationIsWeakerThanTheDocuments() {
        session.file(".prdlint.yml", "scale: medium\noverrides: [{ files: [docs/small.md], scale: small }]\n")
                .file("docs/front.md", "---\nscale: small\n---\n" + BROKEN)
                .file("docs/small.md", BROKEN);
        assertThat(session.run("check", "docs/prd.md", ONLY).out()).startsWith("docs/prd.md  (medium: configuration;");
        assertThat(session.run("check", "docs/small.md", ONLY).out())
                .startsWith("docs/small.md  (small: configuration;");
        assertThat(session.run("check", "docs/front.md", ONLY).out())
                .startsWith("docs/front.md  (small: front matter;");
        assertThat(session.run("check", "docs/prd.md", ONLY, "--scale=auto").out())
                .startsWith("docs/prd.md  (small;");
    }

    @Test
    void aDocumentMayBeAsLongAsTheConfigurationSays() {
        session.file(".prdlint.yml", "limits: { documentBytes: 100 }\n");
        assertThat(session.run("check", "docs/prd.md").err())
                .isEqualTo("prdlint: docs/prd.md: longer than limits.documentBytes allows, 100 bytes\n");
        session.file(".prdlint.yml", "limits: { documentBytes: 3000000 }\n")
                .file("docs/prd.md", BROKEN + "\n" + "x y\n".repeat(600_000));
        assertThat(findings(ONLY, "docs/prd.md")).hasSize(2);
        assertThat(session.run("check", "docs/prd.md", "--no-config").err())
                .contains("longer than limits.documentBytes allows, 2097152 bytes");
    }

    @Test
    void aBaselineOfTheConfigurationIsWrittenAndRead() {
        session.file(".prdlint.yml", "baseline: quality/known.json\n");
        assertThat(session.run("check", "docs", ONLY, "--write-baseline").status())
                .isZero();
        assertThat(session.read("quality/known.json")).contains("PRD101 docs/prd.md F002");
        assertThat(new Session(folder.resolve("docs"))
                        .run("check", "prd.md", ONLY)
                        .status())
                .isZero();
    }

    @Test
    void aProjectsWordsAreRead() {
        session.file(".prdlint.yml", """
                        vocabulary:
                          sections: { endpoints: [Wire] }
                          columns: { featureId: [Serves] }
                        featureIds: ["LN-##"]
                        basePath: /v7
                        crossCuttingGroups: [Plumbing]
                        envelopeFields: [wrapped]
                        """)
                .file(
                        "docs/own.md",
                        BROKEN.replace("API Endpoint Groups", "Wire")
                                .replace("Feature ID", "Serves")
                                .replace("F00", "LN-0"));
        String inspected = session.run("inspect", "docs/own.md", "-fjson").out();
        assertThat(inspected).contains("\"featureIds\": [ \"LN-01\" ]").contains("\"name\": \"Loans\"");
        assertThat(session.run("inspect", "docs/own.md", "-fjson", "--no-config")
                        .out())
                .doesNotContain("\"featureIds\": [ \"LN-01\" ]");
        assertThat(findings(ONLY, "docs/own.md")).containsExactly("docs/own.md PRD101", "docs/own.md PRD201");
    }

    @Test
    void builtInWordsCanBeTakenAway() {
        session.file(".prdlint.yml", "vocabulary: { columns: { featureId: [\"!Feature ID\"] } }\n");
        assertThat(session.run("inspect", "docs/prd.md", "-fjson").out())
                .doesNotContain("\"featureIds\": [ \"F001\" ]");
        assertThat(session.run("inspect", "docs/prd.md", "-fjson", "--no-config")
                        .out())
                .contains("\"featureIds\": [ \"F001\" ]");
    }

    @Test
    void aBrokenConfigurationStopsOnlyItsOwnFiles() {
        session.file("other/.prdlint.yml", "scale: huge\n").file("other/prd.md", BROKEN);
        Ran ran = session.run("check", ".", ONLY, "-fjson");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("other/.prdlint.yml:1:8: unknown value \"huge\" of scale; valid: auto, small, medium\n");
        assertThat(ran.out())
                .contains("\"path\": \"docs/prd.md\"", "\"path\": \"other/.prdlint.yml\"")
                .contains("\"message\": \"1:8: unknown value")
                .doesNotContain("other/prd.md");
        assertThat(session.run("inspect", "other/prd.md")).isEqualTo(new Ran(2, "", ran.err()));
    }

    @Test
    void theCommandLineNamesAConfigurationThatIsThere() {
        assertThat(session.run("check", "docs", "-c", "none.yml").err())
                .isEqualTo("prdlint: --config none.yml: no such file or directory\n");
        assertThat(session.run("check", "docs", "-c", "x.yml", "--no-config").err())
                .isEqualTo("prdlint: --config and --no-config contradict each other\n");
    }

    @Test
    void whatInitConfigWritesChangesNothing() {
        Ran before = session.run("check", "docs");
        assertThat(session.run("init-config")).isEqualTo(new Ran(0, "", "prdlint: wrote .prdlint.yml\n"));
        assertThat(session.run("check", "docs")).isEqualTo(before);
        assertThat(session.read(".prdlint.yml"))
                .startsWith("# yaml-language-server: $schema=https://")
                .contains("\nextends: recommended\n");
        session.file(".prdlint.yml", "scale: small\n");
        assertThat(session.run("init-config"))
                .isEqualTo(new Ran(2, "", "prdlint: .prdlint.yml exists already; --force overwrites it\n"));
        assertThat(session.read(".prdlint.yml")).isEqualTo("scale: small\n");
        assertThat(session.run("init-config", "--force").status()).isZero();
        assertThat(session.read(".prdlint.yml")).contains("\nextends: recommended\n");
    }

    @Test
    void everyExampleThatInitConfigShowsIsAConfiguration() {
        for (String line : InitConfigCommand.text().lines().toList()) {
            String example = line.startsWith("# ") ? line.substring(2) : line;
            boolean isKey = Declarations.of(RuleBook.builtIn()).keys().stream()
                    .anyMatch(key ->
                            example.startsWith(key.name() + ": ") && !key.name().equals("baseline"));
            if (isKey) {
                session.file(".prdlint.yml", example + "\n");
                assertThat(session.run("inspect", "docs/prd.md").err())
                        .as(example)
                        .isEmpty();
            }
        }
    }

    @Test
    void withoutAConfigurationNothingThatReadsYamlIsLoaded() throws Exception {
        List<URL> libraries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!Path.of(entry).getFileName().toString().contains("yaml")) {
                libraries.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader withoutYaml =
                new URLClassLoader(libraries.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Class<?> main = withoutYaml.loadClass(Main.class.getName());
            Class<?> environment = withoutYaml.loadClass(Environment.class.getName());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Object process = environment.getMethod("ofProcess").invoke(null);
            Object terminal = environment.getMethod("terminal").invoke(process);
            Object made = environment.getConstructors()[0].newInstance(
                    InputStream.nullInputStream(), out, out, folder, Map.of(), terminal);
            String[] arguments = {"check", "docs", ONLY};
            Object status = main.getMethod("run", environment, String[].class).invoke(null, made, arguments);
            assertThat(status).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(1);
            session.file(".prdlint.yml", "");
            Object configured =
                    main.getMethod("run", environment, String[].class).invoke(null, made, arguments);
            assertThat(configured).as("with a configuration, it would be").isEqualTo(2);
        }
    }

    @Test
    void theOrderOfTheKeysDoesNotMatter() {
        List<String> lines = List.of(
                "extends: strict",
                "scale: small",
                "rules: { PRD2: warning, PRD201: info, PRD: error, PRD101: off }",
                "overrides: [{ files: [x], rules: { PRD1: off } }]",
                "impliedRoles: [Admin]");
        List<String> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        reversed.replaceAll(line -> line.replace(
                "{ PRD2: warning, PRD201: info, PRD: error, PRD101: off }",
                "{ PRD101: off, PRD: error, PRD201: info, PRD2: warning }"));
        session.file(".prdlint.yml", String.join("\n", lines));
        Ran ran = session.run("check", "docs/prd.md", "-fcompact");
        assertThat(ran.out()).contains("info: GET /loans").doesNotContain("PRD101");
        Stream.of(
                        String.join("\n", reversed),
                        String.join("\r\n", lines) + "\r\n",
                        "\uFEFF" + String.join("\n", lines),
                        "---\n" + String.join("\n", lines) + "\n...\n")
                .forEach(text -> {
                    session.file(".prdlint.yml", text);
                    assertThat(session.run("check", "docs/prd.md", "-fcompact")).isEqualTo(ran);
                });
    }
}
