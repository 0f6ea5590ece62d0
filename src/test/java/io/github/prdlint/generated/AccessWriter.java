package io.github.prdlint.generated;

import static io.github.prdlint.generated.Draft.at;

import io.github.prdlint.generated.Project.Endpoint;
import io.github.prdlint.generated.Project.Group;
import io.github.prdlint.generated.Sheet.Column;
import io.github.prdlint.generated.Sheet.Row;
import io.github.prdlint.prd.Operation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes who may do what: the roles, and the permission matrix in one of its shapes. */
final class AccessWriter {

    private static final List<Operation> RIGHTS =
            List.of(Operation.CREATE, Operation.READ, Operation.UPDATE, Operation.DELETE);

    private final Project project;
    private final Sheet sheet;
    private final Wording wording;

    AccessWriter(Project project, Sheet sheet, Wording wording) {
        this.project = project;
        this.sheet = sheet;
        this.wording = wording;
    }

    private String say(String english, String korean) {
        return project.say(english, korean);
    }

    void write() {
        sheet.section(2, "auth", say("Auth & Permissions", "인증 및 권한"), () -> {
            sheet.section(
                    3,
                    "authentication",
                    say("Authentication", "인증 방식"),
                    () -> sheet.line("- **" + say("Method", "방식") + "**: JWT")
                            .line("- **" + say("Token Lifecycle", "토큰 수명") + "**: 30 minutes")
                            .gap());
            sheet.section(3, "roles", say("Role Definitions", "역할 정의"), this::roles);
            sheet.section(3, "matrix", say("Permission Matrix", "권한 매트릭스"), this::matrix);
        });
    }

    private void roles() {
        List<Row> rows = project.roles().stream()
                .map(role -> new Row(
                        "role/" + role,
                        Map.of(
                                "name", role,
                                "description", say("Works here", "여기서 일한다"),
                                "capabilities", say("What the matrix says", "매트릭스에 적힌 대로"))))
                .toList();
        sheet.fixed(
                "roles",
                List.of(
                        new Column("name", say("Role", "역할")),
                        new Column("description", say("Description", "설명")),
                        new Column("capabilities", say("Key Capabilities", "주요 권한"))),
                rows);
    }

    private void matrix() {
        switch (project.style().matrix()) {
            case RESOURCE_BY_ROLE -> resourceByRole();
            case ROLE_BY_RESOURCE -> roleByResource();
            case ACTION_BY_ROLE -> rightByRole(say("Action", "액션"), this::action);
            case PERMISSION_BY_ROLE -> rightByRole(say("Permission", "권한"), AccessWriter::key);
            case ENDPOINT_BY_ROLE -> endpointByRole();
            case LONG -> longForm();
        }
    }

    private void resourceByRole() {
        List<Row> rows = new ArrayList<>();
        project.rights().forEach((group, rights) -> {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("name", group.row());
            rights.forEach((role, operations) -> cells.put(role, cell(operations)));
            rows.add(new Row("matrix/" + group.title(), cells));
        });
        sheet.fixed("matrix", columns(say("Resource Domain", "리소스 도메인")), rows);
    }

    private List<Column> columns(String first) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("name", first));
        project.roles().forEach(role -> columns.add(new Column(role, role)));
        return columns;
    }

    private void roleByResource() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("name", say("Role", "역할")));
        project.rights().keySet().forEach(group -> columns.add(new Column(group.title(), group.row())));
        List<Row> rows = new ArrayList<>();
        for (String role : project.roles()) {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("name", role);
            project.rights()
                    .forEach((group, rights) -> cells.put(group.title(), cell(rights.getOrDefault(role, Set.of()))));
            rows.add(new Row("matrix/" + role, cells));
        }
        sheet.fixed("matrix", columns, rows);
    }

    /** How a right on a group is called. */
    @FunctionalInterface
    private interface RightName {
        String of(Group group, Operation operation);
    }

    private void rightByRole(String first, RightName name) {
        List<Row> rows = new ArrayList<>();
        project.rights().forEach((group, rights) -> {
            for (Operation operation : present(group)) {
                Map<String, String> cells = new LinkedHashMap<>();
                cells.put("name", name.of(group, operation));
                rights.forEach((role, operations) -> cells.put(role, mark(operations.contains(operation))));
                rows.add(new Row("matrix/" + group.title() + "/" + operation, cells));
            }
        });
        sheet.fixed("matrix", columns(first), rows);
    }

    private Set<Operation> present(Group group) {
        Set<Operation> present = EnumSet.noneOf(Operation.class);
        for (Endpoint endpoint : project.endpointsOf(group)) {
            present.add(endpoint.operation());
            if (endpoint.methods().size() > 1) {
                present.add(Operation.DELETE);
            }
        }
        present.remove(Operation.ACTION);
        return present;
    }

    private String action(Group group, Operation operation) {
        return project.korean()
                ? group.row() + " " + wording.operation(operation)
                : wording.operation(operation) + " " + group.row().toLowerCase(Locale.ROOT);
    }

    private static String key(Group group, Operation operation) {
        return group.noun().orElseThrow().segment() + ":" + operation.name().toLowerCase(Locale.ROOT);
    }

    private void endpointByRole() {
        List<Row> rows = new ArrayList<>();
        for (Endpoint endpoint : project.endpoints()) {
            for (String method : endpoint.methods()) {
                if (!endpoint.group().signIn()) {
                    Map<String, String> cells = new LinkedHashMap<>();
                    String name = "matrix/" + method + " " + endpoint.path();
                    String path = method + " " + wording.path(endpoint.path());
                    cells.put("name", wording.isCode() ? "`" + at(name + "/name", path) + "`" : path);
                    project.roles()
                            .forEach(role ->
                                    cells.put(role, mark(endpoint.level().admits(role))));
                    rows.add(new Row(name, cells));
                }
            }
        }
        sheet.fixed("matrix", columns(say("Endpoint", "엔드포인트")), rows);
    }

    private void longForm() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("name", say("Resource", "리소스")));
        columns.add(new Column("role", say("Role", "역할")));
        RIGHTS.forEach(operation -> columns.add(new Column(operation.name(), wording.operation(operation))));
        List<Row> rows = new ArrayList<>();
        project.rights()
                .forEach((group, rights) -> rights.forEach((role, operations) -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    cells.put("name", group.row());
                    cells.put("role", role);
                    RIGHTS.forEach(operation -> cells.put(operation.name(), mark(operations.contains(operation))));
                    rows.add(new Row("matrix/" + group.title() + "/" + role, cells));
                }));
        sheet.fixed("matrix", columns, rows);
    }

    private static String mark(boolean granted) {
        return granted ? "✅" : "❌";
    }

    private String cell(Set<Operation> operations) {
        if (operations.isEmpty()) {
            return "-";
        }
        return switch (project.style().rights()) {
            case LETTERS -> letters(operations, "");
            case PADDED_LETTERS -> letters(operations, "-");
            case WORDS -> operations.stream().map(wording::operation).collect(Collectors.joining(", "));
        };
    }

    private static String letters(Set<Operation> operations, String none) {
        return RIGHTS.stream()
                .map(operation ->
                        operations.contains(operation) ? operation.name().substring(0, 1) : none)
                .collect(Collectors.joining());
    }
}
