package io.github.prdlint.checks;

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
        String section = prd.titleOf(SectionKind.ENDPOINTS, "API Endpoint Groups");
        for (Role role : prd.permissions().rolesWithoutEndpoint()) {
            report(role, section, prd.permissions(), findings);
        }
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
