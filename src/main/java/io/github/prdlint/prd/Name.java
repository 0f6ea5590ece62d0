package io.github.prdlint.prd;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A name that compares by meaning: {@code Orders}, {@code order} and {@code Order API} are the same group.
 *
 * @param text the name as the document writes it, without marks
 * @param keys its normalised spellings, of which a name such as {@code 주문(Order)} has several; empty for a text without letters
 */
public record Name(String text, Set<String> keys) {

    public Name {
        // In the order of the text: the first spelling is the name, the others are further ones.
        keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
    }

    /** Returns whether both mean the same. */
    public boolean means(Name other) {
        for (String key : keys) {
            if (other.keys.contains(key)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return text;
    }
}
