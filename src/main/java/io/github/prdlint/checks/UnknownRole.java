package io.github.prdlint.checks;

import io.github.prdlint.prd.Access;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Name;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Role;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.source.SourceSpan;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What Roles and Auth Level name is a role. */
final class UnknownRole implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        boolean definitions = prd.roles().stream().anyMatch(role -> !role.fromMatrix());
        var roles = new UnresolvedReferences<>(
                definitions ? prd.roles() : prd.permissions().roles(),
                Role::name,
                definitions
                        ? prd.titleOf(SectionKind.ROLES, "Role Definitions")
                        : prd.permissions().title());
        // A row with two methods declares two endpoints, whose Roles cell is one.
        Set<SourceSpan> reported = new HashSet<>();
        for (Endpoint endpoint : prd.endpoints()) {
            for (Located<Name> name : unresolved(prd, endpoint.roles())) {
                if (reported.add(name.span())) {
                    report(roles, name, findings)
                            .entity(endpoint.key(), Subject.role(name.value()).key())
                            .about(Subject.of(endpoint), Subject.item(endpoint.item()));
                }
            }
        }
        for (Feature feature : prd.features()) {
            for (Located<Name> name : unresolved(prd, feature.authLevel())) {
                report(roles, name, findings)
                        .entity(feature.key(), Subject.role(name.value()).key())
                        .about(Subject.of(feature), Subject.item(feature.item()));
            }
        }
    }

    private static Iterable<Located<Name>> unresolved(Prd prd, Optional<Access> cell) {
        return cell.map(prd.permissions()::unresolved).orElseGet(java.util.List::of);
    }

    private static Findings.Draft report(UnresolvedReferences<Role> roles, Located<Name> name, Findings findings) {
        var unresolved = roles.report(findings, name, "role \"%s\" is not defined", name);
        unresolved.draft().about(Subject.item(name));
        if (unresolved.meant().isPresent()) {
            Role meant = unresolved.meant().get();
            return unresolved.draft().about(Subject.of(meant)).help("write %s", meant);
        }
        return unresolved.draft().help("write the name of a role, or define %s", name);
    }
}
