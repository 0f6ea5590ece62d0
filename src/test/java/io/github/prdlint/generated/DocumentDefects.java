package io.github.prdlint.generated;

import static io.github.prdlint.generated.Draft.at;
import static io.github.prdlint.generated.Site.one;

import io.github.prdlint.generated.Defect.Expected;
import io.github.prdlint.generated.Defect.Injected;
import io.github.prdlint.generated.Project.Group;
import io.github.prdlint.prd.Model.Form;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mistakes of a whole document and its sections, and what does not belong into it. */
final class DocumentDefects {

    private static final char NO_UTF8 = '\uE010';

    private DocumentDefects() {}

    static final List<Defect> ALL = List.of(
            new Defect(
                    "PRD001",
                    "a document of prose",
                    site -> one(
                            site.without(
                                    "section/features",
                                    "section/endpoints",
                                    "section/specs",
                                    "section/models",
                                    "section/auth"),
                            "PRD001",
                            "title",
                            "")),
            new Defect("PRD001", "a document in a fence", site -> {
                String text = site.draft().text();
                return one(
                        new Draft(at("start", "`") + "```````markdown\n" + text + "\n````````\n"),
                        "PRD001",
                        "start",
                        "");
            }),
            new Defect(
                    "PRD003",
                    "a comment that suppresses nothing",
                    site -> one(
                            site.draft()
                                    .before(
                                            "section/features",
                                            at("comment", "<!-- prdlint-disable PRD101 -->") + "\n\n"),
                            "PRD003",
                            "comment",
                            "PRD101")),
            new Defect(
                    "PRD003",
                    "a comment about a rule that does not exist",
                    site -> one(
                            site.draft()
                                    .before(
                                            "section/endpoints",
                                            "<!-- prdlint-disable-next-line " + at("comment", "PRD999") + " -->"
                                                    + "\n\n"),
                            "PRD003",
                            "comment",
                            "PRD999")),
            new Defect("PRD004", "a byte that is no UTF-8", site -> bytes(site, "core/purpose/value", 1)),
            new Defect("PRD004", "bytes of another encoding", site -> bytes(site, "core/consumers/value", 3)),
            new Defect("PRD801", "a section is missing", site -> missing(site, sections(site))),
            new Defect("PRD801", "a part of a section is missing", site -> missing(site, parts(site))),
            new Defect(
                    "PRD802",
                    "a list of roles in a Small document",
                    site -> small(site, "Role Definitions", "| Role | Description |\n|---|---|\n| Keeper | Keeps |\n")),
            new Defect(
                    "PRD802",
                    "events in a Small document",
                    site -> small(
                            site,
                            "Domain Events",
                            "| Event | Trigger | Consumers |\n|---|---|---|\n| a.b | When | Mailer |\n")),
            new Defect("PRD803", "no purpose", site -> core(site, "purpose", "Purpose")),
            new Defect("PRD803", "no constraints", site -> core(site, "constraints", "Key Constraints")),
            new Defect(
                    "PRD805",
                    "a template's string",
                    site -> site.feature(f -> true)
                            .flatMap(f -> one(
                                    site.draft().with("feature/" + f.id() + "/description", "[Brief Description]"),
                                    "PRD805",
                                    "feature/" + f.id() + "/description",
                                    "Brief Description"))),
            new Defect(
                    "PRD805",
                    "a value still to come",
                    site -> one(site.draft().with("core/purpose/value", "TBD"), "PRD805", "core/purpose/value", "TBD")),
            new Defect("PRD807", "an endpoint without specification", DocumentDefects::missingSpecification),
            new Defect("PRD807", "a group without specifications", DocumentDefects::missingSpecifications),
            new Defect("PRD812", "a webhook of no event", site -> webhook(site, "zyxgorm.done")),
            new Defect("PRD812", "a webhook of a misspelt event", site -> webhook(site, "")),
            new Defect("PRD901", "milestones", site -> section(site, site.say("Milestones", "마일스톤"))),
            new Defect("PRD901", "a page's design", site -> section(site, site.say("Screen Design", "화면 설계"))),
            new Defect("PRD902", "a latency", site -> figure(site, "p95 < 200 ms")),
            new Defect("PRD902", "a rate", site -> figure(site, ">= 10k RPS")));

    private static Optional<Injected> bytes(Site site, String place, int count) {
        String wrong =
                at("wrong", String.valueOf(NO_UTF8)) + String.valueOf(NO_UTF8).repeat(count - 1);
        Draft draft = site.draft().with(place, "caf" + wrong + " au lait");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : draft.text().split("(?<=" + NO_UTF8 + ")|(?=" + NO_UTF8 + ")")) {
            bytes.writeBytes(
                    part.equals(String.valueOf(NO_UTF8))
                            ? new byte[] {(byte) 0xE9}
                            : part.getBytes(StandardCharsets.UTF_8));
        }
        return Optional.of(
                new Injected(draft, bytes.toByteArray(), List.of(new Expected("PRD004", "wrong", "not UTF-8"))));
    }

    /** Where the errors of all endpoints stand under Error Handling, each specification would lack them. */
    private static List<List<String>> sections(Site site) {
        List<List<String>> sections = new ArrayList<>(List.of(
                List.of("core", "Core Information"),
                List.of("flow", "API Consumer Flow"),
                List.of("features", "Feature Specifications"),
                List.of("endpoints", "API Endpoint Groups"),
                List.of("specs", "Request/Response Specifications"),
                List.of("models", "Data Model"),
                List.of("tech", "Tech Stack")));
        if (!site.project().style().commonErrors()) {
            sections.add(List.of("errors", "Error Handling"));
        }
        if (site.project().medium()) {
            sections.add(List.of("auth", "Auth & Permissions"));
            sections.add(List.of("events", "Event & Integration Architecture"));
        }
        return sections;
    }

    private static List<List<String>> parts(Site site) {
        List<List<String>> parts = new ArrayList<>(List.of(List.of("error-format", "Standard Error Format")));
        if (site.project().medium()) {
            if (List.of(Form.TABLE, Form.BULLETS, Form.LINE, Form.FENCE)
                    .contains(site.project().style().models())) {
                parts.add(List.of("relationships", "Entity Relationships"));
            }
            parts.add(List.of("authentication", "Authentication"));
            parts.add(List.of("roles", "Role Definitions"));
            parts.add(List.of("matrix", "Permission Matrix"));
            parts.add(List.of("codes", "Business Error Codes"));
        } else if (!site.project().style().commonErrors()) {
            parts.add(List.of("statuses", "HTTP Status Codes"));
        }
        return parts;
    }

    /** A document that does not say its scale must not change it. */
    private static Optional<Injected> missing(Site site, List<List<String>> all) {
        return site.any(all)
                .filter(section -> site.project().style().frontMatter())
                .flatMap(section -> one(site.without("section/" + section.get(0)), "PRD801", "title", section.get(1)));
    }

    private static Optional<Injected> small(Site site, String title, String table) {
        if (site.project().medium() || !site.project().style().frontMatter()) {
            return Optional.empty();
        }
        String section = "## " + at("further", title) + "\n\n" + table + "\n";
        return one(site.draft().before("section/features", section), "PRD802", "further", "");
    }

    private static Optional<Injected> core(Site site, String item, String title) {
        return item.equals("constraints") && !site.project().medium()
                ? Optional.empty()
                : one(site.draft().without("core/" + item), "PRD803", "heading/core", title);
    }

    private static List<String> specifications(Project project, Group group) {
        return project.endpointsOf(group).stream()
                .flatMap(e -> e.methods().stream().map(m -> "spec/" + m + " " + e.path()))
                .toList();
    }

    /** The model must not be without a use. */
    private static Optional<Injected> missingSpecification(Site site) {
        if (!site.project().medium()) {
            return Optional.empty();
        }
        return site.any(site.project().groups())
                .filter(g -> !g.signIn())
                .flatMap(group -> site.any(specifications(site.project(), group))
                        .flatMap(name ->
                                one(site.draft().without(name), "PRD807", "heading/group/" + group.title(), "")));
    }

    private static Optional<Injected> missingSpecifications(Site site) {
        Draft draft = site.draft();
        if (!site.project().medium()) {
            for (Group group : site.project().groups()) {
                for (String name : specifications(site.project(), group)) {
                    draft = draft.has(name) && !name.endsWith("signup") ? draft.without(name) : draft;
                }
            }
            return one(draft, "PRD807", "heading/specs", "");
        }
        return site.any(site.project().groups()).filter(g -> !g.signIn()).flatMap(group -> {
            Draft less = site.draft();
            for (String name : specifications(site.project(), group)) {
                less = less.without(name);
            }
            return one(less, "PRD807", "heading/group/" + group.title(), "");
        });
    }

    private static Optional<Injected> webhook(Site site, String event) {
        if (!site.draft().has("webhook/event")) {
            return Optional.empty();
        }
        String wrong = event.isEmpty() ? Site.misspelt(site.draft().text("webhook/event")) : event;
        return one(site.draft().with("webhook/event", wrong), "PRD812", "webhook/event", wrong);
    }

    private static Optional<Injected> section(Site site, String title) {
        return one(site.draft().plus("\n## " + at("further", title) + "\n\nSoon.\n"), "PRD901", "further", title);
    }

    private static Optional<Injected> figure(Site site, String figure) {
        return one(
                site.draft().before("section/flow", "Answers with " + at("figure", figure) + ".\n\n"),
                "PRD902",
                "figure",
                figure);
    }
}
