package io.github.prdlint.checks;

import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Words;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every foreign key that names a field names one that its target has. */
final class UnknownFieldInForeignKey implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        Map<Model, UnresolvedReferences<Model.Field>> fieldsOf = new IdentityHashMap<>();
        for (Model model : prd.models()) {
            for (Model.Field field : model.fields()) {
                for (Model.ForeignKey key : field.references()) {
                    Optional<Model> target = prd.modelUse().target(model, key);
                    if (target.isEmpty()
                            || key.field().isEmpty()
                            || isThere(prd, target.get(), key.field().get())) {
                        continue;
                    }
                    Located<String> wrong = key.field().get();
                    fieldsOf.computeIfAbsent(target.get(), t -> fieldsOf(prd, t))
                            .report(
                                    findings,
                                    wrong,
                                    "%s.%s points to %s.%s, but %s has no such field",
                                    model,
                                    field.name(),
                                    target.get(),
                                    wrong,
                                    target.get())
                            .draft()
                            .entity(
                                    Subject.of(model).key() + "." + field.key(),
                                    Subject.of(target.get()).key() + "." + Words.key(wrong.value()))
                            .about(Subject.of(target.get()), Subject.item(wrong), Subject.item(key.model()))
                            .about(Subject.item(field.name()), Subject.item(model.name()))
                            .help("name a field of %s, or add %s to it", target.get(), wrong);
                }
            }
        }
    }

    private static boolean isThere(Prd prd, Model target, Located<String> field) {
        String key = Words.key(field.value());
        return key.equals("id")
                || prd.modelUse().fields(target).isEmpty()
                || prd.modelUse().field(target, key).isPresent();
    }

    private static UnresolvedReferences<Model.Field> fieldsOf(Prd prd, Model target) {
        return new UnresolvedReferences<>(
                List.copyOf(prd.modelUse().fields(target)), Model.Field::name, target.toString());
    }
}
