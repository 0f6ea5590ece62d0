package io.github.prdlint.prd;

import io.github.prdlint.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table of roles against resources.
 *
 * @param header the header row
 * @param roles the role names at its columns, or at its rows where it is transposed
 */
public record PermissionMatrix(
        SourceSpan header, Located<String> heading, Shape shape, List<Located<Name>> roles, List<Row> rows) {

    /** How a matrix is laid out. */
    public enum Shape {
        RESOURCE_BY_ROLE,
        ROLE_BY_RESOURCE,
        ACTION_BY_ROLE,
        ENDPOINT_BY_ROLE,
        PERMISSION_BY_ROLE,
        LONG
    }

    /** What a row's name is. */
    public enum RowKind {
        RESOURCE,
        PATH,
        PERMISSION_KEY,
        ACTION
    }

    /**
     * What the matrix says about one resource, path, permission key or action.
     *
     * @param resource the resource that the name means (for an action: its noun)
     * @param path the path or pattern, for a row that is one
     * @param method the method of a path row, where it has one
     * @param operations the operations that the row itself is about (for an action or key); empty for a resource, of which the cells
     *     say them, and for a path, which is matched whatever its method does
     */
    public record Row(
            Located<String> name,
            RowKind kind,
            Name resource,
            Optional<EndpointPath> path,
            Optional<String> method,
            Set<Operation> operations,
            List<Cell> cells) {

        public Row {
            operations = Set.copyOf(operations);
            cells = List.copyOf(cells);
        }

        @Override
        public String toString() {
            return name.value();
        }
    }

    /**
     * What one role may do with a row.
     *
     * @param role the role as its column names it
     * @param text the cell's text and place
     * @param operations the operations granted; with {@code allowed} and none here, the cell allows without saying which
     * @param allowed whether anything is granted
     * @param readable whether the cell could be read; no check uses one that could not
     */
    public record Cell(
            Located<Name> role, Located<String> text, Set<Operation> operations, boolean allowed, boolean readable) {

        public Cell {
            operations = Set.copyOf(operations);
        }
    }

    public PermissionMatrix {
        roles = List.copyOf(roles);
        rows = List.copyOf(rows);
    }
}
