package io.github.prdlint.prd;

import java.util.Locale;

/** The shape of a Feature ID: the guideline's two, one that the configuration adds, or another. */
public enum FeatureIdForm {
    /** {@code F001}: the guideline's form for Small. */
    SEQUENTIAL,
    /** {@code F-DOMAIN-001}: the guideline's form for Medium. */
    DOMAIN,
    /** A form that the project's configuration declares. */
    CONFIGURED,
    OTHER;

    /** Returns the form that the guideline demands at a scale. */
    public static FeatureIdForm of(Scale scale) {
        return scale == Scale.MEDIUM ? DOMAIN : SEQUENTIAL;
    }

    /** Returns which of the guideline's forms the ID has, else {@link #OTHER}. */
    public static FeatureIdForm of(String id) {
        int end = id.length();
        int digits = end;
        while (digits > 0 && isDigit(id.charAt(digits - 1))) {
            digits--;
        }
        if (end - digits < 3 || !id.startsWith("F")) {
            return OTHER;
        }
        if (digits == 1) {
            return SEQUENTIAL;
        }
        if (digits < 4 || id.charAt(1) != '-' || id.charAt(digits - 1) != '-') {
            return OTHER;
        }
        for (int i = 2; i < digits - 1; i++) {
            char c = id.charAt(i);
            boolean word = c >= 'A' && c <= 'Z'
                    || isDigit(c) && i > 2
                    || c == '-' && i > 2 && i < digits - 2
                    || c == '_' && i > 2;
            if (!word) {
                return OTHER;
            }
        }
        return DOMAIN;
    }

    /** Returns the domain of an ID such as {@code F-ORDER-001}, in upper case; empty when it has none. */
    public static String domainOf(String id) {
        String upper = id.toUpperCase(Locale.ROOT);
        int first = upper.indexOf('-');
        int last = upper.lastIndexOf('-');
        return first >= 1 && last > first ? upper.substring(first + 1, last) : "";
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
