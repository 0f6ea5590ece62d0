package io.github.prdlint.checks;

import io.github.prdlint.prd.Access;
import io.github.prdlint.prd.Admission;
import io.github.prdlint.prd.Admission.Answer;
import io.github.prdlint.prd.Audience;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Role;
import io.github.prdlint.prd.Ruling;
import io.github.prdlint.prd.Ruling.Verdict;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.source.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A feature's Auth Level agrees with its endpoints and with the matrix. */
final class AuthLevelMismatch implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        for (Feature feature : prd.features()) {
            feature.authLevel().ifPresent(level -> {
                List<Endpoint> endpoints = prd.endpointsOf(feature);
                Map<Role, SourceSpan> named = prd.permissions().rolesOf(level);
                if (isPublic(level, named.keySet()) && needToken(prd, feature, endpoints)) {
                    // A visitor beside Public is not admitted for the same reason.
                    reportPublic(prd, feature, level, endpoints, findings);
                } else if (!named.isEmpty()) {
                    checkRoles(prd, feature, named, endpoints, findings);
                }
            });
        }
    }

    private static boolean isPublic(Access level, Set<Role> named) {
        return level.says(Access.Word.PUBLIC)
                && !level.says(Access.Word.SIGNED_IN)
                && named.stream().noneMatch(role -> role.kind() == Role.Kind.USER);
    }

    /** Whether nobody can use the feature without a token. That refresh and logout are for All says nothing, as they need one anyway. */
    private static boolean needToken(Prd prd, Feature feature, List<Endpoint> endpoints) {
        Audience audience = prd.permissions().audience(feature);
        return !endpoints.isEmpty()
                && !audience.has(Admission.Kind.EVERYBODY)
                && !audience.has(Admission.Kind.UNKNOWN)
                && endpoints.stream().allMatch(endpoint -> {
                    Admission admission = prd.permissions().admission(endpoint);
                    boolean forAll = endpoint.roles()
                            .filter(r -> r.says(Access.Word.SIGNED_IN))
                            .isPresent();
                    return admission.kind() == Admission.Kind.ROLES && admission.restricted()
                            || admission.kind() == Admission.Kind.EVERY_ROLE
                                    && !(forAll && prd.permissions().isSignIn(endpoint));
                });
    }

    private static void checkRoles(
            Prd prd, Feature feature, Map<Role, SourceSpan> named, List<Endpoint> endpoints, Findings findings) {
        Audience audience = prd.permissions().audience(feature);
        List<Ruling> rulings = prd.permissions().rulings(feature);
        named.forEach((role, place) -> {
            if (!prd.permissions().isJudged(role)) {
                return;
            }
            if (!endpoints.isEmpty() && audience.admits(role) == Answer.NO) {
                reportLeftOut(prd, feature, role, place, endpoints, findings);
            } else if (!rulings.isEmpty()
                    && rulings.stream().allMatch(r -> r.of(role).verdict() == Verdict.DENIED)) {
                reportDenied(prd, feature, role, place, endpoints, rulings, findings);
            }
        });
    }

    private static void reportPublic(
            Prd prd, Feature feature, Access level, List<Endpoint> endpoints, Findings findings) {
        Findings.Draft draft = findings.at(
                        level.span(),
                        "%s is %s, but %s",
                        feature,
                        level.text(),
                        endpoints.size() == 1
                                ? "its endpoint " + endpoints.get(0) + " asks for a token"
                                : "each of its " + endpoints.size() + " endpoints asks for a token")
                .entity(feature.key(), "public")
                .help("name the roles in the Auth Level, or make an endpoint of the feature public");
        describe(draft, feature, endpoints);
        PermissionWords.relateEndpoints(draft, prd, endpoints);
    }

    private static void reportLeftOut(
            Prd prd, Feature feature, Role role, SourceSpan place, List<Endpoint> endpoints, Findings findings) {
        Findings.Draft draft = findings.at(
                        place,
                        "%s is for \"%s\", but %s",
                        feature,
                        role,
                        endpoints.size() == 1
                                ? "its endpoint " + endpoints.get(0) + " does not admit it"
                                : "none of its " + endpoints.size() + " endpoints admits it")
                .entity(feature.key(), Subject.of(role).key())
                .about(Subject.of(role))
                .help("take %s out of the Auth Level, or add it to the Roles of an endpoint of %s", role, feature.id());
        describe(draft, feature, endpoints);
        PermissionWords.relateEndpoints(draft, prd, endpoints);
    }

    private static void reportDenied(
            Prd prd,
            Feature feature,
            Role role,
            SourceSpan place,
            List<Endpoint> endpoints,
            List<Ruling> rulings,
            Findings findings) {
        var cells = rulings.stream().flatMap(r -> r.of(role).cells().stream()).toList();
        Findings.Draft draft = findings.at(
                        place,
                        "%s is for \"%s\", but %s gives it no right on \"%s\"%s",
                        feature,
                        role,
                        prd.permissions().title(),
                        rulings.get(0).row(),
                        PermissionWords.saying(cells.get(0)))
                .entity(feature.key(), Subject.of(role).key())
                .about(Subject.of(role))
                .help("take %s out of the Auth Level, or grant it a right in the matrix", role);
        describe(draft, feature, endpoints);
        PermissionWords.relateCells(draft, cells);
        PermissionWords.aboutCells(draft, cells);
    }

    private static void describe(Findings.Draft draft, Feature feature, List<Endpoint> endpoints) {
        draft.about(Subject.of(feature), Subject.item(feature.item()));
        PermissionWords.about(draft, endpoints);
    }
}
