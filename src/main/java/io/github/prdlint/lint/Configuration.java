package io.github.prdlint.lint;

import io.github.prdlint.markdown.Limits;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RuleSet;
import io.github.prdlint.rule.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line and the configuration file say about linting a document.
 *
 * @param failOn the lowest severity that counts; empty when none does
 * @param baseline the file of findings that are accepted as they are
 * @param limits how much of a document is read
 */
public record Configuration(
        RuleSelection rules, ReaderOptions reader, Optional<Severity> failOn, Optional<Path> baseline, Limits limits) {

    /** Documents share a configuration or do not; what it says is not compared. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** The words for a rule's level. */
    public static final List<String> LEVELS = List.of("off", "info", "warning", "error");

    /** The words for the lowest severity that counts. */
    public static final List<String> FAIL_ON = List.of("error", "warning", "info", "never");

    /** The words for a scale. */
    public static final List<String> SCALES = List.of("auto", "small", "medium");

    /** Returns what applies to a document when only rules and reading are chosen. */
    public Configuration(RuleSelection rules, ReaderOptions reader) {
        this(rules, reader, Optional.of(Severity.ERROR), Optional.empty(), Limits.DEFAULT);
    }

    /** Returns the recommended rules for a document read as it stands. */
    public static Configuration recommended() {
        return recommended(RuleBook.builtIn());
    }

    /** Returns the recommended rules of a book for a document read as it stands. */
    public static Configuration recommended(RuleBook book) {
        return new Configuration(RuleSelection.of(book, RuleSet.DEFAULT), ReaderOptions.DEFAULT);
    }
}
