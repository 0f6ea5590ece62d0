package io.github.prdlint.prd;

import io.github.prdlint.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * Wording that says less or more than a PRD should, whatever it is about.
 *
 * @param placeholders what the templates leave to be written, and is not
 * @param performanceFigures latency percentiles and request rates with a comparison, outside the Scale line
 * @param excludedHeadings headings of what a PRD never holds
 * @param vagueFeatures the features whose description could be that of any other
 */
public record Wording(
        List<Placeholder> placeholders,
        List<Located<String>> performanceFigures,
        List<Located<String>> excludedHeadings,
        List<Feature> vagueFeatures) {

    /** A document in which nothing of that kind stands. */
    public static final Wording PLAIN = new Wording(List.of(), List.of(), List.of(), List.of());

    /**
     * A text that stands for one nobody has written yet.
     *
     * @param where the column's header, the label or the heading under which it stands; empty in a heading
     * @param row the table row that holds it
     */
    public record Placeholder(Located<String> text, Optional<String> where, Optional<SourceSpan> row) {}

    public Wording {
        placeholders = List.copyOf(placeholders);
        performanceFigures = List.copyOf(performanceFigures);
        excludedHeadings = List.copyOf(excludedHeadings);
        vagueFeatures = List.copyOf(vagueFeatures);
    }
}
