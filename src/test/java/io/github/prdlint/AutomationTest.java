package io.github.prdlint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files that GitHub and Docker read are well-formed, ask for little, and let no value become part of a script. */
class AutomationTest {

    private static final Path ROOT = TestFiles.root();
    private static final Path ACTION = ROOT.resolve("action.yml");
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));

    /** This repository's own action, or one of GitHub's by its major version. */
    private static final Pattern PINNED = Pattern.compile("\\./|(actions|github)/[a-z-]+(/[a-z-]+)?@v[1-9]\\d*");

    private static final Set<String> STEP = Set.of("id", "name", "if", "uses", "with", "run", "shell", "env");

    static Stream<Path> workflows() {
        return TestFiles.list(ROOT.resolve(".github/workflows"), "").stream();
    }

    private static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void workflowsAskForNoMoreThanTheyNeed(Path file) {
        JsonNode workflow = yaml(file);
        assertThat(file.toString()).endsWith(".yml");
        assertThat(keys(workflow)).contains("name", "on", "permissions", "jobs");
        assertThat(keys(workflow)).isSubsetOf("name", "on", "permissions", "concurrency", "jobs");
        assertThat(keys(workflow.get("on"))).doesNotContain("pull_request_target", "workflow_run");
        assertThat(workflow.get("permissions").toString()).isIn("{}", "{\"contents\":\"read\"}");
        for (JsonNode job : workflow.get("jobs")) {
            assertThat(keys(job)).contains("name", "runs-on", "timeout-minutes", "steps");
            List<String> written = new ArrayList<>();
            job.path("permissions").fields().forEachRemaining(permission -> {
                if (!permission.getValue().asText().equals("read")) {
                    written.add(permission.getKey());
                }
            });
            // Who may write to the repository runs nothing of it, nor of the libraries that a build fetches.
            if (written.contains("contents")) {
                assertThat(job.get("steps").toString()).doesNotContain("checkout", "mvn");
            }
            assertThat(written).isSubsetOf("contents", "security-events");
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void stepsOfWorkflowsAreSound(Path file) {
        for (JsonNode job : yaml(file).get("jobs")) {
            assertThat(job.get("steps")).isNotEmpty().allSatisfy(AutomationTest::assertSound);
        }
    }

    private static void assertSound(JsonNode step) {
        assertThat(keys(step)).isSubsetOf(STEP);
        assertThat(step.has("uses")).isNotEqualTo(step.has("run"));
        if (step.has("uses")) {
            assertThat(step.get("uses").asText()).matches(PINNED);
        } else {
            // What GitHub puts into a script is code there; variables are not.
            assertThat(step.get("run").asText()).isNotBlank().doesNotContain("${{");
        }
    }

    @Test
    void theActionSaysWhatItTakesAndGives() {
        JsonNode action = yaml(ACTION);
        assertThat(keys(action))
                .containsExactlyInAnyOrder("name", "description", "author", "branding", "inputs", "outputs", "runs");
        assertThat(action.get("inputs")).isNotEmpty().allSatisfy(input -> {
            assertThat(keys(input)).containsExactlyInAnyOrder("description", "default");
            assertThat(input.get("description").asText()).endsWith(".");
            assertThat(input.get("default").isTextual()).isTrue();
        });
        assertThat(action.get("outputs")).isNotEmpty().allSatisfy(output -> {
            assertThat(keys(output)).containsExactlyInAnyOrder("description", "value");
            assertThat(output.get("description").asText()).endsWith(".");
        });
    }

    @Test
    void theActionsScriptGetsEachInputAndSetsEachOutput() {
        JsonNode action = yaml(ACTION);
        JsonNode runs = action.get("runs");
        assertThat(runs.get("using").asText()).isEqualTo("composite");
        assertThat(runs.get("steps")).hasSize(1).allSatisfy(AutomationTest::assertSound);
        JsonNode step = runs.get("steps").get(0);
        String script = ".github/action/run.sh";
        assertThat(step.get("shell").asText()).isEqualTo("bash");
        assertThat(step.get("run").asText()).isEqualTo("bash \"$GITHUB_ACTION_PATH/" + script + "\"");
        String text = TestFiles.read(ROOT.resolve(script));
        Set<String> variables = new TreeSet<>(Set.of("EVENT_BASE"));
        for (String input : keys(action.get("inputs"))) {
            String variable =
                    "INPUT_" + input.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
            variables.add(variable);
            assertThat(step.get("env").path(variable).asText()).isEqualTo("${{ inputs." + input + " }}");
        }
        assertThat(keys(step.get("env"))).isEqualTo(variables);
        assertThat(variables).allSatisfy(variable -> assertThat(text).contains("${" + variable + ":-"));
        for (String output : keys(action.get("outputs"))) {
            assertThat(action.get("outputs").get(output).get("value").asText())
                    .isEqualTo("${{ steps.prdlint.outputs." + output + " }}");
            assertThat(text).containsPattern("(output |for number in .*)\\b" + output + "\\b");
        }
    }

    @Test
    void theContainerHoldsTheLauncherAndTheJarAndRunsAsNobody() throws IOException {
        Path dockerfile = ROOT.resolve(".github/Dockerfile");
        List<String> lines = Files.readAllLines(dockerfile).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        // An image of Docker Hub's own: no host, and a tag.
        assertThat(lines.get(0)).matches("FROM [a-z-]+:[a-z0-9.-]+");
        assertThat(lines)
                .contains(
                        "COPY bin/prdlint /opt/prdlint/bin/prdlint",
                        "COPY target/prdlint.jar /opt/prdlint/lib/prdlint.jar",
                        "RUN PRDLINT_CACHE=beside /opt/prdlint/bin/prdlint",
                        "ENTRYPOINT [\"/opt/prdlint/bin/prdlint\"]")
                .anyMatch(line -> line.matches("USER [1-9]\\d+:[1-9]\\d+"));
        assertThat(Files.readAllLines(ROOT.resolve(".github/Dockerfile.dockerignore")))
                .containsExactly("*", "!bin/prdlint", "!target/prdlint.jar");
    }
}
