package io.github.prdlint.generated;

import static io.github.prdlint.generated.Draft.at;
import static io.github.prdlint.generated.Site.one;

import io.github.prdlint.generated.Defect.Expected;
import io.github.prdlint.generated.Defect.Injected;
import io.github.prdlint.generated.Project.Field;
import io.github.prdlint.generated.Project.Model;
import io.github.prdlint.prd.Model.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Mistakes in the data model (step 3, 405 and 809). */
final class ModelDefects {

    private ModelDefects() {}

    static final List<Defect> ALL = List.of(
            new Defect("PRD301", "a model that nothing uses", site -> furtherModel(site, site.stranger())),
            new Defect("PRD301", "a model of two words that nothing uses", site -> furtherModel(site, "GlimmerTrove")),
            new Defect("PRD302", "a key to a model that does not exist", site -> target(site, t -> site.stranger())),
            new Defect("PRD302", "a key to a misspelt model", site -> target(site, Site::misspelt)),
            new Defect("PRD303", "a key to a field that does not exist", site -> field(site, "zyxgorm_no")),
            new Defect("PRD303", "a key to a field of another model", site -> field(site, "passphrase")),
            new Defect(
                    "PRD304",
                    "a relationship of a model that does not exist",
                    site -> end(site, "one", t -> site.stranger())),
            new Defect("PRD304", "a relationship to a misspelt model", site -> end(site, "many", Site::misspelt)),
            new Defect("PRD405", "a model that is defined twice", site -> twice(site, name -> name)),
            new Defect(
                    "PRD405",
                    "a model that is defined twice, once in the plural",
                    site -> twice(site, name -> name + "s")),
            new Defect("PRD809", "a field without a type", site -> type(site, "")),
            new Defect("PRD809", "a field with a dash for a type", site -> type(site, "-")));

    private static Optional<Injected> furtherModel(Site site, String name) {
        List<Field> fields = new ArrayList<>(site.project().models().get(0).fields());
        fields.set(1, new Field("brightness", "Integer", "밝기", Optional.empty()));
        Project project = Changed.model(site.project(), new Model(name, name, fields));
        return one(DocumentWriter.write(project), "PRD301", "model/" + name + "/name", "");
    }

    private static Optional<Injected> target(Site site, UnaryOperator<String> wrong) {
        return key(site, "/model").flatMap(place -> {
            String name = wrong.apply(site.draft().text(place));
            return one(site.draft().with(place, name), "PRD302", place, name);
        });
    }

    private static Optional<String> key(Site site, String end) {
        return site.any(site.draft().names("key/").stream()
                .filter(name -> name.endsWith(end))
                .toList());
    }

    private static Optional<Injected> field(Site site, String name) {
        return key(site, "/field").flatMap(place -> one(site.draft().with(place, name), "PRD303", place, name));
    }

    private static Optional<Injected> end(Site site, String end, UnaryOperator<String> wrong) {
        return site.any(site.draft().names("relationship/").stream()
                        .filter(name -> name.endsWith("/" + end))
                        .toList())
                .flatMap(place -> {
                    String name = wrong.apply(site.draft().text(place));
                    return one(site.draft().with(place, name), "PRD304", place, name);
                });
    }

    private static Optional<Injected> twice(Site site, UnaryOperator<String> spelling) {
        return site.any(site.project().models())
                .filter(m -> site.draft().has("model/" + m.name()) && !m.name().matches(".*(s|x|y|h|elf)"))
                .flatMap(model -> {
                    String name = "model/" + model.name();
                    String written = site.draft().text(name + "/name");
                    String block = site.draft().text(name);
                    int start = block.indexOf(written);
                    String second = block.substring(0, start)
                            + at("second", spelling.apply(written))
                            + block.substring(start + written.length());
                    return one(site.draft().after(name, second), "PRD405", "second", "");
                });
    }

    private static Optional<Injected> type(Site site, String type) {
        if (site.project().style().models() != Form.TABLE || !site.project().medium()) {
            return Optional.empty();
        }
        return site.any(site.project().models())
                .flatMap(model -> site.any(model.fields().stream()
                                .filter(field -> field.reference().isEmpty())
                                .toList())
                        .map(field -> {
                            String name = "field/" + model.name() + "/" + field.name();
                            return new Injected(
                                    site.draft().with(name + "/type", type),
                                    List.of(new Expected("PRD809", name + "/name", model.name())));
                        }));
    }
}
