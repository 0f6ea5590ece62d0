package io.github.prdlint.checks;

import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.Name;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Relationship;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.List;

/** Both ends of every relationship are models. */
final class UnknownModelInRelationship implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        String section = prd.titleOf(SectionKind.DATA_MODEL, "Data Model");
        UnresolvedReferences<Model> models = new UnresolvedReferences<>(prd.models(), Model::name, section);
        for (Relationship relationship : prd.relationships()) {
            for (Located<Name> end : List.of(relationship.from(), relationship.to())) {
                if (prd.modelUse().model(end.value()).isPresent() || prd.existsAlready(end.value())) {
                    continue;
                }
                models.report(
                                findings,
                                end,
                                "\"%s\" in \"%s %s %s\" is no model",
                                end,
                                relationship.from(),
                                relationship.cardinality(),
                                relationship.to())
                        .draft()
                        .entity(
                                Subject.model(end.value()).key(),
                                Subject.model(relationship.from().value()).key(),
                                Subject.model(relationship.to().value()).key())
                        .about(Subject.model(end.value()), Subject.item(end))
                        .help("name a model of %s, or add \"%s\" to it", section, end);
            }
        }
    }
}
