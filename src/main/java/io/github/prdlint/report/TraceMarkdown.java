package io.github.prdlint.report;

import io.github.prdlint.prd.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The traceability matrix as Markdown tables; gaps are bold and have a cross. */
public final class TraceMarkdown {

    private static final String NOTHING = "–";

    private final Trace trace;
    private final StringBuilder text = new StringBuilder();

    private TraceMarkdown(Trace trace) {
        this.trace = trace;
    }

    /** Returns a trace as Markdown, of which nothing that the document says is a mark. */
    public static String of(Trace trace) {
        return new TraceMarkdown(trace).write();
    }

    private String write() {
        String title =
                trace.prd().title().map(t -> t.value()).orElse(trace.source().name());
        text.append("# Traceability of ").append(MarkdownText.of(title)).append("\n\n");
        text.append(
                switch (trace.verdict()) {
                    case "bad" -> "**✗ " + trace.summary() + "**\n";
                    case "fair" -> "– " + trace.summary() + "\n";
                    default -> "✓ " + trace.summary() + "\n";
                });
        for (Map.Entry<String, String> open : trace.notJudged().entrySet()) {
            text.append("\nNot judged: ")
                    .append(open.getKey())
                    .append(", because of: ")
                    .append(cell(open.getValue()))
                    .append('\n');
        }
        features();
        if (!trace.endpointsWithoutFeature().isEmpty()) {
            table("Endpoints of no known feature", "Endpoint", "Models", "Roles", "Feature");
            for (Trace.EndpointRow row : trace.endpointsWithoutFeature()) {
                row(endpoint(row), list(row.models()), list(row.admitted()), remark(row.state(), row.remark()));
            }
        }
        if (!trace.models().isEmpty()) {
            table("Models", "Model", "Endpoints");
        }
        for (Trace.ModelRow row : trace.models()) {
            row(cell(row.model().toString()), others(row.endpoints(), row.state(), row.remark()));
        }
        if (!trace.roles().isEmpty()) {
            table("Roles", "Role", "Endpoints that name it", "Endpoints for all");
        }
        for (Trace.RoleRow row : trace.roles()) {
            row(
                    cell(row.role().toString()),
                    others(row.endpoints(), row.state(), row.remark()),
                    Integer.toString(row.others()));
        }
        return text.toString();
    }

    private void features() {
        table("Features", "Feature", "Endpoint", "Models", "Roles");
        for (Trace.FeatureRow row : trace.features()) {
            String name = feature(row.feature());
            if (row.endpoints().isEmpty()) {
                row(name, remark(row.state(), row.remark()), NOTHING, NOTHING);
            }
            for (Trace.EndpointRow endpoint : row.endpoints()) {
                String remark = endpoint.remark().isEmpty() ? "" : " " + remark(endpoint.state(), endpoint.remark());
                row(name, endpoint(endpoint) + remark, list(endpoint.models()), list(endpoint.admitted()));
                name = "";
            }
        }
    }

    private static String feature(Feature feature) {
        String name = feature.name().map(n -> " " + n.value()).orElse("");
        String status = feature.status() == Feature.Status.SPECIFIED
                ? ""
                : " (" + feature.status().name().toLowerCase(Locale.ROOT) + ")";
        return cell(feature.id().value() + name + status);
    }

    private static String endpoint(Trace.EndpointRow row) {
        return cell(row.endpoint().toString());
    }

    private static String others(List<?> endpoints, Trace.State state, String remark) {
        return endpoints.isEmpty() && !remark.isEmpty() ? remark(state, remark) : list(endpoints);
    }

    private static String remark(Trace.State state, String remark) {
        return state == Trace.State.GAP ? "**✗ " + cell(remark) + "**" : cell(remark);
    }

    /** Returns what shows just this text, in a cell too. */
    private static String cell(String text) {
        return MarkdownText.of(text).replace("|", "\\|");
    }

    private static String list(List<?> things) {
        List<String> names = new ArrayList<>();
        things.forEach(thing -> names.add(cell(thing.toString())));
        return names.isEmpty() ? NOTHING : String.join(", ", names);
    }

    private void table(String title, String... columns) {
        text.append("\n## ").append(title).append("\n\n");
        row(columns);
        text.append("|").append("---|".repeat(columns.length)).append('\n');
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
