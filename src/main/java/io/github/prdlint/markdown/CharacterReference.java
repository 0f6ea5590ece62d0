package io.github.prdlint.markdown;

import com.vladsch.flexmark.util.sequence.Html5Entities;
import org.jspecify.annotations.Nullable;

/**
 * A character that HTML writes by name or number.
 *
 * @param characters what it stands for
 * @param end where it ends in the source
 */
record CharacterReference(String characters, int end) {

    private static final int LONGEST_NAME = 32;
    private static final int MOST_DIGITS = 7;
    private static final int MOST_HEXADECIMAL_DIGITS = 6;

    /** Returns the reference that an ampersand begins, or null. */
    static @Nullable CharacterReference at(String text, int ampersand, int to) {
        int start = ampersand + 1;
        if (start < to && text.charAt(start) == '#') {
            return numbered(text, start + 1, to);
        }
        int end = start;
        int limit = Math.min(to, start + LONGEST_NAME);
        while (end < limit && (Characters.letter(text.charAt(end)) || Characters.digit(text.charAt(end)))) {
            end++;
        }
        if (end == start || end == to || text.charAt(end) != ';') {
            return null;
        }
        String characters = named(text.substring(start, end));
        return characters == null ? null : new CharacterReference(characters, end + 1);
    }

    private static @Nullable CharacterReference numbered(String text, int start, int to) {
        boolean hexadecimal = start < to && (text.charAt(start) == 'x' || text.charAt(start) == 'X');
        int digits = hexadecimal ? start + 1 : start;
        int limit = Math.min(to, digits + (hexadecimal ? MOST_HEXADECIMAL_DIGITS : MOST_DIGITS));
        int end = digits;
        while (end < limit
                && (hexadecimal ? Characters.hexadecimal(text.charAt(end)) : Characters.digit(text.charAt(end)))) {
            end++;
        }
        if (end == digits || end == to || text.charAt(end) != ';') {
            return null;
        }
        int codePoint = Integer.parseInt(text, digits, end, hexadecimal ? 16 : 10);
        boolean usable = codePoint != 0
                && Character.isValidCodePoint(codePoint)
                && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
        return new CharacterReference(Character.toString(usable ? codePoint : 0xFFFD), end + 1);
    }

    private static @Nullable String named(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "nbsp" -> "\u00A0";
            default -> {
                // The full table is loaded from a resource, so it is asked last.
                String reference = "&" + name + ";";
                String characters = Html5Entities.entityToString(reference);
                yield characters.equals(reference) ? null : characters;
            }
        };
    }
}
