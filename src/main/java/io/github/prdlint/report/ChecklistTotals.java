package io.github.prdlint.report;

import io.github.prdlint.lint.LintResult.Answer;
import io.github.prdlint.lint.LintResult.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answered checklist of a run's documents on one line. A question is ticked only when no document failed it or left it open. */
final class ChecklistTotals {

    private final List<Question> questions = new ArrayList<>();
    private int documents;

    /** How one question came out so far. */
    private static final class Question {
        final String id;
        int failed;
        int passed;
        int notEvaluated;
        int suppressed;
        Optional<String> reason = Optional.empty();

        Question(String id) {
            this.id = id;
        }

        void add(Answer answer) {
            switch (answer.status()) {
                case FAILED -> failed++;
                case PASSED -> passed++;
                case NOT_EVALUATED -> notEvaluated++;
                case NOT_APPLICABLE -> {}
            }
            suppressed += answer.suppressed();
            if (reason.isEmpty()) {
                reason = answer.reason();
            }
        }

        Status status() {
            if (failed > 0) {
                return Status.FAILED;
            } else if (notEvaluated > 0) {
                return Status.NOT_EVALUATED;
            }
            return passed > 0 ? Status.PASSED : Status.NOT_APPLICABLE;
        }
    }

    void add(List<Answer> answers) {
        documents++;
        for (int i = 0; i < answers.size(); i++) {
            if (i == questions.size()) {
                questions.add(new Question(answers.get(i).question().id()));
            }
            questions.get(i).add(answers.get(i));
        }
    }

    /** Returns each question with its mark, and a remark after the last of several that share it. */
    String line(Style style) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            line.append(i == 0 ? "" : "  ").append(question.id).append(' ').append(mark(question.status(), style));
            String remark = remark(question);
            boolean shared = i + 1 < questions.size()
                    && questions.get(i + 1).status() == question.status()
                    && remark(questions.get(i + 1)).equals(remark);
            if (!remark.isEmpty() && !shared) {
                line.append(style.faint(" (" + remark + ")"));
            }
        }
        return line.toString();
    }

    private static String mark(Status status, Style style) {
        return switch (status) {
            case PASSED -> style.good("✓");
            case FAILED -> style.bad("✗");
            case NOT_APPLICABLE -> style.faint("·");
            case NOT_EVALUATED -> style.faint("–");
        };
    }

    private String remark(Question question) {
        String suppressed = question.suppressed == 0 ? "" : question.suppressed + " suppressed";
        String why = switch (question.status()) {
            case PASSED -> "";
            case FAILED -> documents == 1 ? "" : "in " + question.failed;
            case NOT_APPLICABLE -> "not for small";
            case NOT_EVALUATED ->
                documents == 1
                        ? Escapes.of(question.reason.orElse("not evaluated"))
                        : "not evaluated in " + question.notEvaluated;
        };
        return why.isEmpty() || suppressed.isEmpty() ? why + suppressed : why + "; " + suppressed;
    }
}
