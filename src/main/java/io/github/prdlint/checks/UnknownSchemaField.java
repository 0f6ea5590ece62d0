package io.github.prdlint.checks;

import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SchemaField;
import io.github.prdlint.prd.SchemaField.Meaning;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Every field of a request or response body is a field of a model. */
final class UnknownSchemaField implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        boolean resourceModelOnly = options.on("resourceModelOnly");
        Map<Model, UnresolvedReferences<Model.Field>> fieldsOf = new IdentityHashMap<>();
        Set<String> reported = new HashSet<>();
        for (SchemaField field : prd.modelUse().schemaFields()) {
            boolean elsewhere = field.meaning() == Meaning.FIELD_OF_ANOTHER;
            boolean wrong = field.meaning() == Meaning.UNKNOWN || resourceModelOnly && elsewhere;
            String place = field.holder().map(model -> Subject.of(model).key()).orElse("") + "."
                    + field.field().key();
            // The elements of a list repeat its fields.
            if (!wrong || !reported.add(field.body().span() + " " + place)) {
                continue;
            }
            String direction = field.body().direction().name().toLowerCase(Locale.ROOT);
            Findings.Draft draft = field.holder()
                    .map(model -> fieldsOf.computeIfAbsent(model, m -> fieldsOf(prd, m))
                            .report(
                                    findings,
                                    field.field().name(),
                                    "\"%s\" in the %s of %s is not a field of %s%s",
                                    field,
                                    direction,
                                    field.specification().endpoint(),
                                    model,
                                    remark(field, elsewhere))
                            .draft()
                            .help("name a field that there is, or add \"%s\" to %s", field, model))
                    .orElseGet(() -> findings.at(
                                    field.field().name(),
                                    "\"%s\" in the %s of %s is not a field of any model",
                                    field,
                                    direction,
                                    field.specification().endpoint())
                            .help("name a field that there is, or add \"%s\" to a model", field));
            draft.entity(field.specification().endpoint().key(), direction, place)
                    .about(
                            Subject.of(field.specification()),
                            Subject.item(field.body().span()))
                    .about(Subject.item(field.field().name()));
        }
    }

    private static String remark(SchemaField field, boolean elsewhere) {
        return field.within()
                .map(key -> ", which \"" + key.name() + "\" holds")
                .orElse(elsewhere ? ", only of another model" : " or of any other model");
    }

    private static UnresolvedReferences<Model.Field> fieldsOf(Prd prd, Model model) {
        return new UnresolvedReferences<>(
                List.copyOf(prd.modelUse().fields(model)), Model.Field::name, model.toString());
    }
}
