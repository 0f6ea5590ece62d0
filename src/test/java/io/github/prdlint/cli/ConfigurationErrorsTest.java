package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import io.github.prdlint.TestFiles;
import io.github.prdlint.cli.Session.Ran;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake that a configuration can have is answered in a line that says where it is and how to mend it. */
class ConfigurationErrorsTest {

    private static final Path CASES = TestFiles.root().resolve("testdata/configuration");
    private static final Path EXPECTED = CASES.resolve("errors.txt");

    /** What a JSON Schema cannot say: what other files hold, what YAML looks like, and how keys depend on each other. */
    private static final Set<String> BEYOND_THE_SCHEMA = Set.of(
            "anchor-at-key",
            "bad-baseline",
            "control-character",
            "duplicate-key",
            "extends-broken",
            "extends-cycle",
            "extends-folder",
            "extends-itself",
            "extends-missing",
            "extends-outside",
            "extends-through-link",
            "no-path",
            "rule-twice",
            "tag",
            "two-documents",
            "word-with-two-meanings");

    /** What the program takes and the schema does not: editors complete IDs and names as their pages write them. */
    private static final Set<String> STRICTER_IN_THE_SCHEMA = Set.of("any-case");

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .build();

    private static final Validator SCHEMA = new ValidatorFactory()
            .withDefaultDialect(new Dialects.Draft7Dialect())
            .createValidator();

    private static final URI SCHEMA_ADDRESS = SCHEMA.registerSchema(schema());

    @TempDir
    private Path folder;

    private Path repository;

    @BeforeEach
    void makeARepository() throws IOException {
        repository = folder.resolve("repository");
        Files.createDirectories(repository.resolve(".git"));
        new Session(repository)
                .file("prd.md", "# Notes\n")
                .file("shared/cycle.yml", "extends: ../.prdlint.yml\n")
                .file("shared/broken.yml", "scale: huge\n")
                .file("shared/base.yml", "extends: strict\nscale: small\n")
                .file("../outside.yml", "scale: small\n")
                .file("folder.yml/file", "")
                .run("check", "prd.md", "--write-baseline");
        Files.createSymbolicLink(repository.resolve("link.yml"), folder.resolve("outside.yml"));
    }

    private Ran check(byte[] configuration) throws IOException {
        Files.write(repository.resolve(Configurations.FILE), configuration);
        return new Session(repository).run("check", "prd.md");
    }

    @Test
    void everyMistakeIsAnsweredInALine() throws IOException {
        StringBuilder answers = new StringBuilder();
        for (Path file : TestFiles.list(CASES.resolve("errors"), ".yml")) {
            Ran ran = check(Files.readAllBytes(file));
            answers.append("== ").append(file.getFileName()).append('\n').append(ran.err());
            assertThat(ran.status()).as(file.toString()).isEqualTo(2);
            assertThat(ran.err().lines()).as(file.toString()).isNotEmpty();
        }
        if (TestFiles.UPDATE) {
            TestFiles.write(EXPECTED, answers.toString());
        }
        assertThat(answers.toString()).isEqualTo(TestFiles.read(EXPECTED));
    }

    @Test
    void aFileThatIsTooLongIsRefused() throws IOException {
        byte[] comment = ("#".repeat(255) + "\n").repeat(1024).getBytes(StandardCharsets.UTF_8);
        assertThat(check(comment).err()).isEmpty();
        byte[] longer = (new String(comment, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(check(longer))
                .extracting(Ran::status, Ran::err)
                .containsExactly(
                        2, ".prdlint.yml:1:1: longer than 262144 bytes, the most that a configuration may have\n");
    }

    @Test
    void fiftyMistakesAreEnough() throws IOException {
        StringBuilder keys = new StringBuilder();
        for (int i = 10; i < 61; i++) {
            keys.append("key").append(i).append(": 1\n");
        }
        assertThat(check(keys.toString().getBytes(StandardCharsets.UTF_8)).err().lines())
                .hasSize(50)
                .last()
                .asString()
                .startsWith(".prdlint.yml:50:1: unknown key \"key59\"");
    }

    @Test
    void aFolderIsNoConfiguration() throws IOException {
        Files.createDirectory(repository.resolve(Configurations.FILE));
        assertThat(new Session(repository).run("check", "prd.md"))
                .extracting(Ran::status, Ran::err)
                .containsExactly(2, ".prdlint.yml:1:1: this is no file\n");
    }

    @Test
    void onlySoManyFilesExtendEachOther() {
        Session session = new Session(repository);
        session.file(Configurations.FILE, "extends: shared/1.yml\n");
        for (int i = 1; i < 9; i++) {
            session.file("shared/" + i + ".yml", "extends: " + (i + 1) + ".yml\n");
        }
        assertThat(session.file("shared/9.yml", "").run("check", "prd.md").err())
                .isEqualTo("shared/7.yml:1:10: \"8.yml\" is one too many: at most 8 files extend each other\n");
        assertThat(session.file("shared/7.yml", "").run("check", "prd.md").err())
                .isEmpty();
    }

    @Test
    void aConfigurationThatLeadsOutOfTheRepositoryIsNotRead() throws IOException {
        Files.createSymbolicLink(repository.resolve(Configurations.FILE), folder.resolve("outside.yml"));
        assertThat(new Session(repository).run("check", "prd.md"))
                .extracting(Ran::status, Ran::err)
                .containsExactly(2, ".prdlint.yml:1:1: this link leads out of the repository, and is not read\n");
        assertThat(new Session(repository)
                        .run("check", "prd.md", "-c", "../outside.yml")
                        .err())
                .isEmpty();
    }

    @Test
    void whatIsRightIsAnsweredWithNothing() throws IOException {
        for (Path file : TestFiles.list(CASES.resolve("valid"), ".yml")) {
            assertThat(check(Files.readAllBytes(file)).err().replaceAll("(?m)^.*: notice: .*\n", ""))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSchemaAgrees(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".yml", "");
        boolean right = Objects.requireNonNull(file.getParent()).endsWith("valid");
        boolean bySchema = isValid(file);
        if (BEYOND_THE_SCHEMA.contains(name)) {
            assertThat(right).isFalse();
        } else {
            assertThat(bySchema).isEqualTo(right && !STRICTER_IN_THE_SCHEMA.contains(name));
        }
    }

    static Stream<Path> cases() {
        return Stream.of("valid", "errors").flatMap(name -> TestFiles.list(CASES.resolve(name), ".yml").stream());
    }

    /** Judges a file as an editor would: by another YAML reader and the schema. */
    private static boolean isValid(Path file) throws IOException {
        JsonNode content;
        try {
            content = new ObjectMapper(YAML).readTree(Files.readString(file));
        } catch (IOException e) {
            return false;
        }
        return SCHEMA.validate(SCHEMA_ADDRESS, content.isMissingNode() ? "null" : content.toString())
                .isValid();
    }

    private static String schema() {
        try (InputStream schema = ConfigurationErrorsTest.class.getResourceAsStream("/prdlint.schema.json")) {
            return new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
