package io.github.prdlint.markdown;

import java.util.Set;

/**
 * A document's text with what its inline marks may refer to.
 *
 * @param labels the labels of its link definitions, normalised
 */
record MarkdownText(String text, Set<String> labels) {

    static MarkdownText of(String text) {
        return new MarkdownText(text, LinkTail.labels(text));
    }

    static MarkdownText withoutLabels(String text) {
        return new MarkdownText(text, Set.of());
    }
}
