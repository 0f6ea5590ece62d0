package io.github.prdlint.checks;

import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Section;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Profile;
import io.github.prdlint.rule.Profile.DemandedSection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The sections stand in the order of the guideline's template; as few as possible are reported where they do not. */
final class SectionOrder implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        List<SectionKind> template = Profile.builtIn().sections(prd.scale()).stream()
                .map(DemandedSection::kind)
                .toList();
        List<Section> sections = chapters(prd, template);
        List<Section> kept = longestInOrder(sections, template);
        for (Section section : sections) {
            if (!kept.contains(section)) {
                report(section, kept, template, findings);
            }
        }
    }

    /** Returns the first section of each kind, of those whose headings are of the highest level. */
    private static List<Section> chapters(Prd prd, List<SectionKind> template) {
        List<Section> sections = prd.sections().stream()
                .filter(s -> s.within() == SectionKind.OTHER && template.contains(s.kind()))
                .toList();
        int level = sections.stream().mapToInt(Section::level).min().orElse(0);
        Set<SectionKind> seen = EnumSet.noneOf(SectionKind.class);
        return sections.stream()
                .filter(s -> s.level() == level && seen.add(s.kind()))
                .toList();
    }

    /** Returns most of the sections, such that these stand as in the template. */
    private static List<Section> longestInOrder(List<Section> sections, List<SectionKind> template) {
        int[] length = new int[sections.size()];
        int[] before = new int[sections.size()];
        int best = -1;
        for (int i = 0; i < length.length; i++) {
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                boolean inOrder = template.indexOf(sections.get(j).kind())
                        < template.indexOf(sections.get(i).kind());
                if (inOrder && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        Deque<Section> longest = new ArrayDeque<>();
        for (int i = best; i >= 0; i = before[i]) {
            longest.addFirst(sections.get(i));
        }
        return new ArrayList<>(longest);
    }

    private static void report(Section section, List<Section> kept, List<SectionKind> template, Findings findings) {
        int own = template.indexOf(section.kind());
        Predicate<Section> standsLater = k -> k.span().start() > section.span().start();
        Predicate<Section> belongsLater = k -> template.indexOf(k.kind()) > own;
        Optional<Section> last =
                kept.stream().filter(standsLater.and(belongsLater.negate())).reduce((a, b) -> b);
        last.ifPresentOrElse(
                other -> draft(
                                findings,
                                section,
                                other,
                                "\"%s\" stands before \"%s\"; in the template it comes after it")
                        .help("move it behind \"%s\"", other.title()),
                () -> kept.stream()
                        .filter(belongsLater.and(standsLater.negate()))
                        .findFirst()
                        .ifPresent(other -> draft(
                                        findings,
                                        section,
                                        other,
                                        "\"%s\" stands after \"%s\"; in the template it comes before it")
                                .help("move it in front of \"%s\"", other.title())));
    }

    private static Findings.Draft draft(Findings findings, Section section, Section other, String message) {
        return findings.at(section.title(), message, section.title(), other.title())
                .entity(section.kind().name())
                .related(other.title().span(), "%s", other.title());
    }
}
