package io.github.prdlint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.generated.GeneratedDocuments;
import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.LintResult.Reported;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What makes no difference to a reader makes none to prdlint: the test documents keep their findings however they are written. */
class PropertyTest {

    private static final Path DOCUMENTS = TestFiles.root().resolve("testdata");

    private static final Pattern PARAMETER = Pattern.compile("/:([A-Za-z_]+)");

    private static final Pattern ID_CELL = Pattern.compile("(?<=\\| )(F-?[-A-Z]*[0-9]+)(?= *\\|)");
    private static final Pattern PATH_CELL = Pattern.compile("(?<=\\| )(/[^ |`]+)(?= *\\|)");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    /** A table with one of these columns is of features or endpoints. */
    private static final Set<String> ANY_ORDER =
            Set.of("Endpoint Group", "엔드포인트 그룹", "Method", "메서드", "Auth Level", "Access Level");

    private final Linter linter = new Linter(Configuration.recommended());

    /**
     * A finding as far as a rewriting keeps it.
     *
     * @param line its line, plus as many as the rewriting adds before it
     */
    private record Said(int line, String rule, String severity, String message) {}

    /** A document of the test data, which is UTF-8. */
    private record Document(String name, String text) {}

    @TestFactory
    Stream<DynamicTest> lineEndsDoNotMatter() {
        return Stream.of("\r\n", "\r").flatMap(end -> keepsLines(text -> text.replace("\n", end)));
    }

    @TestFactory
    Stream<DynamicTest> aByteOrderMarkDoesNotMatter() {
        return documents()
                .map(document -> DynamicTest.dynamicTest(document.name(), () -> {
                    byte[] bytes = ("\uFEFF" + document.text()).getBytes(StandardCharsets.UTF_8);
                    assertThat(said(linter.lint(SourceText.decode(document.name(), bytes)), 0))
                            .isEqualTo(said(lint(document, document.text()), 0));
                }));
    }

    @TestFactory
    Stream<DynamicTest> trailingBlanksDoNotMatter() {
        return keepsLines(eachLine((line, fenced) -> line.equals("---") ? line : line + "  "));
    }

    @TestFactory
    Stream<DynamicTest> headingNumbersDoNotMatter() {
        int[] count = {0};
        return keepsLines(eachLine((line, fenced) -> {
            int marks = line.indexOf(' ');
            boolean heading =
                    !fenced && marks >= 2 && line.startsWith("##") && "####".startsWith(line.substring(0, marks));
            boolean numbered = heading && Character.isDigit(line.charAt(marks + 1));
            return heading && !numbered
                    ? line.substring(0, marks) + " " + (++count[0] % 9 + 1) + ". " + line.substring(marks + 1)
                    : line;
        }));
    }

    @TestFactory
    Stream<DynamicTest> theWidthOfCellsDoesNotMatter() {
        Random random = new Random(7);
        return keepsLines(eachLine((line, fenced) -> fenced || !line.startsWith("|") ? line : widened(line, random)));
    }

    @TestFactory
    Stream<DynamicTest> boldIdsAreIds() {
        return keepsLines(
                eachLine((line, fenced) -> fenced ? line : ID_CELL.matcher(line).replaceAll("**$1**")));
    }

    @TestFactory
    Stream<DynamicTest> pathsMayBeCode() {
        return keepsLines(eachLine(
                (line, fenced) -> fenced ? line : PATH_CELL.matcher(line).replaceAll("`$1`")));
    }

    @TestFactory
    Stream<DynamicTest> theOrderOfRowsOnlyMovesLines() {
        return keepsKeys(PropertyTest::rowsShuffled);
    }

    @TestFactory
    Stream<DynamicTest> theOrderOfColumnsOnlyMovesThem() {
        return keepsKeys(PropertyTest::columnsShuffled);
    }

    @TestFactory
    Stream<DynamicTest> frontMatterOnlyMovesLines() {
        return documents()
                .map(document -> DynamicTest.dynamicTest(document.name(), () -> {
                    boolean has = document.text().startsWith("---\n");
                    String longer = has
                            ? "---\nowner: api team\n" + document.text().substring(4)
                            : "---\nowner: api team\n---\n" + document.text();
                    assertThat(said(lint(document, longer), 0))
                            .isEqualTo(said(lint(document, document.text()), has ? 1 : 3));
                }));
    }

    @TestFactory
    Stream<DynamicTest> theWayToWriteAParameterDoesNotMatter() {
        return documents()
                .map(document -> DynamicTest.dynamicTest(document.name(), () -> {
                    UnaryOperator<String> braces =
                            text -> PARAMETER.matcher(text).replaceAll("/{$1}");
                    List<Said> expected = new ArrayList<>();
                    for (Said finding : said(lint(document, document.text()), 0)) {
                        expected.add(new Said(
                                finding.line(), finding.rule(), finding.severity(), braces.apply(finding.message())));
                    }
                    assertThat(said(lint(document, braces.apply(document.text())), 0))
                            .isEqualTo(expected);
                }));
    }

    @TestFactory
    Stream<DynamicTest> theOrderOfSectionsOnlyMovesLines() {
        return documents()
                .map(document -> DynamicTest.dynamicTest(document.name(), () -> {
                    List<String> sections = sections(document.text());
                    String top = sections.remove(0);
                    List<String> expected = keys(lint(document, document.text()));
                    for (int seed = 0; seed < 3; seed++) {
                        Collections.shuffle(sections, new Random(seed));
                        String shuffled = top + String.join("", sections);
                        assertThat(keys(lint(document, shuffled)))
                                .as("seed %d", seed)
                                .isEqualTo(expected);
                    }
                }));
    }

    /** Lines left out, doubled and exchanged: whatever becomes of a document, no rule fails on it. */
    @TestFactory
    Stream<DynamicTest> damageMakesNoRuleFail() {
        return documents()
                .map(document -> DynamicTest.dynamicTest(document.name(), () -> {
                    for (int seed = 0; seed < 5; seed++) {
                        LintResult result = lint(document, damaged(document.text(), new Random(seed)));
                        assertThat(result.internalErrors()).as("seed %d", seed).isEmpty();
                        assertThat(result.answers()).hasSize(18);
                        assertThat(result.findings().stream().map(Reported::key))
                                .doesNotHaveDuplicates();
                    }
                }));
    }

    private Stream<DynamicTest> keepsKeys(BiFunction<List<String>, Random, List<String>> ofTable) {
        return documents()
                .map(document -> DynamicTest.dynamicTest(document.name(), () -> {
                    String rewritten = eachTable(document.text(), new Random(11), ofTable);
                    assertThat(keys(lint(document, rewritten))).isEqualTo(keys(lint(document, document.text())));
                }));
    }

    /** Rewrites each table, which the function gets by its lines. */
    private static String eachTable(
            String text, Random random, BiFunction<List<String>, Random, List<String>> ofTable) {
        List<String> lines = new ArrayList<>();
        List<String> table = new ArrayList<>();
        for (String line : (text + "\n").split("\n", -1)) {
            if (line.startsWith("|")) {
                table.add(line);
            } else {
                // What a comment cuts off stays as it is, and so does what stands above it.
                boolean whole = table.size() > 2 && table.get(1).startsWith("|-") && !line.startsWith("<!--");
                lines.addAll(whole ? ofTable.apply(table, random) : table);
                table.clear();
                lines.add(line);
            }
        }
        return String.join("\n", lines);
    }

    private static List<String> rowsShuffled(List<String> table, Random random) {
        List<String> rows = new ArrayList<>(table.subList(2, table.size()));
        Collections.shuffle(rows, random);
        rows.addAll(0, table.subList(0, 2));
        return rows;
    }

    /** The columns of a matrix are roles, and its first one is what it is about; elsewhere, in a whole table, any may come first. */
    private static List<String> columnsShuffled(List<String> table, Random random) {
        List<List<String>> rows = table.stream().map(PropertyTest::cells).toList();
        int width = rows.get(0).size();
        boolean ordered = rows.get(0).stream().noneMatch(ANY_ORDER::contains);
        if (ordered || rows.stream().anyMatch(row -> row.size() != width)) {
            return table;
        }
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(i);
        }
        Collections.shuffle(columns, random);
        return rows.stream()
                .map(row ->
                        "| " + String.join(" | ", columns.stream().map(row::get).toList()) + " |")
                .toList();
    }

    private static List<String> cells(String row) {
        String inside = row.strip().substring(1, row.strip().length() - 1);
        return BAR.splitAsStream(inside).map(String::strip).toList();
    }

    private Stream<DynamicTest> keepsLines(UnaryOperator<String> rewriting) {
        return documents()
                .map(document -> DynamicTest.dynamicTest(
                        document.name(),
                        () -> assertThat(said(lint(document, rewriting.apply(document.text())), 0))
                                .isEqualTo(said(lint(document, document.text()), 0))));
    }

    private static Stream<Document> documents() {
        List<Document> documents = new ArrayList<>();
        for (String folder : List.of("valid", "broken")) {
            for (Path file : TestFiles.list(DOCUMENTS.resolve(folder), ".md")) {
                if (!file.toString().endsWith("-encoding.md")) {
                    documents.add(new Document(file.getFileName().toString(), TestFiles.read(file)));
                }
            }
        }
        GeneratedDocuments.some().forEach((name, text) -> documents.add(new Document(name, text)));
        assertThat(documents).isNotEmpty();
        return documents.stream();
    }

    private LintResult lint(Document document, String text) {
        return linter.lint(SourceText.of(document.name(), text));
    }

    private static List<Said> said(LintResult result, int shift) {
        List<Said> said = new ArrayList<>();
        for (Reported reported : result.findings()) {
            int line = result.source().start(reported.finding().span()).line();
            said.add(new Said(
                    line + shift,
                    reported.finding().page().id(),
                    reported.finding().severity().word(),
                    reported.finding().message()));
        }
        return said;
    }

    /** Returns what each finding is about, which its fingerprint is made of; of two that contradict each other either may be the second. */
    private static List<String> keys(LintResult result) {
        return result.findings().stream().map(Reported::key).sorted().toList();
    }

    /** Rewrites line by line; the function is told whether the line stands in a fence. */
    private static UnaryOperator<String> eachLine(BiFunction<String, Boolean, String> rewriting) {
        return text -> {
            List<String> lines = new ArrayList<>();
            boolean fenced = false;
            for (String line : text.split("\n", -1)) {
                fenced ^= line.startsWith("```");
                lines.add(rewriting.apply(line, fenced));
            }
            return String.join("\n", lines);
        };
    }

    /** Pads the cells of a table's row; a bar after a backslash divides no cells. */
    private static String widened(String row, Random random) {
        StringBuilder wider = new StringBuilder();
        for (int i = 0; i < row.length(); i++) {
            boolean bar = row.charAt(i) == '|' && (i == 0 || row.charAt(i - 1) != '\\');
            if (bar && i > 0) {
                wider.append(" ".repeat(random.nextInt(5)));
            }
            wider.append(row.charAt(i));
            if (bar && i < row.length() - 1) {
                wider.append(" ".repeat(random.nextInt(3)));
            }
        }
        return wider.toString();
    }

    /** Returns what stands before the first heading of level 2, and then each section that begins with one. */
    private static List<String> sections(String text) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        boolean fenced = false;
        for (String line : text.split("(?<=\n)")) {
            fenced ^= line.startsWith("```");
            if (!fenced && line.startsWith("## ")) {
                sections.add(section.toString());
                section.setLength(0);
            }
            section.append(line);
        }
        sections.add(section + "\n");
        return sections;
    }

    private static String damaged(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        for (int i = 0; i < 12; i++) {
            int at = random.nextInt(lines.size());
            int other = random.nextInt(lines.size());
            switch (random.nextInt(4)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(other));
                case 2 -> Collections.swap(lines, at, other);
                default -> lines.set(at, cut(lines.get(at), random));
            }
        }
        return String.join("\n", lines);
    }

    private static String cut(String line, Random random) {
        return line.substring(0, random.nextInt(line.length() + 1));
    }
}
