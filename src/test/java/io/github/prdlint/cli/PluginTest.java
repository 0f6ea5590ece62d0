package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.TestFiles;
import io.github.prdlint.cli.Session.Ran;
import io.github.prdlint.rule.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules from a jar: the sample of {@code testdata/plugin}, and jars that are no good. */
class PluginTest {

    private static final String SERVICE = "META-INF/services/" + Rule.class.getName();

    private static final String PRD = """
            # Lending API PRD

            ## Feature Specifications
            | ID | Feature | Endpoint Group |
            |---|---|---|
            | F001 | Loan | Loans |

            ## API Endpoint Groups

            ### Loans
            | Method | Path | Description | Feature ID |
            |---|---|---|---|
            | POST | /loans | Lend a book | F001 |
            | GET | /loans | | F001 |
            """;

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void writeADocument() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        session = new Session(folder).file("prd.md", PRD);
    }

    private void sample() throws IOException {
        Path source = TestFiles.root().resolve("testdata/plugin/EndpointWithoutDescription.java");
        jar("acme.jar", "org.example.rules.EndpointWithoutDescription", Files.readString(source));
    }

    /** Compiles a rule as its author would, against the program's classes, and packs it. */
    private void jar(String name, String type, String source) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(name + ".classes"));
        Path file = folder.resolve(name + ".src").resolve(type.substring(type.lastIndexOf('.') + 1) + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        file.toString());
        assertThat(status).isZero();
        try (OutputStream out = Files.newOutputStream(folder.resolve(name));
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> compiled = Files.walk(classes)) {
            jar.putNextEntry(new JarEntry(SERVICE));
            jar.write((type + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (Path one : compiled.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(classes.relativize(one).toString().replace('\\', '/')));
                jar.write(Files.readAllBytes(one));
            }
        }
    }

    @Test
    void aRuleOfAPluginReportsLikeAnyOther() throws IOException {
        sample();
        Ran ran = session.run("check", "prd.md", "--plugin", "acme.jar", "--select", "ACME001", "--color", "never");
        assertThat(ran.out()).contains("""
                  14:3  warning  GET /loans does not say what it does   ACME001 endpoint-without-description
                """.stripTrailing());
        assertThat(ran.out()).contains("= help    add a description");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        Ran graver = session.run(
                "check",
                "prd.md",
                "--plugin=acme.jar",
                "--severity",
                "endpoint-without-description=error",
                "--select",
                "ACME");
        assertThat(graver.status()).isEqualTo(1);
    }

    @Test
    void aCommentSuppressesItAndWithoutThePluginTheCommentNamesNoRule() throws IOException {
        sample();
        session.file(
                "prd.md",
                PRD.replace("| GET | /loans | |", "| GET | /loans | <!-- prdlint-disable-line ACME001 --> |"));
        assertThat(session.run("check", "prd.md", "--plugin=acme.jar", "--select=ACME001,PRD003")
                        .out())
                .contains("✔ 0 errors, 0 warnings in 1 document; 1 suppressed");
        assertThat(session.run("check", "prd.md", "--select=PRD003").out()).contains("there is no rule \"ACME001\"");
    }

    @Test
    void sarifDescribesItWithoutAnAddress() throws IOException {
        sample();
        String sarif = session.run("check", "prd.md", "--plugin=acme.jar", "--select=ACME001", "-f", "sarif")
                .out();
        assertThat(sarif).contains("\"id\": \"ACME001\"", "\"name\": \"EndpointWithoutDescription\"");
        String rule = sarif.substring(sarif.indexOf("\"id\": \"ACME001\""));
        assertThat(rule.substring(0, rule.indexOf("\"properties\""))).doesNotContain("helpUri");
    }

    @Test
    void itIsListedAndExplainedLikeAnyOther() throws IOException {
        sample();
        assertThat(session.run("rules", "--plugin=acme.jar").out())
                .containsPattern("ACME001  endpoint-without-description +warning +recommended +- ");
        assertThat(session.run("rules", "--plugin=acme.jar", "-fmarkdown").out())
                .endsWith("| ACME001 | endpoint-without-description | warning | recommended | — |"
                        + " Every endpoint says in words what it does. |\n");
        assertThat(session.run("explain", "ACME001", "--plugin=acme.jar").out()).isEqualTo("""
                        Endpoint without description
                        ACME001 endpoint-without-description: warning, in recommended

                        Every endpoint says in words what it does.
                        """);
    }

    @Test
    void aRuleThatThrowsSpoilsOnlyItself() throws IOException {
        String source = Files.readString(TestFiles.root().resolve("testdata/plugin/EndpointWithoutDescription.java"));
        jar(
                "bad.jar",
                "org.example.rules.EndpointWithoutDescription",
                source.replace(
                        "for (Endpoint", "if (prd != null) throw new IllegalStateException(\"no\");\nfor (Endpoint"));
        Ran ran = session.run("check", "prd.md", "--plugin=bad.jar");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err())
                .contains("prdlint: prd.md: internal error in ACME001: java.lang.IllegalStateException: no\n");
        assertThat(ran.out()).contains("PRD801");
    }

    @Test
    void theRestOfTheProgramIsHidden() throws IOException {
        jar("nosy.jar", "org.example.rules.Nosy", """
                package org.example.rules;
                public final class Nosy implements io.github.prdlint.rule.Rule {
                    public io.github.prdlint.rule.RulePage page() {
                        return io.github.prdlint.rule.RulePage.of("ACME002", "nosy", "Nosy", "Nosy.",
                                io.github.prdlint.rule.Severity.INFO);
                    }
                    public io.github.prdlint.rule.Check check() {
                        return (prd, options, findings) -> io.github.prdlint.lint.Configuration.recommended();
                    }
                }
                """);
        Ran ran = session.run("check", "prd.md", "--plugin=nosy.jar");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err())
                .contains(
                        "internal error in ACME002: java.lang.NoClassDefFoundError: io/github/prdlint/lint/Configuration");
    }

    @Test
    void whatIsNoPluginIsSaid() throws IOException {
        session.file("text.jar", "no jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve("empty.jar")))) {
            jar.putNextEntry(new JarEntry("a.txt"));
        }
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve("gone.jar")))) {
            jar.putNextEntry(new JarEntry(SERVICE));
            jar.write("org.example.Gone\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(said("none.jar")).isEqualTo("prdlint: --plugin none.jar: no such file\n");
        assertThat(said("text.jar")).startsWith("prdlint: --plugin text.jar is no jar: ");
        assertThat(said("empty.jar"))
                .isEqualTo("prdlint: --plugin empty.jar holds no rules: it lacks " + SERVICE + "\n");
        assertThat(said("gone.jar"))
                .isEqualTo("prdlint: --plugin gone.jar: " + Rule.class.getName()
                        + ": Provider org.example.Gone not found\n");
    }

    @Test
    void idsAndNamesMustBeGoodAndNew() throws IOException {
        String source = Files.readString(TestFiles.root().resolve("testdata/plugin/EndpointWithoutDescription.java"));
        List<List<String>> cases = List.of(
                List.of(
                        "ACME001",
                        "PRD999",
                        "the rule ID \"PRD999\" is no good: capital letters, then digits, and not"
                                + " beginning with PRD"),
                List.of(
                        "ACME001",
                        "acme-1",
                        "the rule ID \"acme-1\" is no good: capital letters, then digits, and not"
                                + " beginning with PRD"),
                List.of(
                        "endpoint-without-description",
                        "No Name",
                        "the rule name \"No Name\" is no good: small letters" + " and digits with hyphens"),
                List.of("endpoint-without-description", "unknown-role", "there are two rules ACME001 unknown-role"));
        for (List<String> one : cases) {
            jar("x.jar", "org.example.rules.EndpointWithoutDescription", source.replace(one.get(0), one.get(1)));
            assertThat(said("x.jar")).isEqualTo("prdlint: --plugin: " + one.get(2) + "\n");
        }
    }

    private String said(String jar) {
        Ran ran = session.run("check", "prd.md", "--plugin", jar);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        return ran.err();
    }
}
