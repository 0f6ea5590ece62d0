package io.github.prdlint.lint.settings;

import java.util.List;

/** A configuration that cannot be used, with all that is wrong with it. */
public final class InvalidConfigurationException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidConfigurationException(List<Problem> problems) {
        super(problems.size() + " problems, the first " + problems.get(0));
        this.problems = List.copyOf(problems);
    }

    /** Returns what is wrong, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
