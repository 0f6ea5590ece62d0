package io.github.prdlint.prd;

import io.github.prdlint.prd.Admission.Answer;
import io.github.prdlint.prd.PermissionMatrix.Cell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a cell of the matrix grants a role, and the endpoints at which users can make use of it. */
public final class GrantedRight {

    private static final List<Operation> PLAIN =
            List.of(Operation.CREATE, Operation.READ, Operation.UPDATE, Operation.DELETE);

    private final MatrixRow row;
    private final Cell cell;
    private final Role role;
    private final Set<Operation> operations;
    private final List<Endpoint> endpoints;
    private final Map<Operation, Audience> audiences;

    GrantedRight(
            MatrixRow row,
            Cell cell,
            Role role,
            Set<Operation> operations,
            List<Endpoint> endpoints,
            Map<Operation, Audience> audiences) {
        this.row = row;
        this.cell = cell;
        this.role = role;
        this.operations = operations;
        this.endpoints = endpoints;
        this.audiences = audiences;
    }

    /** Returns the row. */
    public MatrixRow row() {
        return row;
    }

    /** Returns the cell that grants it. */
    public Cell cell() {
        return cell;
    }

    /** Returns the role. */
    public Role role() {
        return role;
    }

    /** Returns all endpoints for users that the row is about, in the order of the text. */
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    /** Returns those of the endpoints that do one of the operations. */
    public List<Endpoint> endpoints(List<Operation> wanted) {
        return endpoints.stream().filter(e -> wanted.contains(e.operation())).toList();
    }

    /** Returns which of Create, Read, Update and Delete are granted; none when the cell does not say, or grants something else. */
    public List<Operation> operations() {
        return operations.contains(Operation.ACTION)
                ? List.of()
                : PLAIN.stream().filter(operations::contains).toList();
    }

    /** Returns whether the row has endpoints and surely none of them lets the role in. */
    public boolean isUnserved() {
        return !endpoints.isEmpty() && audiences.values().stream().noneMatch(this::letsIn);
    }

    /** Returns the granted operations for which the row has endpoints, none of which lets the role in. */
    public List<Operation> unserved() {
        return operations().stream()
                .filter(operation -> Optional.ofNullable(audiences.get(operation))
                        .filter(audience -> !letsIn(audience))
                        .isPresent())
                .toList();
    }

    private boolean letsIn(Audience audience) {
        return audience.admits(role) != Answer.NO;
    }
}
