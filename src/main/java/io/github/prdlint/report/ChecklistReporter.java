package io.github.prdlint.report;

import static io.github.prdlint.report.Inventory.count;

import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.LintResult.Answer;
import io.github.prdlint.lint.LintResult.Reported;
import io.github.prdlint.lint.LintResult.Status;
import io.github.prdlint.rule.Checklist;
import io.github.prdlint.source.Position;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The guideline's checklist as a task list in Markdown, answered: ticked is what passed, and what has no box does not apply. */
public final class ChecklistReporter implements Reporter {

    /** How many findings of a question are named. */
    private static final int MOST_PLACES = 8;

    private final OutputStream out;
    private final Checklist checklist;
    private boolean first = true;

    /** Reports to a stream. */
    public ChecklistReporter(OutputStream out, Checklist checklist) {
        this.out = out;
        this.checklist = checklist;
    }

    @Override
    public void document(LintResult result, String repositoryPath) throws IOException {
        StringBuilder text = new StringBuilder(first ? "" : "\n");
        first = false;
        text.append("## ").append(MarkdownText.code(result.source().name())).append("\n\n");
        text.append(MarkdownText.of(Inventory.line(result.prd()))).append('\n');
        Map<String, Answer> answers = new HashMap<>();
        for (Answer answer : result.answers()) {
            answers.put(answer.question().id(), answer);
        }
        for (Checklist.Step step : checklist.steps()) {
            text.append("\n### ")
                    .append(step.number())
                    .append(". ")
                    .append(step.title())
                    .append("\n\n");
            for (Checklist.Question question : step.questions()) {
                Answer answer = answers.get(question.id());
                if (answer != null) {
                    line(answer, result, text);
                }
            }
        }
        write(text);
    }

    private static void line(Answer answer, LintResult result, StringBuilder text) {
        text.append(
                switch (answer.status()) {
                    case PASSED -> "- [x] ";
                    case FAILED, NOT_EVALUATED -> "- [ ] ";
                    case NOT_APPLICABLE -> "- ";
                });
        text.append("**")
                .append(answer.question().id())
                .append("** ")
                .append(answer.question().text());
        text.append(" – **").append(answer.status().word().replace('-', ' ')).append("**");
        if (answer.status() == Status.FAILED) {
            text.append(": ").append(places(answer, result));
        } else if (answer.status() == Status.NOT_APPLICABLE) {
            text.append(" to a ")
                    .append(Inventory.scale(result.prd().scaleDecision()))
                    .append(" document");
        }
        answer.reason().ifPresent(reason -> text.append(": ").append(MarkdownText.of(reason)));
        if (answer.suppressed() > 0) {
            text.append("; ").append(answer.suppressed()).append(" suppressed or in the baseline");
        }
        text.append('\n');
    }

    private static String places(Answer answer, LintResult result) {
        List<String> places = new ArrayList<>();
        for (Reported reported : result.findings()) {
            if (reported.open()
                    && places.size() < MOST_PLACES
                    && reported.finding()
                            .page()
                            .questions()
                            .contains(answer.question().id())) {
                Position start = result.source().start(reported.finding().span());
                places.add(reported.finding().page().id() + " at " + start.line() + ":" + start.column());
            }
        }
        int more = answer.findings() - places.size();
        return count(answer.findings(), "finding") + ", " + String.join(", ", places)
                + (more > 0 ? " and " + more + " more" : "");
    }

    @Override
    public void end(Summary summary) throws IOException {
        StringBuilder text = new StringBuilder(first ? "" : "\n");
        for (Failure failure : summary.failures()) {
            text.append("- ").append(MarkdownText.code(failure.path())).append(" **failed**: ");
            text.append(MarkdownText.of(failure.message())).append('\n');
        }
        text.append(summary.failures().isEmpty() ? "" : "\n").append(summary.found());
        summary.remarks().forEach(remark -> text.append("; ").append(remark));
        write(text.append('\n'));
    }

    private void write(StringBuilder text) throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
