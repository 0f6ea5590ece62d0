package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.vladsch.flexmark.parser.Parser;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import io.github.prdlint.cli.Session.Ran;
import io.github.prdlint.report.Escapes;
import io.github.prdlint.report.HtmlPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A run over a document that is what every run over any document must be: ended, whole, safe to print, not endless.
 *
 * @param read whether the document was read, and not refused for a limit that it exceeds
 */
record CheckedRun(Ran ran, boolean read) {

    /** The runs that read a document and show something of it, in every format, without the document's name. */
    static final List<List<String>> COMMANDS = Stream.of(
                    CheckOptions.FORMATS.stream().map(format -> List.of("check", "-f", format)),
                    Stream.of("text", "markdown", "csv", "json", "mermaid").map(f -> List.of("trace", "-f", f)),
                    Stream.of("text", "json", "yaml").map(format -> List.of("inspect", "-f", format)))
            .flatMap(commands -> commands)
            .toList();

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final URI SARIF_ADDRESS = URI.create("urn:sarif");
    private static final Validator SARIF = sarif();

    /** The only reasons for which a document may be refused. */
    private static final Pattern REFUSED = Pattern.compile(
            "prdlint: .*: .*limits\\.(documentBytes|lineLength|nesting|tableColumns|seconds) allows.*\n");

    private static final Pattern COMPACT = Pattern.compile(".*:\\d+:\\d+: (error|warning|info): .* \\[PRD\\d{3}]");

    private static final Pattern GITHUB = Pattern.compile(
            "::(error|warning|notice) file=[^,:]+(,line=\\d+,endLine=\\d+(,col=\\d+,endColumn=\\d+)?,title=PRD\\d{3} [a-z-]+|"
                    + ",title=prdlint)::.*|prdlint: .*");

    /** What a report may hold besides what it says of the document: the rules in SARIF, the style in HTML. */
    private static final int FRAME = 600_000;

    /** How much longer than the document a report may be: most of its bytes may be a finding each. */
    private static final int MOST_FOR_A_BYTE = 400;

    /**
     * Runs a command over a document.
     *
     * @param name the document's name in the session's folder
     * @param bytes its length
     */
    static CheckedRun of(Session session, String name, long bytes, List<String> command) throws IOException {
        List<String> arguments = new ArrayList<>(command);
        arguments.add("--no-config");
        arguments.add(name);
        Ran ran = session.run(arguments.toArray(new String[0]));
        String run = String.join(" ", arguments);
        boolean refused = false;
        if (command.get(0).equals("trace") && ran.err().contains(" is no PRD, so there is nothing to trace")) {
            assertThat(ran).as(run).extracting(Ran::status, Ran::out).containsExactly(Main.FAILED, "");
        } else if (ran.status() == Main.FAILED) {
            assertThat(ran.err()).as(run).matches(REFUSED);
            refused = true;
        } else {
            assertThat(ran.err()).as(run).isEmpty();
            assertThat(ran.status()).as(run).isIn(Main.CLEAN, Main.FINDINGS);
        }
        assertThat(ran.out().length()).as(run).isLessThan((int) (FRAME + MOST_FOR_A_BYTE * bytes));
        if (!ran.out().isEmpty()) {
            parse(ran.out(), command, run);
        }
        safe(ran.out(), command.get(2), run);
        return new CheckedRun(ran, !refused);
    }

    private static void parse(String report, List<String> command, String run) throws IOException {
        switch (command.get(2)) {
            case "json", "gitlab" ->
                assertThat(JSON.readTree(report).isContainerNode()).as(run).isTrue();
            case "yaml" -> assertThat(YAML.readTree(report).isObject()).as(run).isTrue();
            case "sarif" -> {
                JsonNode log = JSON.readTree(report);
                Validator.Result result = SARIF.validate(SARIF_ADDRESS, log);
                assertThat(result.getErrors()).as(run).isEmpty();
            }
            case "csv" -> assertThat(columns(report)).as(run).hasSize(1);
            case "compact" -> assertThat(report.lines()).as(run).allMatch(COMPACT.asMatchPredicate());
            case "github" -> assertThat(report.lines()).as(run).allMatch(GITHUB.asMatchPredicate());
            case "html" -> HtmlPage.check(report);
            case "checklist", "markdown" -> {
                if (command.get(0).equals("check")) {
                    HostileDocumentsTest.onlyOurs(Parser.builder().build().parse(report));
                }
            }
            default -> assertThat(command.get(2)).isIn("text", "mermaid");
        }
    }

    /** Returns how many columns the rows of a CSV file have. */
    private static List<Integer> columns(String csv) {
        List<Integer> columns = new ArrayList<>();
        boolean quoted = false;
        int count = 1;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            quoted ^= c == '"';
            if (!quoted && c == ',') {
                count++;
            } else if (!quoted && c == '\n') {
                columns.add(count);
                count = 1;
            }
        }
        assertThat(quoted).isFalse();
        return columns.stream().distinct().toList();
    }

    private static void safe(String out, String format, String run) {
        String report = switch (format) {
            // A page is shown and not printed to a log; tabs and the words of log commands are text in it.
            case "html" -> out.replace("\t", " ").replaceAll("##(vso)?\\[", "");
            // Keeps addresses from being links.
            case "mermaid" -> out.replace("\u2060", "");
            default -> out;
        };
        report.lines().forEach(line -> assertThat(line).as(run).isEqualTo(Escapes.of(line)));
    }

    private static Validator sarif() {
        try (InputStream schema = CheckedRun.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            Validator validator = new ValidatorFactory()
                    .withDefaultDialect(new Dialects.Draft7Dialect())
                    .withJsonNodeFactory(new JacksonNode.Factory())
                    .createValidator();
            validator.registerSchema(SARIF_ADDRESS, JSON.readTree(Objects.requireNonNull(schema)));
            return validator;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
