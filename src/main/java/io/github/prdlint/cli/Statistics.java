package io.github.prdlint.cli;

import io.github.prdlint.report.Summary;
import java.util.Locale;
import java.util.Map;

/** What a run found by rule, how many files it saw, and how long it took. */
record Statistics(Tally tally, long nanoseconds) {

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
        line(String.format(Locale.ROOT, "%.3f", nanoseconds / 1e9), "seconds", width, text);
        return text.toString();
    }

    private static void line(String number, String what, int width, StringBuilder text) {
        text.append(" ".repeat(Math.max(0, width - number.length())))
                .append(number)
                .append("  ")
                .append(what)
                .append('\n');
    }
}
