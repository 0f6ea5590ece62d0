package io.github.prdlint.prd;

import io.github.prdlint.prd.PermissionMatrix.Cell;
import io.github.prdlint.prd.PermissionMatrix.Row;
import io.github.prdlint.prd.PermissionMatrix.RowKind;
import java.util.List;
import java.util.Set;

/**
 * A row of the permission matrix, united with its namesakes: in other matrices and, in the long form, for other roles.
 *
 * @param rows all of them, in the order of the text
 */
public record MatrixRow(List<Row> rows) {

    public MatrixRow {
        rows = List.copyOf(rows);
    }

    /** Returns the name as the first one writes it. */
    public Located<String> name() {
        return rows.get(0).name();
    }

    /** Returns what the name is. */
    public RowKind kind() {
        return rows.get(0).kind();
    }

    /** Returns whether the name itself says the operation ({@code orders:create}, Create order), not the cells. */
    public boolean isRight() {
        return isRight(rows.get(0));
    }

    static boolean isRight(Row row) {
        return row.kind() == RowKind.PERMISSION_KEY || row.kind() == RowKind.ACTION;
    }

    /**
     * Returns the operations that a cell of one of the rows speaks of: its own, else the row's; none when it allows or denies without
     * saying which.
     */
    public static Set<Operation> operations(Row row, Cell cell) {
        return cell.operations().isEmpty() ? row.operations() : cell.operations();
    }

    @Override
    public String toString() {
        return name().value();
    }
}
