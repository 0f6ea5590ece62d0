package io.github.prdlint.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCompilerTest {

    private static final String PAGE = """
            ---
            id: PRD101
            name: feature-without-endpoint
            severity: error
            sets: [recommended]
            questions: ["1.1"]
            scales: [small, medium]
            precision: high
            needs: [features, feature-ids]
            entity: the feature's ID
            ---
            # Feature without endpoint

            A feature that no endpoint
            refers to.

            ## Why
            ## How to fix
            ## Exceptions
            ## Fails

            ````markdown
            ## no section of the page
            ````

            ## Passes
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeWhatEveryFolderHas() throws IOException {
        write("checklist.yaml", "steps: [{number: 1, scales: [small], questions: [{id: '1.1', text: Are all}]}]");
        write("rulesets/recommended.yaml", "description: The default.");
        write("PRD101-feature-without-endpoint.md", PAGE);
    }

    @Test
    void readsAPage() throws IOException {
        RuleCompiler compiler = RuleCompiler.compile(folder);
        assertThat(compiler.faults().all()).isEmpty();
        Node page = compiler.files()
                .getOrDefault("pages", new Node.Nothing(1))
                .items()
                .get(0);
        assertThat(page.get("title").text()).isEqualTo("Feature without endpoint");
        assertThat(page.get("summary").text()).isEqualTo("A feature that no endpoint refers to.");
        assertThat(page.get("questions").texts()).containsExactly("1.1");
    }

    @Test
    void namesAnUnknownKeyAndTheNearest() throws IOException {
        write("PRD101-feature-without-endpoint.md", PAGE.replace("severity:", "severty:"));
        assertThat(faults())
                .hasSize(2)
                .contains(
                        "rules/PRD101-feature-without-endpoint.md:4: \"severty\" is unknown here, valid are [id, name, "
                                + "severity, sets, questions, scales, precision, needs, entity, options]; did you mean severity?")
                .anySatisfy(f -> assertThat(f).contains("the key severity is missing"));
    }

    @Test
    void namesUnknownWords() throws IOException {
        write(
                "PRD101-feature-without-endpoint.md",
                PAGE.replace("severity: error", "severity: grave")
                        .replace("[recommended]", "[recommend]")
                        .replace("\"1.1\"", "1.9")
                        .replace("[small, medium]", "[large]")
                        .replace("feature-ids", "feature-id")
                        .replace("precision: high", "precision: highest"));
        assertThat(faults()).hasSize(7);
    }

    @Test
    void holdsIdAndNameAgainstTheFileName() throws IOException {
        write("PRD102-other.md", PAGE.replace("id: PRD101", "id: PRD102"));
        assertThat(faults())
                .hasSize(2)
                .anySatisfy(f -> assertThat(f).contains("made of id and name: PRD102-feature-without-endpoint.md"))
                .anySatisfy(f -> assertThat(f).contains("another page has this id or name"));
    }

    @Test
    void wantsTheSectionsInOrder() throws IOException {
        write("PRD101-feature-without-endpoint.md", PAGE.replace("## Exceptions\n", ""));
        assertThat(faults()).singleElement().asString().contains("## Fails");
    }

    @Test
    void wantsASentenceAfterTheTitle() throws IOException {
        write("PRD101-feature-without-endpoint.md", PAGE.replace("refers to.", "refers to"));
        assertThat(faults()).singleElement().asString().contains("one sentence");
    }

    @Test
    void wantsFrontMatter() throws IOException {
        write("PRD101-feature-without-endpoint.md", "# Title\n");
        assertThat(faults()).hasSize(2).anySatisfy(f -> assertThat(f).contains(":1: a page begins with front matter"));
    }

    @Test
    void wantsEveryQuestionAnswered() throws IOException {
        write("checklist.yaml", "steps: [{number: 1, scales: [small], questions: [{id: '1.1'}, {id: '1.2'}]}]");
        assertThat(faults()).containsExactly("rules/checklist.yaml:1: no page answers the questions [1.2]");
    }

    @Test
    void letsAWordHaveOneMeaning() throws IOException {
        write("vocabulary/en.yaml", "columns:\n  id: [ID]\n  name: [Name,\n    id]\nwords:\n  a: [x, x]\n  b: [x]\n");
        assertThat(faults())
                .hasSize(2)
                .contains(
                        "rules/vocabulary/en.yaml:4: \"id\" stands in columns.name and in columns.id; a word has one meaning")
                .contains("rules/vocabulary/en.yaml:6: \"x\" stands twice in words.a");
    }

    @Test
    void namesUnknownMeanings() throws IOException {
        write(
                "vocabulary/en.yaml",
                "columns:\n  featureID: [Feature ID]\nsections:\n  errorCodes: [Codes]\nwrods: {}\n");
        assertThat(faults())
                .hasSize(2)
                .anySatisfy(f ->
                        assertThat(f).contains(":2: \"featureID\" is unknown").endsWith("did you mean featureId?"))
                .anySatisfy(
                        f -> assertThat(f).contains(":5: \"wrods\" is unknown").endsWith("did you mean words?"));
    }

    @Test
    void comparesWordsAsTheReaderDoes() throws IOException {
        write("vocabulary/en.yaml", "columns:\n  roles: [Role, Roles]\n  auth: [ROLES]\n");
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("\"ROLES\" stands in columns.auth and in columns.roles");
    }

    @Test
    void saysWhereAFileIsNoYaml() throws IOException {
        write("profiles/backend.yaml", "a: 1\nb: [1\nc: 2\n");
        write("PRD101-feature-without-endpoint.md", PAGE.replace("severity: error", "severity: [error"));
        assertThat(faults())
                .anySatisfy(f -> assertThat(f).startsWith("rules/profiles/backend.yaml:3: cannot be read as YAML"))
                .anySatisfy(f ->
                        assertThat(f).startsWith("rules/PRD101-feature-without-endpoint.md:5: cannot be read as YAML"));
    }

    private List<String> faults() throws IOException {
        return RuleCompiler.compile(folder).faults().all();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
