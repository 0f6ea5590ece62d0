package io.github.prdlint.report;

import static io.github.prdlint.report.Inventory.count;

import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.LintResult.Answer;
import io.github.prdlint.lint.LintResult.Reported;
import io.github.prdlint.lint.LintResult.Status;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.Severity;
import io.github.prdlint.source.Position;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The report for a comment on a pull request, or a job's summary. It fits into a comment however much there is to say, and says
 * what it leaves out. The totals stand first, so the documents wait for the end of the run, no longer than the report may be.
 */
public final class MarkdownReporter implements Reporter {

    /** The longest comment that GitHub takes has 65,536 characters; some room is left for what an action adds to it. */
    private static final int LONGEST = 60_000;

    /** What of it is kept for totals and failures, and for the list of documents without findings. */
    private static final int FOR_HEAD = 6_000;

    private static final int FOR_CLEAN = 6_000;

    private static final int MOST_RELATED = 3;

    private final OutputStream out;
    private final StringBuilder documents = new StringBuilder();
    private final StringBuilder clean = new StringBuilder();
    private int cleanDocuments;
    private int documentsLeftOut;
    private int findingsLeftOut;

    /** Reports to a stream. */
    public MarkdownReporter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void document(LintResult result, String repositoryPath) throws IOException {
        List<Finding> findings = result.findings().stream()
                .filter(Reported::open)
                .map(Reported::finding)
                .toList();
        String head = MarkdownText.code(result.source().name()) + "\n\n" + ticks(result.answers());
        if (findings.isEmpty()) {
            cleanDocuments++;
            String whole = "\n#### " + head + open(result);
            if (clean.length() + whole.length() <= FOR_CLEAN) {
                clean.append(whole);
            } else {
                documentsLeftOut++;
            }
            return;
        }
        String heading = "\n### " + head + open(result);
        if (heading.length() > room()) {
            documentsLeftOut++;
            findingsLeftOut += findings.size();
            return;
        }
        documents.append(heading);
        for (Severity severity : Severity.values()) {
            List<Finding> ofSeverity =
                    findings.stream().filter(f -> f.severity() == severity).toList();
            if (!ofSeverity.isEmpty()) {
                findings(result.source(), severity, ofSeverity);
            }
        }
    }

    private int room() {
        return LONGEST - FOR_HEAD - FOR_CLEAN - documents.length();
    }

    /** Every question with its mark. */
    private static String ticks(List<Answer> answers) {
        StringBuilder ticks = new StringBuilder();
        for (Answer answer : answers) {
            ticks.append(ticks.isEmpty() ? "" : " · ")
                    .append(answer.question().id())
                    .append(' ');
            ticks.append(
                    switch (answer.status()) {
                        case PASSED -> "✅";
                        case FAILED -> "❌";
                        case NOT_APPLICABLE -> "➖";
                        case NOT_EVALUATED -> "❔";
                    });
        }
        return ticks.append('\n').toString();
    }

    /** The questions that are not simply passed, in words. */
    private static String open(LintResult result) {
        StringBuilder open = new StringBuilder();
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Answer answer : result.answers()) {
            counts.merge(answer.status(), 1, Integer::sum);
            boolean silent = answer.status() == Status.PASSED || answer.status() == Status.NOT_APPLICABLE;
            if (!silent || answer.suppressed() > 0) {
                open.append("- **").append(answer.question().id()).append("** ");
                open.append(answer.question().text())
                        .append(" – ")
                        .append(answer.status().word().replace('-', ' '));
                open.append(answer.findings() == 0 ? "" : ": " + count(answer.findings(), "finding"));
                answer.reason().ifPresent(reason -> open.append(": ").append(MarkdownText.of(reason)));
                open.append(
                        answer.suppressed() == 0 ? "" : "; " + answer.suppressed() + " suppressed or in the baseline");
                open.append('\n');
            }
        }
        List<String> summary = new ArrayList<>();
        counts.forEach(
                (status, number) -> summary.add(number + " " + status.word().replace('-', ' ')));
        return open.isEmpty() ? "" : folded("Checklist: " + String.join(", ", summary), "", open);
    }

    private static String folded(String summary, String attribute, CharSequence content) {
        return "\n<details" + attribute + ">\n<summary>" + summary + "</summary>\n\n" + content + "\n</details>\n";
    }

    private void findings(SourceText source, Severity severity, List<Finding> findings) {
        StringBuilder items = new StringBuilder();
        String summary = count(findings.size(), severity.word());
        String attribute = severity == Severity.ERROR ? " open" : "";
        int room = room() - folded(summary, attribute, items).length();
        int shown = 0;
        for (Finding finding : findings) {
            String item = item(source, finding);
            if (items.length() + item.length() > room) {
                break;
            }
            items.append(item);
            shown++;
        }
        findingsLeftOut += findings.size() - shown;
        if (shown > 0) {
            documents.append(folded(summary, attribute, items));
        }
    }

    private static String item(SourceText source, Finding finding) {
        StringBuilder item =
                new StringBuilder("- **").append(place(source, finding.span())).append("** ");
        item.append(MarkdownText.of(finding.message()));
        String id = finding.page().id();
        item.append(' ')
                .append(Product.address(finding.page())
                        .map(address -> "[" + id + "](" + address + ")")
                        .orElse(id))
                .append('\n');
        finding.help()
                .ifPresent(help ->
                        item.append("  - help: ").append(MarkdownText.of(help)).append('\n'));
        int all = finding.related().size();
        int most = all > MOST_RELATED + 1 ? MOST_RELATED : all;
        for (Finding.Related place : finding.related().subList(0, most)) {
            item.append("  - related ").append(place(source, place.span())).append(' ');
            item.append(MarkdownText.of(place.message())).append('\n');
        }
        if (most < all) {
            item.append("  - and ").append(all - most).append(" more places\n");
        }
        return item.toString();
    }

    private static String place(SourceText source, SourceSpan span) {
        Position start = source.start(span);
        return start.line() + ":" + start.column();
    }

    @Override
    public void end(Summary summary) throws IOException {
        StringBuilder text = new StringBuilder("## ");
        boolean failed = summary.errors() > 0 || !summary.failures().isEmpty();
        text.append(failed ? "❌ " : summary.warnings() > 0 ? "⚠️ " : summary.documents() == 0 ? "➖ " : "✅ ");
        text.append(Product.NAME).append(": ").append(summary.found()).append('\n');
        if (!summary.remarks().isEmpty()) {
            text.append('\n').append(String.join("; ", summary.remarks())).append('\n');
        }
        if (!summary.switchedOff().isEmpty()) {
            text.append("\nSwitched off: ")
                    .append(MarkdownText.of(String.join("; ", summary.offs())))
                    .append('\n');
        }
        failures(summary.failures(), text);
        text.append(documents);
        if (cleanDocuments > 0) {
            text.append(folded(count(cleanDocuments, "document") + " without findings", "", clean.substring(1)));
        }
        if (documentsLeftOut + findingsLeftOut > 0) {
            List<String> leftOut = new ArrayList<>();
            if (findingsLeftOut > 0) {
                leftOut.add(count(findingsLeftOut, "finding"));
            }
            if (documentsLeftOut > 0) {
                leftOut.add(count(documentsLeftOut, "document"));
            }
            text.append("\nLeft out, because a comment has room for 65,536 characters: ");
            text.append(String.join(" and ", leftOut)).append(". `prdlint check` shows them all.\n");
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void failures(List<Failure> failures, StringBuilder text) {
        int shown = 0;
        for (Failure failure : failures) {
            String item = (shown == 0 ? "\n" : "") + "- " + MarkdownText.code(failure.path()) + " failed: "
                    + MarkdownText.of(failure.message()) + "\n";
            if (text.length() + item.length() > FOR_HEAD - 200) {
                text.append("- and ").append(failures.size() - shown).append(" more failures\n");
                return;
            }
            text.append(item);
            shown++;
        }
    }
}
