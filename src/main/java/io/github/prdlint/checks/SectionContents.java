package io.github.prdlint.checks;

import io.github.prdlint.prd.ErrorCode;
import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Section;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Profile.DemandedSection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of the sections that the guideline demands are there: by their heading, or because what belongs in them was read somewhere. */
final class SectionContents {

    private final Prd prd;

    /** The section of each kind that counts: the first that is not empty, else the first. */
    private final Map<SectionKind, Section> sections = new EnumMap<>(SectionKind.class);

    SectionContents(Prd prd) {
        this.prd = prd;
        for (Section section : prd.sections()) {
            // A group of endpoints, a category of the tech stack and the like may be called as a section is.
            if (section.within() == SectionKind.OTHER
                    || section.within().whole() == section.kind().whole()) {
                sections.merge(section.kind(), section, (first, other) -> first.empty() ? other : first);
            }
        }
    }

    /** Returns the heading of an empty section; empty when there is no such section at all. */
    Optional<Section> heading(DemandedSection demanded) {
        return Optional.ofNullable(sections.get(demanded.kind()));
    }

    /** Returns whether the section, or any part of it, is there and not empty. */
    boolean has(DemandedSection whole) {
        // How models relate says nothing of what is in them.
        return stands(whole)
                || whole.parts().stream().anyMatch(part -> part.kind() != SectionKind.RELATIONSHIPS && stands(part));
    }

    /** Returns whether a part of a section that is there is there too. */
    boolean hasPart(DemandedSection part) {
        return stands(part) || (!sections.containsKey(part.kind()) && mayStandUnnamed(part.kind()));
    }

    private boolean stands(DemandedSection demanded) {
        Section section = sections.get(demanded.kind());
        return (section != null && !section.empty()) || wasRead(demanded.kind());
    }

    private boolean wasRead(SectionKind kind) {
        return switch (kind) {
            case CORE -> prd.core().filter(core -> !core.items().isEmpty()).isPresent();
            case ROLES -> prd.roles().stream().anyMatch(role -> !role.fromMatrix());
            case MATRIX -> !prd.matrices().isEmpty();
            case FLOW -> !prd.flowSteps().isEmpty();
            case FEATURES -> !prd.allFeatures().isEmpty();
            case ENDPOINTS -> !prd.endpoints().isEmpty();
            case SPECS -> !prd.specifications().isEmpty();
            case DATA_MODEL -> !prd.models().isEmpty();
            case RELATIONSHIPS ->
                !prd.relationships().isEmpty() || prd.models().stream().anyMatch(SectionContents::showsRelations);
            case ERRORS -> wasRead(SectionKind.STATUS_CODES) || wasRead(SectionKind.ERROR_CODES);
            case STATUS_CODES -> !prd.statusCodes().isEmpty();
            case ERROR_CODES -> prd.errorCodes().stream().anyMatch(ErrorCode::declared);
            case DOMAIN_EVENTS -> !prd.events().isEmpty();
            case TECH_STACK -> !prd.technologies().isEmpty();
            default -> false;
        };
    }

    /** A diagram or a schema says how the models relate without a summary. */
    private static boolean showsRelations(Model model) {
        return switch (model.form()) {
            case SQL, PRISMA, DBML, DIAGRAM -> true;
            default -> false;
        };
    }

    /** Returns whether a part of which only the heading tells may stand in its section without one, or under a heading nobody knows. */
    private boolean mayStandUnnamed(SectionKind kind) {
        Section whole = sections.get(kind.whole());
        if (whole == null
                || whole.empty()
                || (kind != SectionKind.AUTHENTICATION && kind != SectionKind.ERROR_FORMAT)) {
            return false;
        }
        List<Section> inside = prd.sections().stream()
                .filter(s -> s.level() > whole.level() && whole.span().contains(s.span()))
                .toList();
        return inside.isEmpty() || inside.stream().anyMatch(s -> s.kind() == SectionKind.OTHER);
    }
}
