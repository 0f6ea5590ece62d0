package io.github.prdlint.generated;

import static io.github.prdlint.generated.Draft.at;
import static io.github.prdlint.generated.Site.one;

import io.github.prdlint.generated.Defect.Injected;
import io.github.prdlint.generated.Project.Feature;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Mistakes of domains and of the IDs that are grouped by them (step 6). */
final class DomainDefects {

    private DomainDefects() {}

    static final List<Defect> ALL = List.of(
            new Defect(
                    "PRD601",
                    "an ID with a digit too few, throughout",
                    site -> id(site, "PRD601", id -> id.replaceFirst("0(\\d+)$", "$1"))),
            new Defect(
                    "PRD601",
                    "an ID of another form, throughout",
                    site -> id(
                            site,
                            "PRD601",
                            id -> site.project().medium()
                                    ? "REQ-" + id.replaceAll("\\D", "")
                                    : "FX-" + id.substring(1))),
            new Defect("PRD602", "a feature of a strange domain", site -> domain(site, "ZYXGORM")),
            new Defect("PRD602", "a feature of another domain", site -> domain(site, "AUTH")),
            new Defect("PRD603", "a heading without features", site -> heading(site, "")),
            new Defect(
                    "PRD603",
                    "a heading over an empty table",
                    site -> heading(
                            site,
                            "| ID | Feature Name | Description | Auth Level | Endpoint Group |\n|---|---|---|---|---|\n\n")),
            new Defect("PRD604", "features under another name than their endpoints", DomainDefects::otherName),
            new Defect("PRD604", "endpoints under another name than their features", DomainDefects::otherGroup),
            new Defect("PRD605", "all IDs of another form", site -> scheme(site, "REQ-%03d")),
            new Defect("PRD605", "all IDs with a dot", site -> scheme(site, "FR-1.%d")));

    /** Returns a feature that stands within no range of IDs. */
    private static Optional<Feature> ofSeveral(Site site) {
        Project project = site.project();
        return site.feature(f -> project.featuresOf(f.domain()).size() > 1
                && !f.domain().signIn()
                && project.endpointsOf(f.domain()).stream()
                        .noneMatch(e -> e.ids().size() > 2));
    }

    private static Optional<Injected> id(Site site, String rule, UnaryOperator<String> wrong) {
        return ofSeveral(site).flatMap(feature -> {
            String id = wrong.apply(feature.id());
            Project project = Changed.ids(site.project(), old -> old.equals(feature.id()) ? id : old);
            return one(DocumentWriter.write(project), rule, "feature/" + id + "/id", id);
        });
    }

    /** Of two features under a Korean heading nothing tells whose domain is the strange one. */
    private static Optional<Injected> domain(Site site, String domain) {
        boolean named = !site.project().korean() || site.project().style().titles() == Style.Titles.ENGLISH;
        return site.project().medium() && named
                ? id(site, "PRD602", id -> id.replaceFirst("-.*-0", "-" + domain + "-9"))
                : Optional.empty();
    }

    private static Optional<Injected> heading(Site site, String under) {
        if (!site.project().medium()) {
            return Optional.empty();
        }
        List<String> domains = site.draft().names("section/domain/");
        String title = site.stranger() + site.say(" Features", " 기능");
        String section = "### " + at("further", title) + "\n\n" + under;
        return one(site.draft().after(domains.get(domains.size() - 1), section), "PRD603", "further", "");
    }

    private static Optional<Injected> otherName(Site site) {
        if (!site.project().medium()) {
            return Optional.empty();
        }
        return site.feature(f -> !f.domain().signIn()).flatMap(feature -> {
            String prefix = feature.id().replaceAll("\\d+$", "");
            Project project = Changed.ids(site.project(), id -> id.replace(prefix, "F-QUUX-"));
            Draft draft = DocumentWriter.write(project)
                    .with("title/domain/" + feature.domain().title(), "Quuxes" + site.say(" Features", " 기능"));
            return one(draft, "PRD604", "heading/group/" + feature.domain().title(), "");
        });
    }

    /** All that names the group names it anew, but the domain. */
    private static Optional<Injected> otherGroup(Site site) {
        if (!site.project().medium()) {
            return Optional.empty();
        }
        return site.feature(f -> !f.domain().signIn()).flatMap(feature -> {
            String title = feature.domain().title();
            String name = site.stranger();
            Draft draft = site.draft().with("title/group/" + title, at("further", name));
            for (Feature other : site.project().featuresOf(feature.domain())) {
                draft = draft.with("feature/" + other.id() + "/group", name);
            }
            if (draft.has("title/specs/" + title)) {
                draft = draft.with("title/specs/" + title, name);
            }
            if (!draft.has("matrix/" + title + "/name")) {
                return Optional.empty();
            }
            return one(draft.with("matrix/" + title + "/name", name), "PRD604", "further", name);
        });
    }

    private static Optional<Injected> scheme(Site site, String form) {
        if (!site.project().medium()) {
            return Optional.empty();
        }
        List<String> ids = site.project().features().stream().map(Feature::id).toList();
        Project project = Changed.ids(site.project(), id -> form.formatted(ids.indexOf(id) + 1));
        Draft draft = DocumentWriter.write(project);
        String later = draft.has("later/id") ? "later/id" : "";
        Draft all = later.isEmpty() ? draft : draft.with(later, form.formatted(90));
        List<String> features = all.names("feature/").stream()
                .filter(name -> name.endsWith("/id"))
                .toList();
        return one(all, "PRD605", features.get(0), "");
    }
}
