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
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A feature's Auth Level names every role that its endpoints admit by name. */
final class AuthLevelIncomplete implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        // An endpoint of several features admits the roles of all of them.
        IdentityHashMap<Endpoint, Optional<Set<Role>>> served = new IdentityHashMap<>();
        for (Feature feature : prd.features()) {
            feature.authLevel().ifPresent(level -> check(prd, feature, level, served, findings));
        }
    }

    /** A word such as All covers every role, and a name that nothing resolves may mean any. */
    private static boolean isListOfRoles(Access level, Permissions permissions) {
        return !level.roles().isEmpty()
                && level.words().isEmpty()
                && permissions.unresolved(level).isEmpty();
    }

    private static void check(
            Prd prd, Feature feature, Access level, Map<Endpoint, Optional<Set<Role>>> served, Findings findings) {
        Permissions permissions = prd.permissions();
        Map<Role, List<Endpoint>> missing = new LinkedHashMap<>();
        for (Endpoint endpoint : prd.endpointsOf(feature)) {
            if (!isFirst(prd, feature, endpoint)) {
                continue;
            }
            Optional<Set<Role>> roles = served.computeIfAbsent(endpoint, e -> rolesServed(prd, e));
            for (Role role : permissions.admission(endpoint).named().keySet()) {
                boolean forOther = roles.isEmpty() || roles.get().contains(role);
                boolean judged = permissions.isJudged(role) && !permissions.isImplied(role);
                if (judged && !forOther && !permissions.manages(role, endpoint)) {
                    missing.computeIfAbsent(role, r -> new ArrayList<>()).add(endpoint);
                }
            }
        }
        missing.forEach((role, endpoints) -> report(prd, feature, level, role, endpoints, findings));
    }

    /** Whether a feature is the first that an endpoint serves: if none of several names a role, that is one fault. */
    private static boolean isFirst(Prd prd, Feature feature, Endpoint endpoint) {
        return prd.featuresOf(endpoint).stream()
                .filter(other -> other.status() == Feature.Status.SPECIFIED)
                .findFirst()
                .filter(first -> first.key().equals(feature.key()))
                .isPresent();
    }

    /** Returns the roles for which an endpoint is, by all features that it serves; nothing when one of them is for any role. */
    private static Optional<Set<Role>> rolesServed(Prd prd, Endpoint endpoint) {
        for (Endpoint.FeatureReference reference : endpoint.featureIds()) {
            if (reference.upTo().isEmpty() && prd.feature(reference.key()).isEmpty()) {
                // An ID that is no feature's may stand for one of any role.
                return Optional.empty();
            }
        }
        Set<Role> roles = new HashSet<>();
        for (Feature feature : prd.featuresOf(endpoint)) {
            Optional<Access> level = feature.authLevel().filter(l -> isListOfRoles(l, prd.permissions()));
            if (level.isEmpty()) {
                return Optional.empty();
            }
            roles.addAll(prd.permissions().rolesOf(level.get()).keySet());
        }
        return Optional.of(roles);
    }

    private static void report(
            Prd prd, Feature feature, Access level, Role role, List<Endpoint> endpoints, Findings findings) {
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
        PermissionWords.aboutFeatures(draft, prd, endpoints);
        PermissionWords.relateEndpoints(draft, prd, endpoints);
    }
}
