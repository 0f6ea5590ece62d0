package io.github.prdlint.checks;

import io.github.prdlint.prd.Admission;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.MatrixRow;
import io.github.prdlint.prd.PermissionMatrix.Cell;
import io.github.prdlint.prd.Permissions;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Role;
import io.github.prdlint.prd.Ruling;
import io.github.prdlint.prd.Ruling.Verdict;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.source.SourceSpan;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** An endpoint admits only roles to which the matrix grants what it does. */
final class RoleNotPermitted implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        Permissions permissions = prd.permissions();
        // A row with two methods declares two endpoints, whose Roles cell is one.
        Map<SourceSpan, Findings.Draft> reported = new HashMap<>();
        IdentityHashMap<List<Role>, String> lists = new IdentityHashMap<>();
        for (Endpoint endpoint : prd.endpoints()) {
            permissions.ruling(endpoint).ifPresent(ruling -> {
                Admission admission = permissions.admission(endpoint);
                admission.named().forEach((role, place) -> {
                    if (permissions.isJudged(role) && ruling.of(role).verdict() == Verdict.DENIED) {
                        Findings.Draft draft = reported.computeIfAbsent(
                                place, p -> reportNamed(permissions, endpoint, role, p, ruling, findings));
                        describe(draft, prd, endpoint, ruling, List.of(role));
                    }
                });
                List<Role> denied = deniedAmongAll(endpoint, admission, ruling, permissions);
                if (!denied.isEmpty()) {
                    Findings.Draft draft = reported.computeIfAbsent(
                            admission.place(),
                            place -> reportAll(
                                    permissions,
                                    endpoint,
                                    denied,
                                    lists.computeIfAbsent(denied, Listing::quoted),
                                    admission,
                                    ruling,
                                    findings));
                    describe(draft, prd, endpoint, ruling, denied);
                }
            });
        }
    }

    /** Whom All lets in against the matrix. All on signing in and out says nothing about rights, and Public only meets Guest. */
    private static List<Role> deniedAmongAll(
            Endpoint endpoint, Admission admission, Ruling ruling, Permissions permissions) {
        boolean every = admission.kind() == Admission.Kind.EVERY_ROLE;
        if (!every && admission.kind() != Admission.Kind.EVERYBODY || permissions.isSignIn(endpoint)) {
            return List.of();
        }
        List<Role> denied = ruling.denied(every ? Role.Kind.USER : Role.Kind.GUEST);
        return admission.named().isEmpty()
                ? denied
                : denied.stream()
                        .filter(role -> !admission.named().containsKey(role))
                        .toList();
    }

    private static Findings.Draft reportNamed(
            Permissions permissions, Endpoint endpoint, Role role, SourceSpan place, Ruling ruling, Findings findings) {
        MatrixRow row = ruling.row();
        String right = PermissionWords.right(List.of(endpoint.operation()), row);
        List<Cell> cells = ruling.of(role).cells();
        Findings.Draft draft = findings.at(
                        place,
                        "%s admits \"%s\", but %s does not grant it %s%s",
                        endpoint,
                        role,
                        permissions.title(),
                        right,
                        PermissionWords.saying(cells.get(0)))
                .entity(endpoint.key(), Subject.of(role).key())
                .help("take %s out of the Roles of %s, or grant it %s", role, endpoint, right);
        PermissionWords.relateCells(draft, cells);
        return draft;
    }

    private static Findings.Draft reportAll(
            Permissions permissions,
            Endpoint endpoint,
            List<Role> denied,
            String list,
            Admission admission,
            Ruling ruling,
            Findings findings) {
        MatrixRow row = ruling.row();
        String everyone = admission.kind() == Admission.Kind.EVERY_ROLE ? "every role that signs in" : "everybody";
        Findings.Draft draft = findings.at(
                        admission.place(),
                        "%s admits %s, but %s does not grant %s to %s",
                        endpoint,
                        everyone,
                        permissions.title(),
                        PermissionWords.right(List.of(endpoint.operation()), row),
                        list)
                .entity(endpoint.key(), "all")
                .help("name the roles that may call %s, or grant it to all", endpoint);
        PermissionWords.relateCells(
                draft,
                denied.stream()
                        .limit(1)
                        .flatMap(role -> ruling.of(role).cells().stream())
                        .toList());
        return draft;
    }

    private static void describe(Findings.Draft draft, Prd prd, Endpoint endpoint, Ruling ruling, List<Role> roles) {
        PermissionWords.about(draft, List.of(endpoint));
        PermissionWords.aboutFeatures(draft, prd, List.of(endpoint));
        for (Role role : PermissionWords.concerned(roles)) {
            draft.about(Subject.of(role));
            PermissionWords.aboutCells(draft, ruling.of(role).cells());
        }
    }
}
