package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds latency percentiles and request rates with a comparison: {@code p95 < 200 ms}, {@code >= 10k RPS}. */
final class PerformanceFigures {

    /** How far from the number the percentile may stand. */
    private static final int REACH = 40;

    private final List<String> times;
    private final List<String> rates;
    private final List<String> percentiles;
    private final List<String> limits;
    private final List<String> before;
    private final List<String> after;

    /** Finds them by the words of a vocabulary for units, percentiles and comparisons. */
    PerformanceFigures(Vocabulary vocabulary) {
        times = vocabulary.inLines("figureTimes");
        rates = vocabulary.inLines("figureRates");
        percentiles = vocabulary.inLines("figurePercentiles");
        limits = vocabulary.inLines("figureLimits");
        before = vocabulary.inLines("comparesBefore");
        after = vocabulary.inLines("comparesAfter");
    }

    /** Returns the figures in a text; one beside whose cell a percentile stands needs none of its own. */
    List<InlineText> in(InlineText text, boolean percentileBeside) {
        String value = text.value();
        List<InlineText> figures = new ArrayList<>(0);
        for (int i = 0; i < value.length(); i++) {
            if (!isDigit(value.charAt(i)) || i > 0 && isWord(value.charAt(i - 1))) {
                continue;
            }
            int number = skipNumber(value, i);
            int start = comparisonBefore(value, i);
            int unit = skipBlanks(value, number);
            int time = unitEnd(value, unit, times);
            int rate = unitEnd(value, unit, rates);
            int end = Math.max(time, rate);
            boolean compared = start < i || end > 0 && comparesAfter(value, end);
            if (compared && rate > 0 && !isLimit(value)) {
                figures.add(text.slice(start, end));
            } else if (compared && time > 0) {
                addTime(text, start, end, percentileBeside, figures);
            }
            i = number - 1;
        }
        return figures;
    }

    private void addTime(InlineText text, int start, int end, boolean beside, List<InlineText> figures) {
        String value = text.value();
        int earlier = lastPercentile(value, Math.max(0, start - REACH), start);
        int later = firstPercentile(value, end, Math.min(value.length(), end + REACH / 2));
        if (earlier >= 0 && !value.substring(earlier, start).contains(". ")) {
            figures.add(text.slice(earlier, end));
        } else if (later >= 0) {
            int last = percentileEnd(value, later);
            boolean bracketed = value.charAt(later - 1) == '(' && last < value.length() && value.charAt(last) == ')';
            figures.add(text.slice(start, bracketed ? last + 1 : last));
        } else if (beside) {
            figures.add(text.slice(start, end));
        }
    }

    /** Returns whether a text names a percentile. */
    boolean holdsPercentile(String value) {
        return firstPercentile(value, 0, value.length()) >= 0;
    }

    /** A limit on what a consumer may send is a rule of the API, no promise of its speed. */
    private boolean isLimit(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return limits.stream().anyMatch(limit -> lower.contains(limit.toLowerCase(Locale.ROOT)));
    }

    private static int skipNumber(String value, int from) {
        int i = from;
        while (i < value.length()
                && (isDigit(value.charAt(i))
                        || ".,".indexOf(value.charAt(i)) >= 0
                                && i + 1 < value.length()
                                && isDigit(value.charAt(i + 1)))) {
            i++;
        }
        boolean scaled = i < value.length()
                && "kKM".indexOf(value.charAt(i)) >= 0
                && (i + 1 == value.length() || !isWord(value.charAt(i + 1)));
        return scaled ? i + 1 : i;
    }

    /** Returns where the longest unit that starts at the offset ends; -1 when none does. */
    private static int unitEnd(String value, int from, List<String> units) {
        int longest = -1;
        if (from == value.length()) {
            return longest;
        }
        for (String unit : units) {
            int end = from + unit.length();
            if (value.regionMatches(true, from, unit, 0, unit.length()) && isWhole(value, end)) {
                longest = Math.max(longest, end);
            }
        }
        return longest;
    }

    /** Returns whether a unit that ends here is all of it; particles of Korean may follow. */
    private static boolean isWhole(String value, int end) {
        if (end == value.length()) {
            return true;
        }
        char next = value.charAt(end);
        return next > 'z' || !isWord(next) && next != '/';
    }

    private static int skipBlanks(String value, int from) {
        int i = from;
        while (i < value.length() && Character.isWhitespace(value.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Returns where the comparison before a number begins; the number's own offset when there is none. */
    private int comparisonBefore(String value, int number) {
        int end = number;
        while (end > 0 && (value.charAt(end - 1) == ' ' || value.charAt(end - 1) == '~')) {
            end--;
        }
        int sign = end;
        while (sign > 0 && "<>=≤≥".indexOf(value.charAt(sign - 1)) >= 0) {
            sign--;
        }
        if (sign < end && !value.substring(sign, end).equals("=") && (sign == 0 || value.charAt(sign - 1) != '-')) {
            return sign;
        }
        for (String word : before) {
            int start = end - word.length();
            if (start >= 0
                    && end < number
                    && value.regionMatches(true, start, word, 0, word.length())
                    && (start == 0 || !isWord(value.charAt(start - 1)))) {
                return start;
            }
        }
        return number;
    }

    private boolean comparesAfter(String value, int end) {
        int at = skipBlanks(value, end);
        return after.stream().anyMatch(word -> value.regionMatches(true, at, word, 0, word.length()));
    }

    private int firstPercentile(String value, int from, int to) {
        for (int i = from; i < to; i++) {
            if (percentileEnd(value, i) > i) {
                return i;
            }
        }
        return -1;
    }

    private int lastPercentile(String value, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (percentileEnd(value, i) > i) {
                return i;
            }
        }
        return -1;
    }

    /** Returns where {@code p95}, {@code P99.9} or {@code 95th percentile} ends that begins at the offset; -1 when none does. */
    private int percentileEnd(String value, int start) {
        char first = value.charAt(start);
        boolean letter = first == 'p' || first == 'P';
        if (!letter && !isDigit(first) || start > 0 && isWord(value.charAt(start - 1))) {
            return -1;
        }
        int digits = letter ? start + 1 : start;
        int end = digits;
        while (end < value.length() && (isDigit(value.charAt(end)) || value.charAt(end) == '.' && end == digits + 2)) {
            end++;
        }
        if (end > digits && value.charAt(end - 1) == '.') {
            end--;
        }
        if (end - digits < 2 || value.charAt(digits) < '5') {
            return -1;
        }
        if (letter) {
            return end == value.length() || !isWord(value.charAt(end)) || value.charAt(end) > 'z' ? end : -1;
        }
        for (String rest : percentiles) {
            if (value.regionMatches(true, end, rest, 0, rest.length())) {
                return end + rest.length();
            }
        }
        return -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
