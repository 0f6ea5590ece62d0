package io.github.prdlint.checks;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Names in a sentence: {@code "A", "B" and "C"}; of many, the first five and how many more there are. */
final class Listing {

    private static final int SHOWN = 5;

    private Listing() {}

    /** Returns names in quotes, each once, in their order; {@code none} when there are none. */
    static String quoted(Collection<?> names) {
        return plain(names.stream().map(name -> "\"" + name + "\"").toList());
    }

    /** Returns names that need no quotes, such as IDs and column titles. */
    static String plain(Collection<?> names) {
        List<String> all = names.stream().map(Object::toString).distinct().toList();
        if (all.isEmpty()) {
            return "none";
        }
        int shown = Math.min(all.size() - 1, SHOWN);
        String rest = all.size() > SHOWN + 1 ? (all.size() - SHOWN) + " more" : all.get(shown);
        return shown == 0 ? rest : all.stream().limit(shown).collect(Collectors.joining(", ")) + " and " + rest;
    }
}
