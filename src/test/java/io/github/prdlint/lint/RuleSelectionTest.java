package io.github.prdlint.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.prdlint.lint.RuleSelection.Active;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.RuleSet;
import io.github.prdlint.rule.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleSelectionTest {

    private static final RuleBook BOOK = RuleBook.builtIn();

    private final RulePage off = BOOK.find("PRD203").orElseThrow();

    /** The recommended rules without one. */
    private final RuleSelection recommended =
            RuleSelection.of(BOOK, RuleSet.DEFAULT).severity(off.id(), Optional.empty());

    @Test
    void holdsTheRulesOfTheSet() {
        assertThat(ids(recommended)).contains("PRD101", "PRD202").doesNotContain(off.id());
        assertThat(recommended.active("PRD101").orElseThrow().severity()).isEqualTo(Severity.ERROR);
        assertThat(recommended.active(off.id())).isEmpty();
        assertThatThrownBy(() -> RuleSelection.of(BOOK, "recommend")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void selectingNarrows() {
        assertThat(ids(recommended.narrowed(List.of("PRD10"), List.of())))
                .containsExactly("PRD101", "PRD102", "PRD103");
        assertThat(ids(recommended.narrowed(List.of("prd101", "endpoint-without-feature"), List.of())))
                .containsExactly("PRD101", "PRD202");
    }

    @Test
    void selectingByFullNameSwitchesOn() {
        assertThat(ids(recommended.narrowed(List.of(off.id()), List.of()))).containsExactly(off.id());
        assertThat(ids(recommended.narrowed(List.of(off.name(), "PRD101"), List.of())))
                .contains(off.id(), "PRD101");
        assertThat(ids(recommended.narrowed(List.of(off.id().substring(0, 4)), List.of())))
                .doesNotContain(off.id());
    }

    @Test
    void ignoringRemoves() {
        assertThat(ids(recommended.narrowed(List.of(), List.of("PRD10", "PRD202"))))
                .contains("PRD201")
                .doesNotContain("PRD101", "PRD102", "PRD103", "PRD202");
        assertThat(ids(recommended.narrowed(List.of("PRD10"), List.of("feature-without-endpoint"))))
                .containsExactly("PRD102", "PRD103");
    }

    @Test
    void whatIsSelectedInFullIsNotIgnoredByABeginning() {
        assertThat(ids(recommended.narrowed(List.of("PRD101"), List.of("PRD1"))))
                .containsExactly("PRD101");
        assertThat(ids(recommended.narrowed(List.of("PRD101"), List.of("PRD101"))))
                .isEmpty();
    }

    @Test
    void severitiesChangeAndSwitch() {
        assertThat(recommended.severity("PRD101", Optional.of(Severity.INFO)).active("PRD101"))
                .map(Active::severity)
                .contains(Severity.INFO);
        assertThat(recommended.severity("PRD1", Optional.empty()).active("PRD103"))
                .isEmpty();
        assertThat(recommended.severity(off.name(), Optional.of(Severity.ERROR)).active(off.id()))
                .map(Active::severity)
                .contains(Severity.ERROR);
        RuleSelection byBeginning = recommended.severity(off.id().substring(0, 4), Optional.of(Severity.ERROR));
        assertThat(byBeginning.active(off.id())).isEmpty();
        assertThat(recommended.active("PRD101").orElseThrow().severity())
                .as("the original")
                .isEqualTo(Severity.ERROR);
        assertThatThrownBy(() -> recommended.severity("PRD9999", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PRD9999");
    }

    @Test
    void aSelectedRuleKeepsItsConfiguredSeverity() {
        RuleSelection configured = recommended.severity("PRD101", Optional.of(Severity.WARNING));
        assertThat(configured.narrowed(List.of("PRD101"), List.of()).active("PRD101"))
                .map(Active::severity)
                .contains(Severity.WARNING);
    }

    @Test
    void optionsComeFromThePageTheSetAndTheConfiguration() {
        assertThat(evidence(recommended)).hasSizeGreaterThan(1);
        RuleSelection narrowed = recommended.option("PRD301", "evidence", List.of("request-response"));
        assertThat(evidence(narrowed)).containsExactly("request-response");
        assertThat(evidence(narrowed.severity("PRD301", Optional.of(Severity.ERROR))))
                .containsExactly("request-response");
        assertThatThrownBy(() -> recommended.option("PRD301", "evidences", List.of()))
                .hasMessageContaining("PRD301 has no option evidences");
        assertThatThrownBy(() -> recommended.option("PRD30", "evidence", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no rule PRD30");
    }

    private static List<String> evidence(RuleSelection selection) {
        return selection.active("PRD301").orElseThrow().options().list("evidence");
    }

    private static List<String> ids(RuleSelection selection) {
        return selection.active().stream().map(rule -> rule.page().id()).toList();
    }
}
