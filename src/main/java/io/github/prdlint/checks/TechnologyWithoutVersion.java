package io.github.prdlint.checks;

import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.Technology;
import io.github.prdlint.prd.Words;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runtime, framework and database have a version. */
final class TechnologyWithoutVersion implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        if (prd.technologies().stream()
                .noneMatch(technology -> technology.version().isPresent())) {
            checkAll(prd, findings);
            return;
        }
        Map<SourceSpan, List<Technology>> items = new LinkedHashMap<>();
        for (Technology technology : prd.technologies()) {
            items.computeIfAbsent(technology.item(), item -> new ArrayList<>()).add(technology);
        }
        for (List<Technology> item : items.values()) {
            // One version is enough for alternatives, and for what comes with each other.
            if (item.stream().allMatch(TechnologyWithoutVersion::lacksVersion)) {
                Technology first = item.get(0);
                String names =
                        Listing.quoted(item.stream().map(Technology::name).toList());
                findings.at(
                                first.name(),
                                "%s under \"%s\" %s no version",
                                names,
                                first.category().map(Located::value).orElse(""),
                                item.size() == 1 ? "has" : "have")
                        .entity(Words.key(first.name().value()))
                        .help("write behind the name which version you build on, as in \"PostgreSQL 18\"");
            }
        }
    }

    private static boolean lacksVersion(Technology technology) {
        return technology.platform()
                && !technology.hosted()
                && technology.version().isEmpty();
    }

    private static void checkAll(Prd prd, Findings findings) {
        List<Technology> chosen =
                prd.technologies().stream().filter(t -> !t.hosted()).toList();
        if (!chosen.isEmpty()) {
            findings.at(
                            prd.section(SectionKind.TECH_STACK)
                                    .map(section -> section.title().span())
                                    .orElse(chosen.get(0).name().span()),
                            "no item of %s has a version",
                            prd.titleOf(SectionKind.TECH_STACK, "the tech stack"))
                    .help(
                            "write behind each name which version you build on, as in \"%s 1.0\"",
                            chosen.get(0).name());
        }
    }
}
