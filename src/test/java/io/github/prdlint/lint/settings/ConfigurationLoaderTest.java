package io.github.prdlint.lint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.RuleSelection;
import io.github.prdlint.markdown.Limits;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationLoaderTest {

    private static final List<String> LISTS =
            List.of("include", "exclude", "featureIds", "crossCuttingGroups", "envelopeFields", "impliedRoles");

    @TempDir
    private Path folder;

    private ProjectConfiguration load(String text) throws Exception {
        Files.writeString(folder.resolve(".prdlint.yml"), text);
        ConfigurationLoader loader = new ConfigurationLoader(
                RuleBook.builtIn(), file -> folder.relativize(file).toString(), UnaryOperator.identity());
        return loader.load(folder.resolve(".prdlint.yml"), folder, folder);
    }

    @Test
    void everyKeyArrivesWhereItIsUsed() throws Exception {
        Configuration configuration = load("""
                extends: strict
                scale: small
                failOn: never
                baseline: known.json
                featureIds: ["FR-##"]
                basePath: /api
                crossCuttingGroups: [Platform, "!System"]
                envelopeFields: [trace_id]
                impliedRoles: [Admin]
                limits: { documentBytes: 1000, lineLength: 200, nesting: 9, tableColumns: 30, seconds: 5 }
                rules: { PRD701: { resourceModelOnly: true }, PRD301: { evidence: [path, description] } }
                vocabulary:
                  sections: { endpoints: [Wire] }
                  columns: { featureId: [Serves] }
                  words: { public: [Open house] }
                """).of("docs/prd.md");

        assertThat(configuration.reader())
                .isEqualTo(new ReaderOptions(
                        Optional.empty(),
                        Optional.of(Scale.SMALL),
                        List.of("FR-##"),
                        Optional.of("/api"),
                        List.of("Platform", "!System"),
                        List.of("trace_id"),
                        List.of("Admin"),
                        new ReaderOptions.OwnWords(
                                Map.of("endpoints", List.of("Wire")),
                                Map.of("featureId", List.of("Serves")),
                                Map.of("public", List.of("Open house")))));
        assertThat(configuration.failOn()).isEmpty();
        assertThat(configuration.baseline()).contains(folder.resolve("known.json"));
        assertThat(configuration.limits()).isEqualTo(new Limits(1000, 200, 9, 30, 5));
        assertThat(configuration
                        .rules()
                        .active("PRD701")
                        .orElseThrow()
                        .options()
                        .on("resourceModelOnly"))
                .isTrue();
        assertThat(configuration
                        .rules()
                        .active("PRD301")
                        .orElseThrow()
                        .options()
                        .list("evidence"))
                .containsExactly("path", "description");
        assertThat(configuration
                        .rules()
                        .active("PRD505")
                        .orElseThrow()
                        .options()
                        .on("perEndpoint"))
                .as("what the rule set wants")
                .isTrue();
    }

    @Test
    void whoSwitchedARuleOffIsKnown() throws Exception {
        RuleSelection rules =
                load("rules:\n  PRD1: off\n  PRD102: error\n").of("x").rules();
        assertThat(rules.switchedOff()).containsEntry("PRD101", ".prdlint.yml:2:3");
        assertThat(rules.switchedOff()).doesNotContainKey("PRD102");
        assertThat(rules.active("PRD102")).map(RuleSelection.Active::severity).contains(Severity.ERROR);
        RuleSelection narrowed = rules.narrowed(List.of("PRD2"), List.of("PRD201"));
        assertThat(narrowed.switchedOff()).containsEntry("PRD201", "--ignore PRD201");
        assertThat(narrowed.switchedOff()).containsEntry("PRD301", "--select");
        assertThat(narrowed.switchedOff()).containsEntry("PRD101", ".prdlint.yml:2:3");
    }

    @Test
    void anExtendedFilesOverridesAreWeakerThanTheKeysOfWhatExtendsIt() throws Exception {
        Files.writeString(
                folder.resolve("base.yml"), "overrides: [{ files: [x], rules: { PRD101: info, PRD102: info } }]");
        RuleSelection rules =
                load("extends: base.yml\nrules: { PRD101: warning }\n").of("x").rules();
        assertThat(rules.active("PRD101")).map(RuleSelection.Active::severity).contains(Severity.WARNING);
        assertThat(rules.active("PRD102")).map(RuleSelection.Active::severity).contains(Severity.INFO);
    }

    /** A law: a file that extends another means what one file with the keys of both means. */
    @Test
    void aChainMeansWhatTheMergedFileMeans() throws Exception {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Map<String, String> baseScalars = new TreeMap<>();
            Map<String, String> ownScalars = new TreeMap<>();
            Map<String, List<String>> baseLists = new TreeMap<>();
            Map<String, List<String>> ownLists = new TreeMap<>();
            Map<String, String> baseRules = new TreeMap<>();
            Map<String, String> ownRules = new TreeMap<>();
            fill(random, baseScalars, baseLists, baseRules);
            fill(random, ownScalars, ownLists, ownRules);
            Files.writeString(folder.resolve("base.yml"), text("extends: strict", baseScalars, baseLists, baseRules));
            ProjectConfiguration chain = load(text("extends: base.yml", ownScalars, ownLists, ownRules));

            Map<String, String> scalars = new TreeMap<>(baseScalars);
            scalars.putAll(ownScalars);
            Map<String, List<String>> lists = new TreeMap<>(baseLists);
            ownLists.forEach((key, own) -> {
                List<String> all = new ArrayList<>(lists.getOrDefault(key, List.of()));
                all.addAll(own);
                lists.put(key, all);
            });
            Map<String, String> rules = new TreeMap<>(baseRules);
            rules.putAll(ownRules);
            ProjectConfiguration merged = load(text("extends: strict", scalars, lists, rules));

            assertThat(meaning(chain)).as("seed %d", seed).isEqualTo(meaning(merged));
        }
    }

    private static void fill(
            Random random, Map<String, String> scalars, Map<String, List<String>> lists, Map<String, String> rules) {
        if (random.nextBoolean()) {
            scalars.put("scale", random.nextBoolean() ? "small" : "auto");
        }
        if (random.nextBoolean()) {
            scalars.put("failOn", random.nextBoolean() ? "info" : "never");
        }
        if (random.nextBoolean()) {
            scalars.put("basePath", "/v" + random.nextInt(9));
        }
        for (String list : LISTS) {
            List<String> items = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                items.add("X" + random.nextInt(1000) + "-#");
            }
            lists.put(list, items);
        }
        List<RulePage> pages = RuleBook.builtIn().pages();
        for (int i = random.nextInt(6); i > 0; i--) {
            rules.put(
                    pages.get(random.nextInt(pages.size())).id(),
                    Configuration.LEVELS.get(random.nextInt(Configuration.LEVELS.size())));
        }
    }

    private static String text(
            String first, Map<String, String> scalars, Map<String, List<String>> lists, Map<String, String> rules) {
        StringBuilder text = new StringBuilder(first).append('\n');
        scalars.forEach((key, value) -> text.append(key + ": " + value + "\n"));
        lists.forEach((key, items) -> text.append(key + ": " + items + "\n"));
        text.append("rules:\n");
        rules.forEach((rule, level) -> text.append("  " + rule + ": " + level + "\n"));
        return text.toString();
    }

    private static List<Object> meaning(ProjectConfiguration project) {
        Configuration configuration = project.of("docs/prd.md");
        return List.of(
                configuration.reader(),
                configuration.failOn(),
                configuration.rules().active(),
                project.globs().stream().map(Entry::text).toList());
    }

    @Test
    void anythingButAConfigurationIsAProblemAndNeverAnException() throws IOException {
        List<String> pieces = List.of(
                "rules",
                ":",
                " ",
                "\n",
                "  ",
                "- ",
                "[",
                "]",
                "{",
                "}",
                ",",
                "off",
                "PRD101",
                "\"",
                "'",
                "*",
                "&a",
                "!x",
                "|",
                ">",
                "#",
                "---",
                "...",
                "extends",
                "vocabulary",
                "sections",
                "overrides",
                "files",
                "?",
                "%",
                "@",
                "\t",
                "é",
                "😀",
                "1",
                "~",
                "<<",
                "limits",
                "include",
                "**/x");
        for (long seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            try {
                load(text.toString()).of("x");
            } catch (InvalidConfigurationException e) {
                assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.place().line()).isPositive();
                    assertThat(problem.place().column()).isPositive();
                    assertThat(problem.message()).doesNotContain("org.yaml", "com.fasterxml", "\n");
                });
            } catch (Exception e) {
                throw new AssertionError("seed " + seed + ": " + text, e);
            }
        }
    }
}
