package io.github.prdlint.checks;

import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.MatrixRow;
import io.github.prdlint.prd.PermissionMatrix.RowKind;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.Words;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;

/** Every row of the matrix is about some endpoint. */
final class UnusedMatrixRow implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        String section = prd.titleOf(SectionKind.ENDPOINTS, "API Endpoint Groups");
        String matrix = prd.permissions().title();
        var groups = new UnresolvedReferences<>(prd.endpointGroups(), EndpointGroup::name, section);
        for (MatrixRow row : prd.permissions().rows()) {
            if (row.kind() != RowKind.ACTION && !prd.permissions().isMentioned(row)) {
                Findings.Draft draft = row.kind() == RowKind.RESOURCE
                        ? groups.report(findings, row.name(), "row \"%s\" of %s matches no endpoint", row, matrix)
                                .draft()
                        : findings.at(row.name(), "row \"%s\" of %s matches no endpoint of %s", row, matrix, section);
                draft.entity(Words.key(row.toString()))
                        .about(Subject.item(row.name()))
                        .help("name the row as its endpoints, their group or their path are named, or remove it");
            }
        }
    }
}
