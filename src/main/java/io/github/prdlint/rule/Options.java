package io.github.prdlint.rule;

import java.util.List;
import java.util.Map;

/** The values of a rule's options: those that its page declares, with its defaults unless configured otherwise. */
public record Options(Map<String, List<String>> values) {

    public Options {
        values = Map.copyOf(values);
    }

    /** Returns whether a yes-or-no option is on. */
    public boolean on(String name) {
        return list(name).equals(List.of("true"));
    }

    /** Returns the values of an option, one for a scalar; empty when it has none. */
    public List<String> list(String name) {
        return values.getOrDefault(name, List.of());
    }
}
