package io.github.prdlint.lint;

import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RuleSet;

/** What the command line and the configuration file say about linting a document. */
public record Configuration(RuleSelection rules, ReaderOptions reader) {

    /** Returns the recommended rules for a document read as it stands. */
    public static Configuration recommended() {
        return new Configuration(RuleSelection.of(RuleBook.builtIn(), RuleSet.DEFAULT), ReaderOptions.DEFAULT);
    }
}
