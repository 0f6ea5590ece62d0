package io.github.prdlint.generated;

import static io.github.prdlint.generated.Draft.at;

import io.github.prdlint.generated.Project.Field;
import io.github.prdlint.generated.Project.Model;
import io.github.prdlint.generated.Sheet.Column;
import io.github.prdlint.generated.Sheet.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the data model in one of the forms in which documents have it. */
final class ModelWriter {

    private final Project project;
    private final Sheet sheet;

    ModelWriter(Project project, Sheet sheet) {
        this.project = project;
        this.sheet = sheet;
    }

    private String say(String english, String korean) {
        return project.say(english, korean);
    }

    void write() {
        sheet.section(2, "models", say("Data Model", "데이터 모델"), () -> {
            switch (project.style().models()) {
                case TABLE -> project.models().forEach(model -> headed(model, () -> table(model)));
                case BULLETS -> project.models().forEach(model -> headed(model, () -> bullets(model)));
                case LINE -> lines();
                case SQL -> fence("sql", this::sql);
                case PRISMA -> fence("prisma", this::prisma);
                case DBML -> fence("dbml", this::dbml);
                case DIAGRAM -> diagram();
                case FENCE -> fence("", this::plain);
            }
            if (project.medium()) {
                sheet.section(3, "relationships", say("Entity Relationships", "엔티티 관계"), this::relationships);
            }
        });
    }

    /** Returns whether the form in which models are written says to what a key points. */
    static boolean hasKeys(Project project) {
        return switch (project.style().models()) {
            case LINE, DIAGRAM -> false;
            case BULLETS -> project.medium();
            default -> true;
        };
    }

    private void headed(Model model, Runnable body) {
        String name = "model/" + model.name();
        sheet.named(name, () -> {
            String title = at(name + "/name", model.name()) + say(" (Kept by the depot)", " (" + model.korean() + ")");
            sheet.line("### " + title).gap();
            body.run();
            if (project.style().indexes() && project.medium()) {
                sheet.line("**" + say("Indexes", "인덱스") + ":** (id, "
                                + model.fields().get(1).name() + ")")
                        .gap();
            }
        });
    }

    private void table(Model model) {
        List<Row> rows = new ArrayList<>();
        for (Field field : model.fields()) {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("name", field.name());
            cells.put("description", say("As the desk knows it", field.korean()));
            cells.put("type", type(model, field));
            rows.add(new Row(place(model, field), cells));
        }
        sheet.fixed(
                "fields/" + model.name(),
                List.of(
                        new Column("name", say("Field", "필드")),
                        new Column("description", say("Description", "설명")),
                        new Column("type", say("Type/Relation", "타입/관계"))),
                rows);
    }

    private static String place(Model model, Field field) {
        return "field/" + model.name() + "/" + field.name();
    }

    private String type(Model model, Field field) {
        return field.reference()
                .map(target -> "→ " + target(model, field, target))
                .orElse(field.type());
    }

    private static String target(Model model, Field field, String target) {
        String key = "key/" + model.name() + "/" + field.name();
        return at(key + "/model", target) + "." + at(key + "/field", "id");
    }

    private void bullets(Model model) {
        if (project.medium()) {
            for (Field field : model.fields()) {
                String name = place(model, field);
                sheet.named(
                        name,
                        () -> sheet.line("- **" + at(name + "/name", field.name()) + "** (" + type(model, field) + "): "
                                + say("as known", field.korean())));
            }
        } else {
            sheet.line("- " + names(model));
        }
        sheet.gap();
    }

    private static String names(Model model) {
        return model.fields().stream()
                .map(field -> at(place(model, field) + "/name", field.name()))
                .collect(Collectors.joining(", "));
    }

    private void lines() {
        for (Model model : project.models()) {
            String name = "model/" + model.name();
            sheet.named(
                    name, () -> sheet.line("- " + at(name + "/name", snake(model.name())) + "(" + names(model) + ")"));
        }
        sheet.gap();
    }

    private static String snake(String pascal) {
        return pascal.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** Writes the models in a fence. */
    private void fence(String language, java.util.function.Consumer<Model> form) {
        sheet.line("```" + language);
        for (Model model : project.models()) {
            sheet.named("model/" + model.name(), () -> {
                form.accept(model);
                sheet.gap();
            });
        }
        sheet.line("```").gap();
    }

    private static String name(Model model, String spelling) {
        return at("model/" + model.name() + "/name", spelling);
    }

    private void sql(Model model) {
        sheet.line("CREATE TABLE " + name(model, snake(model.name())) + " (");
        List<String> lines = new ArrayList<>();
        for (Field field : model.fields()) {
            String key = "key/" + model.name() + "/" + field.name();
            String reference = field.reference()
                    .map(target ->
                            " REFERENCES " + at(key + "/model", snake(target)) + "(" + at(key + "/field", "id") + ")")
                    .orElse("");
            lines.add("  " + at(place(model, field) + "/name", field.name()) + " "
                    + field.type().toUpperCase(Locale.ROOT) + reference);
        }
        sheet.line(String.join(",\n", lines)).line(");");
    }

    private void prisma(Model model) {
        sheet.line("model " + name(model, model.name()) + " {");
        for (Field field : model.fields()) {
            sheet.line("  " + at(place(model, field) + "/name", field.name()) + " String");
            Optional<String> target = field.reference();
            if (target.isPresent()) {
                String key = "key/" + model.name() + "/" + field.name();
                String holder = Character.toLowerCase(target.get().charAt(0))
                        + target.get().substring(1);
                sheet.line("  " + holder + " " + at(key + "/model", target.get()) + " @relation(fields: ["
                        + field.name() + "], references: [" + at(key + "/field", "id") + "])");
            }
        }
        sheet.line("}");
    }

    private void dbml(Model model) {
        sheet.line("Table " + name(model, snake(model.name())) + " {");
        for (Field field : model.fields()) {
            String key = "key/" + model.name() + "/" + field.name();
            String reference = field.reference()
                    .map(target ->
                            " [ref: > " + at(key + "/model", snake(target)) + "." + at(key + "/field", "id") + "]")
                    .orElse("");
            sheet.line("  " + at(place(model, field) + "/name", field.name()) + " "
                    + field.type().toLowerCase(Locale.ROOT) + reference);
        }
        sheet.line("}");
    }

    private void diagram() {
        sheet.line("```mermaid").line("erDiagram");
        for (Model model : project.models()) {
            sheet.line("    "
                    + at("model/" + model.name() + "/name", snake(model.name()).toUpperCase(Locale.ROOT)) + " {");
            for (Field field : model.fields()) {
                sheet.line("        " + field.type().toLowerCase(Locale.ROOT) + " "
                        + at(place(model, field) + "/name", field.name())
                        + field.reference().map(target -> " FK").orElse(""));
            }
            sheet.line("    }");
        }
        sheet.line("```").gap();
    }

    private void plain(Model model) {
        sheet.line(name(model, model.name()));
        for (Field field : model.fields()) {
            String reference = field.reference()
                    .map(target -> " -> " + target(model, field, target))
                    .orElse("");
            sheet.line("- " + at(place(model, field) + "/name", field.name()) + ": "
                    + field.type().toLowerCase(Locale.ROOT) + reference);
        }
    }

    private void relationships() {
        int number = 0;
        for (Model model : project.models()) {
            for (Field field : model.fields()) {
                if (field.reference().isPresent()) {
                    relationship("relationship/" + number++, field.reference().get(), model.name());
                }
            }
        }
        relationship("relationship/" + number, "User", project.models().get(1).name());
        sheet.gap();
    }

    private void relationship(String name, String one, String many) {
        sheet.named(
                name,
                () -> sheet.line(
                        "- " + at(name + "/one", one) + " 1:N " + at(name + "/many", many) + say(" (has)", " (보유)")));
    }
}
