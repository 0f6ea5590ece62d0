package io.github.prdlint.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds what somebody probably meant by a wrong name. */
public final class Nearest {

    /** Words that are longer are no slips of the pen, and comparing them takes long. */
    private static final int LONGEST_WORD = 100;

    private Nearest() {}

    /**
     * Returns the one candidate that is clearly nearest to a wrong word: at most a third of its letters differ (one letter in short
     * words), and no other candidate is as near.
     */
    public static <T> Optional<T> to(String wrong, Collection<T> candidates, Function<T, String> text) {
        String word = fold(wrong);
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        int limit = Math.max(1, word.length() / 3);
        List<T> best = new ArrayList<>();
        int bestDistance = limit + 1;
        for (T candidate : candidates) {
            String other = fold(text.apply(candidate));
            if (Math.abs(other.length() - word.length()) > limit || other.length() <= 1) {
                continue;
            }
            int distance = distance(word, other, limit);
            if (distance < bestDistance) {
                bestDistance = distance;
                best.clear();
            }
            if (distance == bestDistance && distance <= limit) {
                best.add(candidate);
            }
        }
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    /** Returns the clearly nearest of some words. */
    public static Optional<String> to(String wrong, Collection<String> candidates) {
        return to(wrong, candidates, c -> c);
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }

    /** Letters inserted, left out, replaced or swapped with their neighbour (restricted Damerau-Levenshtein); {@code limit + 1} when more. */
    static int distance(String a, String b, int limit) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int value = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    value = Math.min(value, beforeLast[j - 2] + 1);
                }
                row[j] = value;
                least = Math.min(least, value);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return Math.min(last[b.length()], limit + 1);
    }
}
