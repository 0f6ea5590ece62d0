package io.github.prdlint.prd;

import io.github.prdlint.prd.PermissionMatrix.Cell;
import io.github.prdlint.prd.PermissionMatrix.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the permission matrix says about one operation on one resource, role by role; what several rows or matrices say is united. */
public final class Ruling {

    /** What the matrix says to a role, the weightiest first: one grant is enough, and a denial counts only when all can be read. */
    public enum Verdict {
        GRANTED,
        /** No cell, or one that cannot be read. */
        UNKNOWN,
        DENIED
    }

    /**
     * The verdict on a role.
     *
     * @param cells the cells that say so
     */
    public record Grant(Verdict verdict, List<Cell> cells) {

        private static final Grant NONE = new Grant(Verdict.UNKNOWN, List.of());

        public Grant {
            cells = List.copyOf(cells);
        }
    }

    private final List<MatrixRow> rows;
    private final Map<Role, Grant> grants = new LinkedHashMap<>();
    private final Map<Role.Kind, List<Role>> denied = new EnumMap<>(Role.Kind.class);

    /** Asks rows about an operation, or, without one, about any right at all. */
    Ruling(List<MatrixRow> rows, Optional<Operation> operation, Permissions permissions) {
        this.rows = List.copyOf(rows);
        Map<Role, Map<Verdict, List<Cell>>> said = new LinkedHashMap<>();
        for (MatrixRow united : rows) {
            for (Row row : united.rows()) {
                for (Cell cell : row.cells()) {
                    permissions
                            .role(cell.role().value())
                            .ifPresent(role -> said.computeIfAbsent(role, r -> new EnumMap<>(Verdict.class))
                                    .computeIfAbsent(verdict(row, cell, operation), v -> new ArrayList<>())
                                    .add(cell));
                }
            }
        }
        said.forEach((role, cells) -> {
            Map.Entry<Verdict, List<Cell>> first = cells.entrySet().iterator().next();
            grants.put(role, new Grant(first.getKey(), first.getValue()));
            if (first.getKey() == Verdict.DENIED) {
                denied.computeIfAbsent(role.kind(), k -> new ArrayList<>()).add(role);
            }
        });
    }

    private static Verdict verdict(Row row, Cell cell, Optional<Operation> operation) {
        if (!cell.readable()) {
            // In the long form a cell is about one operation, and what cannot be read there says nothing about the
            // others.
            boolean aboutOther = operation.isPresent() && !admit(cell.operations(), operation.get());
            return aboutOther ? Verdict.DENIED : Verdict.UNKNOWN;
        }
        boolean granted =
                cell.allowed() && (operation.isEmpty() || admit(MatrixRow.operations(row, cell), operation.get()));
        return granted ? Verdict.GRANTED : Verdict.DENIED;
    }

    private static boolean admit(Collection<Operation> rights, Operation operation) {
        return rights.isEmpty()
                || rights.contains(operation)
                || rights.contains(Operation.MANAGE)
                || operation == Operation.ACTION
                        && (rights.contains(Operation.CREATE)
                                || rights.contains(Operation.UPDATE)
                                || rights.contains(Operation.DELETE));
    }

    /** Returns the rows that say so. */
    public List<MatrixRow> rows() {
        return rows;
    }

    /** Returns the first of them, by which messages call the resource. */
    public MatrixRow row() {
        return rows.get(0);
    }

    /** Returns what they say to a role. */
    public Grant of(Role role) {
        return grants.getOrDefault(role, Grant.NONE);
    }

    /** Returns the roles of a kind to which they deny it, in the order of the columns; always the same list. */
    public List<Role> denied(Role.Kind kind) {
        return denied.getOrDefault(kind, List.of());
    }
}
