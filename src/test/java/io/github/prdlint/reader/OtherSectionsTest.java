package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.source.SourceText;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short sections: what a project is for, which endpoints its flows call, its events and webhooks. */
class OtherSectionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Overview⏎⏎- Purpose: Rent boats ¦ PURPOSE=Rent boats",
                "## Overview⏎⏎- **Purpose**:Rent: boats ¦ PURPOSE=Rent: boats",
                "## Overview⏎⏎- Purpose：Rent: boats ¦ PURPOSE=Rent: boats",
                "## Overview⏎⏎- Purpose: Rent：boats⏎- Purpose: Sell ¦ PURPOSE=Rent：boats",
                "## Overview⏎⏎Target Users: Skippers⏎Key Constraints: Tides⏎Scale: 3 ports ¦ CONSUMERS=Skippers KEY_CONSTRAINTS=Tides SCALE=3 ports",
                "## Overview⏎⏎- Purpose⏎- Purpose:⏎- : Purpose⏎- Hence: Purpose ¦ nothing",
                "## Overview⏎⏎Boats. ¦ nothing",
                "Purpose: Rent boats ¦ PURPOSE=Rent boats",
                "## Overview⏎⏎### Purpose⏎⏎Boats.⏎⏎### Audience⏎⏎Skippers. ¦ CONSUMERS=Audience PURPOSE=Purpose",
                "## Overview⏎⏎### Purpose⏎⏎Boats. ¦ nothing",
                "## Overview⏎⏎- Purpose: Boats⏎⏎### Purpose⏎⏎More.⏎⏎### Users⏎⏎More. ¦ CONSUMERS=Users PURPOSE=Boats",
                "## Overview⏎⏎### Purpose⏎⏎### Users⏎⏎More.⏎⏎### Scale⏎⏎More. ¦ CONSUMERS=Users SCALE=Scale",
                "## Data Model⏎⏎- Purpose: Rent boats ¦ none",
                "## Weather⏎⏎- Purpose: Rent boats ¦ none",
                "Boats. ¦ none",
            })
    void coreInformation(String text, String items) {
        assertThat(read(text)
                        .core()
                        .map(core -> core.items().isEmpty()
                                ? "nothing"
                                : new TreeMap<>(core.items())
                                        .entrySet().stream()
                                                .map(item -> item.getKey().name() + "="
                                                        + item.getValue().value())
                                                .sorted()
                                                .collect(Collectors.joining(" ")))
                        .orElse("none"))
                .isEqualTo(items);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "1. GET /boats, then POST /trips⏎2. Sail ¦ 5 GET /boats; 5 POST /trips",
                "```⏎  Skipper -> API: GET /boats, POST /trips⏎```⏎⏎- GET /trips/:id ¦ 6 GET /boats; 6 POST /trips; 9 GET /trips/:id",
                "- GET https://harbour.example/berths ¦ ",
                "| GET /boats |⏎|---|⏎| x | ¦ ",
            })
    void endpointsThatAFlowCalls(String text, String steps) {
        SourceText source = source("## API Consumer Flow\n\n" + text);
        assertThat(read(source).flowSteps().stream()
                        .map(step -> source.start(step.span()).line() + " " + source.text(step.span()))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(steps == null ? "" : steps);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "| Event | Trigger | Consumers |⏎|---|---|---|⏎| boat.left, boat.landed | Casting off | port |⏎| | Tide | port | ¦ "
                        + "boat.left boat.landed",
                "| Event | Trigger | Consumers |⏎|---|---|---|⏎| boat.left(id, port)、boat.sank | Casting off | port | ¦ "
                        + "boat.left(id, port) boat.sank",
            })
    void events(String text, String events) {
        assertThat(read("## Domain Events\n\n" + text).events().stream()
                        .map(event -> event.name().value())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(events);
    }

    private static SourceText source(String text) {
        return SourceText.of("prd.md", "# Boat API MVP PRD\n\n" + text.replace("⏎", "\n") + "\n");
    }

    private static Prd read(String text) {
        return read(source(text));
    }

    private static Prd read(SourceText source) {
        return PrdReader.read(MarkdownParser.parse(source), ReaderOptions.DEFAULT);
    }
}
