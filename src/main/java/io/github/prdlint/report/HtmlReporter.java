package io.github.prdlint.report;

import static io.github.prdlint.report.Inventory.count;

import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.LintResult.Answer;
import io.github.prdlint.lint.LintResult.Reported;
import io.github.prdlint.lint.LintResult.Status;
import io.github.prdlint.rule.Checklist;
import io.github.prdlint.rule.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The report for reading in a browser: one file that needs nothing else, and whose policy lets nothing run or load but its own style
 * and script. The totals and filters stand first, so the documents wait for the end of the run.
 */
public final class HtmlReporter implements Reporter {

    private final OutputStream out;
    private final Checklist checklist;
    private final HtmlFilters filters = new HtmlFilters();
    private final StringBuilder contents = new StringBuilder();
    private final StringBuilder documents = new StringBuilder();
    private int number;

    /** Reports to a stream. */
    public HtmlReporter(OutputStream out, Checklist checklist) {
        this.out = out;
        this.checklist = checklist;
    }

    @Override
    public void document(LintResult result, String repositoryPath) {
        number++;
        String prefix = "d" + number;
        List<Finding> findings = result.findings().stream()
                .filter(Reported::open)
                .map(Reported::finding)
                .toList();
        String name = HtmlText.of(result.source().name());
        contents.append("<li><a href=\"#")
                .append(prefix)
                .append("\">")
                .append(name)
                .append("</a> ");
        contents.append(findings.isEmpty() ? "✓ nothing found" : count(findings.size(), "finding"))
                .append("</li>\n");

        documents.append("<article class=\"document\" id=\"").append(prefix).append("\" aria-labelledby=\"");
        documents
                .append(prefix)
                .append("title\">\n<h2 id=\"")
                .append(prefix)
                .append("title\">")
                .append(name);
        documents
                .append("</h2>\n<p class=\"facts\">")
                .append(HtmlText.of(Inventory.line(result.prd())))
                .append("</p>\n");
        section(prefix, "checklist", "Checklist", () -> answers(result));
        StringBuilder text = new StringBuilder();
        HtmlPlaces places = new HtmlPlaces(prefix, findings, text);
        new HtmlDocument(result.source(), places, text).write();
        documents.append("<div class=\"split\">\n");
        section(
                prefix,
                "findings",
                "Findings",
                () -> new HtmlFindings(result, findings, places, filters, documents).write());
        section(prefix, "text", "Document", () -> documents.append(text));
        documents.append("</div>\n");
        if (result.isPrd()) {
            Trace trace = new Trace(result.source(), result.prd());
            section(prefix, "trace", "Traceability", () -> new HtmlTrace(trace, places, filters, documents).write());
        }
        documents.append("</article>\n");
    }

    private void section(String prefix, String kind, String title, Runnable content) {
        boolean pane = kind.equals("findings") || kind.equals("text");
        String id = prefix + kind;
        documents
                .append("<section class=\"")
                .append(kind)
                .append("\" aria-labelledby=\"")
                .append(id)
                .append("\"");
        documents.append(">\n<h3 id=\"").append(id).append("\">").append(title).append("</h3>\n");
        if (pane) {
            documents
                    .append("<div class=\"pane\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
                    .append(id)
                    .append("\">\n");
        }
        content.run();
        documents.append(pane ? "</div>\n</section>\n" : "</section>\n");
    }

    private void answers(LintResult result) {
        Map<String, Answer> answers = new HashMap<>();
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Answer answer : result.answers()) {
            answers.put(answer.question().id(), answer);
            counts.merge(answer.status(), 1, Integer::sum);
        }
        documents.append("<p class=\"facts\">");
        String between = "";
        for (Map.Entry<Status, Integer> entry : counts.entrySet()) {
            documents
                    .append(between)
                    .append(mark(entry.getKey()))
                    .append(' ')
                    .append(entry.getValue())
                    .append(' ');
            documents.append(words(entry.getKey()));
            between = ", ";
        }
        documents.append("</p>\n<div class=\"steps\">\n");
        for (Checklist.Step step : checklist.steps()) {
            step(
                    step,
                    step.questions().stream()
                            .map(q -> answers.get(q.id()))
                            .filter(Objects::nonNull)
                            .toList());
        }
        documents.append("</div>\n");
    }

    private void step(Checklist.Step step, List<Answer> answers) {
        String title = step.number() + ". " + HtmlText.of(step.title());
        if (answers.isEmpty()) {
            return;
        }
        if (answers.stream().allMatch(answer -> answer.status() == Status.NOT_APPLICABLE)) {
            documents.append("<p class=\"note\">").append(title).append(": not applicable</p>\n");
            return;
        }
        documents.append("<div class=\"step\">\n<h4>").append(title).append("</h4>\n<ul>\n");
        answers.forEach(this::answer);
        documents.append("</ul>\n</div>\n");
    }

    private void answer(Answer answer) {
        documents
                .append("<li class=\"")
                .append(answer.status().word())
                .append("\"><span class=\"mark\" aria-hidden=\"true\">");
        documents
                .append(mark(answer.status()))
                .append("</span> <span class=\"id\">")
                .append(answer.question().id());
        documents
                .append("</span> <span>")
                .append(HtmlText.of(answer.question().text()))
                .append(" <span class=\"answer\">");
        documents.append(words(answer.status()));
        if (answer.findings() > 0) {
            documents.append(", ").append(count(answer.findings(), "finding"));
        }
        if (answer.suppressed() > 0) {
            documents.append(", ").append(answer.suppressed()).append(" suppressed or in the baseline");
        }
        answer.reason().ifPresent(reason -> documents.append(": ").append(HtmlText.of(reason)));
        documents.append("</span></span></li>\n");
    }

    private static String words(Status status) {
        return status.word().replace('-', ' ');
    }

    private static String mark(Status status) {
        return switch (status) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case NOT_APPLICABLE -> "·";
            case NOT_EVALUATED -> "?";
        };
    }

    @Override
    public void end(Summary summary) throws IOException {
        StringBuilder page = new StringBuilder(documents.length() + 32_768);
        String verdict = summary.found();
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ");
        page.append(HtmlResource.STYLE.source()).append("; script-src ").append(HtmlResource.SCRIPT.source());
        page.append("; base-uri 'none'; form-action 'none'\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.append(
                "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        page.append("<title>prdlint: ").append(verdict).append("</title>\n<style>");
        page.append(HtmlResource.STYLE.text()).append("</style>\n</head>\n<body>\n");
        page.append(
                "<a class=\"skip\" href=\"#documents\">Skip to the documents</a>\n<header>\n<h1>prdlint report</h1>\n");
        boolean bad = summary.errors() > 0 || !summary.failures().isEmpty();
        boolean good = !bad && summary.warnings() == 0;
        page.append("<p class=\"verdict ")
                .append(bad ? "bad\">✗ " : good ? "good\">✓ " : "fair\">! ")
                .append(verdict);
        summary.remarks().forEach(remark -> page.append("; ").append(remark));
        page.append("</p>\n");
        failures(summary, page);
        if (number > 1) {
            page.append("<nav aria-label=\"Documents\">\n<ul>\n")
                    .append(contents)
                    .append("</ul>\n</nav>\n");
        }
        page.append("</header>\n");
        filters.write(page);
        page.append("<main id=\"documents\" tabindex=\"-1\">\n")
                .append(documents)
                .append("</main>\n<footer><p>");
        page.append(Product.NAME).append(' ').append(Product.VERSION).append("</p></footer>\n<script>");
        page.append(HtmlResource.SCRIPT.text()).append("</script>\n</body>\n</html>\n");
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void failures(Summary summary, StringBuilder page) {
        if (summary.failures().isEmpty()) {
            return;
        }
        page.append("<ul class=\"failures\">\n");
        for (Failure failure : summary.failures()) {
            page.append("<li><strong>").append(HtmlText.of(failure.path())).append("</strong> failed: ");
            page.append(HtmlText.of(failure.message())).append("</li>\n");
        }
        page.append("</ul>\n");
    }
}
