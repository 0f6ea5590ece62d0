package io.github.prdlint.rewriting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a document as people do who know the template by heart but not by letter: {@code {id}} for {@code :id}, methods and paths as
 * code, plain IDs, other names and another order of columns, a bullet a field, numbers before headings.
 */
final class LooseStyle implements UnaryOperator<String> {

    private static final Pattern PARAMETER = Pattern.compile("/:([A-Za-z_]+)");
    private static final Pattern HEADING = Pattern.compile("(#{2,4}) (?:[0-9]+\\.[0-9.]* )?(.*)");
    private static final Pattern ENDPOINT = Pattern.compile("([A-Z]+ /[^ `]*)(.*)");
    private static final Pattern FIELDS = Pattern.compile("- [a-z_]+(, [a-z_]+)+");

    /** Other names of columns. */
    private static final Map<String, String> COLUMNS = Map.of(
            "Endpoint", "Path",
            "Feature Name", "Name",
            "MVP Necessity", "Priority",
            "Auth Level", "Access Level",
            "Endpoint Group", "Group",
            "HTTP Status", "Status");

    /** Columns whose cells become code. */
    private static final Set<String> CODE = Set.of("Method", "Endpoint");

    @Override
    public String apply(String text) {
        // How many headings of level 2, 3 and 4 there have been under the one above.
        int[] numbers = new int[3];
        return Line.each(PARAMETER.matcher(text).replaceAll("/{$1}"), line -> line(line, numbers))
                .replaceAll("\n{3,}", "\n\n");
    }

    private static String line(Line line, int[] numbers) {
        return switch (line.kind()) {
            case HEADING -> heading(line.text(), numbers);
            case HEADER, DELIMITER, ROW -> line.column(0).equals("Field") ? field(line) : row(line);
            case CODE -> line.text();
            case OTHER -> FIELDS.matcher(line.text()).matches() ? line.text().replace(", ", "\n- ") : line.text();
        };
    }

    private static String heading(String line, int[] numbers) {
        Matcher parts = HEADING.matcher(line);
        if (!parts.matches()) {
            return line;
        }
        int level = parts.group(1).length() - 2;
        numbers[level]++;
        Arrays.fill(numbers, level + 1, numbers.length, 0);
        StringBuilder number = new StringBuilder();
        for (int i = 0; i <= level; i++) {
            number.append(numbers[i]).append('.');
        }
        Matcher endpoint = ENDPOINT.matcher(parts.group(2));
        String title = endpoint.matches() ? "`" + endpoint.group(1) + "`" + endpoint.group(2) : parts.group(2);
        return parts.group(1) + " " + number + " " + title;
    }

    private static String row(Line line) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            cells.add(cell(line, i, line.cells().get(i)));
        }
        // Everywhere but in the matrix, which is read by it, the first column becomes the last but one. What a row
        // lacks
        // or has too much of stands at its end, and there it stays.
        int from = line.inMatrix() ? 1 : 0;
        int to = line.header().size() - 2;
        if (to > from && to < cells.size()) {
            cells.add(to, cells.remove(from));
        }
        return Line.row(cells);
    }

    private static String cell(Line line, int column, String cell) {
        return switch (line.kind()) {
            case HEADER -> COLUMNS.getOrDefault(cell, cell);
            case DELIMITER -> "---";
            default ->
                CODE.contains(line.column(column)) && !cell.isEmpty() && !cell.startsWith("`")
                        ? "`" + cell + "`"
                        : cell.replace("**", "");
        };
    }

    /** A row of a model's table as an item of a list; the table's first two lines leave nothing. */
    private static String field(Line line) {
        if (line.kind() != Line.Kind.ROW) {
            return "";
        }
        List<String> cells = line.cells();
        return "- **%s** (%s): %s"
                .formatted(cells.get(0), cells.get(2), cells.get(1).replace("\\|", "|"));
    }
}
