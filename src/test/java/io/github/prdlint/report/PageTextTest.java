package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTextTest {

    private final PageText page = PageText.of("""
            ---
            id: PRD101
            ---
            # Title

            ## Why

            ## Fails

            ````markdown
            ```
            ## Not a part
            ```
            ## Nor this
            ````

            ## Passes

            ~~~
            ```
            ~~~

            ## Exceptions

            None.
            """);

    @Test
    void aPartThatSaysNothingIsNone() {
        assertThat(page.under("Why")).isEmpty();
        assertThat(page.under("How to fix")).isEmpty();
        assertThat(page.under("Exceptions")).contains("None.");
    }

    @Test
    void aHeadingInAFenceBeginsNoPart() {
        assertThat(page.under("Fails"))
                .hasValueSatisfying(
                        text -> assertThat(text).startsWith("````markdown\n").endsWith("## Nor this\n````"));
        assertThat(page.under("Passes")).contains("~~~\n```\n~~~");
        assertThat(page.parts()).doesNotContainKeys("Not a part", "Nor this");
    }

    @Test
    void theFrontMatterIsNoText() {
        assertThat(page.body()).startsWith("# Title");
    }
}
