package io.github.prdlint.lint.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one configuration file says.
 *
 * @param scalars the values of keys that have one, by key ({@code limits.documentBytes})
 * @param lists the values of keys that have many, by key ({@code vocabulary.columns.featureId})
 * @param rules what it says of rules, the beginnings of IDs first, so that what says more wins
 * @param overrides what it says of certain files
 */
record Settings(
        Map<String, Entry> scalars,
        Map<String, List<Entry>> lists,
        List<RuleEntry> rules,
        List<FileOverride> overrides) {

    /** A file without anything. */
    static final Settings NONE = new Settings(Map.of(), Map.of(), List.of(), List.of());

    /**
     * What a file says of a rule, or of all rules whose IDs begin alike.
     *
     * @param word the ID, name or beginning of IDs
     * @param level its level; absent when only its options are given
     * @param options the values of its options, by name
     */
    record RuleEntry(Entry word, Optional<String> level, Map<String, List<String>> options) {}

    /**
     * What a file says of certain files.
     *
     * @param files globs, of which one has to fit
     */
    record FileOverride(List<Entry> files, List<RuleEntry> rules, Optional<Entry> scale) {}
}
