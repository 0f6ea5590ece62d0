package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.NotUnderstood;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At which scale a document is judged, and why. */
class ScaleDetectorTest {

    private static final String FEATURES =
            "## Features\n\n### Boats\n\n| ID | Feature Name | Description |\n|---|---|---|\n| ID | Rent | Rent one |\n";
    private static final String EVENTS =
            "| Event | Trigger | Consumers |\n|---|---|---|\n| boat.left | It leaves | port |\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "scale: small ¦ SMALL ¦ FRONT_MATTER",
                "scale:Medium ¦ MEDIUM ¦ FRONT_MATTER",
                "scale: \"medium\" # not yet small ¦ MEDIUM ¦ FRONT_MATTER",
                "scale: 'small' ¦ SMALL ¦ FRONT_MATTER",
                "scale: auto ¦ MEDIUM ¦ CONFIGURATION",
                "scale: ¦ MEDIUM ¦ CONFIGURATION",
                "scale: # small ¦ MEDIUM ¦ CONFIGURATION",
                "downscale: small ¦ MEDIUM ¦ CONFIGURATION",
            })
    void frontMatterIsStrongerThanTheConfiguration(String line, Scale scale, Scale.Source from) {
        Prd prd = read("---\ntitle: Boats\n" + line + "\n---\n# Boat API PRD\n", configured(Scale.MEDIUM));
        assertThat(prd.scale()).isEqualTo(scale);
        assertThat(prd.scaleDecision().source()).isEqualTo(from);
        assertThat(prd.notUnderstood()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'\n'", "'\r\n'"})
    void anotherScaleIsNotedWhereItStands(String lineEnding) {
        String text = "---\ntitle: Boats\nscale: Huge  \n---\n# Boat API PRD\n".replace("\n", lineEnding);
        Prd prd = read(text, ReaderOptions.DEFAULT);
        NotUnderstood scale = prd.notUnderstood().get(0);
        assertThat(SourceText.of("prd.md", text).text(scale.span())).isEqualTo("scale: Huge");
        assertThat(scale.what()).isEqualTo("front matter");
        assertThat(scale.reason()).isEqualTo("scale is small, medium or auto, not \"huge\"");
        assertThat(prd.scaleDecision()).isEqualTo(new Scale.Decision(Scale.SMALL, Scale.Source.DETECTED, List.of()));
    }

    @Test
    void theCommandLineIsStrongerThanFrontMatter() {
        ReaderOptions options = configured(Scale.MEDIUM).withScale(Optional.of(Scale.MEDIUM));
        assertThat(read("---\nscale: small\n---\n# Boat API PRD\n", options).scaleDecision())
                .isEqualTo(new Scale.Decision(Scale.MEDIUM, Scale.Source.OPTION, List.of("--scale")));
        assertThat(read("# Boat API PRD\n", configured(Scale.MEDIUM).withScale(Optional.empty()))
                        .scaleDecision())
                .isEqualTo(new Scale.Decision(Scale.SMALL, Scale.Source.DETECTED, List.of()));
    }

    @Test
    void twoOfWhatOnlyMediumDocumentsHaveMakeOne() {
        assertThat(detected(FEATURES.replace("| ID | Rent", "| F-BOAT-001 | Rent")))
                .isEqualTo("SMALL domain-grouped Feature IDs");
        assertThat(detected(FEATURES.replace("| ID | Rent", "| F001 | Rent"))).isEqualTo("SMALL ");
        assertThat(detected("## Domain Events\n\n" + EVENTS)).isEqualTo("SMALL event section at line 3");
        assertThat(detected("## Notes\n\nA note.\n\n## Events\n\nA boat leaves.\n"))
                .isEqualTo("SMALL event section at line 7");
        assertThat(detected("## Events\n")).isEqualTo("SMALL ");
        assertThat(detected("## Roles\n\n- **Skipper**: rents\n- **Clerk**: lets\n"))
                .isEqualTo("SMALL role definitions at line 5");
        assertThat(detected("## Roles\n\n- **Skipper**: rents\n- **Clerk**: lets\n\n## Domain Events\n\n" + EVENTS))
                .isEqualTo("MEDIUM role definitions at line 5, event section at line 8");
        assertThat(
                        detected(
                                "## Endpoints\n\n### Boats\n\n| Method | Endpoint | Roles |\n|---|---|---|\n| GET | /boats | Skipper |\n"))
                .isEqualTo("SMALL roles column at line 7");
    }

    private static String detected(String text) {
        Scale.Decision scale =
                read("# Boat API PRD\n\n" + text, ReaderOptions.DEFAULT).scaleDecision();
        assertThat(scale.source()).isEqualTo(Scale.Source.DETECTED);
        return scale.scale() + " " + String.join(", ", scale.evidence());
    }

    private static ReaderOptions configured(Scale scale) {
        return new ReaderOptions(
                Optional.empty(),
                Optional.of(scale),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                ReaderOptions.OwnWords.NONE);
    }

    private static Prd read(String text, ReaderOptions options) {
        return PrdReader.read(MarkdownParser.parse(SourceText.of("prd.md", text)), options);
    }
}
