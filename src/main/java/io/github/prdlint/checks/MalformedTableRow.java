package io.github.prdlint.checks;

import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.RecognisedTable;
import io.github.prdlint.prd.RecognisedTable.MalformedRow;
import io.github.prdlint.prd.Words;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.List;

/** The rows of a table have the cells that its header announces. */
final class MalformedTableRow implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        List<RecognisedTable> tables = prd.tables().stream()
                .filter(table -> !table.malformedRows().isEmpty())
                .toList();
        if (tables.isEmpty()) {
            return;
        }
        RowContents contents = new RowContents(prd);
        for (RecognisedTable table : tables) {
            for (MalformedRow row : table.malformedRows()) {
                report(table, row, findings)
                        .entity(table.kind().name(), Words.key(table.heading().value()), contents.entity(row))
                        .about(Subject.item(row.row()))
                        .about(contents.concerned(table, row))
                        .related(table.header(), "the table's header");
            }
        }
    }

    private static Findings.Draft report(RecognisedTable table, MalformedRow row, Findings findings) {
        if (row.cutByComment()) {
            return findings.at(row.row(), "a comment above this row ends the table under \"%s\"", table.heading())
                    .help("move the comment above or below the table, or into a cell");
        }
        if (!row.surplus().isEmpty()) {
            List<String> surplus = row.surplus().stream().map(Located::value).toList();
            return findings.at(
                            row.row(),
                            "this row has %d cells where its header has %d; nothing announces %s",
                            row.cells(),
                            row.expected(),
                            Listing.quoted(surplus))
                    .help("write a | inside a cell as \\|, or remove the surplus cell");
        }
        return findings.at(
                        row.row(),
                        "this row has %d cells where its header has %d: it lacks %s",
                        row.cells(),
                        row.expected(),
                        Listing.quoted(row.missing().stream()
                                .map(column -> table.columns().get(column))
                                .toList()))
                .help("add the missing cells; an empty one is two bars with a blank between");
    }
}
