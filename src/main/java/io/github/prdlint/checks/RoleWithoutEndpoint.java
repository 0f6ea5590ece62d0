package io.github.prdlint.checks;

import io.github.prdlint.prd.Admission.Kind;
import io.github.prdlint.prd.Audience;
import io.github.prdlint.prd.Permissions;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Role;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;

/** Every role is let in by at least one endpoint. */
final class RoleWithoutEndpoint implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        Permissions permissions = prd.permissions();
        Audience audience = permissions.audience(prd.endpoints().stream()
                .filter(e -> permissions.admission(e).kind() != Kind.EVERY_ROLE || !permissions.isSignIn(e))
                .toList());
        if (audience.has(Kind.UNKNOWN) || audience.has(Kind.TOKEN_YET_NOBODY)) {
            return;
        }
        String section = prd.titleOf(SectionKind.ENDPOINTS, "API Endpoint Groups");
        for (Role role : permissions.roles()) {
            if (role.kind() != Role.Kind.SYSTEM && !isLetIn(role, audience) && !permissions.isImplied(role)) {
                report(role, section, permissions, findings);
            }
        }
    }

    private static boolean isLetIn(Role role, Audience audience) {
        return audience.names(role) || audience.has(role.kind() == Role.Kind.GUEST ? Kind.EVERYBODY : Kind.EVERY_ROLE);
    }

    private static void report(Role role, String section, Permissions permissions, Findings findings) {
        Findings.Draft draft = findings.at(
                        role.name(), "role \"%s\" is in no endpoint's Roles: nothing under %s admits it", role, section)
                .entity(Subject.of(role).key())
                .about(Subject.of(role), Subject.item(role.name()))
                .help("add %s to the Roles of the endpoints that it may call, or remove the role", role);
        permissions
                .column(role)
                .filter(column -> !column.span().equals(role.name().span()))
                .ifPresent(column -> draft.related(column.span(), "its column in the permission matrix"));
    }
}
