package io.github.prdlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.github.prdlint.prd.Access;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.ErrorCode;
import io.github.prdlint.prd.Event;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.NotUnderstood;
import io.github.prdlint.prd.Operation;
import io.github.prdlint.prd.PermissionMatrix;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Role;
import io.github.prdlint.prd.Specification;
import io.github.prdlint.prd.StatusCode;
import io.github.prdlint.prd.Technology;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What was read from a document, with places: the answer to why a rule fired, or did not. */
public final class Inspection {

    private static final String SCHEMA_VERSION = "1.0";

    private final SourceText source;
    private final Prd prd;
    private final JsonLayout layout = new JsonLayout();

    /** Shows what was read from a text. */
    public Inspection(SourceText source, Prd prd) {
        this.source = source;
        this.prd = prd;
    }

    /** Returns it as JSON, one line an item. */
    public String json() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = layout.generator(out)) {
            write(json);
        }
        return out.toString(StandardCharsets.UTF_8) + "\n";
    }

    /** Returns the same data as YAML. */
    public String yaml() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        YAMLFactory factory = YAMLFactory.builder()
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .build();
        try (JsonGenerator yaml = new YamlText(factory.createGenerator(out))) {
            write(yaml);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns it for people, one line an item: line, then what was read there. */
    public String text() {
        return new InspectionText(source, prd).toString();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("path", source.name());
        json.writeStringField("title", prd.title().map(Located::value).orElse(null));
        json.writeObjectFieldStart("scale");
        json.writeStringField("value", Inventory.scale(prd.scaleDecision()));
        json.writeStringField("source", Inventory.source(prd.scaleDecision()));
        layout.strings(json, "evidence", prd.scaleDecision().evidence());
        json.writeEndObject();
        list(json, "features", prd.allFeatures(), this::feature);
        list(json, "endpointGroups", prd.endpointGroups(), this::group);
        list(json, "endpoints", prd.endpoints(), this::endpoint);
        list(json, "roles", prd.roles(), this::role);
        json.writeArrayFieldStart("matrices");
        for (PermissionMatrix matrix : prd.matrices()) {
            matrix(json, matrix);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("models");
        for (Model model : prd.models()) {
            model(json, model);
        }
        json.writeEndArray();
        list(json, "specifications", prd.specifications(), this::specification);
        list(json, "statusCodes", prd.statusCodes(), this::statusCode);
        list(json, "errorCodes", declared(prd), this::errorCode);
        list(json, "events", prd.events(), this::event);
        list(json, "technologies", prd.technologies(), this::technology);
        list(json, "notUnderstood", prd.notUnderstood(), this::notUnderstood);
        json.writeEndObject();
    }

    /** Writes what one item says, between the braces of its line. */
    private interface Item<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    private <T> void list(JsonGenerator json, String name, List<T> items, Item<T> writer) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            layout.startLine(json);
            writer.write(json, item);
            layout.endLine(json);
        }
        json.writeEndArray();
    }

    private void feature(JsonGenerator json, Feature feature) throws IOException {
        json.writeStringField("id", feature.id().value());
        json.writeStringField("name", feature.name().map(Located::value).orElse(null));
        line(json, feature.id().span());
        json.writeStringField("status", feature.status().name().toLowerCase(Locale.ROOT));
        json.writeStringField(
                "domain", feature.domain().map(d -> d.heading().value()).orElse(null));
        layout.strings(
                json, "authLevel", feature.authLevel().map(Inspection::parts).orElse(List.of()));
        layout.strings(json, "endpointGroups", groups(feature));
    }

    /** Returns the groups that a feature names, and the endpoints that it names instead. */
    static List<String> groups(Feature feature) {
        List<String> groups = new ArrayList<>();
        feature.endpointGroups().forEach(g -> groups.add(g.value().text()));
        feature.endpoints().forEach(e -> groups.add(e.toString()));
        return groups;
    }

    /** Returns the roles that a cell names; the cell's own text when it names none. */
    static List<String> parts(Access access) {
        List<String> roles = new ArrayList<>();
        access.roles().forEach(r -> roles.add(r.value().text()));
        if (roles.isEmpty() && !access.text().isEmpty()) {
            roles.add(access.text());
        }
        return roles;
    }

    private void group(JsonGenerator json, EndpointGroup group) throws IOException {
        json.writeStringField("name", group.toString());
        line(json, group.name().span());
    }

    private void endpoint(JsonGenerator json, Endpoint endpoint) throws IOException {
        json.writeStringField("method", endpoint.method().value());
        json.writeStringField("path", endpoint.path().value().text());
        line(json, endpoint.place());
        json.writeStringField("group", endpoint.group().toString());
        layout.strings(json, "featureIds", featureIds(endpoint));
        json.writeStringField(
                "auth",
                endpoint.auth().map(Access::text).filter(t -> !t.isEmpty()).orElse(null));
        layout.strings(json, "roles", endpoint.roles().map(Inspection::parts).orElse(List.of()));
        json.writeStringField("form", endpoint.form().name().toLowerCase(Locale.ROOT));
    }

    static List<String> featureIds(Endpoint endpoint) {
        List<String> ids = new ArrayList<>();
        endpoint.featureIds().forEach(r -> ids.add(r.text().value()));
        return ids;
    }

    private void role(JsonGenerator json, Role role) throws IOException {
        json.writeStringField("name", role.toString());
        layout.strings(json, "aliases", new TreeSet<>(role.aliases()));
        line(json, role.name().span());
    }

    private void matrix(JsonGenerator json, PermissionMatrix matrix) throws IOException {
        json.writeStartObject();
        line(json, matrix.header());
        json.writeStringField(
                "shape", matrix.shape().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.writeArrayFieldStart("rows");
        for (PermissionMatrix.Row row : matrix.rows()) {
            layout.startLine(json);
            json.writeStringField("name", row.name().value());
            line(json, row.name().span());
            json.writeObjectFieldStart("cells");
            for (PermissionMatrix.Cell cell : firstOfEachRole(row)) {
                json.writeObjectFieldStart(cell.role().value().text());
                json.writeStringField("text", cell.text().value());
                layout.strings(json, "operations", operations(cell));
                if (!cell.readable()) {
                    json.writeBooleanField("readable", false);
                }
                json.writeEndObject();
            }
            json.writeEndObject();
            layout.endLine(json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A role may stand in a row twice; a JSON object holds it once. */
    private static List<PermissionMatrix.Cell> firstOfEachRole(PermissionMatrix.Row row) {
        Set<String> seen = new LinkedHashSet<>();
        return row.cells().stream()
                .filter(c -> seen.add(c.role().value().text()))
                .toList();
    }

    /** Returns what a cell grants, in the order of CRUD; {@code any} when it allows without saying what. */
    static List<String> operations(PermissionMatrix.Cell cell) {
        if (cell.allowed() && cell.operations().isEmpty()) {
            return List.of("any");
        }
        List<String> words = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            if (cell.operations().contains(operation)) {
                words.add(operation.name().toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private void model(JsonGenerator json, Model model) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", model.toString());
        line(json, model.name().span());
        json.writeArrayFieldStart("fields");
        for (Model.Field field : model.fields()) {
            layout.startLine(json);
            json.writeStringField("name", field.name().value());
            line(json, field.name().span());
            json.writeStringField("type", field.type().map(Located::value).orElse(null));
            if (!field.references().isEmpty()) {
                Model.ForeignKey key = field.references().get(0);
                json.writeObjectFieldStart("references");
                json.writeStringField("model", key.model().value().text());
                json.writeStringField("field", key.field().map(Located::value).orElse(null));
                json.writeEndObject();
            }
            layout.endLine(json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void specification(JsonGenerator json, Specification specification) throws IOException {
        json.writeStringField("method", specification.endpoint().method());
        json.writeStringField("path", specification.endpoint().path().text());
        line(json, specification.endpoint().span());
        layout.strings(json, "requestFields", fields(specification, Specification.Direction.REQUEST));
        layout.strings(json, "responseFields", fields(specification, Specification.Direction.RESPONSE));
        json.writeArrayFieldStart("statuses");
        for (int status : statuses(specification)) {
            json.writeNumber(status);
        }
        json.writeEndArray();
    }

    static Collection<String> fields(Specification specification, Specification.Direction direction) {
        Set<String> names = new LinkedHashSet<>();
        for (Specification.Body body : specification.bodies()) {
            if (body.direction() == direction) {
                body.fields().forEach(f -> names.add(f.name().value()));
            }
        }
        return names;
    }

    static Collection<Integer> statuses(Specification specification) {
        Set<Integer> statuses = new LinkedHashSet<>();
        specification.responses().forEach(r -> statuses.add(r.status().value()));
        return statuses;
    }

    private void statusCode(JsonGenerator json, StatusCode code) throws IOException {
        json.writeNumberField("status", code.status().value());
        json.writeStringField("name", code.name().map(Located::value).orElse(null));
        line(json, code.status().span());
    }

    static List<ErrorCode> declared(Prd prd) {
        return prd.errorCodes().stream().filter(ErrorCode::declared).toList();
    }

    private void errorCode(JsonGenerator json, ErrorCode code) throws IOException {
        json.writeStringField("code", code.code().value());
        Optional<Located<Integer>> status = code.status();
        if (status.isPresent()) {
            json.writeNumberField("status", status.get().value());
        } else {
            json.writeNullField("status");
        }
        line(json, code.code().span());
    }

    private void event(JsonGenerator json, Event event) throws IOException {
        json.writeStringField("name", event.name().value());
        line(json, event.name().span());
    }

    private void technology(JsonGenerator json, Technology technology) throws IOException {
        json.writeStringField("name", technology.name().value());
        json.writeStringField(
                "version", technology.version().map(Located::value).orElse(null));
        line(json, technology.name().span());
    }

    private void notUnderstood(JsonGenerator json, NotUnderstood thing) throws IOException {
        line(json, thing.span());
        json.writeStringField("what", thing.what());
        json.writeStringField("reason", thing.reason());
    }

    private void line(JsonGenerator json, SourceSpan span) throws IOException {
        json.writeNumberField("line", source.start(span).line());
    }
}
