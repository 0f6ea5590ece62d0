package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The features that a Feature ID cell names, each or from one to another. */
class FeatureReferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "F001 ¦ F001",
                "F001, F002 / F003; F004·F005、F006 & F007 + F008，F009 ¦ F001; F002; F003; F004; F005; F006; F007; F008; F009",
                "F001 (later) ¦ F001",
                "F001 F002 ¦ F001; F002",
                "F001 Search ¦ F001",
                "search ¦ search",
                "search it ¦ search it",
                "x:F001 ¦ x:F001",
                "— ¦ ",
                "'' ¦ ",
                "N/A ¦ ",
                "F001, N/A, — ¦ F001; N; A",
                "F001, TBD, — ¦ F001",
                "F001-F003 ¦ F001 to F003; F003",
                "F001 – F003 ¦ F001 to F003; F003",
                "F001 ~F003, F009 ¦ F001 to F003; F003; F009",
                "F001 - search ¦ F001",
                "F-001-F-002 ¦ F-001-F-002",
                "f-a-001-f-a-002 ¦ f-a-001 to F-A-002; f-a-002",
                "F007-F008, F001 ¦ F007-F008; F001",
            })
    void inACell(String cell, String features) {
        FeatureIds ids = new FeatureIds(List.of());
        ids.learn("F007-F008");
        SourceText source = SourceText.of("prd.md", cell);
        InlineText text = InlineText.literal(source, new SourceSpan(0, cell.length()));
        assertThat(new FeatureReferences(Vocabulary.builtIn(), ids)
                        .in(text).stream()
                                .map(reference -> reference.text()
                                        + reference
                                                .upTo()
                                                .map(last -> " to " + last)
                                                .orElse(""))
                                .collect(Collectors.joining("; ")))
                .isEqualTo(features == null ? "" : features);
    }
}
