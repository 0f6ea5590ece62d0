package io.github.prdlint.report;

import io.github.prdlint.prd.Access;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.PermissionMatrix;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.prd.Specification;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was read from a document as lines for people. */
final class InspectionText {

    private final SourceText source;
    private final StringBuilder text = new StringBuilder();

    InspectionText(SourceText source, Prd prd) {
        this.source = source;
        text.append(Escapes.of(source.name()))
                .append("  (")
                .append(Inventory.line(prd))
                .append(")\n");
        Scale.Decision scale = prd.scaleDecision();
        text.append("  title  ")
                .append(prd.title().map(t -> Escapes.of(t.value())).orElse("none"))
                .append('\n');
        text.append("  scale  ").append(Inventory.scale(scale)).append(", ").append(Inventory.source(scale));
        text.append(
                        scale.evidence().isEmpty()
                                ? ": nothing speaks for medium"
                                : ": " + String.join(", ", scale.evidence()))
                .append('\n');
        features(prd);
        endpoints(prd);
        heading("roles", prd.roles().size());
        prd.roles()
                .forEach(r -> item(
                        r.name().span(),
                        r.toString(),
                        r.aliases().isEmpty()
                                ? ""
                                : "also " + String.join(", ", new java.util.TreeSet<>(r.aliases()))));
        for (PermissionMatrix matrix : prd.matrices()) {
            matrix(matrix);
        }
        models(prd);
        heading("specifications", prd.specifications().size());
        prd.specifications().forEach(this::specification);
        heading("status codes", prd.statusCodes().size());
        prd.statusCodes()
                .forEach(c -> item(
                        c.status().span(),
                        c.status().toString(),
                        c.name().map(Located::value).orElse("")));
        heading("error codes", Inspection.declared(prd).size());
        Inspection.declared(prd)
                .forEach(c -> item(
                        c.code().span(),
                        c.code().value(),
                        c.status().map(Located::toString).orElse("no status")));
        heading("events", prd.events().size());
        prd.events().forEach(e -> item(e.name().span(), e.name().value()));
        heading("technologies", prd.technologies().size());
        prd.technologies()
                .forEach(t -> item(
                        t.name().span(),
                        t.name().value(),
                        t.version().map(Located::value).orElse("no version")));
        heading("not understood", prd.notUnderstood().size());
        prd.notUnderstood().forEach(n -> item(n.span(), n.what(), n.reason()));
    }

    private void features(Prd prd) {
        heading("features", prd.allFeatures().size());
        for (Feature feature : prd.allFeatures()) {
            String status = feature.status() == Feature.Status.SPECIFIED
                    ? ""
                    : feature.status().name().toLowerCase(Locale.ROOT);
            String groups =
                    Inspection.groups(feature).isEmpty() ? "" : "→ " + String.join(", ", Inspection.groups(feature));
            item(
                    feature.id().span(),
                    feature.id().value(),
                    feature.name().map(Located::value).orElse(""),
                    groups,
                    feature.authLevel().map(InspectionText::access).orElse(""),
                    status);
        }
    }

    private static String access(Access access) {
        List<String> parts = Inspection.parts(access);
        return parts.isEmpty() ? "" : "for " + String.join(", ", parts);
    }

    private void endpoints(Prd prd) {
        heading("endpoints", prd.distinctEndpoints().size());
        Map<String, Endpoint> first = new HashMap<>();
        for (Endpoint endpoint : prd.endpoints()) {
            Endpoint earlier = first.putIfAbsent(endpoint.key(), endpoint);
            List<String> ids = Inspection.featureIds(endpoint);
            item(
                    endpoint.place(),
                    endpoint.toString(),
                    "[" + endpoint.group() + "]",
                    String.join(", ", ids),
                    endpoint.auth().map(Access::text).orElse(""),
                    endpoint.roles().map(InspectionText::access).orElse(""),
                    endpoint.form() == Endpoint.Form.TABLE
                            ? ""
                            : endpoint.form().name().toLowerCase(Locale.ROOT),
                    earlier == null
                            ? ""
                            : "the endpoint of line "
                                    + source.start(earlier.place()).line());
        }
    }

    private void matrix(PermissionMatrix matrix) {
        heading(
                "matrix, " + matrix.shape().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                matrix.rows().size());
        for (PermissionMatrix.Row row : matrix.rows()) {
            List<String> cells = new ArrayList<>();
            for (PermissionMatrix.Cell cell : row.cells()) {
                String granted = cell.readable()
                        ? String.join("+", Inspection.operations(cell))
                        : "unreadable \"" + cell.text() + "\"";
                cells.add(cell.role().value().text() + ": " + (granted.isEmpty() ? "nothing" : granted));
            }
            item(row.name().span(), row.name().value(), String.join("; ", cells));
        }
    }

    private void models(Prd prd) {
        heading("models", prd.models().size());
        for (Model model : prd.models()) {
            List<String> fields = new ArrayList<>();
            for (Model.Field field : model.fields()) {
                StringBuilder name = new StringBuilder(field.name().value());
                for (Model.ForeignKey key : field.references()) {
                    name.append(" → ").append(key.model().value().text());
                    key.field().ifPresent(f -> name.append('.').append(f.value()));
                }
                fields.add(name.toString());
            }
            item(model.name().span(), model.toString(), String.join(", ", fields));
        }
    }

    private void specification(Specification specification) {
        List<String> statuses = new ArrayList<>();
        Inspection.statuses(specification).forEach(s -> statuses.add(s.toString()));
        item(
                specification.endpoint().span(),
                specification.toString(),
                named("request", String.join(", ", Inspection.fields(specification, Specification.Direction.REQUEST))),
                named(
                        "response",
                        String.join(", ", Inspection.fields(specification, Specification.Direction.RESPONSE))),
                String.join(" ", statuses));
    }

    private static String named(String what, String fields) {
        return fields.isEmpty() ? "" : what + " " + fields;
    }

    private void heading(String what, int count) {
        text.append('\n').append(what).append(" (").append(count).append(")\n");
    }

    private void item(SourceSpan span, String... parts) {
        text.append(String.format(Locale.ROOT, "  %5d", source.start(span).line()));
        for (String part : parts) {
            if (!part.isEmpty()) {
                text.append("  ").append(Escapes.of(part));
            }
        }
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
