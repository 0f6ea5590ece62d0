package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.TestFiles;
import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.Part;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of a document as a whole, and what the configuration changes about it. */
class PrdReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Notes // - F002, then F001 ¦ F002 F001",
                "## Notes on F003 // F001 first. ¦ F003 F001",
                "## Notes // | Story | Text | // | F004 | F005 | //  // F001 last. ¦ F004 F005 F001",
                "## Notes // ``` // F004 // ``` ¦ ",
                "## Change Log // - F004 is new ¦ ",
                "## Notes // - ~~F004~~ is gone // - F005 is not // - F004 again ¦ F005",
                "## Notes // - F004: retired // - F005 (unused) // - F006 - unassigned. ¦ ",
                "## Notes // - F004retired // - F005, retired // - F006: // - F007: removedly ¦ F005 F006 F007",
                "## Features // | ID | Feature Name | Description | // | F001 | Rent | Rent as in F001 | ¦ ",
                "## Features // | Field | Value | // | Feature ID | F001 | // | Name | Rent | // | Description | As F001 | ¦ ",
                "## Endpoints // ### Boats // | Method | Endpoint | Feature ID | // | GET | /boats | F001 | ¦ ",
                "## Endpoints // ### Boats // | Method | Endpoint | Text | // | GET | /boats | see F001 | ¦ F001",
            })
    void featuresThatAreMentioned(String excerpt, String mentions) {
        assertThat(Excerpt.read(excerpt).featureMentions().stream()
                        .map(mention -> mention.text().value())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(mentions == null ? "" : mentions);
    }

    @Test
    void errorCodesAreInTheOrderOfTheText() {
        Prd prd = Excerpt.read("## Request/Response // #### POST /boats // **Error**: 409 BOAT_TAKEN"
                + " // ## Business Error Codes // | Code | Status | // | BOAT_SUNK | 410 |"
                + " // ## Payloads // #### GET /boats // **Error**: 404 NO_BOAT");
        assertThat(prd.errorCodes().stream()
                        .map(code -> code.code().value() + (code.declared() ? "!" : ""))
                        .collect(Collectors.joining(" ")))
                .isEqualTo("BOAT_TAKEN BOAT_SUNK! NO_BOAT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {"# Boats⏎ ¦ Boats", "Boats.⏎ ¦ B", "#⏎⏎Boats.⏎ ¦ #", "'' ¦ ''"})
    void findingsAboutTheWholeDocumentStandAtItsTitleOrAtItsStart(String document, String place) {
        SourceText source = SourceText.of("prd.md", document.replace('⏎', '\n'));
        SourceSpan span = PrdReader.read(MarkdownParser.parse(source), ReaderOptions.DEFAULT)
                .place();
        assertThat(source.text(span)).isEqualTo(place);
    }

    @Test
    void whatADocumentLacksIsSaidInWords() {
        assertThat(Stream.of(Part.values()).flatMap(part -> Excerpt.read("## Notes").lacks(part).stream()))
                .containsExactlyInAnyOrder(
                        "no feature with an ID in this file",
                        "no feature table with an Endpoint Group column in this file",
                        "no feature table with an Auth Level column in this file",
                        "no heading that groups features in this file",
                        "no endpoint in this file",
                        "no endpoint table with a Feature ID column in this file",
                        "no endpoint table with a Roles column in this file",
                        "no data model in this file",
                        "no entity relationships in this file",
                        "no roles in this file",
                        "no role definitions in this file",
                        "no permission matrix in this file",
                        "no request/response specification in this file",
                        "no list of HTTP status codes in this file",
                        "no business error codes in this file",
                        "no domain events in this file",
                        "no webhooks in this file");
    }

    @Test
    void aWholeDocumentLacksNothing() {
        String text = TestFiles.read(TestFiles.root().resolve("testdata/valid/clinic-medium.md"));
        Prd prd = PrdReader.read(MarkdownParser.parse(SourceText.of("prd.md", text)), ReaderOptions.DEFAULT);
        assertThat(Stream.of(Part.values()).flatMap(part -> prd.lacks(part).stream()))
                .isEmpty();
    }

    @Test
    void theConfigurationNamesABaseOfThePaths() {
        String text = "## Endpoints // ### Boats // | Method | Endpoint | // | GET | /fleet/boats |";
        Prd prd = read(text, Optional.of("/fleet"), List.of(), List.of(), List.of());
        Endpoint endpoint = prd.endpoints().get(0);
        assertThat(endpoint.path().value().segments()).containsExactly("boats");
    }

    @Test
    void theConfigurationAddsAndTakesAwayCrossCuttingGroups() {
        String text = "## Endpoints // ### Middleware API // | Method | Endpoint | // | GET | /ping |"
                + " // ### Worker // | Method | Endpoint | // | POST | /jobs |"
                + " // ### Platform // | Method | Endpoint | // | GET | /health |";
        assertThat(crossCutting(text, List.of())).isEqualTo("Middleware API, Worker");
        assertThat(crossCutting(text, List.of("Platform", "!Worker"))).isEqualTo("Middleware API, Platform");
    }

    @Test
    void theConfigurationAddsAndTakesAwayFieldsOfTheEnvelope() {
        Prd plain = Excerpt.read("## Notes");
        assertThat(plain.conventions().envelopeFields())
                .contains("data", "cursor")
                .doesNotContain("berthhint");
        assertThat(plain.conventions().impliedRoles()).isEmpty();
        Prd prd = read(
                "## Notes", Optional.empty(), List.of(), List.of("berth_hint", "!cursor"), List.of("Harbour Master"));
        assertThat(prd.conventions().envelopeFields())
                .contains("data", "berthhint")
                .doesNotContain("cursor", "!cursor");
        assertThat(prd.conventions().impliedRoles()).hasToString("[Harbour Master]");
    }

    private static String crossCutting(String text, List<String> groups) {
        return read(text, Optional.empty(), groups, List.of(), List.of()).endpointGroups().stream()
                .filter(EndpointGroup::crossCutting)
                .map(group -> group.name().value().text())
                .collect(Collectors.joining(", "));
    }

    private static Prd read(
            String excerpt,
            Optional<String> basePath,
            List<String> groups,
            List<String> envelope,
            List<String> implied) {
        ReaderOptions options = new ReaderOptions(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                basePath,
                groups,
                envelope,
                implied,
                ReaderOptions.OwnWords.NONE);
        return PrdReader.read(MarkdownParser.parse(SourceText.of("prd.md", Excerpt.text(excerpt))), options);
    }
}
