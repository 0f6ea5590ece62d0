package io.github.prdlint.generated;

import static io.github.prdlint.generated.Draft.at;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Markdown that is being written: headings with numbers, sections and tables, each with its name. */
final class Sheet {

    private final StringBuilder text = new StringBuilder();
    private final Style style;
    private final Set<String> omitted;
    private final int[] numbers = new int[2];

    /**
     * Begins an empty sheet.
     *
     * @param omitted the names of sections ({@code section/flow}) and columns ({@code features/Orders/group}) to leave out
     */
    Sheet(Style style, Set<String> omitted) {
        this.style = style;
        this.omitted = omitted;
    }

    /** A column of a table. */
    record Column(String key, String title) {}

    /** A row of a table, with its cells by the keys of the columns. */
    record Row(String name, Map<String, String> cells) {}

    Sheet line(String line) {
        text.append(line).append('\n');
        return this;
    }

    Sheet gap() {
        return line("");
    }

    /** Writes a section of level 2 or 3 whose parts the body writes. */
    void section(int level, String key, String title, Runnable body) {
        if (omitted.contains("section/" + key)) {
            return;
        }
        int index = level - 2;
        numbers[index]++;
        if (index == 0) {
            numbers[1] = 0;
        }
        text.append(opening("section/" + key));
        String number = index == 0 ? numbers[0] + ". " : numbers[0] + "." + numbers[1] + " ";
        // What stands in brackets at a title's end is no part of its place.
        int bracket = title.endsWith(")") ? title.lastIndexOf(" (") : title.length();
        String heading = at("heading/" + key, title.substring(0, bracket)) + title.substring(bracket);
        line("#".repeat(level) + " " + (style.numbered() ? number : "") + at("title/" + key, heading));
        gap();
        body.run();
        text.append(closing());
    }

    /** Writes something that has a name. */
    void named(String name, Runnable body) {
        text.append(opening(name));
        body.run();
        text.append(closing());
    }

    private static String opening(String name) {
        String whole = at(name, "");
        return whole.substring(0, whole.length() - 1);
    }

    private static String closing() {
        String whole = at("", "");
        return whole.substring(whole.length() - 1);
    }

    /** Writes a table; columns in another order where the style has one, when there are more than three. */
    void table(String name, List<Column> all, List<Row> rows) {
        List<Column> columns = new ArrayList<>(all);
        columns.removeIf(column -> omitted.contains(name + "/" + column.key()));
        if (style.shuffle() > 0 && columns.size() > 3) {
            Collections.shuffle(columns, new Random(style.shuffle()));
        }
        fixed(name, columns, rows);
    }

    /** Writes a table whose columns are in an order that means something. */
    void fixed(String name, List<Column> columns, List<Row> rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(columns.stream()
                .map(column -> cell(name + "/column/" + column.key(), column.title()))
                .toList());
        for (Row row : rows) {
            cells.add(columns.stream()
                    .map(column ->
                            cell(row.name() + "/" + column.key(), row.cells().get(column.key())))
                    .toList());
        }
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int width = 3;
            for (List<String> row : cells) {
                width = Math.max(width, Draft.plain(row.get(i)).length());
            }
            widths.add(style.padded() ? width : 3);
        }
        text.append(opening("table/" + name));
        line(at("header/" + name, row(cells.get(0), widths)));
        StringBuilder delimiter = new StringBuilder("|");
        widths.forEach(width -> delimiter.append("-".repeat(width + 2)).append('|'));
        line(delimiter.toString());
        for (int i = 0; i < rows.size(); i++) {
            String row = at(rows.get(i).name() + "/row", row(cells.get(i + 1), widths));
            text.append(at(rows.get(i).name(), row + "\n"));
        }
        text.append(closing());
        gap();
    }

    private static String cell(String name, String value) {
        return value.contains(opening(name)) ? value : at(name, value);
    }

    private String row(List<String> cells, List<Integer> widths) {
        StringBuilder row = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            int blanks =
                    style.padded() ? widths.get(i) - Draft.plain(cells.get(i)).length() : 0;
            row.append(' ').append(cells.get(i)).append(" ".repeat(blanks)).append(" |");
        }
        return row.toString();
    }

    Draft draft() {
        return new Draft(text.toString());
    }
}
