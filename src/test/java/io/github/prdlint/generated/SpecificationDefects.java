package io.github.prdlint.generated;

import static io.github.prdlint.generated.Draft.at;
import static io.github.prdlint.generated.Site.misspelt;
import static io.github.prdlint.generated.Site.one;

import io.github.prdlint.generated.Defect.Expected;
import io.github.prdlint.generated.Defect.Injected;
import io.github.prdlint.generated.Project.Endpoint;
import io.github.prdlint.generated.Project.ErrorCode;
import io.github.prdlint.generated.Project.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Mistakes in requests, responses and errors (step 7). */
final class SpecificationDefects {

    private SpecificationDefects() {}

    static final List<Defect> ALL = List.of(
            new Defect(
                    "PRD701",
                    "a key that is no field",
                    site -> key(site, site.stranger().toLowerCase(java.util.Locale.ROOT))),
            new Defect("PRD701", "a misspelt key", site -> key(site, "")),
            new Defect("PRD702", "an error status that is not listed", site -> furtherStatus(site, 418)),
            new Defect("PRD702", "a status that the list lost", SpecificationDefects::lostStatus),
            new Defect("PRD703", "a status under the name of another", SpecificationDefects::otherMeaning),
            new Defect(
                    "PRD703",
                    "a status that the list calls by the name of another",
                    site -> one(
                            site.draft().with("status/410/meaning", "Too Many Requests"),
                            "PRD703",
                            "status/410/meaning",
                            "410")),
            new Defect(
                    "PRD704",
                    "no 401 where a token is needed",
                    site -> without(
                            site,
                            401,
                            e -> e.level().kind() != Level.Kind.PUBLIC
                                    && !e.group().signIn())),
            new Defect(
                    "PRD704",
                    "no 403 where not every role may",
                    site -> without(
                            site,
                            403,
                            e -> e.level().kind() == Level.Kind.ROLES
                                    && e.level().roles().size()
                                            < site.project().roles().size())),
            new Defect("PRD705", "a code with another status in a specification", SpecificationDefects::otherStatus),
            new Defect("PRD705", "a code with two statuses in the table", SpecificationDefects::secondStatus),
            new Defect("PRD706", "a code that no table declares", site -> code(site, c -> "ZYXGORM_BROKEN")),
            new Defect("PRD706", "a misspelt code", site -> code(site, c -> c + "X")),
            new Defect("PRD707", "a colon is missing", SpecificationDefects::missingColon),
            new Defect("PRD707", "a bracket too many", SpecificationDefects::furtherBracket));

    private static Optional<Injected> key(Site site, String wrong) {
        return site.any(site.draft().names("spec/").stream()
                        .filter(name -> name.contains("/request/") || name.contains("/response/"))
                        .toList())
                .flatMap(place -> {
                    String name = wrong.isEmpty() ? misspelt(site.draft().text(place)) : wrong;
                    return one(site.draft().with(place, name), "PRD701", place, name);
                });
    }

    /** Returns the places of errors: of a status, or of all where it is empty. */
    private static List<String> errors(Site site, String status) {
        return site.draft().names("spec/").stream()
                .filter(name -> name.matches(".*/error/" + (status.isEmpty() ? "\\d+" : status)))
                .toList();
    }

    private static Optional<Injected> furtherStatus(Site site, int status) {
        List<String> places = errors(site, "40[04]").stream()
                .filter(name -> !site.draft().text(name + "/name").contains("_"))
                .toList();
        return site.any(places)
                .flatMap(place -> one(
                        site.draft().with(place, Integer.toString(status)).with(place + "/name", "Refused"),
                        "PRD702",
                        place,
                        Integer.toString(status)));
    }

    private static Optional<Injected> lostStatus(Site site) {
        List<String> places = errors(site, "404");
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new Injected(
                        site.draft().without("status/404"),
                        places.stream()
                                .map(p -> new Expected("PRD702", p, "404"))
                                .toList()));
    }

    private static Optional<Injected> otherMeaning(Site site) {
        return site.any(errors(site, "404").stream()
                        .filter(name -> site.draft().text(name + "/name").equals("Not Found"))
                        .toList())
                .flatMap(
                        place -> one(site.draft().with(place + "/name", "Conflict"), "PRD703", place + "/name", "404"));
    }

    /** The error becomes one that is there already, or is no other. */
    private static Optional<Injected> without(Site site, int status, Predicate<Endpoint> wanted) {
        if (!site.project().medium()) {
            return Optional.empty();
        }
        List<String> places = site.project().endpoints().stream()
                .filter(wanted)
                .flatMap(e -> e.methods().stream().map(m -> "spec/" + m + " " + e.path() + "/error/" + status))
                .filter(name -> site.draft().has(name))
                .filter(name -> !site.draft().text(name + "/name").contains("_"))
                .toList();
        return site.any(places).flatMap(place -> {
            String name = place.substring(0, place.indexOf("/error/"));
            Draft draft = site.draft().with(place, "400").with(place + "/name", "Validation");
            String errors = draft.names(name + "/error").stream()
                    .filter(n -> n.equals(name + "/errors") || n.endsWith("/line") || n.endsWith("/row"))
                    .findFirst()
                    .orElseThrow();
            return one(draft, "PRD704", errors, Integer.toString(status));
        });
    }

    /** Where the specifications stand before the table, the second of two statuses may be another specification's or the table's. */
    private static Optional<Injected> otherStatus(Site site) {
        return site.any(errors(site, "(409|410|422)")).flatMap(place -> {
            String code = site.draft().text(place + "/name");
            Draft draft = site.draft().with(place, site.draft().text(place).equals("409") ? "422" : "409");
            List<String> places = new ArrayList<>(draft.names("spec/").stream()
                    .filter(name -> name.matches(".*/error/\\d+")
                            && draft.text(name + "/name").equals(code))
                    .toList());
            places.add("code/" + code + "/status");
            String first = draft.text(places.get(0));
            String second = places.stream()
                    .filter(name -> !draft.text(name).equals(first))
                    .findFirst()
                    .orElseThrow();
            return one(draft, "PRD705", second, code);
        });
    }

    private static Optional<Injected> secondStatus(Site site) {
        List<ErrorCode> codes = site.project().errorCodes();
        return site.any(codes).flatMap(code -> {
            String last = "code/" + codes.get(codes.size() - 1).code();
            String row =
                    "| " + code.code() + " | " + at("second", code.status() == 409 ? "422" : "409") + " | twice |\n";
            return one(site.draft().after(last, row), "PRD705", "second", code.code());
        });
    }

    private static Optional<Injected> code(Site site, java.util.function.UnaryOperator<String> wrong) {
        return site.any(errors(site, "(409|410|422)")).flatMap(place -> {
            String code = wrong.apply(site.draft().text(place + "/name"));
            return one(site.draft().with(place + "/name", code), "PRD706", place + "/name", code);
        });
    }

    private static Optional<String> body(Site site) {
        return site.any(site.draft().names("spec/").stream()
                .filter(name -> name.endsWith("/request") || name.endsWith("/response"))
                .toList());
    }

    private static Optional<Injected> missingColon(Site site) {
        return body(site).flatMap(place -> {
            String body = site.draft().text(place);
            String wrong = "{\n  \"label\" " + at("fault", "\"") + "string\"," + body.substring(1);
            return one(site.draft().with(place, wrong), "PRD707", "fault", "");
        });
    }

    private static Optional<Injected> furtherBracket(Site site) {
        return body(site).flatMap(place -> {
            String body = site.draft().text(place).stripTrailing();
            return one(site.draft().with(place, body + " " + at("fault", "]") + "\n"), "PRD707", "fault", "");
        });
    }
}
