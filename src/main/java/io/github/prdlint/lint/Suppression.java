package io.github.prdlint.lint;

import io.github.prdlint.rule.RulePage;
import io.github.prdlint.source.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A comment that switches rules off for a stretch of its document.
 *
 * @param comment the whole comment
 * @param directive its first word, {@code prdlint-disable-line}
 * @param words what it names, each a rule's ID or name or the beginning of IDs
 * @param regions where each rule is off, by its ID
 * @param reason what stands after {@code --}
 */
record Suppression(
        SourceSpan comment,
        String directive,
        List<Word> words,
        Map<String, SourceSpan> regions,
        Optional<String> reason) {

    /**
     * A word of the comment.
     *
     * @param rules the rules that it means; none when it is unknown
     */
    record Word(String text, SourceSpan span, List<RulePage> rules) {}

    Suppression {
        words = List.copyOf(words);
        regions = Map.copyOf(regions);
    }

    /** Returns whether it switches a rule off at a place. */
    boolean covers(String ruleId, SourceSpan place) {
        SourceSpan region = regions.get(ruleId);
        return region != null && region.start() <= place.start() && place.start() <= region.end();
    }
}
