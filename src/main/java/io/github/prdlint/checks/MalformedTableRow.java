package io.github.prdlint.checks;

import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.RecognisedTable;
import io.github.prdlint.prd.RecognisedTable.MalformedRow;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.prd.Words;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Profile;
import io.github.prdlint.rule.Profile.DemandedColumn;
import io.github.prdlint.rule.Subject;
import java.util.List;
import java.util.Optional;

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
            List<DemandedColumn> demanded = Profile.builtIn().columns(table.kind(), prd.scale());
            for (MalformedRow row : table.malformedRows()) {
                report(table, row, demanded, findings)
                        .ifPresent(draft -> draft.entity(
                                        table.kind().name(),
                                        Words.key(table.heading().value()),
                                        contents.entity(row))
                                .about(Subject.item(row.row()))
                                .about(contents.concerned(table, row))
                                .related(table.header(), "the table's header"));
            }
        }
    }

    /** Whether the row says nowhere what a demanded column would say; where one of two columns is enough, so is one cell. */
    private static boolean isMissed(
            Column column, RecognisedTable table, MalformedRow row, List<DemandedColumn> demanded) {
        return demanded.stream()
                .map(DemandedColumn::anyOf)
                .filter(anyOf -> anyOf.contains(column))
                .anyMatch(anyOf -> anyOf.stream().filter(table::has).allMatch(row.missing()::contains));
    }

    private static Optional<Findings.Draft> report(
            RecognisedTable table, MalformedRow row, List<DemandedColumn> demanded, Findings findings) {
        if (row.cutByComment()) {
            return Optional.of(
                    findings.at(row.row(), "a comment above this row ends the table under \"%s\"", table.heading())
                            .help("move the comment above or below the table, or into a cell"));
        }
        if (!row.surplus().isEmpty()) {
            List<String> surplus = row.surplus().stream().map(Located::value).toList();
            return Optional.of(findings.at(
                            row.row(),
                            "this row has %s cells where its header has %s, so that %s stands in no column",
                            row.cells(),
                            row.expected(),
                            Listing.quoted(surplus))
                    .help("write a | inside a cell as \\|, or remove the surplus cell"));
        }
        List<String> missing = row.missing().stream()
                .filter(column -> isMissed(column, table, row, demanded))
                .flatMap(column -> Optional.ofNullable(table.columns().get(column)).stream())
                .map(Located::value)
                .toList();
        // The columns of a matrix are roles, and each row says something about every role.
        if (missing.isEmpty() && table.kind() != TableKind.MATRIX) {
            return Optional.empty();
        }
        return Optional.of(findings.at(
                        row.row(),
                        "this row has %s of the %s cells that its header announces; it lacks %s",
                        row.cells(),
                        row.expected(),
                        missing.isEmpty() ? "the last" : Listing.quoted(missing))
                .help("add the missing cells; an empty one is two bars with a blank between"));
    }
}
