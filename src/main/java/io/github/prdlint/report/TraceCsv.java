package io.github.prdlint.report;

import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Model;
import java.util.ArrayList;
import java.util.List;

/**
 * The traceability matrix as comma-separated values (RFC 4180), a record for each feature and endpoint. A cell that a spreadsheet
 * would take for a formula begins with an apostrophe.
 */
public final class TraceCsv {

    /** What begins a formula, with the full-width forms that spreadsheets take for the same. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Trace trace;
    private final StringBuilder text = new StringBuilder();

    private TraceCsv(Trace trace) {
        this.trace = trace;
    }

    /** Returns a trace with a header record; records end with CR LF. */
    public static String of(Trace trace) {
        return new TraceCsv(trace).write();
    }

    private String write() {
        record("feature", "feature name", "feature line", "method", "path", "endpoint line", "models", "roles", "gap");
        for (Trace.FeatureRow row : trace.features()) {
            if (row.endpoints().isEmpty()) {
                endpoint(
                        feature(row.feature()),
                        List.of("", "", "", "", ""),
                        gap(row.state(), "feature: ", row.remark()));
            }
            for (Trace.EndpointRow endpoint : row.endpoints()) {
                endpoint(feature(row.feature()), endpoint(endpoint), gap(endpoint));
            }
        }
        for (Trace.EndpointRow row : trace.endpointsWithoutFeature()) {
            endpoint(List.of("", "", ""), endpoint(row), gap(row));
        }
        for (Trace.ModelRow row : trace.models()) {
            if (row.endpoints().isEmpty()) {
                String name = row.model().toString();
                endpoint(List.of("", "", ""), List.of("", "", "", name, ""), gap(row.state(), "model: ", row.remark()));
            }
        }
        for (Trace.RoleRow row : trace.roles()) {
            if (row.state() == Trace.State.GAP) {
                String name = row.role().toString();
                endpoint(List.of("", "", ""), List.of("", "", "", "", name), gap(row.state(), "role: ", row.remark()));
            }
        }
        return text.toString();
    }

    private static String gap(Trace.EndpointRow row) {
        return gap(row.state(), "endpoint: ", row.remark());
    }

    private static String gap(Trace.State state, String what, String remark) {
        return state == Trace.State.GAP ? what + remark : "";
    }

    private List<String> feature(Feature feature) {
        return List.of(
                feature.id().value(),
                feature.name().map(name -> name.value()).orElse(""),
                Integer.toString(trace.line(feature.id().span())));
    }

    private List<String> endpoint(Trace.EndpointRow row) {
        List<String> models = new ArrayList<>();
        for (Model model : row.models()) {
            models.add(model.toString());
        }
        return List.of(
                row.endpoint().method().value(),
                row.endpoint().path().value().text(),
                Integer.toString(trace.line(row.endpoint().place())),
                String.join("; ", models),
                String.join("; ", row.admitted()));
    }

    private void endpoint(List<String> feature, List<String> endpoint, String gap) {
        List<String> cells = new ArrayList<>(feature);
        cells.addAll(endpoint);
        cells.add(gap);
        record(cells.toArray(new String[0]));
    }

    private void record(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells[i]));
        }
        text.append("\r\n");
    }

    private static String cell(String value) {
        String safe = Escapes.of(value);
        if (!value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0) {
            safe = "'" + safe;
        }
        boolean quoted = safe.indexOf('"') >= 0 || safe.indexOf(',') >= 0;
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
