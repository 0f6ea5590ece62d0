package io.github.prdlint.checks;

import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.MatrixRow;
import io.github.prdlint.prd.Operation;
import io.github.prdlint.prd.PermissionMatrix.Cell;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How findings on permissions word operations and cells, and what they are about. */
final class PermissionWords {

    /** Endpoints and cells that one finding names as its other places. */
    private static final int SHOWN = 3;

    /** Endpoints, roles or cells that one finding is about; a document with more has no consequence that only the next one would explain. */
    private static final int CONCERNED = 20;

    private PermissionWords() {}

    /** Returns a word such as {@code Create} for an operation. */
    static String name(Operation operation) {
        return switch (operation) {
            case CREATE -> "Create";
            case READ -> "Read";
            case UPDATE -> "Update";
            case DELETE -> "Delete";
            case MANAGE -> "Manage";
            case ACTION -> "Create, Update or Delete";
        };
    }

    /** Returns rights on a row: {@code Create on "Orders"}, or {@code "orders:create"} where the row is the right. */
    static String right(Collection<Operation> operations, MatrixRow row) {
        if (row.isRight()) {
            String resource = row.rows().get(0).resource().text();
            return "\"" + row + "\"" + (row.toString().contains(resource) ? "" : " on \"" + resource + "\"");
        }
        String names =
                Listing.plain(operations.stream().map(PermissionWords::name).toList());
        return (operations.isEmpty() ? "access to" : names + " on") + " \"" + row + "\"";
    }

    /** Returns what a cell says, as the rest of a sentence; nothing where the text is the role's and not the permission's. */
    static String saying(Cell cell) {
        String text = cell.text().value();
        if (cell.text().span().equals(cell.role().span())) {
            return "";
        }
        return text.isBlank() ? ": its cell is empty" : ": its cell says \"" + text + "\"";
    }

    /** Adds the cells as other places. */
    static void relateCells(Findings.Draft draft, Collection<Cell> cells) {
        cells.stream()
                .limit(SHOWN)
                .forEach(cell -> draft.related(cell.text().span(), "the cell of \"%s\"", cell.role()));
    }

    /** Says that a finding is about what cells say. */
    static void aboutCells(Findings.Draft draft, Collection<Cell> cells) {
        concerned(cells).forEach(cell -> draft.about(Subject.item(cell.text())));
    }

    /** Returns as many of some roles or endpoints as a finding says that it is about. */
    static <T> List<T> concerned(Collection<T> all) {
        return all.stream().limit(CONCERNED).toList();
    }

    /** Adds endpoints as other places, at their Roles cells. */
    static void relateEndpoints(Findings.Draft draft, Prd prd, Collection<Endpoint> endpoints) {
        endpoints.stream()
                .limit(SHOWN)
                .forEach(e -> draft.related(prd.permissions().admission(e).place(), "%s", e));
    }

    /** Says that a finding is about endpoints; about the row of one only when it rests on that one alone. */
    static void about(Findings.Draft draft, Collection<Endpoint> endpoints) {
        concerned(endpoints).forEach(endpoint -> draft.about(Subject.of(endpoint)));
        Optional<Endpoint> only = endpoints.size() == 1 ? endpoints.stream().findFirst() : Optional.empty();
        only.ifPresent(endpoint -> draft.about(Subject.item(endpoint.item())));
    }

    /** Says that a finding is about the features that endpoints serve. */
    static void aboutFeatures(Findings.Draft draft, Prd prd, Collection<Endpoint> endpoints) {
        for (Endpoint endpoint : concerned(endpoints)) {
            for (Feature feature : prd.featuresOf(endpoint)) {
                draft.about(Subject.of(feature));
            }
        }
    }
}
