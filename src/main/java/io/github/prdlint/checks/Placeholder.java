package io.github.prdlint.checks;

import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Wording;
import io.github.prdlint.prd.Words;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;

/** Nothing that the template leaves to be written is left unwritten. */
final class Placeholder implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        for (Wording.Placeholder placeholder : prd.wording().placeholders()) {
            String text = placeholder.text().value();
            Findings.Draft draft = placeholder
                    .where()
                    .map(where -> findings.at(placeholder.text(), "\"%s\" under \"%s\" is a placeholder", text, where))
                    .orElseGet(() -> findings.at(placeholder.text(), "\"%s\" in this heading is a placeholder", text));
            draft.entity(Words.key(text).isEmpty() ? text : Words.key(text))
                    .about(Subject.item(placeholder.text()))
                    .help("write what belongs here, or remove it");
            placeholder.row().ifPresent(row -> draft.about(Subject.item(row)));
        }
    }
}
