package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.FeatureIdForm;
import io.github.prdlint.prd.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a Feature ID looks like in this document: the ID column teaches it, the guideline and the configuration add to it. */
final class FeatureIds {

    private final Set<String> defined = new HashSet<>();
    private final Map<String, int[]> digitsByShape = new HashMap<>();
    private final Map<String, Integer> countByShape = new HashMap<>();
    /** No range is longer, and it may split at any of its dashes. */
    private static final int LONGEST_RANGE = 200;

    private final List<String> configured;

    FeatureIds(List<String> configured) {
        this.configured =
                configured.stream().map(c -> c.strip().toUpperCase(Locale.ROOT)).toList();
    }

    /** One token of a text that is, or stands in the place of, a Feature ID. */
    record Token(InlineText text, String key) {}

    /** Returns the form by which IDs compare: upper case, one kind of dash, no blanks. */
    static String key(String id) {
        String dashed = Words.oneDash(id);
        StringBuilder key = new StringBuilder(dashed.length());
        for (int i = 0; i < dashed.length(); i++) {
            char c = dashed.charAt(i);
            if (c > ' ' && c != '`' && c != '*') {
                key.append(c);
            }
        }
        return key.toString().toUpperCase(Locale.ROOT);
    }

    /** Learns an ID that an ID column defines, and the shape that it shows. */
    void learn(String key) {
        if (!defined.add(key)) {
            return;
        }
        countByShape.merge(shape(key), 1, Integer::sum);
        if (generalises(key)) {
            int digits = digits(key);
            int[] range = digitsByShape.computeIfAbsent(shape(key), s -> new int[] {digits, digits});
            range[0] = Math.min(range[0], digits);
            range[1] = Math.max(range[1], digits);
        }
    }

    /** Returns how many different IDs of this one's shape were learnt. */
    int learntLike(String key) {
        return countByShape.getOrDefault(shape(key), 0);
    }

    /** Unlearns an ID and, with the last of its kind, its shape. */
    boolean forget(String key) {
        defined.remove(key);
        digitsByShape.remove(shape(key));
        return true;
    }

    /** Returns whether an ID has one of the guideline's forms or a configured one. */
    boolean isKnownForm(String key) {
        return form(key) != FeatureIdForm.OTHER;
    }

    /** Returns whether the key is an ID that the document defines. */
    boolean isDefined(String key) {
        return defined.contains(key);
    }

    /** Returns whether a token has a shape that the document shows, the guideline's, or a configured one. */
    boolean looksLikeId(String key) {
        if (defined.contains(key)) {
            return true;
        }
        if (!generalises(key)) {
            return false;
        }
        int[] range = digitsByShape.get(shape(key));
        if (range != null && digits(key) >= range[0] && digits(key) <= range[1]) {
            return true;
        }
        return FeatureIdForm.of(key) != FeatureIdForm.OTHER && digits(key) == 3 || isConfigured(key);
    }

    /** Returns whether the token has a shape that the ID column of this document shows. */
    boolean hasLearntShape(String key) {
        int[] range = generalises(key) ? digitsByShape.get(shape(key)) : null;
        return range != null && digits(key) >= range[0] && digits(key) <= range[1];
    }

    /** Returns the form of an ID. */
    FeatureIdForm form(String key) {
        return isConfigured(key) ? FeatureIdForm.CONFIGURED : FeatureIdForm.of(key);
    }

    private boolean isConfigured(String key) {
        for (String pattern : configured) {
            if (fits(pattern, key)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an ID fits a pattern in which {@code #} is a digit (the last one or more) and {@code A} one or more letters. */
    private static boolean fits(String pattern, String key) {
        int p = 0;
        int k = 0;
        int lastDigit = pattern.lastIndexOf('#');
        while (p < pattern.length()) {
            char wanted = pattern.charAt(p);
            boolean letters = wanted == 'A'
                    && (p == 0 || !isLetter(pattern.charAt(p - 1)))
                    && (p + 1 == pattern.length() || !isLetter(pattern.charAt(p + 1)));
            int start = k;
            if (letters) {
                while (k < key.length() && isLetter(key.charAt(k))) {
                    k++;
                }
            } else if (wanted == '#') {
                while (k < key.length() && isDigit(key.charAt(k)) && (p == lastDigit || k == start)) {
                    k++;
                }
            } else if (k < key.length() && key.charAt(k) == wanted) {
                k++;
            }
            if (k == start) {
                return false;
            }
            p++;
        }
        return k == key.length();
    }

    /** Whether an ID has fixed letters and ends in a number, so that others can be told to be of its kind. */
    private static boolean generalises(String key) {
        return key.length() >= 2
                && key.length() <= 40
                && isLetter(key.charAt(0))
                && isDigit(key.charAt(key.length() - 1));
    }

    private static int digits(String key) {
        int i = key.length();
        while (i > 0 && isDigit(key.charAt(i - 1))) {
            i--;
        }
        return key.length() - i;
    }

    /** The first letters as they are, later ones as {@code A}, digits as {@code #}. */
    private static String shape(String key) {
        StringBuilder shape = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (isDigit(c)) {
                append(shape, '#');
                first = false;
            } else if (isLetter(c)) {
                if (first) {
                    shape.append(c);
                } else {
                    append(shape, 'a');
                }
            } else {
                first = false;
                shape.append(c);
            }
        }
        return shape.toString();
    }

    private static void append(StringBuilder shape, char kind) {
        if (shape.length() == 0 || shape.charAt(shape.length() - 1) != kind) {
            shape.append(kind);
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c > 0x7F && Character.isLetter(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Returns every token of a running text that looks like an ID, in order; ends of a range are both there. */
    List<Token> mentions(InlineText text) {
        String value = text.value();
        List<Token> found = List.of();
        int i = 0;
        while (i < value.length()) {
            char c = value.charAt(i);
            if (!isToken(c)) {
                i++;
                continue;
            }
            int start = i;
            boolean digit = false;
            while (i < value.length() && (isToken(value.charAt(i)) || isJoint(value, i))) {
                digit |= isDigit(value.charAt(i));
                i++;
            }
            if (digit && isAsciiLetter(value.charAt(start)) && i - start <= 60) {
                boolean path = start > 0 && (value.charAt(start - 1) == '/' || value.charAt(start - 1) == '#');
                List<Token> tokens = path ? List.of() : ids(text, start, i);
                if (!tokens.isEmpty()) {
                    found = found.isEmpty() ? new ArrayList<>() : found;
                    found.addAll(tokens);
                }
            }
        }
        return found;
    }

    /** Returns the IDs that a token is: itself, or the two ends of a range. */
    private List<Token> ids(InlineText text, int start, int end) {
        String whole = text.value().substring(start, end);
        String key = key(whole);
        if (looksLikeId(key)) {
            return List.of(new Token(text.slice(start, end), key));
        }
        int split = rangeSplit(whole);
        if (split < 0) {
            return List.of();
        }
        InlineText first = text.slice(start, start + split);
        InlineText last = text.slice(start + split + 1, end);
        return List.of(new Token(first, key(first.value())), new Token(last, key(last.value())));
    }

    /** Returns where a range such as {@code F001-F003} splits: at a dash with an ID on both sides; -1 when it is none. */
    int rangeSplit(String token) {
        if (token.length() > LONGEST_RANGE) {
            return -1;
        }
        for (int i = 1; i < token.length() - 1; i++) {
            char c = token.charAt(i);
            boolean dash = c == '-' || c == '–' || c == '—' || c == '~' || c == '〜' || c == '～';
            if (dash && looksLikeId(key(token.substring(0, i))) && looksLikeId(key(token.substring(i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isToken(char c) {
        return isAsciiLetter(c) || isDigit(c);
    }

    /** A sign inside a token: joined to a letter or digit on both sides. */
    private static boolean isJoint(String value, int i) {
        char c = value.charAt(i);
        boolean sign = c == '-' || c == '_' || c == '.' || c == '–' || c == '‑' || c == '~' || c == '～' || c == '〜';
        return sign && i > 0 && isToken(value.charAt(i - 1)) && i + 1 < value.length() && isToken(value.charAt(i + 1));
    }
}
