package io.github.prdlint.generated;

import io.github.prdlint.generated.Project.Endpoint;
import io.github.prdlint.generated.Project.Feature;
import io.github.prdlint.generated.Project.Level;
import io.github.prdlint.prd.Access;
import io.github.prdlint.prd.ErrorCode;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.MatrixRow;
import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.Operation;
import io.github.prdlint.prd.PermissionMatrix;
import io.github.prdlint.prd.PermissionMatrix.RowKind;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What a project says and what was read from its document, a line each: the same lines when all was read. */
final class Inventory {

    private final TreeSet<String> lines = new TreeSet<>();

    private Inventory() {}

    private void add(String kind, Object... parts) {
        List<String> words = new ArrayList<>();
        for (Object part : parts) {
            words.add(part.toString());
        }
        lines.add(kind + " " + String.join(" | ", words));
    }

    /** Returns what a project says. */
    static Collection<String> of(Project project) {
        Inventory said = new Inventory();
        for (Feature feature : project.features()) {
            said.add("feature", feature.id(), feature.name(), feature.group(), level(project, feature.level()));
        }
        for (Endpoint endpoint : project.endpoints()) {
            for (String method : endpoint.methods()) {
                String key = method + " " + endpoint.path().replace(":id", "{}");
                said.add(
                        "endpoint",
                        key,
                        unbracketed(endpoint.group().title()),
                        endpoint.ids(),
                        level(project, endpoint.level()));
                if (SpecificationWriter.isSpecified(project, endpoint)) {
                    said.add("specification", key);
                }
            }
        }
        project.roles().forEach(role -> said.add("role", role));
        for (Project.Model model : project.models()) {
            for (Project.Field field : model.fields()) {
                String target = ModelWriter.hasKeys(project)
                        ? field.reference().map(Words::key).orElse("")
                        : "";
                said.add("field", Words.key(model.name()), field.name(), target);
            }
        }
        project.errorCodes().forEach(code -> said.add("code", code.code(), code.status()));
        project.events().forEach(event -> said.add("event", event));
        if (project.medium()) {
            rights(project, said);
        }
        return said.lines;
    }

    private static void rights(Project project, Inventory said) {
        if (project.style().matrix() == PermissionMatrix.Shape.ENDPOINT_BY_ROLE) {
            for (Endpoint endpoint : project.endpoints()) {
                for (String method : endpoint.methods()) {
                    for (String role : project.roles()) {
                        if (!endpoint.group().signIn() && endpoint.level().admits(role)) {
                            said.add("right", method + " " + endpoint.path().replace(":id", "{}"), role, "any");
                        }
                    }
                }
            }
            return;
        }
        project.rights()
                .forEach((group, rights) -> rights.forEach((role, operations) -> {
                    for (Operation operation : operations) {
                        said.add("right", Words.key(group.noun().orElseThrow().singular()), role, operation);
                    }
                }));
    }

    /** Small documents have no roles, and their features no level. */
    private static String level(Project project, Level level) {
        return project.medium()
                ? level.kind() == Level.Kind.ROLES
                        ? level.roles().toString()
                        : level.kind().name()
                : "";
    }

    /** Returns what was read from a project's document. */
    static Collection<String> of(Project project, Prd prd) {
        Inventory read = new Inventory();
        for (io.github.prdlint.prd.Feature feature : prd.features()) {
            read.add(
                    "feature",
                    feature.id(),
                    feature.name().map(Located::value).orElse(""),
                    feature.groupCell().map(Located::value).orElse(""),
                    feature.authLevel().map(Inventory::level).orElse(""));
        }
        for (io.github.prdlint.prd.Endpoint endpoint : prd.endpoints()) {
            List<String> ids = prd.featuresOf(endpoint).stream()
                    .map(io.github.prdlint.prd.Feature::key)
                    .toList();
            String level = !project.medium()
                    ? ""
                    : endpoint.auth().filter(a -> a.says(Access.Word.PUBLIC)).isPresent()
                            ? "PUBLIC"
                            : endpoint.roles().map(Inventory::level).orElse("");
            read.add("endpoint", endpoint.key(), unbracketed(endpoint.group().toString()), ids, level);
        }
        prd.specifications()
                .forEach(spec -> read.add("specification", spec.endpoint().key()));
        prd.roles().forEach(role -> read.add("role", role));
        for (Model model : prd.models()) {
            for (Model.Field field : model.fields()) {
                String target = field.references().isEmpty()
                        ? ""
                        : Words.key(field.references().get(0).model().value().text());
                read.add("field", Words.key(model.name().value().text()), field.name(), target);
            }
        }
        prd.errorCodes().stream()
                .filter(ErrorCode::declared)
                .forEach(code -> read.add(
                        "code", code.code(), code.status().map(Located::value).orElse(0)));
        prd.events().forEach(event -> read.add("event", event.name()));
        for (PermissionMatrix matrix : prd.matrices()) {
            for (PermissionMatrix.Row row : matrix.rows()) {
                for (PermissionMatrix.Cell cell : row.cells()) {
                    if (cell.allowed()) {
                        right(project, read, row, cell);
                    }
                }
            }
        }
        return read.lines;
    }

    private static void right(Project project, Inventory read, PermissionMatrix.Row row, PermissionMatrix.Cell cell) {
        if (row.kind() == RowKind.PATH) {
            read.add(
                    "right",
                    row.method().orElse("") + " " + row.path().orElseThrow().key(),
                    cell.role().value(),
                    "any");
            return;
        }
        String resource = project.groups().stream()
                .filter(group -> !group.signIn())
                .filter(group -> row.resource().keys().contains(Words.key(group.row()))
                        || row.resource()
                                .keys()
                                .contains(Words.key(group.noun().orElseThrow().korean()))
                        || row.resource()
                                .keys()
                                .contains(Words.key(group.noun().orElseThrow().singular())))
                .map(group -> Words.key(group.noun().orElseThrow().singular()))
                .findFirst()
                .orElse(row.toString());
        for (Operation operation : MatrixRow.operations(row, cell)) {
            read.add("right", resource, cell.role().value(), operation);
        }
    }

    private static String unbracketed(String title) {
        int open = title.indexOf(" (");
        return open < 0 ? title : title.substring(0, open);
    }

    private static String level(Access access) {
        if (!access.roles().isEmpty()) {
            return access.roles().stream()
                    .map(role -> role.value().text())
                    .toList()
                    .toString();
        }
        return access.says(Access.Word.PUBLIC) ? "PUBLIC" : access.says(Access.Word.SYSTEM) ? "SYSTEM" : "ALL";
    }
}
