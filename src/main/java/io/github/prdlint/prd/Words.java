package io.github.prdlint.prd;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The words of a name, so that {@code order_items}, {@code orderItems}, {@code OrderItem} and {@code order-items} are the same two.
 *
 * <p>A word is in lower case and in a form that plural and singular share. That form need not be an English word ({@code houses} and
 * {@code house} are {@code hous}): it is for comparing, never for showing.
 */
public final class Words {

    /** A longer text is prose, which hardly comes twice. */
    private static final int LONGEST_REMEMBERED = 120;

    /**
     * What was split last, by a part of its hash: a document says the same few hundred words again and again, and asks the same
     * of each. Threads may overwrite each other's entries, which are immutable and equal for equal texts.
     */
    private static final Split[] REMEMBERED = new Split[1 << 12];

    private record Split(String text, List<String> words, String key) {

        static Split of(String text) {
            List<String> words = isAscii(text) ? splitAscii(text) : splitFolded(fold(text));
            String key = words.size() == 1 ? words.get(0) : String.join("", words);
            return new Split(text, Collections.unmodifiableList(words), key);
        }
    }

    private Words() {}

    /** Returns the words of a name in order; empty for a text without letters and digits. */
    public static List<String> split(String name) {
        return remembered(name).words;
    }

    private static Split remembered(String text) {
        if (text.length() > LONGEST_REMEMBERED) {
            return Split.of(text);
        }
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 16) & REMEMBERED.length - 1;
        Split split = REMEMBERED[slot];
        if (split == null || !split.text.equals(text)) {
            split = Split.of(text);
            REMEMBERED[slot] = split;
        }
        return split;
    }

    /** The same as for any text, for what most names are written in. */
    private static List<String> splitAscii(String text) {
        List<String> words = new ArrayList<>(3);
        int length = text.length();
        int start = -1;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean upper = isUpper(c);
            if (!upper && !isLower(c) && (c < '0' || c > '9')) {
                if (start >= 0) {
                    words.add(word(text, start, i));
                    start = -1;
                }
            } else if (start < 0) {
                start = i;
            } else if (upper
                    && (!isUpper(text.charAt(i - 1))
                            || i + 2 < length && isLower(text.charAt(i + 1)) && isLower(text.charAt(i + 2)))) {
                words.add(word(text, start, i));
                start = i;
            }
        }
        if (start >= 0) {
            words.add(word(text, start, length));
        }
        return words;
    }

    private static String word(String text, int start, int end) {
        return singular(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static List<String> splitFolded(String text) {
        List<String> words = new ArrayList<>(3);
        int start = -1;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : -1;
            boolean part = Character.isLetterOrDigit(c) || start >= 0 && isMark(c);
            if (!part) {
                if (start >= 0) {
                    words.add(word(text, start, i));
                    start = -1;
                }
                i += c < 0 ? 1 : Character.charCount(c);
                continue;
            }
            if (start >= 0 && breaksBefore(text, i, c)) {
                words.add(word(text, start, i));
                start = i;
            } else if (start < 0) {
                start = i;
            }
            i += Character.charCount(c);
        }
        return words;
    }

    /** Returns the words joined: equal for names that are spelled differently but mean the same; empty for a text without letters. */
    public static String key(String name) {
        return remembered(name).key;
    }

    /** Returns the form in which phrases of a vocabulary compare: the key, or for a sign without letters the sign itself. */
    public static String phrase(String text) {
        String key = key(text);
        return key.isEmpty() ? oneDash(text.strip()) : key;
    }

    /** Returns the text with {@code —}, {@code –} and {@code --} as one dash. */
    public static String oneDash(String text) {
        String dashed =
                text.replace('—', '-').replace('–', '-').replace('−', '-').replace('‑', '-');
        while (dashed.contains("--")) {
            dashed = dashed.replace("--", "-");
        }
        return dashed;
    }

    /** Returns the text NFKC-normalised, as headings and names are before they are compared. */
    public static String fold(String text) {
        return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Returns the form that the singular and the plural of an English word in lower case share. */
    public static String singular(String word) {
        return switch (word) {
            case "people" -> "person";
            case "children" -> "child";
            case "men" -> "man";
            case "women" -> "woman";
            case "indices" -> "index";
            case "matrices" -> "matrix";
            case "vertices" -> "vertex";
            case "leaves" -> "leaf";
            case "shelves" -> "shelf";
            case "lives" -> "life";
            case "news", "https" -> word;
            default -> regular(word);
        };
    }

    private static String regular(String word) {
        int length = word.length();
        if (length < 4 || !word.endsWith("s") && !word.endsWith("e")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return length == 4 ? word.substring(0, 3) : word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("ie")) {
            return word.substring(0, length - 2) + "y";
        }
        if (word.endsWith("es") && sibilant(word, length - 2)) {
            return word.substring(0, length - 2);
        }
        if (word.endsWith("e") && sibilant(word, length - 1)) {
            return word.substring(0, length - 1);
        }
        if (word.endsWith("oes")) {
            return word.substring(0, length - 2);
        }
        if (word.endsWith("oe")) {
            return word.substring(0, length - 1);
        }
        if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
            return word.substring(0, length - 1);
        }
        return word;
    }

    /** Whether the letters before the offset are such that English adds -es: -s, -x, -z, -ch, -sh. */
    private static boolean sibilant(String word, int end) {
        char last = word.charAt(end - 1);
        return last == 's'
                || last == 'x'
                || last == 'z'
                || last == 'h' && (word.charAt(end - 2) == 'c' || word.charAt(end - 2) == 's');
    }

    private static boolean breaksBefore(String text, int i, int c) {
        int before = text.codePointBefore(i);
        if (Character.isUpperCase(c)) {
            if (!Character.isUpperCase(before)) {
                return true;
            }
            int after = i + Character.charCount(c);
            return after + 1 < text.length()
                    && Character.isLowerCase(text.charAt(after))
                    && Character.isLowerCase(text.charAt(after + 1));
        }
        return Character.isLetter(c) && Character.isLetter(before) && isAsian(c) != isAsian(before);
    }

    private static boolean isAsian(int c) {
        return Character.isIdeographic(c) || isHangul(c);
    }

    private static boolean isHangul(int c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
