package io.github.prdlint.generated;

import static io.github.prdlint.generated.Draft.at;

import io.github.prdlint.generated.Project.Endpoint;
import io.github.prdlint.generated.Project.ErrorCode;
import io.github.prdlint.generated.Project.Field;
import io.github.prdlint.generated.Project.Group;
import io.github.prdlint.generated.Project.Level;
import io.github.prdlint.generated.Sheet.Column;
import io.github.prdlint.generated.Sheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes what endpoints take, answer and refuse: all of them in a Medium document, every second one in a Small one. */
final class SpecificationWriter {

    private final Project project;
    private final Style style;
    private final Sheet sheet;
    private final Wording wording;

    SpecificationWriter(Project project, Sheet sheet, Wording wording) {
        this.project = project;
        style = project.style();
        this.sheet = sheet;
        this.wording = wording;
    }

    private String say(String english, String korean) {
        return project.say(english, korean);
    }

    /** Returns whether the document has a specification of an endpoint. */
    static boolean isSpecified(Project project, Endpoint endpoint) {
        return project.medium()
                || project.endpoints().indexOf(endpoint) < 4
                || project.endpoints().indexOf(endpoint) % 2 == 0;
    }

    void write() {
        sheet.section(2, "specs", say("Request/Response Specifications", "요청/응답 명세"), () -> {
            boolean headings = project.medium() && !style.flatSpecs();
            for (Group group : project.groups()) {
                if (headings) {
                    sheet.section(
                            3,
                            "specs/" + group.title(),
                            group.title() + say(" Endpoints", " 엔드포인트"),
                            () -> group(group, "####"));
                } else {
                    group(group, "###");
                }
            }
        });
    }

    private void group(Group group, String level) {
        for (Endpoint endpoint : project.endpointsOf(group)) {
            if (isSpecified(project, endpoint)) {
                endpoint.methods().forEach(method -> write(endpoint, method, level));
            }
        }
    }

    private void write(Endpoint endpoint, String method, String level) {
        String name = "spec/" + method + " " + endpoint.path();
        String key = at(name + "/endpoint", method + " " + wording.path(endpoint.path()));
        String remark = endpoint.operation().name().charAt(0)
                + endpoint.operation().name().substring(1).toLowerCase(java.util.Locale.ROOT);
        sheet.named(name, () -> {
            sheet.line(level + " "
                            + at(name + "/heading", (wording.isCode() ? "`" + key + "`" : key) + " (" + remark + ")"))
                    .gap();
            if (endpoint.writes() && !method.equals("DELETE") && !isAction(endpoint)) {
                body(name + "/request", say("Request Body", "요청 본문"), request(name, endpoint));
            }
            if (method.equals("DELETE")) {
                sheet.line("**" + say("Success Response", "성공 응답") + " (204):** " + say("no body", "본문 없음"))
                        .gap();
            } else {
                int status = method.equals("POST") && !isAction(endpoint) ? 201 : 200;
                String label = say("Success Response", "성공 응답") + " (" + status + ")";
                body(name + "/response", label, response(name, endpoint, method));
            }
            errors(name, endpoint, method);
        });
    }

    private static boolean isAction(Endpoint endpoint) {
        return endpoint.operation() == io.github.prdlint.prd.Operation.ACTION;
    }

    private void body(String name, String label, List<String> keys) {
        sheet.line("**" + label + ":**").gap().line("```json");
        sheet.named(name, () -> {
            sheet.line("{");
            for (int i = 0; i < keys.size(); i++) {
                boolean last = i == keys.size() - 1;
                sheet.line("  " + keys.get(i) + (last && !style.jsonComments() ? "" : ",")
                        + (i == 0 && style.jsonComments() ? " // as sent" : ""));
            }
            sheet.line("}");
        });
        sheet.line("```").gap();
    }

    private List<String> request(String name, Endpoint endpoint) {
        if (endpoint.group().signIn()) {
            return endpoint.path().endsWith("refresh") || endpoint.path().endsWith("logout")
                    ? List.of("\"refresh_token\": \"string\"")
                    : List.of("\"email\": \"string\"", "\"password\": \"string\"");
        }
        return fields(endpoint).stream()
                .map(field -> key(name + "/request/", field.name()) + ": \""
                        + field.type().toLowerCase(java.util.Locale.ROOT) + say(" (required)", " (필수)") + "\"")
                .toList();
    }

    /** Returns the fields of the model but for its id. */
    private List<Field> fields(Endpoint endpoint) {
        List<Field> fields = project.model(endpoint.model().orElseThrow()).fields();
        return fields.subList(1, fields.size());
    }

    private static String key(String prefix, String field) {
        return "\"" + at(prefix + field, field) + "\"";
    }

    private List<String> response(String name, Endpoint endpoint, String method) {
        if (endpoint.path().endsWith("signup")) {
            return List.of("\"user\": { \"id\": \"uuid\", \"email\": \"string\" }", "\"access_token\": \"string\"");
        }
        if (endpoint.group().signIn()) {
            return List.of("\"access_token\": \"string\"", "\"expires_in\": 900");
        }
        String prefix = name + "/response/";
        List<String> keys = new ArrayList<>();
        keys.add("\"id\": \"uuid\"");
        for (Field field : fields(endpoint)) {
            keys.add(key(prefix, field.name()) + ": " + (field.type().equals("Integer") ? "12" : "\"string\""));
        }
        boolean list = method.equals("GET") && !endpoint.path().endsWith(":id");
        return list
                ? List.of("\"items\": [{ " + String.join(", ", keys) + " }]", "\"total\": 2")
                : isAction(endpoint) ? keys.subList(0, 2) : keys;
    }

    /** Returns the errors of an endpoint: by status the name, or the business code. */
    private Map<Integer, String> errorsOf(Endpoint endpoint, String method) {
        Map<Integer, String> errors = new TreeMap<>();
        if (endpoint.writes()) {
            errors.put(400, "Validation");
        }
        boolean token = endpoint.level().kind() != Level.Kind.PUBLIC;
        if (token && !style.commonErrors()) {
            errors.put(401, "Unauthorized");
        }
        if (endpoint.level().kind() == Level.Kind.ROLES && !style.commonErrors()) {
            errors.put(403, "Forbidden");
        }
        if (endpoint.path().contains(":id") || errors.isEmpty()) {
            errors.put(404, "Not Found");
        }
        for (ErrorCode code : project.errorCodes()) {
            boolean signIn = endpoint.path().endsWith("login");
            if (code.group() == endpoint.group() && (signIn || !endpoint.group().signIn()) && !method.equals("GET")) {
                errors.put(code.status(), code.code());
            }
        }
        return errors;
    }

    private void errors(String name, Endpoint endpoint, String method) {
        Map<Integer, String> errors = errorsOf(endpoint, method);
        String label = say("Error Responses", "오류 응답");
        String place = name + "/errors";
        switch (style.errors()) {
            case LINE ->
                sheet.line("**"
                        + at(
                                place,
                                label + ":** "
                                        + errors.entrySet().stream()
                                                .map(error -> error(name, error.getKey(), error.getValue()))
                                                .collect(Collectors.joining(", "))));
            case BULLETS -> {
                sheet.line("**" + label + ":**").gap();
                errors.forEach((status, said) -> sheet.named(
                        name + "/error/" + status + "/item",
                        () -> sheet.line("- " + at(name + "/error/" + status + "/line", error(name, status, said)))));
            }
            case TABLE -> {
                sheet.line("**" + label + ":**").gap();
                List<Row> rows = new ArrayList<>();
                errors.forEach((status, said) -> rows.add(new Row(
                        name + "/error/" + status + "/item",
                        Map.of(
                                "status", at(name + "/error/" + status, status.toString()),
                                "name", at(name + "/error/" + status + "/name", said),
                                "description", say("Told to the client", "클라이언트에 알림")))));
                sheet.fixed(
                        place,
                        List.of(
                                new Column("status", say("Status", "상태 코드")),
                                new Column("name", say("Code", "코드")),
                                new Column("description", say("Description", "설명"))),
                        rows);
            }
        }
        sheet.gap();
    }

    private static String error(String name, int status, String said) {
        String place = name + "/error/" + status;
        return at(place, Integer.toString(status)) + " (" + at(place + "/name", said) + ")";
    }
}
