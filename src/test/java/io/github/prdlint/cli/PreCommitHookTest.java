package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.prdlint.TestFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hook passes those files to the program that the program finds itself. */
class PreCommitHookTest {

    private static final List<String> NAMES = List.of(
            "prd.md",
            "old/PRD.MD",
            "docs/my-Prd-2.md",
            "docs/prds.md",
            "prd/login.md",
            "a/b/PRDS/c/Login.Md",
            "a/b/prd/c/d.md",
            "login.md",
            "docs/login.md",
            "docs/prd-login/notes.md",
            "my prd/notes.md",
            "prd.markdown",
            "prd.txt",
            "prd/notes.txt",
            "prdmd",
            "sprds/notes.md");

    @TempDir
    private Path folder;

    @Test
    void itsPatternIsThatOfTheWalk() throws IOException {
        JsonNode hook = new ObjectMapper(new YAMLFactory())
                .readTree(TestFiles.root().resolve(".pre-commit-hooks.yaml").toFile())
                .get(0);
        Pattern files = Pattern.compile(hook.get("files").asText());
        Session session = new Session(folder);
        String document = TestFiles.read(TestFiles.root().resolve("testdata/valid/library-small.md"));
        NAMES.forEach(name -> session.file(name, document));

        List<String> found = new ArrayList<>();
        new ObjectMapper()
                .readTree(session.run("check", "-f", "json").out())
                .get("documents")
                .forEach(d -> found.add(d.get("path").asText()));

        assertThat(found).hasSize(7);
        assertThat(NAMES.stream().filter(name -> files.matcher(name).find()))
                .containsExactlyInAnyOrderElementsOf(found);
    }
}
