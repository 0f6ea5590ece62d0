package io.github.prdlint.lint.settings;

import io.github.prdlint.source.Position;

/**
 * Something to say about a place of a configuration file.
 *
 * @param file the file as messages call it
 */
public record Problem(String file, Position place, String message) {

    @Override
    public String toString() {
        return file + ":" + place.line() + ":" + place.column() + ": " + message;
    }
}
