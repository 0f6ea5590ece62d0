package io.github.prdlint.checks;

import io.github.prdlint.prd.Access;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Permissions;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Role;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A feature's Auth Level names every role that its endpoints admit by name. */
final class AuthLevelIncomplete implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        for (Feature feature : prd.features()) {
            feature.authLevel()
                    .filter(level -> isListOfRoles(level, prd.permissions()))
                    .ifPresent(level -> check(prd, feature, level, findings));
        }
    }

    /** A word such as All covers every role, and a name that nothing resolves may mean any. */
    private static boolean isListOfRoles(Access level, Permissions permissions) {
        return !level.roles().isEmpty()
                && level.words().isEmpty()
                && permissions.unresolved(level).isEmpty();
    }

    private static void check(Prd prd, Feature feature, Access level, Findings findings) {
        Permissions permissions = prd.permissions();
        Set<Role> named = permissions.rolesOf(level).keySet();
        Map<Role, List<Endpoint>> missing = new LinkedHashMap<>();
        for (Endpoint endpoint : prd.endpointsOf(feature)) {
            for (Role role : permissions.admission(endpoint).named().keySet()) {
                boolean judged = role.kind() != Role.Kind.SYSTEM && !permissions.isImplied(role);
                if (judged && !named.contains(role) && !permissions.manages(role, endpoint)) {
                    missing.computeIfAbsent(role, r -> new ArrayList<>()).add(endpoint);
                }
            }
        }
        missing.forEach((role, endpoints) -> {
            Findings.Draft draft = findings.at(
                            level.span(),
                            "Auth Level \"%s\" of %s leaves out \"%s\", which %s",
                            level.text(),
                            feature,
                            role,
                            endpoints.size() == 1
                                    ? endpoints.get(0) + " admits"
                                    : endpoints.size() + " of its endpoints admit")
                    .entity(feature.key(), Subject.of(role).key())
                    .about(Subject.of(feature), Subject.item(feature.item()), Subject.of(role))
                    .help("add %s to the Auth Level, or take it out of the Roles", role);
            PermissionWords.about(draft, endpoints);
            PermissionWords.relateEndpoints(draft, prd, endpoints);
        });
    }
}
