package io.github.prdlint.checks;

import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.Permissions;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.List;

/** A group whose endpoints are limited to roles has a row in the matrix. */
final class GroupNotInMatrix implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        Permissions permissions = prd.permissions();
        String matrix = permissions.title();
        for (EndpointGroup group : prd.endpointGroups()) {
            List<Endpoint> limited = prd.endpointsOf(group).stream()
                    .filter(e -> permissions.admission(e).restricted() && !permissions.isSignIn(e))
                    .toList();
            if (!limited.isEmpty() && limited.stream().noneMatch(permissions::findsRow)) {
                report(prd, group, limited, matrix, findings);
            }
        }
    }

    private static void report(Prd prd, EndpointGroup group, List<Endpoint> limited, String matrix, Findings findings) {
        Findings.Draft draft = findings.at(
                        group.name(),
                        "endpoint group \"%s\" has no row in %s, but %s limited to roles; it has %s",
                        group,
                        matrix,
                        limited.size() == 1
                                ? limited.get(0) + " is"
                                : limited.size() + " of its endpoints, such as " + limited.get(0) + ", are",
                        Listing.quoted(prd.permissions().rows()))
                .entity(Subject.of(group).key())
                .about(Subject.of(group), Subject.item(group.name()))
                .help("add a row for %s to %s, or give the row that means it this name", group, matrix);
        PermissionWords.about(draft, limited);
        PermissionWords.relateEndpoints(draft, prd, limited.subList(0, 1));
        prd.matrices().stream().limit(1).forEach(m -> draft.related(m.header(), "%s", matrix));
    }
}
