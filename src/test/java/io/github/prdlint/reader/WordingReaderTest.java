package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Wording;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What says less or more than a PRD should: placeholders, figures, headings, descriptions. */
class WordingReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                // Headings
                "# [Project Name] API MVP PRD ¦ [Project Name]",
                "# [Project Name] and [Role2] ¦ [Project Name]; [Role2]",
                "# GET /[resource] and [resource] ¦ [resource]",
                "# [resource] ¦ [resource]",
                "# A [Project Name ¦ ",
                "# A ] [Role] ¦ [Role]",
                "# [] A ¦ ",
                "# Orders [of clerks] ¦ ",
                "## TODO ¦ TODO",
                "## TBD // <!-- later --> ¦ TBD",
                "## TODO // Much ¦ ",
                "## TODO // ### More // Much ¦ ",
                "## Change Log // ### [Role] ¦ ",
                "## Gaps // - TBD: [Role] ¦ ",
                // Lines
                "Purpose: TBD ¦ TBD in Purpose",
                "Purpose： TBD ¦ TBD in Purpose",
                "Purpose：a: TBD ¦ ",
                "Purpose: a：TBD ¦ ",
                "Purpose: [Role] ¦ [Role] in Purpose",
                "Purpose: [what it is for] ¦ [what it is for] in Purpose",
                "Purpose: [what] ¦ ",
                "Purpose: [whatItIsFor] ¦ ",
                "Purpose: [what 2] ¦ ",
                "Purpose: [ what] ¦ ",
                "Purpose: [a] [b c] ¦ ",
                "Purpose: [a b ¦ ",
                "Purpose: `TBD` ¦ ",
                "Purpose: to be defined ¦ to be defined in Purpose",
                "Purpose: To be, defined ¦ ",
                "Purpose: To be defined ... ¦ To be defined ... in Purpose",
                "Purpose: … ¦ … in Purpose",
                "Purpose: todos ¦ ",
                "Purpose: (TBD) ¦ ",
                "Purpose: TBD by us ¦ ",
                "Purpose: ¦ ",
                "Purpose: a ¦ ",
                ": TBD ¦ ",
                "[Role] ¦ [Role] in Shop API MVP PRD",
                "[what it is for] ¦ ",
                "TBD ¦ ",
                "## User Flow // [Role] // Purpose: TBD ¦ ",
                "## Excluded Features // Later: TBD // Much: [Role] ¦ [Role] in Much",
                "A label that is forty characters long no: TBD ¦ TBD in A label that is forty characters long no",
                "A label that is forty characters long now: TBD ¦ ",
                "Purpose: [Aa bb cc dd ee ff gg hh ii jj kk ll mm nn oo pp qq rr ss tt uu vv ww xx yy zzz] ¦ [Aa bb cc dd ee ff gg hh ii jj kk ll mm nn oo pp qq rr ss tt uu vv ww xx yy zzz] in Purpose",
                "Purpose: [Aa bb cc dd ee ff gg hh ii jj kk ll mm nn oo pp qq rr ss tt uu vv ww xx yy zzzz] ¦ ",
                // Rows
                "| Name | Notes | // | TBD | [Role2] | // | ... | ... | // | TBD | TBC | more | // | a | b | TBD | ¦ TBD in Name of a row; [Role2] in Notes of a row; ... in Name of a row; TBD in Name of a row; TBC in Notes of a row",
                "Purpose: TBD // // | Name | Notes | // | [Role] | a | // // Goal: TBC ¦ TBD in Purpose; [Role] in Name of a row; TBC in Goal",
            })
    void placeholdersStandForWhatNobodyHasWritten(String excerpt, String expected) {
        assertThat(Excerpt.read(excerpt).wording().placeholders().stream()
                        .map(WordingReaderTest::show)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "p95 under 200 ms ¦ p95 under 200 ms",
                "Scale: p95 under 200 ms ¦ ",
                "Scale：p95 under 200 ms ¦ ",
                "Speed: p95 under 200 ms ¦ p95 under 200 ms",
                "## User Flow // p95 under 200 ms ¦ p95 under 200 ms",
                "| Metric | Target | // | p95 | < 200 ms | // | Mean | < 300 ms | // | < 400 ms | p95 | // // at least 50 rps ¦ < 200 ms; at least 50 rps",
                "## Gaps // | Metric | Target | // | p95 | < 200 ms | ¦ ",
            })
    void performanceFiguresAreFound(String excerpt, String expected) {
        assertThat(Excerpt.read(excerpt).wording().performanceFigures().stream()
                        .map(Located::value)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Milestones ¦ Milestones",
                "## Our Development Timeline (2026) ¦ Our Development Timeline (2026)",
                "## Timeline ¦ Timeline",
                "## Timeline API ¦ ",
                "## UI (later) ¦ UI (later)",
                "## A Page Layout ¦ A Page Layout",
                "## Page // ### Layout ¦ Page",
                "## Layout Page ¦ ",
                "# Milestones ¦ ",
                "# Milestones // ## Wireframes ¦ Wireframes",
                "## Milestones // ### Milestone 1 ¦ Milestones",
                "## Notes // ### Milestones // #### Milestone 1 ¦ Milestones",
                "## Overview // ### Milestones ¦ Milestones",
                "## Features // ### Milestones ¦ ",
                "## Endpoints // ### Milestones ¦ ",
            })
    void headingsOfWhatNoPrdHoldsAreFound(String excerpt, String expected) {
        assertThat(Excerpt.read(excerpt).wording().excludedHeadings().stream()
                        .map(Located::value)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Data processing ¦ vague",
                "Data processing, various functions ¦ vague",
                "Data processing; various functions、etc · misc ¦ vague",
                "Data processing, orders ¦ ",
                "Data processing, ¦ vague",
                "Orders ¦ ",
                "'' ¦ ",
                "Data processing, data processing, data processing, data processing, misc,,,,,,,, ¦ vague",
                "Data processing, data processing, data processing, data processing, misc,,,,,,,,, ¦ ",
            })
    void aDescriptionIsVague(String description, String vague) {
        String features = "| ID | Name | Description | // | F001 | Orders | ";
        assertThat(Excerpt.read("## Features // " + features + description + " |")
                        .wording()
                        .vagueFeatures())
                .hasSize(vague == null ? 0 : 1);
        assertThat(Excerpt.read("## Excluded Features // " + features + description + " |")
                        .wording()
                        .vagueFeatures())
                .isEmpty();
    }

    private static String show(Wording.Placeholder placeholder) {
        return placeholder.text()
                + placeholder.where().map(where -> " in " + where).orElse("")
                + (placeholder.row().isPresent() ? " of a row" : "");
    }
}
