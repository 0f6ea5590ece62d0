package io.github.prdlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Located;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The traceability matrix for programs: features, endpoints, models and roles, each naming its other halves. */
public final class TraceJson {

    private static final String SCHEMA_VERSION = "1.0";

    private final Trace trace;
    private final JsonLayout layout = new JsonLayout();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private TraceJson(Trace trace) {
        this.trace = trace;
    }

    /** Returns a trace as JSON, one line an item. */
    public static String of(Trace trace) throws IOException {
        return new TraceJson(trace).write();
    }

    private String write() throws IOException {
        try (JsonGenerator json = layout.generator(out)) {
            json.writeStartObject();
            json.writeStringField("schemaVersion", SCHEMA_VERSION);
            json.writeStringField("path", trace.source().name());
            json.writeStringField(
                    "title", trace.prd().title().map(Located::value).orElse(null));
            json.writeStringField("scale", Inventory.scale(trace.prd().scaleDecision()));
            Trace.Gaps gaps = trace.gaps();
            json.writeFieldName("gaps");
            layout.startLine(json);
            json.writeNumberField("features", gaps.features());
            json.writeNumberField("endpoints", gaps.endpoints());
            json.writeNumberField("models", gaps.models());
            json.writeNumberField("roles", gaps.roles());
            layout.endLine(json);
            json.writeArrayFieldStart("notJudged");
            for (Map.Entry<String, String> open : trace.notJudged().entrySet()) {
                layout.startLine(json);
                json.writeStringField("what", open.getKey());
                json.writeStringField("reason", open.getValue());
                layout.endLine(json);
            }
            json.writeEndArray();
            features(json);
            endpoints(json);
            models(json);
            roles(json);
            json.writeEndObject();
        }
        return out.toString(StandardCharsets.UTF_8) + "\n";
    }

    private void features(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("features");
        for (Trace.FeatureRow row : trace.features()) {
            Feature feature = row.feature();
            layout.startLine(json);
            json.writeStringField("id", feature.id().value());
            json.writeStringField("name", feature.name().map(Located::value).orElse(null));
            json.writeNumberField("line", trace.line(feature.id().span()));
            json.writeStringField("status", feature.status().name().toLowerCase(Locale.ROOT));
            json.writeStringField("state", row.state().word());
            layout.strings(
                    json,
                    "endpoints",
                    names(row.endpoints().stream()
                            .map(Trace.EndpointRow::endpoint)
                            .toList()));
            layout.endLine(json);
        }
        json.writeEndArray();
    }

    private void endpoints(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("endpoints");
        for (Trace.EndpointRow row : trace.endpoints()) {
            Endpoint endpoint = row.endpoint();
            layout.startLine(json);
            json.writeStringField("method", endpoint.method().value());
            json.writeStringField("path", endpoint.path().value().text());
            json.writeNumberField("line", trace.line(endpoint.place()));
            json.writeStringField("group", endpoint.group().toString());
            json.writeStringField("state", row.state().word());
            layout.strings(
                    json,
                    "features",
                    row.features().stream().map(f -> f.id().value()).toList());
            layout.strings(json, "unknownFeatures", row.unknownIds());
            layout.strings(json, "models", names(row.models()));
            json.writeStringField(
                    "access",
                    row.admission().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            layout.strings(json, "roles", row.roles());
            layout.endLine(json);
        }
        json.writeEndArray();
    }

    private void models(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("models");
        for (Trace.ModelRow row : trace.models()) {
            layout.startLine(json);
            json.writeStringField("name", row.model().toString());
            json.writeNumberField("line", trace.line(row.model().name().span()));
            json.writeStringField("state", row.state().word());
            layout.strings(json, "endpoints", names(row.endpoints()));
            layout.endLine(json);
        }
        json.writeEndArray();
    }

    private void roles(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("roles");
        for (Trace.RoleRow row : trace.roles()) {
            layout.startLine(json);
            json.writeStringField("name", row.role().toString());
            json.writeNumberField("line", trace.line(row.role().name().span()));
            json.writeStringField("state", row.state().word());
            layout.strings(json, "endpoints", names(row.endpoints()));
            json.writeNumberField("endpointsForAll", row.others());
            layout.endLine(json);
        }
        json.writeEndArray();
    }

    private static List<String> names(List<?> things) {
        List<String> names = new ArrayList<>();
        things.forEach(thing -> names.add(thing.toString()));
        return names;
    }
}
