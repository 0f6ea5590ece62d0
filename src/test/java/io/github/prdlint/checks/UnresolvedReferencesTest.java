package io.github.prdlint.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.Severity;
import io.github.prdlint.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A wrong name gets the one that is clearly meant, else what there is. */
class UnresolvedReferencesTest {

    private static final RulePage PAGE = new RulePage(
            "PRD999",
            "test",
            "Test",
            "",
            Severity.ERROR,
            Set.of(),
            List.of(),
            Set.of(Scale.SMALL),
            List.of(),
            "high",
            "",
            List.of());

    private final Findings findings = new Findings(PAGE, Severity.ERROR);

    private Finding report(String wrong, String... known) {
        List<Located<String>> things = IntStream.range(0, known.length)
                .mapToObj(i -> new Located<>(known[i], new SourceSpan(i * 10, i * 10 + 1)))
                .toList();
        var references = new UnresolvedReferences<>(things, Function.identity(), "Role Definitions");
        references.report(
                findings, new Located<>(wrong, new SourceSpan(500, 501)), "role \"%s\" is not defined", wrong);
        return findings.toList().get(0);
    }

    @Test
    void suggestsWhatIsClearlyMeantAndShowsWhereItIs() {
        Finding finding = report("Docter", "Patient", "Doctor");

        assertThat(finding.message()).isEqualTo("role \"Docter\" is not defined; did you mean \"Doctor\"?");
        assertThat(finding.related()).containsExactly(new Finding.Related(new SourceSpan(10, 11), "Doctor"));
    }

    @Test
    void listsWhatThereIsWhenTwoAreAsNear() {
        Finding finding = report("Team C", "Team A", "Team B");

        assertThat(finding.message())
                .isEqualTo("role \"Team C\" is not defined; Role Definitions has \"Team A\" and \"Team B\"");
        assertThat(finding.related()).isEmpty();
    }

    @Test
    void secondDefinitionsDoNotMakeTheMeaningUnclear() {
        assertThat(report("Docter", "Doctor", "Patient", "Doctor").message()).endsWith("did you mean \"Doctor\"?");
    }

    @Test
    void namesFiveOfMany() {
        assertThat(report("Zebra", "One", "Two", "Three", "Four", "Five", "Six", "Seven")
                        .message())
                .endsWith("; Role Definitions has \"One\", \"Two\", \"Three\", \"Four\", \"Five\" and 2 more");
    }

    @Test
    void saysThatThereIsNothing() {
        assertThat(report("Doctor").message()).endsWith("; Role Definitions has none");
    }

    @Test
    void percentSignsOfTheDocumentAreText() {
        assertThat(report("100%d", "100%s").message())
                .isEqualTo("role \"100%d\" is not defined; did you mean \"100%s\"?");
    }

    @Test
    void givesUpSuggestingInADocumentFullOfFaults() {
        List<Located<String>> things = IntStream.range(0, 20_000)
                .mapToObj(i -> new Located<>(i == 0 ? "Doctor" : "name" + i, new SourceSpan(i, i)))
                .toList();
        var references = new UnresolvedReferences<>(things, Function.identity(), "Data Model");

        assertThat(references.meant("Docter")).isPresent();
        for (int i = 0; i < 48; i++) {
            references.meant("wrong" + i);
        }
        assertThat(references.meant("Doctr")).as("the millionth comparison").isPresent();
        assertThat(references.meant("Doktor")).isEmpty();
        assertThat(references.meant("Docter")).isPresent();
    }

    @Test
    void listsFirstWhatBelongsToTheSameGroup() {
        List<Located<String>> things = Stream.of("A1", "A2", "A3", "B1", "B2", "A4", "C1", "C2")
                .map(name -> new Located<>(name, new SourceSpan(0, 1)))
                .toList();
        var references = new UnresolvedReferences<>(things, Function.identity(), "Features")
                .grouped(thing -> List.of(thing.value().substring(0, 1)));
        for (List<String> groups : List.of(List.of("D", "C", "B"), List.of("D"))) {
            references.report(findings, new SourceSpan(500, 501), Optional.empty(), groups, "no such feature");
        }

        assertThat(findings.toList().stream().map(Finding::message))
                .containsExactly(
                        "no such feature; Features has \"C1\", \"C2\", \"B1\", \"B2\", \"A1\" and 3 more",
                        "no such feature; Features has \"A1\", \"A2\", \"A3\", \"B1\", \"B2\" and 3 more");
    }
}
