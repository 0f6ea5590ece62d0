package io.github.prdlint.generated;

import static io.github.prdlint.generated.Draft.at;
import static io.github.prdlint.generated.Site.isForRoles;
import static io.github.prdlint.generated.Site.misspelt;
import static io.github.prdlint.generated.Site.one;

import io.github.prdlint.generated.Defect.Expected;
import io.github.prdlint.generated.Defect.Injected;
import io.github.prdlint.generated.Project.Endpoint;
import io.github.prdlint.generated.Project.Feature;
import io.github.prdlint.generated.Project.Group;
import io.github.prdlint.generated.Project.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mistakes between features, endpoint groups and endpoints (steps 1, 2 and 4). */
final class LinkDefects {

    private LinkDefects() {}

    static final List<Defect> ALL = List.of(
            new Defect("PRD101", "a feature that no endpoint refers to", LinkDefects::furtherFeature),
            new Defect("PRD101", "the endpoints of a feature refer to another", LinkDefects::endpointsOfAnother),
            new Defect("PRD102", "a feature in a group that does not exist", site -> groupCell(site, site.stranger())),
            new Defect(
                    "PRD102",
                    "a misspelt group",
                    site -> site.feature(f -> true)
                            .flatMap(feature -> one(
                                    site.draft().with("feature/" + feature.id() + "/group", misspelt(feature.group())),
                                    "PRD102",
                                    "feature/" + feature.id() + "/group",
                                    misspelt(feature.group())))),
            new Defect("PRD103", "a feature in another group than its endpoints", LinkDefects::otherGroup),
            new Defect(
                    "PRD103",
                    "a feature in two groups, in neither of which it has an endpoint",
                    LinkDefects::twoOtherGroups),
            new Defect("PRD201", "an endpoint of a feature that does not exist", site -> id(site, strangeId(site))),
            new Defect("PRD201", "a Feature ID with a digit too few", LinkDefects::shortId),
            new Defect("PRD202", "a dash for a Feature ID", site -> noId(site, "-")),
            new Defect("PRD202", "no Feature ID", site -> noId(site, "")),
            new Defect("PRD202", "a Feature ID still to come", site -> noId(site, "TBD")),
            new Defect("PRD203", "an endpoint of a feature for later", LinkDefects::laterFeature),
            new Defect("PRD203", "a feature is struck through, its endpoints are not", LinkDefects::retired),
            new Defect(
                    "PRD401",
                    "a flow that mentions a feature that does not exist",
                    site -> one(
                            site.draft().with("flow/0/id", strangeId(site)), "PRD401", "flow/0/id", strangeId(site))),
            new Defect(
                    "PRD401",
                    "a remark about a feature that does not exist",
                    site -> one(
                            site.draft()
                                    .plus("\n" + site.say("As in ", "참고: ") + at("mention", strangeId(site)) + ".\n"),
                            "PRD401",
                            "mention",
                            strangeId(site))),
            new Defect(
                    "PRD402",
                    "a flow that calls an endpoint that is not declared",
                    site -> one(
                            site.draft().with("flow/1/endpoint", "GET /zyxgorms"),
                            "PRD402",
                            "flow/1/endpoint",
                            "/zyxgorms")),
            new Defect(
                    "PRD402",
                    "a flow that calls an endpoint by another method",
                    site -> one(
                            site.draft().with("flow/2/endpoint", "PUT /auth/login"),
                            "PRD402",
                            "flow/2/endpoint",
                            "/auth/login")),
            new Defect(
                    "PRD402", "a specification of an endpoint that is not declared", LinkDefects::furtherSpecification),
            new Defect("PRD403", "a feature that is there twice", LinkDefects::featureTwice),
            new Defect("PRD403", "two features of one ID", LinkDefects::sameId),
            new Defect("PRD404", "an endpoint that is there twice", site -> endpointTwice(site, false)),
            new Defect("PRD404", "an endpoint in two groups", site -> endpointTwice(site, true)),
            new Defect("PRD406", "a group of endpoints that no feature names", LinkDefects::furtherGroup),
            new Defect("PRD406", "an endpoint under a heading of its own", LinkDefects::splitGroup));

    static String strangeId(Site site) {
        return site.project().medium() ? "F-ZYXGORM-077" : "F077";
    }

    private static Optional<Injected> furtherFeature(Site site) {
        return site.feature(f -> true).flatMap(feature -> {
            String name = "feature/" + feature.id();
            String id = site.project().medium() ? feature.id().replaceAll("\\d+$", "044") : "F044";
            String row = site.draft().text(name).replace(feature.id(), at("further", id));
            return one(site.draft().after(name, row), "PRD101", "further", id);
        });
    }

    /** The other feature must be for everybody for whom these endpoints are, or it would be wrong as well. */
    private static Optional<Injected> endpointsOfAnother(Site site) {
        Project project = site.project();
        List<List<Feature>> pairs = new ArrayList<>();
        for (Feature feature : project.features()) {
            for (Feature other : project.featuresOf(feature.domain())) {
                boolean covers = other.level().kind() != Level.Kind.ROLES
                        || isForRoles(feature)
                                && other.level()
                                        .roles()
                                        .containsAll(feature.level().roles());
                boolean single = project.endpointsOf(feature).stream()
                        .allMatch(e -> e.ids().size() == 1);
                if (feature != other && !feature.crossCutting() && !other.crossCutting() && covers && single) {
                    pairs.add(List.of(feature, other));
                }
            }
        }
        return site.any(pairs).flatMap(pair -> {
            Draft draft = site.draft();
            String id = pair.get(0).id();
            for (Endpoint endpoint : project.endpointsOf(pair.get(0))) {
                draft = draft.with(
                        "endpoint/" + endpoint.key() + "/id/" + id, pair.get(1).id());
            }
            return one(draft, "PRD101", "feature/" + id + "/id", id);
        });
    }

    private static Optional<Injected> groupCell(Site site, String group) {
        return site.feature(f -> true)
                .flatMap(feature -> one(
                        site.draft().with("feature/" + feature.id() + "/group", group),
                        "PRD102",
                        "feature/" + feature.id() + "/group",
                        group));
    }

    /** Returns features whose group another feature names as well, which has rights in all other groups. */
    private static Optional<Feature> movable(Site site) {
        return site.feature(f -> site.project().featuresOf(f.domain()).stream()
                                .filter(other -> !other.crossCutting())
                                .count()
                        > 1
                && (!site.project().medium() || !isForRoles(f)));
    }

    private static List<Group> others(Site site, Feature feature) {
        return site.project().groups().stream()
                .filter(g -> g != feature.domain() && !g.signIn())
                .toList();
    }

    private static Optional<Injected> otherGroup(Site site) {
        return movable(site)
                .flatMap(feature -> site.any(others(site, feature))
                        .flatMap(group -> one(
                                site.draft().with("feature/" + feature.id() + "/group", group.name()),
                                "PRD103",
                                "feature/" + feature.id() + "/group",
                                group.name())));
    }

    private static Optional<Injected> twoOtherGroups(Site site) {
        return movable(site).filter(feature -> others(site, feature).size() > 1).flatMap(feature -> {
            List<Group> others = others(site, feature);
            String cell = "feature/" + feature.id() + "/group";
            String names =
                    at("first", others.get(0).name()) + ", " + others.get(1).name();
            return one(site.draft().with(cell, names), "PRD103", "first", feature.id());
        });
    }

    /** Returns an endpoint of a feature that has others with the same roles, so that the feature is none the worse. */
    private static Optional<Endpoint> spare(Site site) {
        Project project = site.project();
        return site.endpoint(endpoint -> endpoint.ids().size() == 1
                && project.endpointsOf(project.feature(endpoint.ids().get(0))).stream()
                        .anyMatch(other -> other != endpoint && other.level().equals(endpoint.level())));
    }

    private static Optional<Injected> id(Site site, String id) {
        return spare(site).flatMap(endpoint -> {
            String place =
                    "endpoint/" + endpoint.key() + "/id/" + endpoint.ids().get(0);
            return one(site.draft().with(place, id), "PRD201", place, id);
        });
    }

    private static Optional<Injected> shortId(Site site) {
        return site.endpoint(endpoint -> endpoint.ids().size() == 1).flatMap(endpoint -> {
            String id = endpoint.ids().get(0);
            String place = "endpoint/" + endpoint.key() + "/id/" + id;
            String wrong = id.replaceFirst("0(\\d+)$", "$1");
            return one(site.draft().with(place, wrong), "PRD201", place, "did you mean \"" + id + "\"?");
        });
    }

    private static Optional<Injected> noId(Site site, String cell) {
        return spare(site).flatMap(endpoint -> {
            String place = "endpoint/" + endpoint.key() + "/ids";
            return one(site.draft().with(place, cell), "PRD202", place, endpoint.method());
        });
    }

    private static Optional<Injected> laterFeature(Site site) {
        if (!site.draft().has("later/id")) {
            return Optional.empty();
        }
        return site.endpoint(endpoint -> endpoint.ids().size() == 1).flatMap(endpoint -> {
            String place = "endpoint/" + endpoint.key() + "/ids";
            String later = site.draft().text("later/id");
            String ids = endpoint.ids().get(0) + ", " + at("wrong", later);
            return one(site.draft().with(place, ids), "PRD203", "wrong", later);
        });
    }

    /** The group must have a feature that is not struck through. */
    private static Optional<Injected> retired(Site site) {
        Project project = site.project();
        return site.feature(f -> project.featuresOf(f.domain()).stream()
                                        .filter(other -> !other.crossCutting())
                                        .count()
                                > 1
                        && project.endpointsOf(f).stream().allMatch(e -> e.ids().size() < 3))
                .map(feature -> {
                    String id = feature.id();
                    List<Expected> expected = project.endpointsOf(feature).stream()
                            .map(e -> new Expected("PRD203", "endpoint/" + e.key() + "/id/" + id, id))
                            .toList();
                    return new Injected(site.draft().with("feature/" + id + "/id", "~~" + id + "~~"), expected);
                });
    }

    private static Optional<Injected> furtherSpecification(Site site) {
        List<String> specs = site.draft().names("spec/").stream()
                .filter(name -> name.indexOf('/', name.lastIndexOf(" /") + 2) < 0)
                .toList();
        return site.any(specs).flatMap(name -> {
            String level = site.draft().text(name).split(" ")[0];
            String spec = level + " " + at("further", "GET /zyxgorms") + " (List)\n\n**Success Response (200):**\n\n"
                    + "```json\n{ \"nothing\": \"known\" }\n```\n\n**Error Responses:** 404 (Not Found)\n\n";
            return one(site.draft().after(name, spec), "PRD402", "further", "/zyxgorms");
        });
    }

    private static Optional<Injected> featureTwice(Site site) {
        return site.feature(f -> true).flatMap(feature -> {
            String name = "feature/" + feature.id();
            String row = site.draft().text(name).replace(feature.id(), at("second", feature.id()));
            return one(site.draft().after(name, row), "PRD403", "second", feature.id());
        });
    }

    private static Optional<Injected> sameId(Site site) {
        return site.feature(f -> true).flatMap(feature -> {
            String name = "feature/" + feature.id();
            String last = "feature/"
                    + site.project()
                            .features()
                            .get(site.project().features().size() - 1)
                            .id();
            String row = site.draft()
                    .text(name)
                    .replace(feature.id(), at("second", feature.id()))
                    .replace(feature.name(), site.stranger());
            List<String> rows = site.draft().names("feature/").stream()
                    .filter(n -> n.endsWith("/row"))
                    .toList();
            boolean after = rows.indexOf(last + "/row") >= rows.indexOf(name + "/row");
            return after ? one(site.draft().after(last, row), "PRD403", "second", feature.id()) : Optional.empty();
        });
    }

    private static Optional<Injected> endpointTwice(Site site, boolean elsewhere) {
        return site.endpoint(e -> e.methods().size() == 1).flatMap(endpoint -> {
            String name = "endpoint/" + endpoint.key();
            Draft draft = site.draft();
            String path = draft.text(name + "/path");
            String method = draft.text(name + "/method");
            String row = draft.text(name)
                    .replace(path, at("second path", path))
                    .replaceFirst("\\| " + method + " ", "| " + at("second method", method) + " ");
            List<Endpoint> all = site.project().endpoints();
            String last = "endpoint/" + all.get(all.size() - 1).key();
            List<String> rows = draft.names("endpoint/").stream()
                    .filter(n -> n.endsWith("/row"))
                    .toList();
            if (elsewhere && rows.indexOf(last + "/row") < rows.indexOf(name + "/row")) {
                return Optional.empty();
            }
            return Optional.of(new Injected(
                    draft.after(elsewhere ? last : name, row),
                    List.of(new Expected("PRD404", List.of("second method", "second path"), endpoint.method()))));
        });
    }

    /** Its endpoint is public and has a specification, so that nothing else is missing. */
    private static Optional<Injected> furtherGroup(Site site) {
        Project project = site.project();
        return site.feature(f -> !f.domain().signIn()).flatMap(feature -> {
            String auth = project.medium() ? " Public | - |" : "";
            String columns = project.medium() ? " Auth | Roles |" : "";
            String spec = "### GET /zyxgorms (List)\n\n**Success Response (200):** a page\n\n"
                    + "**Error Responses:** 404 (Not Found)\n\n";
            String group =
                    "### " + at("further", site.stranger()) + "\n\n| Method | Endpoint | Description | Feature ID |"
                            + columns + "\n|---|---|---|---|" + (project.medium() ? "---|---|" : "")
                            + "\n| GET | /zyxgorms | Look up | " + feature.id() + " |" + auth + "\n\n";
            List<Group> groups = project.groups();
            Draft draft = site.draft()
                    .after("section/group/" + groups.get(groups.size() - 1).title(), group)
                    .before("section/models", spec);
            return one(draft, "PRD406", "further", draft.text("further"));
        });
    }

    /** The feature has another endpoint in the group, and the group's row of the matrix is found by the path. */
    private static Optional<Injected> splitGroup(Site site) {
        Project project = site.project();
        return site.endpoint(e -> e.ids().size() == 1
                        && project.endpointsOf(project.feature(e.ids().get(0))).size() > 1
                        && (!project.medium() || e.level().kind() == Level.Kind.PUBLIC))
                .flatMap(endpoint -> {
                    String name = "endpoint/" + endpoint.key();
                    String title = endpoint.group().title();
                    Draft draft = site.draft();
                    String header = draft.text("header/endpoints/" + title);
                    String delimiter = header.replaceAll("[^|]+", "---");
                    String group = "### " + at("further", site.stranger()) + "\n\n" + header + "\n" + delimiter + "\n"
                            + draft.text(name) + "\n";
                    Draft split = draft.without(name).after("section/group/" + title, group);
                    return one(split, "PRD406", "further", split.text("further"));
                });
    }
}
