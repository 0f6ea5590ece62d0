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
import java.util.Set;
import java.util.stream.Collectors;

/** A document that says that it is Small has no section that only a Medium one has. */
final class SectionNotForScale implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        if (prd.scaleDecision().source() == Scale.Source.DETECTED) {
            return;
        }
        Set<SectionKind> own = kinds(prd.scale());
        Set<SectionKind> others = kinds(Scale.MEDIUM);
        for (Section section : prd.sections()) {
            SectionKind kind = section.kind().whole();
            if (section.within() == SectionKind.OTHER && others.contains(kind) && !own.contains(kind)) {
                findings.at(
                                section.title(),
                                "the section \"%s\" is for Medium projects, and this document says that it is Small",
                                section.title())
                        .entity(section.kind().name())
                        .help("remove the section, or declare the document Medium");
            }
        }
    }

    private static Set<SectionKind> kinds(Scale scale) {
        return Profile.builtIn().sections(scale).stream()
                .map(DemandedSection::kind)
                .collect(Collectors.toSet());
    }
}
