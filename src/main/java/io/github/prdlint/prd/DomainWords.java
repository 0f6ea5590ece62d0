package io.github.prdlint.prd;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Words that name domains. They match more loosely than names: {@code NOTIFY} is Notifications, and {@code AUTH} Authentication. */
public final class DomainWords {

    /** A shorter beginning of a word does not stand for it. */
    private static final int SHORTEST = 3;

    private final TreeSet<String> words = new TreeSet<>();

    /** Returns the words of a Feature ID's domain, of which {@code F-ORDER-ITEM-001} has two and {@code F001} none. */
    public static List<String> ofId(String id) {
        return FeatureIdForm.of(id) == FeatureIdForm.DOMAIN ? Words.split(FeatureIdForm.domainOf(id)) : List.of();
    }

    /** Returns the words of a name, singly and joined, in each of its spellings. */
    public static List<String> of(Name name) {
        List<String> all = new ArrayList<>(Words.split(name.text()));
        all.addAll(name.keys());
        return all;
    }

    /** Adds words, as {@link Words#split} makes them. */
    public DomainWords add(Collection<String> more) {
        more.forEach(this::add);
        if (more.size() > 1) {
            add(String.join("", more));
        }
        return this;
    }

    private void add(String word) {
        words.add(word);
        words.add(inflected(word));
    }

    /** A final y turns into i where the word goes on: notify, notification. */
    private static String inflected(String word) {
        return word.length() > SHORTEST && word.endsWith("y") ? word.substring(0, word.length() - 1) + "i" : word;
    }

    /** Returns whether there are none. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Returns these words and the forms under which they are found. */
    public Set<String> forms() {
        return Collections.unmodifiableSet(words);
    }

    /** Returns whether one of the words, or all of them joined, is one of these: the same, or one the beginning of the other. */
    public boolean matchAny(Collection<String> others) {
        return anyMatch(others).isPresent();
    }

    /** Returns the first of these, in one of its forms, that one of the words, or all of them joined, is. */
    public Optional<String> anyMatch(Collection<String> others) {
        for (String other : others) {
            Optional<String> match = match(other);
            if (match.isPresent()) {
                return match;
            }
        }
        return others.size() > 1 ? match(String.join("", others)) : Optional.empty();
    }

    private Optional<String> match(String word) {
        if (words.contains(word)) {
            return Optional.of(word);
        }
        if (word.length() < SHORTEST) {
            return Optional.empty();
        }
        Optional<String> longer = beginningWith(word).or(() -> beginningWith(inflected(word)));
        for (int end = word.length() - 1; longer.isEmpty() && end >= SHORTEST; end--) {
            if (words.contains(word.substring(0, end))) {
                return Optional.of(word.substring(0, end));
            }
        }
        return longer;
    }

    private Optional<String> beginningWith(String word) {
        return Optional.ofNullable(words.ceiling(word)).filter(longer -> longer.startsWith(word));
    }
}
