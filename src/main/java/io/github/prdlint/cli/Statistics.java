package io.github.prdlint.cli;

import io.github.prdlint.report.Summary;
import java.util.Locale;
import java.util.Map;

/**
 * What a run found by rule, how many files it saw, and how long it took.
 *
 * @param linting nanoseconds for reading and linting, of all threads together
 * @param reporting nanoseconds for making the reports
 * @param all nanoseconds from beginning to end
 */
record Statistics(Tally tally, long linting, long reporting, long all) {

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int width = 8;
        for (int findings : tally.byRule().values()) {
            width = Math.max(width, Integer.toString(findings).length());
        }
        for (Map.Entry<String, Integer> rule : tally.byRule().entrySet()) {
            line(Integer.toString(rule.getValue()), rule.getKey(), width, text);
        }
        Summary summary = tally.summary();
        line(Integer.toString(summary.documents()), "documents linted", width, text);
        line(Integer.toString(summary.skipped()), "files skipped as no PRD", width, text);
        line(Integer.toString(summary.failures().size()), "failures", width, text);
        line(seconds(linting), "seconds reading and linting, of all threads together", width, text);
        line(seconds(reporting), "seconds reporting", width, text);
        line(seconds(all), "seconds in all", width, text);
        return text.toString();
    }

    private static String seconds(long nanoseconds) {
        return String.format(Locale.ROOT, "%.3f", nanoseconds / 1e9);
    }

    private static void line(String number, String what, int width, StringBuilder text) {
        text.append(" ".repeat(Math.max(0, width - number.length())))
                .append(number)
                .append("  ")
                .append(what)
                .append('\n');
    }
}
