package io.github.prdlint.build;

import java.util.ArrayList;
import java.util.List;

/** What is wrong in {@code rules/}, each fault with the file and line to mend. */
final class Faults {

    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    void add(String file, int line, String message) {
        errors.add("rules/" + file + ":" + line + ": " + message);
    }

    void warn(String file, int line, String message) {
        warnings.add("rules/" + file + ":" + line + ": " + message);
    }

    /** Returns what fails the build. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    /** Returns what the build only mentions. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }
}
