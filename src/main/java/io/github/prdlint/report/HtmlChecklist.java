package io.github.prdlint.report;

import static io.github.prdlint.report.Inventory.count;

import io.github.prdlint.lint.LintResult.Answer;
import io.github.prdlint.lint.LintResult.Status;
import io.github.prdlint.rule.Checklist;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The answered checklist of a document as a part of the HTML report; a step that does not apply is one line. */
final class HtmlChecklist {

    private final Checklist checklist;
    private final StringBuilder html;

    HtmlChecklist(Checklist checklist, StringBuilder html) {
        this.checklist = checklist;
        this.html = html;
    }

    void write(List<Answer> answers) {
        Map<String, Answer> byQuestion = new HashMap<>();
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Answer answer : answers) {
            byQuestion.put(answer.question().id(), answer);
            counts.merge(answer.status(), 1, Integer::sum);
        }
        html.append("<p class=\"facts\">");
        String between = "";
        for (Map.Entry<Status, Integer> entry : counts.entrySet()) {
            html.append(between).append(entry.getValue()).append(' ').append(words(entry.getKey()));
            between = ", ";
        }
        html.append("</p>\n<div class=\"steps\">\n");
        for (Checklist.Step step : checklist.steps()) {
            step(
                    step.number() + ". " + HtmlText.of(step.title()),
                    step.questions().stream()
                            .map(question -> byQuestion.get(question.id()))
                            .filter(Objects::nonNull)
                            .toList());
        }
        html.append("</div>\n");
    }

    private void step(String title, List<Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        if (answers.stream().allMatch(answer -> answer.status() == Status.NOT_APPLICABLE)) {
            html.append("<p class=\"note\">").append(title).append(": not applicable</p>\n");
            return;
        }
        html.append("<div class=\"step\">\n<h4>").append(title).append("</h4>\n<ul>\n");
        answers.forEach(this::answer);
        html.append("</ul>\n</div>\n");
    }

    private void answer(Answer answer) {
        String remark = answer.findings() > 0 ? ", " + count(answer.findings(), "finding") : "";
        String suppressed =
                answer.suppressed() > 0 ? ", " + answer.suppressed() + " suppressed or in the baseline" : "";
        String reason = answer.reason().map(why -> ": " + HtmlText.of(why)).orElse("");
        html.append("<li class=\"")
                .append(answer.status().word())
                .append("\"><span class=\"mark\" aria-hidden=\"true\">")
                .append(mark(answer.status()))
                .append("</span> <span class=\"id\">")
                .append(answer.question().id())
                .append("</span> <span>")
                .append(HtmlText.of(answer.question().text()))
                .append(" <span class=\"answer\"><span class=\"word\">")
                .append(words(answer.status()))
                .append(remark)
                .append("</span>")
                .append(suppressed)
                .append(reason)
                .append("</span></span></li>\n");
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
}
