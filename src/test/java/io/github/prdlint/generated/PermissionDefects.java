package io.github.prdlint.generated;

import static io.github.prdlint.generated.Draft.at;
import static io.github.prdlint.generated.Site.misspelt;
import static io.github.prdlint.generated.Site.one;

import io.github.prdlint.generated.Defect.Expected;
import io.github.prdlint.generated.Defect.Injected;
import io.github.prdlint.generated.Project.Endpoint;
import io.github.prdlint.generated.Project.Feature;
import io.github.prdlint.generated.Project.Group;
import io.github.prdlint.generated.Project.Level;
import io.github.prdlint.prd.Operation;
import io.github.prdlint.prd.PermissionMatrix.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Mistakes of roles and rights (step 5). */
final class PermissionDefects {

    private PermissionDefects() {}

    static final List<Defect> ALL = List.of(
            new Defect("PRD501", "a role that no endpoint admits", site -> furtherRole(site, Set.of())),
            new Defect(
                    "PRD501",
                    "a role that manages all and is in no Roles",
                    site -> furtherRole(site, Set.of(Operation.MANAGE))),
            new Defect("PRD502", "a role under another name in the matrix", site -> column(site, c -> site.stranger())),
            new Defect("PRD502", "a role that is misspelt in the matrix", site -> column(site, Site::misspelt)),
            new Defect("PRD502", "a role under another name in its definition", PermissionDefects::definition),
            new Defect("PRD502", "a role that is not defined", PermissionDefects::undefined),
            new Defect(
                    "PRD503", "an endpoint for a role that does not exist", site -> role(site, r -> site.stranger())),
            new Defect("PRD503", "an endpoint for a misspelt role", site -> role(site, Site::misspelt)),
            new Defect("PRD503", "a feature for a misspelt role", PermissionDefects::levelRole),
            new Defect(
                    "PRD504", "an endpoint that admits a role without the right", PermissionDefects::furtherAdmission),
            new Defect("PRD504", "a role loses its rights in the matrix", PermissionDefects::lostRights),
            new Defect("PRD505", "a right without an endpoint", site -> furtherRight(site, false)),
            new Defect("PRD505", "a right with a condition, without an endpoint", site -> furtherRight(site, true)),
            new Defect("PRD506", "a group without a row in the matrix", PermissionDefects::missingRow),
            new Defect("PRD506", "a row of the matrix under another name", PermissionDefects::renamedRow),
            new Defect("PRD507", "question marks for a right", site -> cell(site, "??")),
            new Defect("PRD507", "a remark for a right", site -> cell(site, "see note 3")),
            new Defect(
                    "PRD508",
                    "a feature for a role that none of its endpoints admits",
                    PermissionDefects::furtherLevel),
            new Defect("PRD508", "a public feature whose endpoints are not", PermissionDefects::publicLevel),
            new Defect("PRD509", "a public endpoint for some roles", PermissionDefects::publicEndpoint),
            new Defect("PRD509", "an endpoint that asks for a token and admits nobody", PermissionDefects::nobody),
            new Defect("PRD510", "a row of the matrix without endpoints", PermissionDefects::furtherRow),
            new Defect("PRD510", "a right in the matrix on nothing", PermissionDefects::furtherKey),
            new Defect("PRD511", "a feature that leaves out a role of its endpoint", PermissionDefects::shorterLevel),
            new Defect("PRD511", "a feature that leaves out its first role", PermissionDefects::laterLevel));

    private static boolean isShape(Site site, Shape... shapes) {
        return site.project().medium()
                && List.of(shapes).contains(site.project().style().matrix());
    }

    private static boolean hasColumns(Site site) {
        return site.project().medium()
                && site.draft().has("matrix/column/" + site.project().roles().get(0));
    }

    private static Optional<Injected> furtherRole(Site site, Set<Operation> rights) {
        if (!isShape(site, Shape.RESOURCE_BY_ROLE) || Changed.hasEndpointsForAll(site.project())) {
            return Optional.empty();
        }
        String role = site.stranger();
        Draft draft = DocumentWriter.write(Changed.role(site.project(), role, Set.of()));
        for (Group group : site.project().rights().keySet()) {
            draft = rights.isEmpty() ? draft : draft.with("matrix/" + group.title() + "/" + role, "M");
        }
        return one(draft, "PRD501", "role/" + role + "/name", role);
    }

    private static Optional<Injected> column(Site site, UnaryOperator<String> wrong) {
        return !hasColumns(site)
                ? Optional.empty()
                : site.any(site.project().roles()).flatMap(role -> {
                    String place = "matrix/column/" + role;
                    String name = wrong.apply(role);
                    return one(site.draft().with(place, name), "PRD502", place, name);
                });
    }

    private static Optional<Injected> definition(Site site) {
        return !hasColumns(site)
                ? Optional.empty()
                : site.any(site.project().roles()).flatMap(role -> {
                    String place = "role/" + role + "/name";
                    return one(site.draft().with(place, site.stranger()), "PRD502", place, role);
                });
    }

    private static Optional<Injected> undefined(Site site) {
        return !hasColumns(site) || site.project().roles().size() < 3
                ? Optional.empty()
                : site.any(site.project().roles())
                        .flatMap(role ->
                                one(site.draft().without("role/" + role), "PRD502", "matrix/column/" + role, role));
    }

    /** Returns the place of a role in an endpoint's Roles. */
    private static Optional<String> roleOfEndpoint(Site site) {
        return site.endpoint(Site::isForRoles)
                .flatMap(e -> site.any(e.level().roles()).map(role -> "endpoint/" + e.key() + "/role/" + role));
    }

    private static Optional<Injected> role(Site site, UnaryOperator<String> wrong) {
        return roleOfEndpoint(site).flatMap(place -> {
            String name = wrong.apply(site.draft().text(place));
            return one(site.draft().with(place, name), "PRD503", place, name);
        });
    }

    private static Optional<Injected> levelRole(Site site) {
        return site.feature(Site::isForRoles)
                .flatMap(feature -> site.any(feature.level().roles()).flatMap(role -> {
                    String place = "feature/" + feature.id() + "/level/" + role;
                    return one(site.draft().with(place, misspelt(role)), "PRD503", place, misspelt(role));
                }));
    }

    private static Set<Operation> rights(Project project, Group group, String role) {
        return project.rights().getOrDefault(group, Map.of()).getOrDefault(role, Set.of());
    }

    private static boolean isGranted(Project project, Endpoint endpoint, String role) {
        Set<Operation> rights = rights(project, endpoint.group(), role);
        return endpoint.operation() == Operation.ACTION
                ? rights.contains(Operation.CREATE)
                        || rights.contains(Operation.UPDATE)
                        || rights.contains(Operation.DELETE)
                : rights.contains(endpoint.operation());
    }

    /** Where the matrix is about endpoints, what a group's other endpoints admit says nothing. */
    private static Optional<Injected> furtherAdmission(Site site) {
        Project project = site.project();
        boolean byEndpoint = isShape(site, Shape.ENDPOINT_BY_ROLE);
        List<List<String>> choices = new ArrayList<>();
        for (Endpoint endpoint : project.endpoints()) {
            for (String role : project.roles()) {
                boolean denied = byEndpoint ? !endpoint.level().admits(role) : !isGranted(project, endpoint, role);
                if (Site.isForRoles(endpoint) && endpoint.methods().size() == 1 && denied) {
                    choices.add(List.of("endpoint/" + endpoint.key() + "/roles", role));
                }
            }
        }
        return site.any(choices).flatMap(choice -> {
            String roles = site.draft().text(choice.get(0)) + ", " + at("further", choice.get(1));
            return one(site.draft().with(choice.get(0), roles), "PRD504", "further", choice.get(1));
        });
    }

    private static Optional<Injected> lostRights(Site site) {
        if (!isShape(site, Shape.RESOURCE_BY_ROLE)) {
            return Optional.empty();
        }
        Project project = site.project();
        return site.endpoint(Site::isForRoles)
                .flatMap(e -> site.any(e.level().roles()).map(role -> {
                    List<Expected> expected = new ArrayList<>();
                    for (Endpoint endpoint : project.endpointsOf(e.group())) {
                        String name = "endpoint/" + endpoint.key();
                        if (endpoint.level().kind() == Level.Kind.ALL
                                || endpoint.level().roles().contains(role)) {
                            boolean all = endpoint.level().kind() == Level.Kind.ALL;
                            String place = all ? name + "/roles" : name + "/role/" + role;
                            expected.add(new Expected("PRD504", place, endpoint.method()));
                        }
                    }
                    return new Injected(site.draft().with("matrix/" + e.group().title() + "/" + role, "-"), expected);
                }));
    }

    /** No endpoint with the operation may be for everybody or for every role. */
    private static Optional<Injected> furtherRight(Site site, boolean conditional) {
        if (!isShape(site, Shape.RESOURCE_BY_ROLE, Shape.PERMISSION_BY_ROLE, Shape.ACTION_BY_ROLE)) {
            return Optional.empty();
        }
        Project project = site.project();
        boolean letters = isShape(site, Shape.RESOURCE_BY_ROLE);
        List<List<String>> choices = new ArrayList<>();
        project.rights()
                .forEach((group, rights) -> rights.forEach((role, granted) -> {
                    for (Operation operation :
                            List.of(Operation.CREATE, Operation.READ, Operation.UPDATE, Operation.DELETE)) {
                        List<Endpoint> serving = project.endpointsOf(group).stream()
                                .filter(e -> e.operation() == operation
                                        || operation == Operation.DELETE
                                                && e.methods().size() > 1)
                                .toList();
                        if (!serving.isEmpty()
                                && serving.stream().noneMatch(e -> e.level().admits(role))) {
                            String row = "matrix/" + group.title() + (letters ? "" : "/" + operation) + "/" + role;
                            String more = letters(granted) + operation.name().charAt(0);
                            choices.add(List.of(row, letters ? more : "✅", role));
                        }
                    }
                }));
        return site.any(choices).flatMap(choice -> {
            String cell = choice.get(1) + (conditional ? " (own)" : "");
            return one(site.draft().with(choice.get(0), cell), "PRD505", choice.get(0), choice.get(2));
        });
    }

    private static String letters(Set<Operation> operations) {
        return operations.stream().map(o -> o.name().substring(0, 1)).collect(Collectors.joining());
    }

    private static Optional<Endpoint> limited(Site site) {
        return isShape(site, Shape.RESOURCE_BY_ROLE) ? site.endpoint(Site::isForRoles) : Optional.empty();
    }

    private static Optional<Injected> missingRow(Site site) {
        return limited(site)
                .flatMap(e -> one(
                        site.draft().without("matrix/" + e.group().title()),
                        "PRD506",
                        "heading/group/" + e.group().title(),
                        ""));
    }

    private static Optional<Injected> renamedRow(Site site) {
        return limited(site).map(e -> {
            String title = e.group().title();
            String place = "matrix/" + title + "/name";
            return new Injected(
                    site.draft().with(place, site.stranger()),
                    List.of(new Expected("PRD510", place, ""), new Expected("PRD506", "heading/group/" + title, "")));
        });
    }

    private static Optional<Injected> cell(Site site, String text) {
        if (!site.project().medium()) {
            return Optional.empty();
        }
        List<String> cells = site.draft().names("matrix/").stream()
                .filter(name -> !name.startsWith("matrix/column/") && !name.matches(".*/(row|name|role)"))
                .filter(name -> site.draft().names(name + "/").isEmpty())
                .toList();
        return site.any(cells).flatMap(place -> one(site.draft().with(place, text), "PRD507", place, text));
    }

    private static Optional<Injected> furtherLevel(Site site) {
        return site.feature(Site::isForRoles)
                .flatMap(feature -> site.any(site.project().roles().stream()
                                .filter(role -> !feature.level().roles().contains(role))
                                .toList())
                        .flatMap(role -> {
                            String place = "feature/" + feature.id() + "/level";
                            String roles = site.draft().text(place) + ", " + at("further", role);
                            return one(site.draft().with(place, roles), "PRD508", "further", role);
                        }));
    }

    private static Optional<Injected> publicLevel(Site site) {
        return site.feature(Site::isForRoles).flatMap(feature -> {
            String place = "feature/" + feature.id() + "/level";
            return one(site.draft().with(place, site.say("Public", "공개")), "PRD508", place, feature.id());
        });
    }

    private static Optional<Injected> publicEndpoint(Site site) {
        return site.endpoint(e -> Site.isForRoles(e) && e.methods().size() == 1).flatMap(e -> {
            String name = "endpoint/" + e.key();
            return one(site.draft().with(name + "/auth", site.say("Public", "공개")), "PRD509", name + "/roles", "");
        });
    }

    private static Optional<Injected> nobody(Site site) {
        return site.endpoint(e -> Site.isForRoles(e) && e.methods().size() == 1).flatMap(e -> {
            String name = "endpoint/" + e.key() + "/roles";
            return one(site.draft().with(name, site.say("none", "없음")), "PRD509", name, "");
        });
    }

    private static Optional<Injected> furtherRow(Site site) {
        if (!isShape(site, Shape.RESOURCE_BY_ROLE)) {
            return Optional.empty();
        }
        String name = site.stranger();
        return row(site, name, "R", name);
    }

    private static Optional<Injected> furtherKey(Site site) {
        if (isShape(site, Shape.PERMISSION_BY_ROLE)) {
            return row(site, "zyxgorms:read", "✅", "zyxgorms:read");
        }
        return isShape(site, Shape.ENDPOINT_BY_ROLE) ? row(site, "GET /zyxgorms", "✅", "/zyxgorms") : Optional.empty();
    }

    private static Optional<Injected> row(Site site, String name, String cell, String said) {
        List<String> rows = site.draft().names("matrix/").stream()
                .filter(n -> n.endsWith("/row"))
                .toList();
        String last = rows.get(rows.size() - 1);
        String row = "| " + at("further", name) + " |"
                + (" " + cell + " |").repeat(site.project().roles().size()) + "\n";
        return one(site.draft().after(last.substring(0, last.length() - 4), row), "PRD510", "further", said);
    }

    /** Returns a feature that some endpoint serves alone, which admits the role. */
    private static Optional<Injected> without(Site site, Feature feature, String role) {
        boolean served = site.project().endpointsOf(feature).stream()
                .anyMatch(e -> e.ids().size() == 1 && e.level().roles().contains(role));
        if (!served) {
            return Optional.empty();
        }
        String place = "feature/" + feature.id() + "/level";
        List<String> rest = new ArrayList<>(feature.level().roles());
        rest.remove(role);
        return one(site.draft().with(place, String.join(", ", rest)), "PRD511", place, role);
    }

    private static Optional<Injected> shorterLevel(Site site) {
        return site.feature(f -> Site.isForRoles(f) && f.level().roles().size() > 1)
                .flatMap(f ->
                        without(site, f, f.level().roles().get(f.level().roles().size() - 1)));
    }

    private static Optional<Injected> laterLevel(Site site) {
        return site.feature(f -> Site.isForRoles(f) && f.level().roles().size() > 1)
                .flatMap(f -> without(site, f, f.level().roles().get(0)));
    }
}
