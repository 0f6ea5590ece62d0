package io.github.prdlint.checks;

import io.github.prdlint.prd.Admission;
import io.github.prdlint.prd.Admission.Answer;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.GrantedRight;
import io.github.prdlint.prd.Operation;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Words;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the matrix grants a role, an endpoint lets the role do. */
final class PermissionWithoutEndpoint implements Check {

    /** Endpoints that a message names; of more it gives the number. */
    private static final int NAMED = 3;

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        Set<String> implied =
                options.list("impliedRoles").stream().map(Words::key).collect(Collectors.toSet());
        for (GrantedRight right : prd.permissions().grantedRights()) {
            if (right.role().name().value().keys().stream().anyMatch(implied::contains)) {
                continue;
            }
            if (right.operations().isEmpty()) {
                if (right.isUnserved()) {
                    report(prd, right, List.of(), right.endpoints(), findings);
                }
            } else if (options.on("perEndpoint")) {
                reportEach(prd, right, findings);
            } else {
                List<Operation> unserved = right.unserved();
                if (!unserved.isEmpty()) {
                    report(prd, right, unserved, right.endpoints(unserved), findings);
                }
            }
        }
    }

    private static void report(
            Prd prd, GrantedRight right, List<Operation> unserved, List<Endpoint> endpoints, Findings findings) {
        String none = endpoints.size() == 1
                ? endpoints.get(0) + " does not admit it"
                : endpoints.size() <= NAMED
                        ? "none of " + Listing.plain(endpoints) + " admits it"
                        : "none of the " + endpoints.size() + " endpoints for that admits it";
        Findings.Draft draft = findings.at(
                        right.cell().text(),
                        "%s grants \"%s\" %s, but %s",
                        prd.permissions().title(),
                        right.role(),
                        PermissionWords.right(unserved, right.row()),
                        none)
                .entity(
                        Words.key(right.row().toString()),
                        Subject.of(right.role()).key())
                .help("add %s to the Roles of an endpoint for it, or take it out of the matrix", right.role());
        describe(draft, prd, right, endpoints);
        PermissionWords.relateEndpoints(draft, prd, endpoints);
    }

    private static void reportEach(Prd prd, GrantedRight right, Findings findings) {
        for (Endpoint endpoint : right.endpoints(right.operations())) {
            Admission admission = prd.permissions().admission(endpoint);
            if (admission.admits(right.role()) == Answer.NO) {
                Findings.Draft draft = findings.at(
                                admission.place(),
                                "%s leaves out \"%s\", to which %s grants %s",
                                endpoint,
                                right.role(),
                                prd.permissions().title(),
                                PermissionWords.right(List.of(endpoint.operation()), right.row()))
                        .entity(endpoint.key(), Subject.of(right.role()).key())
                        .help("add %s to the Roles of %s", right.role(), endpoint);
                describe(draft, prd, right, List.of(endpoint));
                PermissionWords.relateCells(draft, List.of(right.cell()));
            }
        }
    }

    private static void describe(Findings.Draft draft, Prd prd, GrantedRight right, List<Endpoint> endpoints) {
        draft.about(Subject.of(right.role()));
        PermissionWords.about(draft, endpoints);
        PermissionWords.aboutFeatures(draft, prd, endpoints);
        PermissionWords.aboutCells(draft, List.of(right.cell()));
    }
}
