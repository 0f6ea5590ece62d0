package io.github.prdlint.lint;

import io.github.prdlint.lint.LintResult.State;

/** Which findings are accepted already. */
@FunctionalInterface
public interface Known {

    /** Returns why the finding of this key does not count, or {@link State#OPEN} if it does. */
    State state(String key);

    /** Returns that every finding is new. (A constant would keep this interface's functions out of class archives.) */
    static Known nothing() {
        return key -> State.OPEN;
    }

    /** Returns what is accepted here, or else there. */
    default Known or(Known other) {
        return key -> {
            State state = state(key);
            return state == State.OPEN ? other.state(key) : state;
        };
    }
}
