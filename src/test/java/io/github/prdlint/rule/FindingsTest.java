package io.github.prdlint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.source.SourceSpan;
import org.junit.jupiter.api.Test;

/** A document may be one name of two million letters: what quotes it stays short. */
class FindingsTest {

    private static final SourceSpan PLACE = new SourceSpan(0, 1);

    private final Findings findings =
            new Findings(RuleBook.builtIn().find("PRD101").orElseThrow(), Severity.ERROR);

    @Test
    void aLongNameIsCutAndTheSentenceStaysWhole() {
        findings.at(PLACE, "role \"%s\" is %d times not defined", "x".repeat(1_000_000), 1234)
                .related(PLACE, "the role %s", "📚".repeat(1000))
                .help("define %s", "y".repeat(1000));
        Finding finding = findings.toList().get(0);
        assertThat(finding.message()).isEqualTo("role \"" + "x".repeat(299) + "…\" is 1234 times not defined");
        assertThat(finding.related().get(0).message()).isEqualTo("the role " + "📚".repeat(149) + "…");
        assertThat(finding.help().orElseThrow()).isEqualTo("define " + "y".repeat(299) + "…");
    }

    @Test
    void aMessageAsAWholeIsCutToo() {
        findings.at(PLACE, "a name " + "x".repeat(5000));
        assertThat(findings.toList().get(0).message()).hasSize(2000).endsWith("x…");
    }

    @Test
    void whatIsShortEnoughIsLeftAlone() {
        findings.at(PLACE, "%s of %s", "x".repeat(300), null);
        assertThat(findings.toList().get(0).message()).isEqualTo("x".repeat(300) + " of null");
    }
}
