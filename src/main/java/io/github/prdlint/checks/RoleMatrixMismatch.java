package io.github.prdlint.checks;

import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Name;
import io.github.prdlint.prd.Permissions;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Role;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Role definitions and matrix columns are the same roles. */
final class RoleMatrixMismatch implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        Permissions permissions = prd.permissions();
        Set<Role> defined = new LinkedHashSet<>();
        for (Role role : permissions.definedRoles()) {
            if (role.kind() != Role.Kind.SYSTEM && permissions.column(role).isEmpty()) {
                defined.add(role);
            }
        }
        Set<Role> columns = new LinkedHashSet<>();
        for (Role column : permissions.undefinedRoles()) {
            if (column.kind() == Role.Kind.USER) {
                columns.add(column);
            }
        }
        String definitions = prd.titleOf(SectionKind.ROLES, "Role Definitions");
        String matrix = permissions.title();
        pairs(columns, defined).forEach((column, role) -> {
            columns.remove(column);
            defined.remove(role);
            reportPair(column, role, definitions, matrix, permissions, findings);
        });
        for (Role role : defined) {
            Findings.Draft draft = findings.at(
                            role.name(), "role \"%s\" of %s has no column in %s", role, definitions, matrix)
                    .help("add a column for %s to %s, or remove the role", role, matrix);
            describe(draft, role);
            prd.matrices().stream().limit(1).forEach(m -> draft.related(m.header(), "the columns of %s", matrix));
        }
        for (Role column : columns) {
            describe(
                    findings.at(
                                    column.name(),
                                    "column \"%s\" of %s is no role that %s defines",
                                    column,
                                    matrix,
                                    definitions)
                            .help("define %s in %s, or remove its column", column, definitions),
                    column);
        }
    }

    /** A column and a role that miss each other are one role under two names: the only ones, or each the nearest to the other. */
    private static Map<Role, Role> pairs(Set<Role> columns, Set<Role> defined) {
        if (columns.size() == 1 && defined.size() == 1) {
            return Map.of(columns.iterator().next(), defined.iterator().next());
        }
        var toRole = new UnresolvedReferences<>(List.copyOf(defined), Role::name, "");
        var toColumn = new UnresolvedReferences<>(List.copyOf(columns), Role::name, "");
        Map<Role, Role> pairs = new LinkedHashMap<>();
        for (Role column : columns) {
            Optional<Role> role = toRole.meant(column.toString());
            role.filter(r -> toColumn.meant(r.toString()).filter(column::equals).isPresent())
                    .ifPresent(r -> pairs.put(column, r));
        }
        return pairs;
    }

    /** The name that endpoints and features use is right; the finding stands at the other one. */
    private static void reportPair(
            Role column, Role role, String definitions, String matrix, Permissions permissions, Findings findings) {
        boolean columnIsUsed = permissions.isUsed(column) && !permissions.isUsed(role);
        Located<Name> wrong = columnIsUsed ? role.name() : column.name();
        Located<Name> right = columnIsUsed ? column.name() : role.name();
        Findings.Draft draft = findings.at(
                        wrong,
                        "role \"%s\" of %s has no column in %s, and column \"%s\" there is no defined role",
                        role,
                        definitions,
                        matrix,
                        column)
                .related(right.span(), "\"%s\"", right)
                .help("write %s in both places if they are one role", right);
        describe(draft, role, column);
    }

    private static void describe(Findings.Draft draft, Role... roles) {
        StringBuilder entity = new StringBuilder();
        for (Role role : roles) {
            draft.about(Subject.of(role), Subject.item(role.name()));
            entity.append(entity.isEmpty() ? "" : " ").append(Subject.of(role).key());
        }
        draft.entity(entity.toString());
    }
}
