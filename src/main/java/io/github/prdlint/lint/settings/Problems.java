package io.github.prdlint.lint.settings;

import io.github.prdlint.rule.Nearest;
import io.github.prdlint.source.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong with one configuration file. */
final class Problems {

    /** More than so many valid words are not listed in a message. */
    private static final int MOST_LISTED = 60;

    /** So many messages about one file are enough. */
    private static final int MOST = 50;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Position place, String message) {
        if (problems.size() < MOST) {
            problems.add(new Problem(file, place, message));
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }

    /** Returns what to write in place of a wrong word: the clearly nearest one, else all that are valid unless they are too many. */
    static String instead(String wrong, Collection<String> valid) {
        return Nearest.to(wrong, valid)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse(valid.size() > MOST_LISTED ? "" : "; valid: " + String.join(", ", valid));
    }

    /** Returns the beginning of a text that may be long. */
    static String shown(String text) {
        int end = text.length() > 80 && Character.isHighSurrogate(text.charAt(79)) ? 79 : 80;
        return "\"" + (text.length() > 80 ? text.substring(0, end) + "…" : text) + "\"";
    }
}
