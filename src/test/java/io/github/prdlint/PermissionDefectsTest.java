package io.github.prdlint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * A whole document gets one defect of roles and rights at a time: at every place where it can stand it is found by the rule that is there
 * for it, and by no other.
 */
class PermissionDefectsTest {

    private static final String NOBODY = "Zorgon";

    private final Linter linter = new Linter(Configuration.recommended());
    private final List<String> document = TestFiles.read(TestFiles.root().resolve("testdata/valid/dispatch-medium.md"))
            .lines()
            .toList();

    /** A cell of a table, by the line and the number of its column. */
    private record Cell(int line, int column, String text) {}

    @Test
    void aNameThatIsNoRole() {
        for (String column : List.of("Roles", "Auth Level")) {
            for (Cell cell : cells(column)) {
                if (namesRoles(cell)) {
                    expect("PRD503", with(cell, text -> misspelt(text)));
                    expect("PRD503", with(cell, text -> NOBODY + text.substring(text.split(",")[0].length())));
                }
            }
        }
    }

    @Test
    void aRoleUnderTwoNames() {
        for (Cell role : cells("Role")) {
            expect("PRD502", with(role, text -> NOBODY));
            expect("PRD502", with(role, PermissionDefectsTest::misspelt));
            expect("PRD502", without(role.line()));
        }
        int header = header("Resource Domain");
        List<String> columns = cellsOf(document.get(header));
        for (int column = 1; column < columns.size(); column++) {
            Cell cell = new Cell(header, column, columns.get(column));
            expect("PRD502", with(cell, text -> NOBODY));
            expect("PRD502", with(cell, PermissionDefectsTest::misspelt));
        }
    }

    @Test
    void aPublicEndpointWithRolesAndATokenForNobody() {
        for (Cell cell : cells("Roles")) {
            if (namesRoles(cell)) {
                expect("PRD509", with(cell, text -> "none"));
                expect("PRD509", with(new Cell(cell.line(), cell.column() - 1, ""), text -> "Public"));
            }
        }
    }

    @Test
    void aCellOfTheMatrix() {
        int header = header("Resource Domain");
        int columns = cellsOf(document.get(header)).size();
        for (Cell row : cells("Resource Domain")) {
            for (int column = 1; column < columns; column++) {
                expect("PRD507", with(new Cell(row.line(), column, ""), text -> "??"));
                expectOnly("PRD504", with(new Cell(row.line(), column, ""), text -> "-"));
                expectOnly("PRD505", with(new Cell(row.line(), column, ""), text -> "CRUD"));
            }
        }
        List<String> longer = new ArrayList<>(document);
        longer.add(header + 2, "| Invoices |" + " R |".repeat(columns - 1));
        expect("PRD510", longer);
    }

    @Test
    void aRoleTooManyOrTooFew() {
        List<String> roles = cells("Role").stream().map(Cell::text).toList();
        for (Cell cell : cells("Roles")) {
            for (String role : roles) {
                if (namesRoles(cell) && !cell.text().contains(role)) {
                    expect("PRD504", with(cell, text -> text + ", " + role));
                }
            }
        }
        for (Cell cell : cells("Auth Level")) {
            for (String role : roles) {
                if (namesRoles(cell) && !cell.text().contains(role)) {
                    expect("PRD508", with(cell, text -> text + ", " + role));
                }
            }
            if (cell.text().contains(",")) {
                expectOnly("PRD511", with(cell, text -> text.substring(0, text.indexOf(','))));
            }
        }
    }

    private static boolean namesRoles(Cell cell) {
        return !List.of("-", "All", "Public", "System", "Authenticated").contains(cell.text());
    }

    private static String misspelt(String text) {
        String name = text.split(",")[0];
        int middle = name.length() / 2;
        return name.substring(0, middle) + name.charAt(middle) + name.substring(middle) + text.substring(name.length());
    }

    private void expect(String rule, List<String> defective) {
        assertThat(rules(defective)).singleElement().isEqualTo(rule);
    }

    private void expectOnly(String rule, List<String> defective) {
        assertThat(rules(defective)).allMatch(rule::equals);
    }

    private List<String> rules(List<String> defective) {
        return linter.lint(SourceText.of("prd.md", String.join("\n", defective))).findings().stream()
                .map(reported -> reported.finding().page().id())
                .toList();
    }

    /** Returns the cells of a column in every table that has it. */
    private List<Cell> cells(String column) {
        List<Cell> cells = new ArrayList<>();
        for (int line = 0; line + 1 < document.size(); line++) {
            int at = document.get(line + 1).startsWith("|-")
                    ? cellsOf(document.get(line)).indexOf(column)
                    : -1;
            for (int row = line + 2;
                    at >= 0 && row < document.size() && document.get(row).startsWith("|");
                    row++) {
                cells.add(new Cell(row, at, cellsOf(document.get(row)).get(at)));
            }
        }
        assertThat(cells).as("column %s", column).isNotEmpty();
        return cells;
    }

    private int header(String first) {
        return cells(first).get(0).line() - 2;
    }

    private static List<String> cellsOf(String row) {
        String line = row.strip();
        return line.startsWith("|")
                ? Arrays.stream(line.substring(1, line.length() - 1).split("(?<!\\\\)\\|", -1))
                        .map(String::strip)
                        .toList()
                : List.of();
    }

    private List<String> with(Cell cell, UnaryOperator<String> change) {
        List<String> cells = new ArrayList<>(cellsOf(document.get(cell.line())));
        cells.set(cell.column(), change.apply(cells.get(cell.column())));
        List<String> changed = new ArrayList<>(document);
        changed.set(cell.line(), "| " + String.join(" | ", cells) + " |");
        return changed;
    }

    private List<String> without(int line) {
        List<String> changed = new ArrayList<>(document);
        changed.remove(line);
        return changed;
    }
}
