package io.github.prdlint.build;

import java.util.ArrayList;
import java.util.List;

/** What is wrong in {@code rules/}, each fault with the file and line to mend. */
final class Faults {

    private final List<String> faults = new ArrayList<>();

    void add(String file, int line, String message) {
        faults.add("rules/" + file + ":" + line + ": " + message);
    }

    /** Returns what fails the build. */
    List<String> all() {
        return List.copyOf(faults);
    }
}
