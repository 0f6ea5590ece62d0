package io.github.prdlint.cli;

import io.github.prdlint.lint.settings.Problem;
import java.util.List;

/** A configuration that cannot be used, in a run that has nothing else to do. */
final class UnusableConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    UnusableConfigurationException(List<Problem> problems) {
        super("the configuration cannot be used");
        this.problems = List.copyOf(problems);
    }

    /** Returns what is wrong with it. */
    List<Problem> problems() {
        return problems;
    }
}
