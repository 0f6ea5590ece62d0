package io.github.prdlint.checks;

import io.github.prdlint.prd.Access;
import io.github.prdlint.prd.Admission;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.source.SourceSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An endpoint's Auth and Roles do not contradict each other. */
final class ContradictoryAccess implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        // A row with two methods declares two endpoints, whose cells are the same.
        Map<SourceSpan, Findings.Draft> reported = new HashMap<>();
        for (Endpoint endpoint : prd.endpoints()) {
            Admission admission = prd.permissions().admission(endpoint);
            boolean open = admission.kind() == Admission.Kind.PUBLIC_YET_ROLES;
            if (open || admission.kind() == Admission.Kind.TOKEN_YET_NOBODY) {
                Findings.Draft draft =
                        reported.computeIfAbsent(admission.place(), place -> report(endpoint, open, place, findings));
                PermissionWords.about(draft, List.of(endpoint));
                PermissionWords.aboutFeatures(draft, prd, List.of(endpoint));
                PermissionWords.concerned(admission.named().keySet()).forEach(role -> draft.about(Subject.of(role)));
            }
        }
    }

    private static Findings.Draft report(Endpoint endpoint, boolean open, SourceSpan place, Findings findings) {
        Findings.Draft draft = findings.at(
                        place,
                        open
                                ? "%s is %s, but its Roles name \"%s\""
                                : "%s asks for %s, but its Roles say \"%s\", which lets nobody in",
                        endpoint,
                        endpoint.auth().map(Access::text).orElse(""),
                        endpoint.roles().map(Access::text).orElse(""))
                .entity(endpoint.key())
                .help(
                        open
                                ? "name the token that it asks for as its Auth, such as Bearer, or write — as its Roles if anybody may call it"
                                : "name the roles that may call it, or All");
        endpoint.auth().ifPresent(auth -> draft.related(auth.span(), "its Auth"));
        return draft;
    }
}
