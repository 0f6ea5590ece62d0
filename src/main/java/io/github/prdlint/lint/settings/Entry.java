package io.github.prdlint.lint.settings;

import io.github.prdlint.source.Position;

/**
 * A text of a configuration file that something later may have to be said about.
 *
 * @param file the file as messages call it
 */
public record Entry(String file, Position place, String text) {

    /** Returns whether this takes an entry out of a list. */
    boolean removes() {
        return text.startsWith("!");
    }

    /** Returns where it stands: {@code .prdlint.yml:3:5}. */
    public String origin() {
        return file + ":" + place.line() + ":" + place.column();
    }

    /** Returns what is odd about it, though it is not wrong. */
    public Problem notice(String message) {
        return new Problem(file, place, "notice: " + message);
    }
}
