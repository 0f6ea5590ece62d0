package io.github.prdlint.checks;

import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;

/** Every foreign key points to a model of the document. */
final class UnknownModelInForeignKey implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        String section = prd.titleOf(SectionKind.DATA_MODEL, "Data Model");
        UnresolvedReferences<Model> models = new UnresolvedReferences<>(prd.models(), Model::name, section);
        for (Model model : prd.models()) {
            for (Model.Field field : model.fields()) {
                for (Model.ForeignKey key : field.references()) {
                    if (key.external()
                            || prd.modelUse().target(model, key).isPresent()
                            || prd.existsAlready(key.model().value())) {
                        continue;
                    }
                    Subject target = Subject.model(key.model().value());
                    models.report(
                                    findings,
                                    key.model(),
                                    "%s.%s points to \"%s\", which is no model",
                                    model,
                                    field.name(),
                                    key.model())
                            .draft()
                            .entity(Subject.of(model).key() + "." + field.key(), target.key())
                            .about(target, Subject.item(key.model()))
                            .about(Subject.item(field.name()), Subject.item(model.name()))
                            .help("name a model of %s, or add \"%s\" to it", section, key.model());
                }
            }
        }
    }
}
