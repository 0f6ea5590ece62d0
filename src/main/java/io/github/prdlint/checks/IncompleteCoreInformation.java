package io.github.prdlint.checks;

import io.github.prdlint.prd.CoreInformation;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Profile;
import io.github.prdlint.rule.Profile.DemandedItem;
import io.github.prdlint.source.SourceSpan;
import java.util.List;
import java.util.Map;

/** The core information says everything that the guideline wants to know at the document's scale. */
final class IncompleteCoreInformation implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        Map<CoreInformation.Item, ?> said =
                prd.core().map(CoreInformation::items).orElse(Map.of());
        // Where neither is labelled, prose may say it all.
        if (!said.containsKey(CoreInformation.Item.PURPOSE) && !said.containsKey(CoreInformation.Item.CONSUMERS)) {
            return;
        }
        List<DemandedItem> missing = Profile.builtIn().core(prd.scale()).stream()
                .filter(demanded -> !said.containsKey(demanded.item()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        List<String> titles = missing.stream().map(DemandedItem::title).toList();
        SourceSpan place = prd.section(SectionKind.CORE)
                .map(section -> section.title().span())
                .orElse(prd.place());
        findings.at(
                        place,
                        "%s does not state %s",
                        prd.titleOf(SectionKind.CORE, "the core information"),
                        Listing.plain(titles))
                .entity(missing.stream().map(d -> d.item().name()).toArray(String[]::new))
                .help("add a line such as \"**%s**: ...\"", titles.get(0));
    }
}
