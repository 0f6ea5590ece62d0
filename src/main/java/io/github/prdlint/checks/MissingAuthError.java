package io.github.prdlint.checks;

import io.github.prdlint.prd.Access;
import io.github.prdlint.prd.Admission;
import io.github.prdlint.prd.Endpoint;
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
        for (Specification specification : prd.specifications()) {
            List<Endpoint> endpoints = prd.endpointsMeant(specification.endpoint());
            Set<Integer> listed = errors(specification);
            if (!listed.isEmpty() && !endpoints.isEmpty() && !prd.permissions().isSignIn(endpoints.get(0))) {
                check(prd, specification, endpoints.get(0), listed, findings);
            }
        }
    }

    private static Set<Integer> errors(Specification specification) {
        Set<Integer> errors = new TreeSet<>();
        for (Specification.Response response : specification.responses()) {
            if (response.error()) {
                errors.add(response.status().value());
            }
        }
        return errors;
    }

    private static void check(
            Prd prd, Specification specification, Endpoint endpoint, Set<Integer> listed, Findings findings) {
        Admission admission = prd.permissions().admission(endpoint);
        boolean unauthorized = !listed.contains(401) && needsToken(endpoint, admission);
        Optional<Role> leftOut = listed.contains(403) ? Optional.empty() : leftOut(prd, admission);
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
        boolean asked = endpoint.auth()
                .filter(auth -> auth.says(Access.Word.SIGNED_IN) && !auth.says(Access.Word.PUBLIC))
                .isPresent();
        return switch (admission.kind()) {
            case ROLES, EVERY_ROLE, TOKEN_YET_NOBODY -> true;
            case UNKNOWN -> asked;
            case EVERYBODY, NO_USER, PUBLIC_YET_ROLES -> false;
        };
    }

    /** Returns a role that the endpoint does not let in, if it says so by naming others. */
    private static Optional<Role> leftOut(Prd prd, Admission admission) {
        if (!admission.restricted()) {
            return Optional.empty();
        }
        for (Role role : prd.roles()) {
            if (role.kind() == Role.Kind.USER && admission.admits(role) == Admission.Answer.NO) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
