package io.github.prdlint.checks;

import io.github.prdlint.prd.Admission.Answer;
import io.github.prdlint.prd.Admission.Kind;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.MatrixRow;
import io.github.prdlint.prd.Operation;
import io.github.prdlint.prd.PermissionMatrix.Cell;
import io.github.prdlint.prd.PermissionMatrix.Row;
import io.github.prdlint.prd.Permissions;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Role;
import io.github.prdlint.prd.Words;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the matrix grants a role, an endpoint lets the role do. */
final class PermissionWithoutEndpoint implements Check {

    private static final List<Operation> PLAIN =
            List.of(Operation.CREATE, Operation.READ, Operation.UPDATE, Operation.DELETE);

    /** Endpoints that a message names; of more it gives the number. */
    private static final int NAMED = 3;

    /** A cell that grants a role something on a row that has endpoints. */
    private record Grant(Prd prd, MatrixRow row, Cell cell, Role role, Set<Operation> rights) {

        boolean admits(Endpoint endpoint) {
            return prd.permissions().admission(endpoint).admits(role) != Answer.NO;
        }

        /** Whether an endpoint for the operation, or an action, which may be one, lets the role in. */
        boolean isServed(Operation operation) {
            Permissions permissions = prd.permissions();
            return permissions.audience(row, operation).admits(role) != Answer.NO
                    || operation != Operation.READ
                            && permissions.audience(row, Operation.ACTION).admits(role) != Answer.NO;
        }
    }

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        Set<String> implied =
                options.list("impliedRoles").stream().map(Words::key).collect(Collectors.toSet());
        for (MatrixRow united : prd.permissions().rows()) {
            Map<Operation, List<Endpoint>> served = new EnumMap<>(Operation.class);
            for (Endpoint endpoint : prd.permissions().endpointsOf(united)) {
                if (prd.permissions().admission(endpoint).kind() != Kind.NO_USER) {
                    served.computeIfAbsent(endpoint.operation(), o -> new ArrayList<>()).add(endpoint);
                }
            }
            if (!served.isEmpty()) {
                for (Row row : united.rows()) {
                    for (Cell cell : row.cells()) {
                        check(prd, united, row, cell, implied, served, options.on("perEndpoint"), findings);
                    }
                }
            }
        }
    }

    private static void check(
            Prd prd,
            MatrixRow united,
            Row row,
            Cell cell,
            Set<String> implied,
            Map<Operation, List<Endpoint>> served,
            boolean perEndpoint,
            Findings findings) {
        Permissions permissions = prd.permissions();
        permissions
                .role(cell.role().value())
                .filter(role -> cell.readable() && cell.allowed() && role.kind() != Role.Kind.SYSTEM)
                .filter(role -> !permissions.manages(role, united) && !permissions.isImplied(role))
                .filter(role -> role.name().value().keys().stream().noneMatch(implied::contains))
                .map(role -> new Grant(prd, united, cell, role, MatrixRow.operations(row, cell)))
                .ifPresent(grant -> {
                    if (grant.rights().isEmpty() || grant.rights().contains(Operation.ACTION)) {
                        checkAny(grant, served, findings);
                    } else if (perEndpoint) {
                        checkEach(grant, served, findings);
                    } else {
                        checkOperations(grant, served, findings);
                    }
                });
    }

    /** A cell that does not say which operation it allows is satisfied by any. */
    private static void checkAny(Grant grant, Map<Operation, List<Endpoint>> served, Findings findings) {
        boolean admitted = served.keySet().stream()
                .anyMatch(o -> grant.prd().permissions().audience(grant.row(), o).admits(grant.role()) != Answer.NO);
        if (!admitted) {
            report(grant, List.of(), grant.prd().permissions().endpointsOf(grant.row()), findings);
        }
    }

    private static void checkOperations(Grant grant, Map<Operation, List<Endpoint>> served, Findings findings) {
        List<Operation> missing = new ArrayList<>();
        List<Endpoint> endpoints = new ArrayList<>();
        for (Operation operation : PLAIN) {
            if (grant.rights().contains(operation) && served.containsKey(operation) && !grant.isServed(operation)) {
                missing.add(operation);
                endpoints.addAll(served.getOrDefault(operation, List.of()));
            }
        }
        if (!missing.isEmpty()) {
            report(grant, missing, endpoints, findings);
        }
    }

    private static void checkEach(Grant grant, Map<Operation, List<Endpoint>> served, Findings findings) {
        for (Operation operation : PLAIN) {
            if (grant.rights().contains(operation)) {
                for (Endpoint endpoint : served.getOrDefault(operation, List.of())) {
                    if (!grant.admits(endpoint)) {
                        reportEndpoint(grant, operation, endpoint, findings);
                    }
                }
            }
        }
    }

    private static void report(
            Grant grant, List<Operation> missing, List<Endpoint> endpoints, Findings findings) {
        String none = endpoints.size() == 1
                ? endpoints.get(0) + " does not admit it"
                : endpoints.size() <= NAMED
                        ? "none of " + Listing.plain(endpoints) + " admits it"
                        : "none of the " + endpoints.size() + " endpoints for that admits it";
        Findings.Draft draft = findings.at(
                        grant.cell().text(),
                        "%s grants \"%s\" %s, but %s",
                        grant.prd().permissions().title(),
                        grant.role(),
                        PermissionWords.right(missing, grant.row()),
                        none)
                .entity(Words.key(grant.row().toString()), Subject.of(grant.role()).key())
                .help("add %s to the Roles of an endpoint for it, or take it out of the matrix", grant.role());
        describe(draft, grant, endpoints);
        PermissionWords.relateEndpoints(draft, grant.prd(), endpoints);
    }

    private static void reportEndpoint(Grant grant, Operation operation, Endpoint endpoint, Findings findings) {
        Findings.Draft draft = findings.at(
                        grant.prd().permissions().admission(endpoint).place(),
                        "%s leaves out \"%s\", to which %s grants %s",
                        endpoint,
                        grant.role(),
                        grant.prd().permissions().title(),
                        PermissionWords.right(List.of(operation), grant.row()))
                .entity(endpoint.key(), Subject.of(grant.role()).key())
                .help("add %s to the Roles of %s", grant.role(), endpoint);
        describe(draft, grant, List.of(endpoint));
        PermissionWords.relateCells(draft, List.of(grant.cell()));
    }

    private static void describe(Findings.Draft draft, Grant grant, List<Endpoint> endpoints) {
        draft.about(Subject.of(grant.role()));
        PermissionWords.about(draft, endpoints);
        PermissionWords.aboutFeatures(draft, grant.prd(), endpoints);
        PermissionWords.aboutCells(draft, List.of(grant.cell()));
    }
}
