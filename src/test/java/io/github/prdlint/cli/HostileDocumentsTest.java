package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import io.github.prdlint.TestFiles;
import io.github.prdlint.cli.Session.Ran;
import io.github.prdlint.report.Escapes;
import io.github.prdlint.report.Product;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a document holds passes through every format as text; {@code -Dprdlint.update=true} rewrites the files. */
class HostileDocumentsTest {

    private static final Path FOLDER = TestFiles.root().resolve("testdata/hostile");
    private static final String DOCUMENT = "testdata/hostile/everything.md";

    /** Rules that quote the document. Others may come and go without another expected output. */
    private static final String RULES = "--select=PRD102,PRD201,PRD301,PRD302,PRD402";

    private static final Set<String> MARKDOWN = Set.of("markdown", "checklist");

    static List<String> formats() {
        return CheckOptions.FORMATS;
    }

    private static Ran run(String format) {
        return new Session(TestFiles.root().toAbsolutePath()).run("check", DOCUMENT, RULES, "-f", format);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void itsReportIsAsExpected(String format) throws IOException {
        Ran ran = run(format);
        assertThat(ran.status()).isEqualTo(Main.FINDINGS);
        assertThat(ran.err()).isEmpty();
        String report = switch (format) {
            case "sarif" -> resultsOf(ran.out());
            case "html" -> bodyOf(ran.out());
            default -> ran.out();
        };
        Path expected = FOLDER.resolve("everything." + format);
        if (TestFiles.UPDATE) {
            TestFiles.write(expected, report);
        }
        assertThat(report).isEqualTo(TestFiles.read(expected));
    }

    /** The rest of a SARIF file describes the rules. */
    private static String resultsOf(String sarif) throws IOException {
        JsonNode results =
                new ObjectMapper().readTree(sarif).path("runs").path(0).path("results");
        String text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(results);
        StringBuilder escaped = new StringBuilder();
        text.lines().forEach(line -> escaped.append(Escapes.of(line)).append('\n'));
        return escaped.toString();
    }

    /** The rest of a page is its style and its script. */
    private static String bodyOf(String page) {
        int start = page.indexOf("<body");
        int script = page.indexOf("<script", start);
        return page.substring(start, script < 0 ? page.length() : script);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void nothingMovesTheTerminalTurnsTextOrCommandsTheCiSystem(String format) {
        // A page is shown and not printed to a log; tabs and the words of log commands are text in it.
        String report = format.equals("html")
                ? run(format).out().replace("\t", " ").replace("##[", "")
                : run(format).out();
        List<String> lines = report.lines().toList();
        assertThat(lines).allSatisfy(line -> assertThat(line).isEqualTo(Escapes.of(line)));
        long commands = lines.stream().filter(l -> l.strip().startsWith("::")).count();
        assertThat(commands)
                .isEqualTo(
                        format.equals("github") ? run("compact").out().lines().count() : 0);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatMarkdownShowsHasNoMarkupOfTheDocument(String format) {
        if (MARKDOWN.contains(format)) {
            onlyOurs(Parser.builder().build().parse(run(format).out()));
        }
    }

    static void onlyOurs(Node node) {
        assertThat(node).isNotInstanceOfAny(HtmlInline.class, AutoLink.class, Image.class);
        if (node instanceof Link link) {
            assertThat(link.getUrl().toString()).startsWith(Product.ADDRESS);
        }
        if (node instanceof HtmlBlock) {
            String[] words = {"<details>", "<details open>", "</details>", "<summary>", "</summary>"};
            String rest = node.getChars().toString();
            for (String word : words) {
                rest = rest.replace(word, "");
            }
            assertThat(rest).doesNotContain("<", ">");
        }
        node.getChildren().forEach(HostileDocumentsTest::onlyOurs);
    }

    @Test
    void gitlabAndJsonAreJson() throws IOException {
        for (String format : List.of("json", "gitlab", "sarif")) {
            assertThat(new ObjectMapper().readTree(run(format).out()).isMissingNode())
                    .as(format)
                    .isFalse();
        }
    }
}
