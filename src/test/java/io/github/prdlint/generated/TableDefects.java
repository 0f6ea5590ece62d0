package io.github.prdlint.generated;

import static io.github.prdlint.generated.Site.one;

import io.github.prdlint.generated.Defect.Injected;
import io.github.prdlint.generated.Project.Endpoint;
import java.util.List;
import java.util.Optional;

/** Mistakes of a table's shape: its columns and its rows. */
final class TableDefects {

    private TableDefects() {}

    static final List<Defect> ALL = List.of(
            new Defect(
                    "PRD002",
                    "a row of a feature with a cell too few",
                    site -> shorter(site, "feature/", "id", "level", "group")),
            new Defect(
                    "PRD002",
                    "a row of an endpoint with a cell too few",
                    site -> shorter(site, "endpoint/", "method", "path", "description", "ids", "roles")),
            new Defect("PRD002", "a row of a feature with a cell too many", site -> longer(site, "feature/")),
            new Defect("PRD002", "a row of an endpoint with a cell too many", site -> longer(site, "endpoint/")),
            new Defect("PRD002", "a comment in a table", TableDefects::comment),
            new Defect(
                    "PRD804",
                    "a table of features without a column",
                    site -> column(site, "features/", false, "id:ID", "group:Endpoint Group", "level:Auth Level")),
            new Defect(
                    "PRD804",
                    "a table of endpoints without a column",
                    site -> column(site, "endpoints/", false, "ids:Feature ID", "roles:Roles", "auth:Auth")),
            new Defect(
                    "PRD804",
                    "a table of endpoints without methods",
                    site -> column(site, "endpoints/", false, "method:Method")),
            new Defect(
                    "PRD804",
                    "no table of features has a column",
                    site -> column(site, "features/", true, "group:Endpoint Group", "level:Auth Level")),
            new Defect(
                    "PRD804",
                    "no table of endpoints has a column",
                    site -> column(
                            site, "endpoints/", true, "description:Description", "ids:Feature ID", "roles:Roles")));

    private static Optional<String> row(Site site, String kind) {
        return site.any(site.draft().names(kind).stream()
                .filter(name -> name.endsWith("/row"))
                .toList());
    }

    /** The last column must be one that is demanded: of a feature's name and its description either says what it is. */
    private static Optional<Injected> shorter(Site site, String kind, String... demanded) {
        return row(site, kind).flatMap(name -> {
            String prefix = name.substring(0, name.length() - "row".length());
            String last = site.draft().names(prefix).stream()
                    .map(cell -> cell.substring(prefix.length()))
                    .filter(key -> key.indexOf('/') < 0)
                    .reduce((first, second) -> second)
                    .orElseThrow();
            String row = site.draft().text(name);
            String shorter = row.substring(0, row.lastIndexOf('|', row.length() - 2) + 1);
            return List.of(demanded).contains(last)
                    ? one(site.draft().with(name, shorter), "PRD002", name, "")
                    : Optional.empty();
        });
    }

    private static Optional<Injected> longer(Site site, String kind) {
        return row(site, kind)
                .flatMap(name -> one(
                        site.draft().with(name, site.draft().text(name) + " see also |"), "PRD002", name, "see also"));
    }

    private static Optional<Injected> comment(Site site) {
        Project project = site.project();
        return site.any(project.groups().stream()
                        .filter(g -> project.endpointsOf(g).size() > 1)
                        .toList())
                .flatMap(group -> {
                    List<Endpoint> endpoints = project.endpointsOf(group);
                    String last =
                            "endpoint/" + endpoints.get(endpoints.size() - 1).key();
                    return one(site.draft().before(last, "<!-- new -->\n"), "PRD002", last + "/row", "comment");
                });
    }

    /** Leaves a column out of one table or of all; it is given by its key and its title. */
    private static Optional<Injected> column(Site site, String tables, boolean all, String... columns) {
        return site.any(List.of(columns)).flatMap(column -> {
            String key = column.split(":")[0];
            List<String> having = site.draft().names("table/" + tables).stream()
                    .map(name -> name.substring("table/".length()))
                    .filter(name -> site.draft().has(name + "/column/" + key))
                    .toList();
            if (having.isEmpty() || !site.project().medium() && key.equals("auth")) {
                return Optional.empty();
            }
            List<String> lacking = all ? having : site.any(having).stream().toList();
            Draft draft =
                    site.without(lacking.stream().map(name -> name + "/" + key).toArray(String[]::new));
            return one(draft, "PRD804", "header/" + lacking.get(0), column.split(":")[1]);
        });
    }
}
