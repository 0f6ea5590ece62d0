package io.github.prdlint.checks;

import io.github.prdlint.prd.Access;
import io.github.prdlint.prd.Admission;
import io.github.prdlint.prd.Audience;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Permissions;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Role;
import io.github.prdlint.prd.Specification;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A specification that lists errors lists 401 where a token is needed, and 403 where a token alone is not enough. */
final class MissingAuthError implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        if (prd.commonErrors()) {
            return;
        }
        List<Role> roles = served(prd);
        for (Specification specification : prd.specifications()) {
            List<Endpoint> endpoints = prd.endpointsMeant(specification.endpoint());
            Set<Integer> listed = errors(specification);
            if (!listed.isEmpty() && !endpoints.isEmpty() && !prd.permissions().isSignIn(endpoints.get(0))) {
                check(prd, specification, endpoints.get(0), listed, roles, findings);
            }
        }
    }

    /** Returns the roles of users that some endpoint lets in: about the others unreachable roles are reported, and no errors. */
    private static List<Role> served(Prd prd) {
        Permissions permissions = prd.permissions();
        Audience audience = permissions.audience(prd.endpoints().stream()
                .filter(endpoint -> !permissions.isSignIn(endpoint))
                .toList());
        return prd.roles().stream()
                .filter(role -> role.kind() == Role.Kind.USER && !permissions.isImplied(role))
                .filter(role -> audience.names(role) || audience.has(Admission.Kind.EVERY_ROLE))
                .toList();
    }

    /** Returns the statuses that a specification lists as errors, by number or by name: which of the two is wrong is another matter. */
    private static Set<Integer> errors(Specification specification) {
        Set<Integer> errors = new TreeSet<>();
        for (Specification.Response response : specification.responses()) {
            if (response.error()) {
                errors.add(response.status().value());
                response.name()
                        .flatMap(name -> StatusNames.statusOf(StatusNames.key(name.value())))
                        .ifPresent(errors::add);
            }
        }
        return errors;
    }

    private static void check(
            Prd prd,
            Specification specification,
            Endpoint endpoint,
            Set<Integer> listed,
            List<Role> roles,
            Findings findings) {
        Admission admission = prd.permissions().admission(endpoint);
        boolean unauthorized = !listed.contains(401) && needsToken(endpoint, admission);
        Optional<Role> leftOut = listed.contains(403) || !admission.restricted()
                ? Optional.empty()
                : roles.stream()
                        .filter(role -> admission.admits(role) == Admission.Answer.NO)
                        .filter(role -> !prd.permissions().manages(role, endpoint))
                        .findFirst();
        if (!unauthorized && leftOut.isEmpty()) {
            return;
        }
        String missing = unauthorized ? leftOut.isPresent() ? "401 and 403" : "401" : "403";
        String reason = leftOut.map(role -> "is not for role \"" + role + "\"").orElse("needs a token");
        SourceSpan place =
                specification.errorLine().orElse(specification.heading().span());
        findings.at(place, "%s %s, but its errors do not list %s", specification, reason, missing)
                .entity(endpoint.key(), missing)
                .about(Subject.of(specification), Subject.of(endpoint), Subject.item(place))
                .related(admission.place(), "who may call %s", endpoint)
                .help("add %s to the errors of %s, or declare it once for all endpoints", missing, specification);
    }

    private static boolean needsToken(Endpoint endpoint, Admission admission) {
        boolean asked =
                endpoint.auth().filter(auth -> auth.says(Access.Word.SIGNED_IN)).isPresent();
        return switch (admission.kind()) {
            case ROLES, EVERY_ROLE, TOKEN_YET_NOBODY -> true;
            case UNKNOWN -> asked;
            case EVERYBODY, NO_USER, PUBLIC_YET_ROLES -> false;
        };
    }
}
