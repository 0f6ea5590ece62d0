package io.github.prdlint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {

    @Test
    void isReadAsItWasWritten() throws Baseline.InvalidBaselineException {
        Baseline baseline =
                Baseline.of(List.of("PRD202 a.md POST /a", "PRD101 docs/a \"b\".md F001", "PRD101 a.md F002"));
        assertThat(baseline.entries())
                .containsExactly(
                        new Baseline.Entry("PRD101 a.md F002", 4),
                        new Baseline.Entry("PRD101 docs/a \"b\".md F001", 5),
                        new Baseline.Entry("PRD202 a.md POST /a", 6));
        assertThat(Baseline.parse(baseline.text()).entries()).isEqualTo(baseline.entries());
    }
}
