package io.github.prdlint.checks;

import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.prd.Section;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Profile;
import io.github.prdlint.rule.Profile.DemandedSection;
import io.github.prdlint.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A document has the sections, and the parts of them, that the guideline demands at its scale, and something stands in each. */
final class MissingSection implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        SectionContents contents = new SectionContents(prd);
        List<String> faults = new ArrayList<>();
        List<String> entity = new ArrayList<>();
        List<Section> headings = new ArrayList<>();
        for (DemandedSection whole : Profile.builtIn().sections(prd.scale())) {
            if (!contents.has(whole)) {
                add(contents.heading(whole), whole.title(), faults, headings);
                entity.add(whole.kind().name());
                continue;
            }
            for (DemandedSection part : whole.parts()) {
                if (!contents.hasPart(part)) {
                    add(contents.heading(part), part.title() + " in " + whole.title(), faults, headings);
                    entity.add(part.kind().name());
                }
            }
        }
        if (!faults.isEmpty()) {
            report(prd, faults, entity, headings, findings);
        }
    }

    private static void add(Optional<Section> heading, String title, List<String> faults, List<Section> headings) {
        faults.add((heading.isPresent() ? "an empty " : "no ") + title);
        heading.ifPresent(headings::add);
    }

    private static void report(
            Prd prd, List<String> faults, List<String> entity, List<Section> headings, Findings findings) {
        String last = faults.get(faults.size() - 1);
        String all =
                faults.size() == 1 ? last : String.join(", ", faults.subList(0, faults.size() - 1)) + " and " + last;
        Scale scale = prd.scale();
        Findings.Draft draft = findings.at(
                        prd.place(), "this %s PRD has %s", scale == Scale.MEDIUM ? "Medium" : "Small", all)
                .entity(entity.toArray(String[]::new))
                .help(
                        scale == Scale.MEDIUM && prd.scaleDecision().source() == Scale.Source.DETECTED
                                ? "add what is missing, or write \"scale: small\" into the front matter if the project is small"
                                : "add what is missing, as the guideline's template shows it");
        if (entity.contains(SectionKind.SPECS.name())) {
            // Any model may be used in a request or response that is not there.
            prd.models().forEach(model -> draft.about(Subject.of(model)));
        }
        for (Section heading : headings) {
            draft.related(heading.title().span(), "%s", heading.title());
        }
    }
}
