package io.github.prdlint.checks;

import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.prd.Section;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Profile;
import io.github.prdlint.rule.Profile.Range;
import io.github.prdlint.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** The document has about as many endpoints and models as a project of its scale. */
final class OutsideScale implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        Profile.Sizes sizes = Profile.builtIn().sizes(prd.scale());
        List<SourceSpan> endpoints =
                prd.distinctEndpoints().stream().map(Endpoint::item).toList();
        List<SourceSpan> models = prd.models().stream()
                .filter(model -> model.duplicateOf().isEmpty())
                .map(model -> model.name().span())
                .toList();
        check(prd, endpoints, "endpoint", sizes.endpoints(), SectionKind.ENDPOINTS, findings);
        check(prd, models, "model", sizes.models(), SectionKind.DATA_MODEL, findings);
    }

    private static void check(
            Prd prd, List<SourceSpan> places, String what, Range range, SectionKind kind, Findings findings) {
        int number = places.size();
        // Where there are none, something else is wrong.
        if (number == 0 || range.holds(number)) {
            return;
        }
        Optional<Section> section =
                prd.section(kind).filter(s -> places.stream().allMatch(s.span()::contains));
        findings.at(
                        section.map(s -> s.title().span()).orElse(prd.place()),
                        "%s has %s %s; a %s PRD has %s",
                        section.map(s -> s.title().value()).orElse("this document"),
                        number,
                        number == 1 ? what : what + "s",
                        prd.scale() == Scale.MEDIUM ? "Medium" : "Small",
                        range)
                .entity(what + "s")
                .help(help(prd.scale() == Scale.MEDIUM, number < range.least()));
    }

    private static String help(boolean medium, boolean few) {
        if (few) {
            return medium
                    ? "add what is missing, or judge it as Small (\"scale: small\" in the front matter)"
                    : "add what is missing";
        }
        return medium
                ? "move what can wait to Post-MVP, or give each service a document of its own"
                : "move what can wait to Post-MVP, or judge it as Medium (\"scale: medium\" in the front matter)";
    }
}
