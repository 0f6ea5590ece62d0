package io.github.prdlint.checks;

import io.github.prdlint.prd.PermissionMatrix;
import io.github.prdlint.prd.PermissionMatrix.Cell;
import io.github.prdlint.prd.PermissionMatrix.Row;
import io.github.prdlint.prd.Permissions;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Words;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.source.SourceSpan;
import java.util.HashSet;
import java.util.Set;

/** Every cell of a permission matrix can be read. */
final class UnreadablePermission implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        // A column of two roles gives two cells at one place.
        Set<SourceSpan> reported = new HashSet<>();
        for (PermissionMatrix matrix : prd.matrices()) {
            for (Row row : matrix.rows()) {
                for (Cell cell : row.cells()) {
                    if (!cell.readable() && reported.add(cell.text().span())) {
                        report(matrix, row, cell, prd.permissions(), findings);
                    }
                }
            }
        }
    }

    private static void report(
            PermissionMatrix matrix, Row row, Cell cell, Permissions permissions, Findings findings) {
        Findings.Draft draft = findings.at(
                        cell.text(),
                        "%s says \"%s\" for \"%s\" on \"%s\", which is no permission that can be read",
                        matrix.heading(),
                        cell.text(),
                        cell.role(),
                        row)
                .entity(
                        Words.key(row.toString()),
                        Subject.role(cell.role().value()).key())
                .about(Subject.item(cell.text()))
                .help(
                        "write operations such as Read or CRUD, a mark such as ✅ or —, or explain the sign in a legend line");
        permissions.role(cell.role().value()).ifPresent(role -> draft.about(Subject.of(role)));
    }
}
