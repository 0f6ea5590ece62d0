package io.github.prdlint.report;

import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Model;
import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The traceability matrix for a terminal: under each feature its endpoints, with models and roles in columns. */
public final class TraceText {

    /** A path longer than this is not what the columns after it wait for. */
    private static final int WIDEST_ENDPOINT = 48;

    private static final int WIDEST_MODELS = 40;

    private final Trace trace;
    private final Style style;
    private final StringBuilder text = new StringBuilder();
    private final int endpointWidth;
    private final int modelsWidth;

    private TraceText(Trace trace, Style style) {
        this.trace = trace;
        this.style = style;
        int widestEndpoint = 0;
        int widestModels = 0;
        for (Trace.EndpointRow row : trace.endpoints()) {
            widestEndpoint = Math.max(widestEndpoint, fitting(name(row.endpoint()), WIDEST_ENDPOINT));
            widestModels = Math.max(widestModels, fitting(models(row), WIDEST_MODELS));
        }
        endpointWidth = widestEndpoint;
        modelsWidth = widestModels;
    }

    /** Returns a trace as lines: gap mark, line number, then what stands there. */
    public static String of(Trace trace, Style style) {
        return new TraceText(trace, style).write();
    }

    private String write() {
        text.append(style.strong(Escapes.atLineStart(trace.source().name())))
                .append("  ")
                .append(style.faint("(" + Escapes.of(Inventory.line(trace.prd())) + ")"))
                .append('\n');
        heading("features and their endpoints", trace.features().size());
        for (Trace.FeatureRow row : trace.features()) {
            Feature feature = row.feature();
            String status = feature.status() == Feature.Status.SPECIFIED
                    ? ""
                    : feature.status().name().toLowerCase(Locale.ROOT);
            line(
                    row.state(),
                    feature.id().span(),
                    Escapes.of(feature.toString()),
                    status,
                    remark(row.state(), row.remark()));
            for (Trace.EndpointRow endpoint : row.endpoints()) {
                endpoint(endpoint, "    ");
            }
        }
        List<Trace.EndpointRow> without = trace.endpointsWithoutFeature();
        if (!without.isEmpty()) {
            heading("endpoints of no known feature", without.size());
            without.forEach(row -> endpoint(row, ""));
        }
        heading("models", trace.models().size());
        for (Trace.ModelRow row : trace.models()) {
            line(
                    row.state(),
                    row.model().name().span(),
                    Escapes.of(row.model().toString()),
                    count(row.endpoints().size(), row.remark()),
                    remark(row.state(), row.remark()));
        }
        heading("roles", trace.roles().size());
        for (Trace.RoleRow row : trace.roles()) {
            line(
                    row.state(),
                    row.role().name().span(),
                    Escapes.of(row.role().toString()),
                    count(row.endpoints().size(), row.remark()),
                    row.forAll(),
                    remark(row.state(), row.remark()));
        }
        text.append('\n');
        text.append(
                        switch (trace.verdict()) {
                            case "bad" -> style.bad("✗ " + trace.summary());
                            case "fair" -> "– " + trace.summary();
                            default -> style.good("✓ " + trace.summary());
                        })
                .append('\n');
        for (Map.Entry<String, String> open : trace.notJudged().entrySet()) {
            text.append("  ")
                    .append(open.getKey())
                    .append(" not judged: ")
                    .append(Escapes.of(open.getValue()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String count(int endpoints, String remark) {
        return endpoints == 0 || remark.equals("no endpoint") ? "" : Inventory.count(endpoints, "endpoint");
    }

    private void endpoint(Trace.EndpointRow row, String indent) {
        StringBuilder cells = new StringBuilder(indent);
        String who = String.join(", ", row.admitted());
        column(name(row.endpoint()), endpointWidth + 4 - indent.length(), cells);
        column(models(row), modelsWidth, cells);
        cells.append(Escapes.of(who.isEmpty() ? "–" : who));
        line(row.state(), row.endpoint().place(), cells.toString(), remark(row.state(), row.remark()));
    }

    private static void column(String cell, int width, StringBuilder to) {
        to.append(cell)
                .append(" ".repeat(Math.max(0, width - DisplayWidth.of(cell))))
                .append("  ");
    }

    private static String name(Endpoint endpoint) {
        return Escapes.of(endpoint.toString());
    }

    private static String models(Trace.EndpointRow row) {
        List<String> names = new ArrayList<>();
        for (Model model : row.models()) {
            names.add(Escapes.of(model.toString()));
        }
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    private static int fitting(String cell, int most) {
        int width = DisplayWidth.of(cell);
        return width <= most ? width : 0;
    }

    private String remark(Trace.State state, String remark) {
        String safe = Escapes.of(remark);
        return safe.isEmpty() ? "" : state == Trace.State.GAP ? style.bad(safe) : style.faint(safe);
    }

    private void heading(String what, int count) {
        text.append('\n').append(what).append(" (").append(count).append(")\n");
    }

    private void line(Trace.State state, SourceSpan span, String... parts) {
        text.append(state == Trace.State.GAP ? style.bad("✗") : " ")
                .append(String.format(Locale.ROOT, " %5d", trace.line(span)));
        for (String part : parts) {
            if (!part.isEmpty()) {
                text.append("  ").append(part);
            }
        }
        text.append('\n');
    }
}
