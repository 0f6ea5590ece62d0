package io.github.prdlint.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** Random documents must have the tables, rows, cells and other blocks that GitHub's own parser finds. */
final class GfmDifferentialTest {

    @Test
    void blocksAreThoseOfCmarkGfm() throws Exception {
        assumeTrue(GfmOracle.present(), "cmark-gfm is not installed");
        int documents = Integer.getInteger("prdlint.fuzz", 200);
        int tables = 0;
        for (int seed = 0; seed < documents; seed++) {
            String markdown = new RandomMarkdown(seed).orderlyDocument();
            String expected = GfmOracle.outline(markdown);
            if (!expected.contains(Outline.HTML)) {
                assertThat(Outline.comparable(Outline.of(markdown)))
                        .as("seed %s:%n%s", seed, markdown)
                        .isEqualTo(Outline.comparable(expected));
                tables += expected.contains("table\n") ? 1 : 0;
            }
        }
        assertThat(tables).isGreaterThan(documents / 5);
    }
}
