package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnWordsTest {

    private static final String DOCUMENT = """
            # Desk API

            ## HTTP interface

            ### Loans

            | Verb | Path | Story | Entry |
            |------|------|-------|-------|
            | GET | /loans | F001 | open house |
            """;

    private static Prd read(ReaderOptions.OwnWords words) {
        ReaderOptions options = new ReaderOptions(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                words);
        return PrdReader.read(MarkdownParser.parse(SourceText.of("prd.md", DOCUMENT)), options);
    }

    @Test
    void aProjectsWordsAreReadBesideThoseThatComeWithTheProgram() {
        Prd prd = read(new ReaderOptions.OwnWords(
                Map.of("endpoints", List.of("HTTP interface")),
                Map.of("featureId", List.of("Story"), "auth", List.of("Entry")),
                Map.of("public", List.of("Open house"))));

        assertThat(prd.section(SectionKind.ENDPOINTS)).isPresent();
        Endpoint endpoint = prd.endpoints().get(0);
        assertThat(endpoint.featureIds()).hasSize(1);
        assertThat(endpoint.auth().orElseThrow().words()).hasToString("[PUBLIC]");
    }

    @Test
    void withoutThemTheyMeanNothing() {
        Prd prd = read(ReaderOptions.OwnWords.NONE);

        assertThat(prd.section(SectionKind.ENDPOINTS)).isEmpty();
        assertThat(prd.endpoints().get(0).featureCell()).isEmpty();
        assertThat(prd.endpoints().get(0).auth()).isEmpty();
    }
}
