package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project's own words for headings, columns and cells, beside those that come with the program. */
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

    @Test
    void everyKeyMeansWhatItIsCalled() {
        List<SectionKind> sections = new ArrayList<>();
        for (String key : ReaderOptions.OwnWords.sectionKeys()) {
            sections.add(vocabulary(Map.of(key, List.of("Kraken")), Map.of(), Map.of())
                    .section("Kraken"));
        }
        List<Column> columns = new ArrayList<>();
        for (String key : ReaderOptions.OwnWords.columnKeys()) {
            columns.add(vocabulary(Map.of(), Map.of(key, List.of("Kraken")), Map.of())
                    .column("Kraken")
                    .orElseThrow());
        }
        assertThat(sections).containsExactly(SectionKind.values());
        assertThat(columns).containsExactly(Column.values());
        assertThat(ReaderOptions.OwnWords.columnKeys()).contains("featureId", "auth");
        assertThat(ReaderOptions.OwnWords.wordKeys()).contains("public", "signedIn", "figureTimes");
    }

    @Test
    void theWordsOfTheProgramStayAsTheyAre() {
        List<Vocabulary> extended = List.of(
                vocabulary(Map.of("events", List.of("Noise")), Map.of(), Map.of()),
                vocabulary(Map.of(), Map.of("auth", List.of("Entry")), Map.of()),
                vocabulary(Map.of(), Map.of(), Map.of("public", List.of("Open house"))));
        for (Vocabulary vocabulary : extended) {
            assertThat(vocabulary.section("Data Model")).isEqualTo(SectionKind.DATA_MODEL);
            assertThat(vocabulary.sectionByKeyword("Our Data Model in short")).isEqualTo(SectionKind.DATA_MODEL);
            assertThat(vocabulary.column("Method (HTTP)")).contains(Column.METHOD);
            assertThat(vocabulary.column("Verb")).contains(Column.METHOD);
            assertThat(vocabulary.is("public", "Guest")).isTrue();
            assertThat(vocabulary.permission("Approve")).contains("manage");
            assertThat(vocabulary.inLines("figureTimes")).contains("ms");
        }
        assertThat(extended.get(0).section("Noise")).isEqualTo(SectionKind.EVENTS);
        assertThat(extended.get(1).column("Entry")).contains(Column.AUTH);
        assertThat(extended.get(2).is("public", "Open house")).isTrue();
    }

    @Test
    void aWordBehindAnExclamationMarkMeansThatNoMore() {
        Vocabulary vocabulary = vocabulary(
                Map.of("events", List.of("!Messaging"), "roles", List.of("!Data Model")),
                Map.of("method", List.of("!Verb")),
                Map.of("public", List.of("!Guest"), "figureTimes", List.of("!msec", "Ticks")));

        assertThat(vocabulary.section("Messaging")).isNull();
        assertThat(vocabulary.section("Data Model")).isEqualTo(SectionKind.DATA_MODEL);
        assertThat(vocabulary.column("Verb")).isEmpty();
        assertThat(vocabulary.column("Method")).contains(Column.METHOD);
        assertThat(vocabulary.is("public", "Guest")).isFalse();
        assertThat(vocabulary.is("public", "Visitor")).isTrue();
        assertThat(vocabulary.inLines("figureTimes")).contains("ms", "Ticks").doesNotContain("msec", "!msec");
    }

    @ParameterizedTest
    @CsvSource({"< 5 ticks (p95),true", "< 5 TICKS (p95),true", "< 5 ms (p95),true", "< 5 msec (p95),false"})
    void figuresAreFoundByTheWordsOfTheProject(String text, boolean found) {
        Vocabulary vocabulary = vocabulary(Map.of(), Map.of(), Map.of("figureTimes", List.of("!msec", "Ticks")));
        InlineText line = InlineText.literal(SourceText.of("prd.md", text), new SourceSpan(0, text.length()));
        assertThat(new PerformanceFigures(vocabulary).in(line, false)).hasSize(found ? 1 : 0);
    }

    private static Vocabulary vocabulary(
            Map<String, List<String>> sections, Map<String, List<String>> columns, Map<String, List<String>> words) {
        return Vocabulary.with(new ReaderOptions.OwnWords(sections, columns, words));
    }
}
