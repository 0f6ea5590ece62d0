package io.github.prdlint.cli;

import io.github.prdlint.lint.LintResult;
import java.util.Optional;

/**
 * What came of one document: a result, or why there is none.
 *
 * @param failure why it could not be linted, in one line
 * @param cause what was thrown
 */
record Outcome(Optional<LintResult> result, Optional<String> failure, Optional<Throwable> cause) {

    static Outcome of(LintResult result) {
        return new Outcome(Optional.of(result), Optional.empty(), Optional.empty());
    }

    static Outcome failed(String message, Throwable cause) {
        return new Outcome(Optional.empty(), Optional.of(message), Optional.of(cause));
    }
}
