package io.github.prdlint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.prdlint.cli.RunFuzzer;
import io.github.prdlint.lint.SuppressionsFuzzer;
import io.github.prdlint.lint.settings.ConfigurationFuzzer;
import io.github.prdlint.markdown.MarkdownFuzzer;
import io.github.prdlint.reader.JsonBodyFuzzer;
import io.github.prdlint.reader.ReaderFuzzer;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The fuzzers by their names, with the inputs that each begins with and the words that it puts into others. */
final class Fuzzers {

    private static final Path TESTDATA = TestFiles.root().resolve("testdata");
    private static final Path RULES = TestFiles.root().resolve("rules");

    /** As long as the inputs that are made of them. */
    private static final int LONGEST_SEED = 4 * 1024;

    /** Longer words are none to the fuzzer. */
    private static final int LONGEST_WORD = 60;

    /** What the format is made of besides the words of its languages. */
    private static final List<String> MARKS = List.of(
            "| ID |",
            "|---|---|",
            "|:-:|",
            "\n|",
            " | ",
            "\\|",
            "<br>",
            "→",
            "->",
            "…",
            "- [ ] ",
            "\n- ",
            "\n1. ",
            "\n> ",
            "# ",
            "\n## ",
            "\n### ",
            "\n#### ",
            "**",
            "~~",
            "`",
            "\n```json\n",
            "\n```\n",
            "[a](b)",
            "---\nscale: medium\n---\n",
            "F001",
            "F002-F004",
            "FR-01",
            "**F001**",
            "GET",
            "POST",
            "PATCH",
            "DELETE",
            "/v1/",
            "/:id",
            "/{id}",
            "**Request Body:**",
            "**Response (200 OK):**",
            "**Error Responses:**",
            "{\"a\": ",
            "[{",
            "}]",
            "// ",
            "/* */",
            "...",
            "?: ",
            "null",
            "UUID",
            "FK → User.id",
            "1:N",
            "401",
            "`NOT_FOUND`",
            "✅",
            "❌",
            "CRUD",
            "(own)",
            "<!-- ",
            " -->",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            ":",
            ",",
            "\r\n",
            "\f",
            "\u00a0",
            "\u200b",
            "👩‍👩‍👧",
            "한",
            "İ");

    private static final List<String> COMMENTS = List.of(
            "<!-- prdlint-disable -->",
            "<!-- prdlint-enable -->",
            "<!-- prdlint-disable-file PRD1 -->",
            "<!-- prdlint-disable-line PRD101 -- why -->",
            "<!-- prdlint-disable-next-line PRD102, PRD201 -->");

    private Fuzzers() {}

    /** A target of fuzzing. */
    interface Target {

        /** Tries one input, and throws when something about it is not as it should be. */
        void test(byte[] input) throws Exception;
    }

    /**
     * A fuzzer.
     *
     * @param type the class that Jazzer starts
     * @param seeds the inputs that it begins with
     * @param words what it puts into inputs
     */
    record Fuzzer(Class<?> type, Target target, List<byte[]> seeds, Collection<String> words) {}

    /** Returns all fuzzers by their names. */
    static Map<String, Fuzzer> all() throws IOException {
        List<byte[]> documents = documents();
        Collection<String> words = words();
        Map<String, Fuzzer> all = new LinkedHashMap<>();
        all.put("markdown", new Fuzzer(MarkdownFuzzer.class, MarkdownFuzzer::fuzzerTestOneInput, documents, MARKS));
        all.put("reader", new Fuzzer(ReaderFuzzer.class, ReaderFuzzer::fuzzerTestOneInput, documents, words));
        all.put("json", new Fuzzer(JsonBodyFuzzer.class, JsonBodyFuzzer::fuzzerTestOneInput, blocks(documents), MARKS));
        all.put(
                "configuration",
                new Fuzzer(
                        ConfigurationFuzzer.class,
                        ConfigurationFuzzer::fuzzerTestOneInput,
                        configurations(),
                        configurationWords()));
        Collection<String> comments = new ArrayList<>(COMMENTS);
        comments.addAll(words);
        all.put(
                "suppressions",
                new Fuzzer(SuppressionsFuzzer.class, SuppressionsFuzzer::fuzzerTestOneInput, documents, comments));
        all.put("runs", new Fuzzer(RunFuzzer.class, RunFuzzer::fuzzerTestOneInput, documents, words));
        return all;
    }

    /**
     * Writes for each fuzzer what Jazzer needs.
     *
     * @param arguments the folder for it, and how many inputs a fuzzer begins with at most
     */
    public static void main(String... arguments) throws IOException {
        int most = Integer.parseInt(arguments[1]);
        for (Map.Entry<String, Fuzzer> entry : all().entrySet()) {
            Path folder = Path.of(arguments[0]).resolve(entry.getKey());
            Path seeds = Files.createDirectories(folder.resolve("seeds"));
            List<byte[]> all = entry.getValue().seeds();
            int step = (all.size() + most - 1) / most;
            for (int i = 0; i < all.size(); i += step) {
                Files.write(seeds.resolve(Integer.toString(i)), all.get(i));
            }
            List<String> words = new ArrayList<>();
            for (String word : new TreeSet<>(entry.getValue().words())) {
                byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
                if (bytes.length > 0 && bytes.length <= LONGEST_WORD) {
                    words.add(quoted(bytes));
                }
            }
            Files.write(folder.resolve("words"), words);
            Files.writeString(folder.resolve("class"), entry.getValue().type().getName() + "\n");
        }
    }

    private static String quoted(byte[] word) {
        StringBuilder quoted = new StringBuilder("\"");
        for (byte b : word) {
            boolean plain = b > ' ' && b < 0x7F && b != '"' && b != '\\';
            quoted.append(plain ? Character.toString(b) : "\\x%02X".formatted(b));
        }
        return quoted.append('"').toString();
    }

    private static List<byte[]> documents() throws IOException {
        List<byte[]> documents = new ArrayList<>();
        for (String folder : List.of("hostile", "broken", "valid", "valid/ko", "reader")) {
            for (Path file : TestFiles.list(TESTDATA.resolve(folder), ".md")) {
                if (Files.size(file) <= LONGEST_SEED) {
                    documents.add(Files.readAllBytes(file));
                }
            }
        }
        for (RulePage page : RuleBook.builtIn().pages()) {
            for (PageExcerpts.Excerpt excerpt :
                    PageExcerpts.of(TestFiles.read(RULES.resolve(page.file()))).all()) {
                documents.add(excerpt.text().getBytes(StandardCharsets.UTF_8));
            }
        }
        return documents;
    }

    /** Returns the texts of the documents' code blocks. */
    private static List<byte[]> blocks(List<byte[]> documents) {
        Set<String> blocks = new TreeSet<>();
        for (byte[] document : documents) {
            String[] parts = new String(document, StandardCharsets.UTF_8).split("\n```[^\n]*\n", -1);
            for (int i = 1; i < parts.length; i += 2) {
                blocks.add(parts[i]);
            }
        }
        return blocks.stream()
                .map(block -> block.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static List<byte[]> configurations() throws IOException {
        List<byte[]> configurations = new ArrayList<>();
        for (String folder : List.of("valid", "errors")) {
            for (Path file : TestFiles.list(TESTDATA.resolve("configuration").resolve(folder), ".yml")) {
                configurations.add(Files.readAllBytes(file));
            }
        }
        return configurations;
    }

    private static Collection<String> words() throws IOException {
        Set<String> words = new TreeSet<>(MARKS);
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        for (Path file : TestFiles.list(RULES.resolve("vocabulary"), ".yaml")) {
            addTexts(yaml.readTree(file.toFile()), words);
        }
        return words;
    }

    private static Collection<String> configurationWords() throws IOException {
        Set<String> words = new TreeSet<>(List.of(
                ": ", "\n", "\n  ", "- ", "{", "}", "[", "]", "\"", "'", "#", "&a", "*a", "!!", "|", ">", "---\n", "\t",
                "!", "**", "*.md", "{a,b}", "../", "/", "PRD1", "PRD301", "PRD", "1000", "-1", "true", "null", "~",
                "? ", "<<: "));
        try (InputStream schema = Fuzzers.class.getResourceAsStream("/prdlint.schema.json")) {
            addNames(new ObjectMapper().readTree(schema), words);
        }
        return words;
    }

    private static void addTexts(JsonNode node, Set<String> words) {
        if (node.isTextual()) {
            words.add(node.textValue());
        }
        node.forEach(child -> addTexts(child, words));
    }

    /** Adds the names of properties in a schema, and the words that it allows. */
    private static void addNames(JsonNode schema, Set<String> words) {
        schema.path("properties").fieldNames().forEachRemaining(words::add);
        addTexts(schema.path("enum"), words);
        schema.forEach(child -> addNames(child, words));
    }
}
