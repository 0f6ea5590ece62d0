package io.github.prdlint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.lint.RuleSelection;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RuleSet;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule set holds changes only when somebody means it to. */
class RuleSetsTest {

    @ParameterizedTest
    @ValueSource(strings = {"recommended", "strict"})
    void theSetHoldsTheseRules(String name) {
        StringBuilder rules = new StringBuilder();
        for (RuleSelection.Active rule :
                RuleSelection.of(RuleBook.builtIn(), name).active()) {
            rules.append(rule.page().id() + " " + rule.page().name() + " "
                    + rule.severity().word());
            new TreeMap<>(rule.options().values())
                    .forEach((option, values) -> rules.append(" " + option + "=" + values));
            rules.append('\n');
        }
        Path golden = TestFiles.root().resolve("testdata/rulesets/" + name + ".txt");
        if (TestFiles.UPDATE) {
            TestFiles.write(golden, rules.toString());
        }
        assertThat(rules.toString()).isEqualTo(TestFiles.read(golden));
    }

    @org.junit.jupiter.api.Test
    void thereAreNoOthers() {
        assertThat(RuleBook.builtIn().ruleSets())
                .extracting(RuleSet::name)
                .containsExactlyInAnyOrder("recommended", "strict");
    }
}
