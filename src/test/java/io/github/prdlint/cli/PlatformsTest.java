package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.TestFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run prints the same bytes whatever the language, character set, line ends and time zone of the machine are. */
class PlatformsTest {

    private static final List<String> ELSEWHERE = List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Dfile.encoding=ISO-8859-1",
            "-Dstdout.encoding=ISO-8859-1",
            "-Dstderr.encoding=ISO-8859-1",
            "-Dline.separator=\r\n",
            "-Duser.timezone=Pacific/Chatham");

    /** In Thai and Arabic, digits and years differ, too. */
    private static final List<String> FARTHER = List.of(
            "-Duser.language=ar",
            "-Duser.extensions=u-nu-arab-ca-islamic",
            "-Dfile.encoding=UTF-16",
            "-Dline.separator=\r");

    private record Ran(int status, String out, String err) {}

    private static Ran run(List<String> options, String command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(options);
        all.addAll(List.of("-classpath", System.getProperty("java.class.path"), Main.class.getName()));
        all.addAll(List.of(command.split(" ")));
        Process process = new ProcessBuilder(all)
                .directory(TestFiles.root().toAbsolutePath().toFile())
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out, err);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check testdata/broken testdata/valid/ko/missing.md --fail-on info",
                "check testdata/broken/dispatch-medium-ids.md -f json",
                "check testdata/hostile/everything.md -f sarif",
                "check testdata/hostile/case-that-folds-oddly.md -f markdown",
                "check testdata/broken -f html",
                "check testdata/broken -f checklist -c testdata/configuration/valid/any-case.yml",
                "check -c testdata/configuration/errors/many-at-once.yml testdata/broken",
                "inspect testdata/valid/dispatch-medium.md -f yaml",
                "trace testdata/valid/ko/library-small.md -f csv",
                "explain PRD401",
                "rules -f markdown"
            })
    void theSameBytesEverywhere(String command) throws IOException, InterruptedException {
        Ran here = run(List.of("-Duser.language=en"), command);
        assertThat(here.out() + here.err()).isNotEmpty();
        assertThat(run(ELSEWHERE, command)).isEqualTo(here);
        assertThat(run(FARTHER, command)).isEqualTo(here);
    }
}
