package io.github.prdlint.checks;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Names in a sentence: {@code "A", "B" and "C"}; of many, the first five and how many more there are. */
final class Listing {

    private static final int SHOWN = 5;

    /** How many names a sentence can need. */
    static final int NEEDED = SHOWN + 1;

    private Listing() {}

    /** Returns names in quotes, each once, in their order; {@code none} when there are none. */
    static String quoted(Collection<?> names) {
        return plain(names.stream().map(name -> "\"" + name + "\"").toList());
    }

    /** Returns names that need no quotes, such as IDs and column titles. */
    static String plain(Collection<?> names) {
        List<String> all = names.stream().map(Object::toString).distinct().toList();
        return plain(all, all.size());
    }

    /**
     * Returns names of which only the first are given.
     *
     * @param first the first {@link #NEEDED} at least, each once
     * @param all how many there are
     */
    static String plain(List<String> first, int all) {
        if (all == 0) {
            return "none";
        }
        int shown = Math.min(all - 1, SHOWN);
        String rest = all > NEEDED ? (all - SHOWN) + " more" : first.get(shown);
        return shown == 0 ? rest : first.stream().limit(shown).collect(Collectors.joining(", ")) + " and " + rest;
    }
}
