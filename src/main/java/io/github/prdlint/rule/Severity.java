package io.github.prdlint.rule;

import java.util.Locale;
import java.util.Optional;

/** How much a finding matters, the gravest first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** Returns the word that pages, options and reports use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the severity of a word; empty for any other word, also for {@code off}. */
    public static Optional<Severity> of(String word) {
        for (Severity severity : values()) {
            if (severity.word().equals(word)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }

    /** Returns whether this is as grave as the other or graver. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
