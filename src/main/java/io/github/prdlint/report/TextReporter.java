package io.github.prdlint.report;

import io.github.prdlint.lint.LintResult;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.Severity;
import io.github.prdlint.source.Position;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The report for people: each finding under its document, with the line that it is about. */
public final class TextReporter implements Reporter {

    /** How many findings of one rule are shown of a document; the other formats hold all. */
    private static final int MOST_OF_A_RULE = 100;

    /** How many other places of one finding are shown; a rule may know hundreds. */
    private static final int MOST_RELATED = 8;

    /** What stands before a line of the document besides its number. */
    private static final int MARGIN = "   | ".length();

    private final OutputStream out;
    private final Style style;
    private final boolean quiet;
    private final int width;
    private final ChecklistTotals checklist = new ChecklistTotals();
    private boolean spaced = true;

    /**
     * Reports to a stream.
     *
     * @param quiet errors only, and no summary
     * @param width how many columns a line of the document may take with what stands before it; 0 when nobody knows
     */
    public TextReporter(OutputStream out, Style style, boolean quiet, int width) {
        this.width = width;
        this.out = out;
        this.style = style;
        this.quiet = quiet;
    }

    @Override
    public void document(LintResult result, String repositoryPath) throws IOException {
        checklist.add(result.answers());
        StringBuilder text = new StringBuilder();
        boolean any = false;
        Map<RulePage, Integer> found = new LinkedHashMap<>();
        for (LintResult.Reported reported : result.findings()) {
            if (reported.open() && (!quiet || reported.finding().severity() == Severity.ERROR)) {
                if (!any) {
                    heading(result, text);
                    any = true;
                }
                if (found.merge(reported.finding().page(), 1, Integer::sum) <= MOST_OF_A_RULE) {
                    finding(result.source(), reported.finding(), text);
                }
            }
        }
        found.forEach((page, number) -> more(page, number - MOST_OF_A_RULE, text));
        if (!any && !quiet) {
            heading(result, text);
        }
        spaced = any;
        write(text);
    }

    @Override
    public void end(Summary summary) throws IOException {
        StringBuilder text = new StringBuilder();
        if (!quiet) {
            if (!spaced) {
                text.append('\n');
            }
            totals(summary, text);
        }
        write(text);
    }

    private void heading(LintResult result, StringBuilder text) {
        text.append(style.strong(Escapes.atLineStart(result.source().name())))
                .append("  ")
                .append(style.faint("(" + Escapes.of(Inventory.line(result.prd())) + ")"))
                .append('\n');
    }

    private void finding(SourceText source, Finding finding, StringBuilder text) {
        Severity severity = finding.severity();
        text.append("  ")
                .append(place(source, finding.span()))
                .append("  ")
                .append(style.of(severity, severity.word()))
                .append("  ")
                .append(Escapes.of(finding.message()))
                .append("   ")
                .append(rule(finding.page()))
                .append('\n');
        int margin = Integer.toString(source.start(finding.span()).line()).length() + MARGIN;
        CodeFrame frame = width == 0
                ? CodeFrame.of(source, finding.span())
                : CodeFrame.of(source, finding.span(), width - margin);
        if (!frame.text().isBlank()) {
            String number = Integer.toString(frame.line());
            text.append(style.faint("  |")).append('\n');
            text.append(style.faint("  " + number + " |"))
                    .append(' ')
                    .append(frame.text())
                    .append('\n');
            text.append(style.faint(" ".repeat(number.length() + 3) + "|"))
                    .append(" ".repeat(frame.indent() + 1))
                    .append(style.of(severity, "^".repeat(frame.length())))
                    .append('\n');
        }
        int more = finding.related().size() - MOST_RELATED;
        for (Finding.Related related : finding.related()
                .subList(0, more > 1 ? MOST_RELATED : finding.related().size())) {
            note("related", place(source, related.span()) + " " + Escapes.of(related.message()), text);
        }
        if (more > 1) {
            note("related", "and " + more + " more places", text);
        }
        if (finding.help().isPresent()) {
            note("help   ", Escapes.of(finding.help().get()), text);
        }
        text.append('\n');
    }

    private void more(RulePage page, int number, StringBuilder text) {
        if (number > 0) {
            text.append("  and ")
                    .append(number)
                    .append(" more of ")
                    .append(rule(page))
                    .append("; -f json has them all\n\n");
        }
    }

    private String rule(RulePage page) {
        String rule = style.faint(page.id() + " " + page.name());
        // A terminal without links does without the addresses, too.
        return style == Style.LINKED
                ? Product.address(page)
                        .map(address -> style.link(rule, address))
                        .orElse(rule)
                : rule;
    }

    private void note(String kind, String note, StringBuilder text) {
        text.append(style.faint("  = " + kind)).append(' ').append(note).append('\n');
    }

    private static String place(SourceText source, SourceSpan span) {
        Position start = source.start(span);
        return start.line() + ":" + start.column();
    }

    private void totals(Summary summary, StringBuilder text) {
        String counts = summary.found();
        if (summary.documents() == 0 && summary.failures().isEmpty()) {
            text.append(style.faint("– " + counts));
        } else if (summary.errors() > 0 || !summary.failures().isEmpty()) {
            text.append(style.of(Severity.ERROR, "✖ " + counts));
        } else if (summary.warnings() > 0) {
            text.append(style.of(Severity.WARNING, "⚠ " + counts));
        } else {
            text.append(style.good("✔ " + counts));
        }
        summary.remarks().forEach(remark -> text.append("; ").append(remark));
        text.append('\n');
        String answers = checklist.line(style);
        if (!answers.isEmpty()) {
            text.append("  checklist: ").append(answers).append('\n');
        }
        if (!summary.switchedOff().isEmpty()) {
            text.append("  switched off: ")
                    .append(Escapes.of(String.join("; ", summary.offs())))
                    .append('\n');
        }
    }

    private void write(StringBuilder text) throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
