package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script for shells, as bash reads it. */
class CompletionTest {

    private static final Path BASH = Path.of("/bin/bash");

    @TempDir
    private Path folder;

    /** Returns what bash offers for the last of some words. */
    private List<String> offered(String... words) throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("prdlint.bash"),
                new Session(folder).run("completion", "bash").out());
        String line = "'" + String.join("' '", words) + "'";
        // compopt complains outside of a completion that somebody asked for.
        String script = "compopt() { :; }; source ./prdlint.bash && COMP_WORDS=(" + line + ") && COMP_CWORD="
                + (words.length - 1) + " && _complete_prdlint && printf '%s\\n' \"${COMPREPLY[@]}\"";
        Process bash = new ProcessBuilder(BASH.toString(), "--norc", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        bash.getOutputStream().close();
        String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(out).isZero();
        return out.lines().map(String::strip).toList();
    }

    @Test
    void bashCompletesCommandsOptionsAndTheirValues() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(BASH), "no bash");
        assertThat(offered("prdlint", "ex")).containsExactly("explain");
        assertThat(offered("prdlint", "check", "--for")).containsExactly("--format");
        assertThat(offered("prdlint", "check", "--fail-on", "")).containsExactly("error", "warning", "info", "never");
        assertThat(offered("prdlint", "check", "--select", "PRD10")).containsExactly("PRD101", "PRD102", "PRD103");
        assertThat(offered("prdlint", "explain", "feature-w")).containsExactly("feature-without-endpoint");
        assertThat(offered("prdlint", "init", "--lang", "")).containsExactly("en", "ko");
    }

    @Test
    void oneScriptServesBothShells() {
        Session session = new Session(folder);
        assertThat(session.run("completion", "zsh"))
                .isEqualTo(session.run("completion", "bash"))
                .satisfies(ran -> assertThat(ran.out()).contains("bashcompinit"));
        assertThat(session.run("completion", "fish").err())
                .isEqualTo("prdlint: unknown shell \"fish\" (one of bash, zsh)\n");
    }
}
