package io.github.prdlint.checks;

import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SchemaField;
import io.github.prdlint.prd.SchemaField.Meaning;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every field of a request or response body is a field of a model. */
final class UnknownSchemaField implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        boolean resourceModelOnly = options.on("resourceModelOnly");
        Map<Model, UnresolvedReferences<Model.Field>> fieldsOf = new IdentityHashMap<>();
        for (SchemaField field : prd.modelUse().schemaFields()) {
            boolean elsewhere = field.meaning() == Meaning.FIELD_OF_ANOTHER;
            if (field.meaning() != Meaning.UNKNOWN && !(resourceModelOnly && elsewhere)) {
                continue;
            }
            Findings.Draft draft;
            if (field.holder().isPresent()) {
                Model holder = field.holder().get();
                draft = fieldsOf.computeIfAbsent(holder, model -> fieldsOf(prd, model))
                        .report(
                                findings,
                                field.field().name(),
                                "\"%s\" is no field of %s%s",
                                field,
                                holder,
                                remark(field, elsewhere))
                        .draft()
                        .help("name a field that there is, or add \"%s\" to %s", field, holder);
            } else {
                draft = findings.at(field.field().name(), "\"%s\" is a field of no model", field)
                        .help("name a field that there is, or add \"%s\" to a model", field);
            }
            String holder = field.holder().map(model -> Subject.of(model).key()).orElse("");
            draft.entity(
                            field.specification().endpoint().key(),
                            field.body().direction().name().toLowerCase(Locale.ROOT),
                            holder + "." + field.field().key())
                    .about(
                            Subject.of(field.specification()),
                            Subject.item(field.body().span()))
                    .about(Subject.item(field.field().name()));
        }
    }

    private static String remark(SchemaField field, boolean elsewhere) {
        return field.within()
                .map(key -> ", which \"" + key.name() + "\" holds")
                .orElse(elsewhere ? ", but of another model" : " and of no other model");
    }

    private static UnresolvedReferences<Model.Field> fieldsOf(Prd prd, Model model) {
        return new UnresolvedReferences<>(
                List.copyOf(prd.modelUse().fields(model)), Model.Field::name, model.toString());
    }
}
