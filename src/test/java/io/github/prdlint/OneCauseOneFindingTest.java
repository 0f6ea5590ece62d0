package io.github.prdlint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A whole document of each scale gets one defect of its shape at a time: a column or a section is missing, a row has a cell too few or
 * too many, or is there twice. However much of the document can no longer be judged, the defect is one finding.
 */
class OneCauseOneFindingTest {

    private static final Path VALID = TestFiles.root().resolve("testdata/valid");

    private final Linter linter = new Linter(Configuration.recommended());

    /** A table of a document, by its lines: the header's index and the index after its last row. */
    private record Lines(int header, int end, List<String> columns) {

        boolean isOfFeatures() {
            return columns.contains("Endpoint Group");
        }

        boolean isOfEndpoints() {
            return columns.contains("Method") && columns.contains("Endpoint");
        }
    }

    private Stream<DynamicTest> each(Defects defects) {
        return Stream.of("library-small.md", "dispatch-medium.md")
                .map(VALID::resolve)
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> defects.of(TestFiles.read(file).lines().toList())));
    }

    /** Tries every place of a kind of defect in one document. */
    @FunctionalInterface
    private interface Defects {
        void of(List<String> document);
    }

    @TestFactory
    Stream<DynamicTest> aColumnThatOneTableLacks() {
        return each(document -> {
            for (Lines table : tables(document)) {
                for (String column : table.columns()) {
                    if (isDemanded(table, column)) {
                        expect("PRD804", column, withoutColumn(document, List.of(table), column));
                    }
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aColumnThatNoTableHas() {
        return each(document -> {
            List<Lines> features =
                    tables(document).stream().filter(Lines::isOfFeatures).toList();
            List<Lines> endpoints =
                    tables(document).stream().filter(Lines::isOfEndpoints).toList();
            for (List<Lines> alike : List.of(features, endpoints)) {
                for (String column : alike.get(0).columns()) {
                    if (isDemanded(alike.get(0), column)) {
                        expect("PRD804", column, withoutColumn(document, alike, column));
                    }
                }
            }
        });
    }

    /** No rule reads MVP Necessity; of a feature's name and description either says what it is. */
    private static boolean isDemanded(Lines table, String column) {
        boolean optional =
                column.equals("MVP Necessity") || column.equals("Feature Name") || column.equals("Description");
        return !(table.isOfFeatures() && optional);
    }

    @TestFactory
    Stream<DynamicTest> aSectionThatIsMissing() {
        return each(document -> {
            for (int from = 0; from < document.size(); from++) {
                if (document.get(from).startsWith("## ")) {
                    int end = from + 1;
                    while (end < document.size() && !document.get(end).startsWith("## ")) {
                        end++;
                    }
                    List<String> without = new ArrayList<>(document);
                    without.subList(from, end).clear();
                    expect("PRD801", document.get(from), without);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aRowWithAnotherNumberOfCells() {
        return each(document -> forEachRow(document, (table, row) -> {
            expect("PRD002", row, replaced(document, row, cells -> cells.subList(0, cells.size() - 1)));
            expect("PRD002", row, replaced(document, row, cells -> {
                List<String> more = new ArrayList<>(cells);
                more.add(table.columns().indexOf("Description"), "see also");
                return more;
            }));
            expect("PRD002", row, replaced(document, row, cells -> {
                List<String> more = new ArrayList<>(cells);
                more.add(0, "7");
                return more;
            }));
        }));
    }

    @TestFactory
    Stream<DynamicTest> aRowThatIsThereTwice() {
        return each(document -> forEachRow(document, (table, row) -> {
            List<String> twice = new ArrayList<>(document);
            twice.add(row, document.get(row));
            expect(table.isOfFeatures() ? "PRD403" : "PRD404", row, twice);
        }));
    }

    @TestFactory
    Stream<DynamicTest> aCommentThatCutsATable() {
        return each(document -> forEachRow(document, (table, row) -> {
            if (row > table.header() + 2) {
                List<String> cut = new ArrayList<>(document);
                cut.add(row, "<!-- new since May -->");
                expect("PRD002", row, cut);
            }
        }));
    }

    private void expect(String rule, Object place, List<String> document) {
        Set<String> rules = linter.lint(SourceText.of("prd.md", String.join("\n", document))).findings().stream()
                .map(reported -> reported.finding().page().id() + " "
                        + reported.finding().message())
                .collect(Collectors.toSet());
        assertThat(rules).as("defect at %s", place).singleElement().asString().startsWith(rule);
    }

    /** Something that is done to a row of a feature or endpoint table, by its line. */
    @FunctionalInterface
    private interface RowDefect {
        void at(Lines table, int row);
    }

    /** Takes the last row of each table: what stands above it is read as before. */
    private static void forEachRow(List<String> document, RowDefect defect) {
        for (Lines table : tables(document)) {
            if (table.end() > table.header() + 2) {
                defect.at(table, table.end() - 1);
            }
        }
    }

    /** Returns the tables of features and endpoints. */
    private static List<Lines> tables(List<String> document) {
        List<Lines> tables = new ArrayList<>();
        for (int header = 0; header + 1 < document.size(); header++) {
            if (document.get(header).startsWith("|") && document.get(header + 1).startsWith("|-")) {
                int end = header + 2;
                while (end < document.size() && document.get(end).startsWith("|")) {
                    end++;
                }
                Lines table = new Lines(header, end, cells(document.get(header)));
                if (table.isOfFeatures() || table.isOfEndpoints()) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static List<String> cells(String row) {
        String inside = row.strip().substring(1, row.strip().length() - 1);
        return Arrays.stream(inside.split("(?<!\\\\)\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static List<String> replaced(List<String> document, int row, UnaryOperator<List<String>> change) {
        List<String> changed = new ArrayList<>(document);
        changed.set(row, "| " + String.join(" | ", change.apply(cells(document.get(row)))) + " |");
        return changed;
    }

    private static List<String> withoutColumn(List<String> document, List<Lines> tables, String column) {
        List<String> changed = document;
        for (Lines table : tables) {
            int at = table.columns().indexOf(column);
            for (int row = table.header(); row < table.end(); row++) {
                changed = replaced(changed, row, cells -> {
                    List<String> fewer = new ArrayList<>(cells);
                    fewer.remove(at);
                    return fewer;
                });
            }
        }
        return changed;
    }
}
