package io.github.prdlint.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs the runs of emphasis and strike-through characters of one text, by CommonMark's rules and in linear time. */
final class Emphasis {

    /** A run of one emphasis character: how many of its characters close something at its start and open something at its end. */
    static final class Run {
        private final int index;
        private final char character;
        private final int length;
        private final boolean opens;
        private final boolean closes;
        private int left;
        private int closed;
        private int opened;
        private int strongClosed;
        private int strongOpened;

        private @Nullable Run previous;
        private @Nullable Run next;

        private Run(int index, char character, int length, boolean opens, boolean closes) {
            this.index = index;
            this.character = character;
            this.length = length;
            this.left = length;
            this.opens = opens;
            this.closes = closes;
        }

        int closed() {
            return closed;
        }

        int opened() {
            return opened;
        }

        int strongClosed() {
            return strongClosed;
        }

        int strongOpened() {
            return strongOpened;
        }

        int struckClosed() {
            return character == '~' && closed > 0 ? 1 : 0;
        }

        int struckOpened() {
            return character == '~' && opened > 0 ? 1 : 0;
        }
    }

    private static final int KINDS_OF_CLOSER = 3 * 2 * 3;

    private final List<Run> runs = new ArrayList<>();
    private @Nullable Run last;

    /** Returns the run that was added as number {@code index}. */
    Run run(int index) {
        return runs.get(index);
    }

    /** Returns the last run that still waits for its other half. */
    @Nullable
    Run last() {
        return last;
    }

    /** Adds the run of {@code length} equal characters at {@code start}; returns whether it can be emphasis at all. */
    boolean add(String text, int from, int start, int length, int to) {
        char c = text.charAt(start);
        int outerStart = start;
        int outerEnd = start + length;
        // As in cmark-gfm, emphasis looks at what is beyond strike-through marks.
        while (c != '~' && outerStart > from && text.charAt(outerStart - 1) == '~') {
            outerStart--;
        }
        while (c != '~' && outerEnd < to && text.charAt(outerEnd) == '~') {
            outerEnd++;
        }
        int before = outerStart > from ? text.codePointBefore(outerStart) : '\n';
        int after = outerEnd < to ? text.codePointAt(outerEnd) : '\n';
        boolean blankBefore = Characters.separates(before);
        boolean blankAfter = Characters.separates(after);
        boolean punctuationBefore = Characters.punctuation(before);
        boolean punctuationAfter = Characters.punctuation(after);
        // CommonMark asks for a blank between a letter and **(x)**, which Chinese, Japanese and Korean do not write.
        boolean left =
                !blankAfter && (!punctuationAfter || blankBefore || punctuationBefore || Characters.eastAsian(before));
        boolean right =
                !blankBefore && (!punctuationBefore || blankAfter || punctuationAfter || Characters.eastAsian(after));
        boolean opens = c == '_' ? left && (!right || punctuationBefore) : left;
        boolean closes = c == '_' ? right && (!left || punctuationAfter) : right;
        if (!opens && !closes) {
            return false;
        }
        Run run = new Run(runs.size(), c, length, opens, closes);
        runs.add(run);
        run.previous = last;
        if (last != null) {
            last.next = run;
        }
        last = run;
        return true;
    }

    /** Pairs the waiting runs behind {@code before}, and lets those go that stay alone. */
    void pair(@Nullable Run before) {
        if (last == before || last == null) {
            return;
        }
        Run first = last;
        while (first.previous != null && first.previous != before) {
            first = first.previous;
        }
        // For each kind of closer, the last run that is known not to open it.
        int[] bottoms = new int[KINDS_OF_CLOSER];
        Arrays.fill(bottoms, before == null ? -1 : before.index);
        Run closer = first;
        while (closer != null) {
            closer = closer.closes ? close(closer, bottoms) : closer.next;
        }
        last = before;
        if (before != null) {
            before.next = null;
        }
    }

    /** Looks for the opener of a run and returns the run to go on with. */
    private @Nullable Run close(Run closer, int[] bottoms) {
        int character = closer.character == '*' ? 0 : closer.character == '_' ? 1 : 2;
        int kind = (character * 2 + (closer.opens ? 1 : 0)) * 3 + closer.length % 3;
        Run opener = closer.previous;
        while (opener != null && opener.index > bottoms[kind] && !opens(opener, closer)) {
            opener = opener.previous;
        }
        if (opener == null || opener.index <= bottoms[kind]) {
            bottoms[kind] = closer.previous == null ? -1 : closer.previous.index;
            if (!closer.opens) {
                unlink(closer);
            }
            return closer.next;
        }
        int used = opener.left >= 2 && closer.left >= 2 ? 2 : 1;
        opener.left -= used;
        closer.left -= used;
        opener.opened += used;
        closer.closed += used;
        if (used == 2 && opener.character != '~') {
            opener.strongOpened++;
            closer.strongClosed++;
        }
        opener.next = closer;
        closer.previous = opener;
        if (opener.left == 0) {
            unlink(opener);
        }
        if (closer.left > 0) {
            return closer;
        }
        unlink(closer);
        return closer.next;
    }

    private static boolean opens(Run opener, Run closer) {
        if (!opener.opens || opener.character != closer.character) {
            return false;
        }
        boolean either = opener.closes || closer.opens;
        return opener.character == '~'
                || !either
                || (opener.length + closer.length) % 3 != 0
                || (opener.length % 3 == 0 && closer.length % 3 == 0);
    }

    private void unlink(Run run) {
        if (run.previous != null) {
            run.previous.next = run.next;
        }
        if (run.next != null) {
            run.next.previous = run.previous;
        } else {
            last = run.previous;
        }
    }
}
