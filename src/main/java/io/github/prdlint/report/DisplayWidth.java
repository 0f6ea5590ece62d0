package io.github.prdlint.report;

import java.util.Arrays;

/** How many columns of a terminal a text takes, and which of its characters are drawn as one. */
final class DisplayWidth {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_PRESENTATION = 0xFE0F;

    /** First and last code point of each run that is wide in Unicode 16 (East Asian Width W and F), unassigned ones among them. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
        0x2614, 0x2615, 0x2630, 0x2637, 0x2648, 0x2653, 0x267F, 0x267F, 0x268A, 0x268F, 0x2693, 0x2693, 0x26A1, 0x26A1,
        0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3,
        0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C,
        0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C,
        0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3,
        0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0,
        0x1B2FF, 0x1D300, 0x1D376, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200,
        0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0,
        0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B,
        0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680,
        0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0,
        0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD,
    };

    private DisplayWidth() {}

    /** Returns the columns that a text takes. */
    static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int end = clusterEnd(text, i);
            width += ofCluster(text, i, end);
            i = end;
        }
        return width;
    }

    /** Returns the end of the characters that are drawn as one with the character at {@code start}: its marks, and an emoji's parts. */
    static int clusterEnd(String text, int start) {
        int first = text.codePointAt(start);
        int end = start + Character.charCount(first);
        if (first < 0x80 && (end == text.length() || text.charAt(end) < 0x300)) {
            return end;
        }
        boolean flag = isFlagLetter(first);
        boolean joined = false;
        while (end < text.length()) {
            int next = text.codePointAt(end);
            boolean belongs = (flag && isFlagLetter(next)) || (joined && isPictograph(next)) || extendsCluster(next);
            if (!belongs) {
                break;
            }
            flag = false;
            joined = next == ZERO_WIDTH_JOINER && isPictograph(first);
            end += Character.charCount(next);
        }
        return end;
    }

    /** Returns the columns of one cluster. */
    static int ofCluster(String text, int start, int end) {
        int first = text.codePointAt(start);
        if (isFlagLetter(first)) {
            return end - start > 2 ? 2 : 1;
        }
        for (int i = start + 1; i < end; i++) {
            if (text.charAt(i) == EMOJI_PRESENTATION) {
                return 2;
            }
        }
        if (isWide(first)) {
            return 2;
        }
        return extendsCluster(first) ? 0 : 1;
    }

    private static boolean isWide(int c) {
        if (c < WIDE[0]) {
            return false;
        }
        int index = Arrays.binarySearch(WIDE, c);
        // Between the first and the last of a run, the place of insertion is odd.
        return index >= 0 || (-index - 1) % 2 == 1;
    }

    /** Whether a character is drawn on the one before it: marks, joiners, vowels and finals of Korean letters, skin tones. */
    private static boolean extendsCluster(int c) {
        if (c < 0x300 || Escapes.isUnsafe(c)) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || (c >= 0x1160 && c <= 0x11FF)
                || (c >= 0xD7B0 && c <= 0xD7FF)
                || (c >= 0x1F3FB && c <= 0x1F3FF);
    }

    private static boolean isPictograph(int c) {
        return (c >= 0x2190 && c <= 0x2BFF) || (c >= 0x1F000 && c <= 0x1FAFF);
    }

    private static boolean isFlagLetter(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }
}
