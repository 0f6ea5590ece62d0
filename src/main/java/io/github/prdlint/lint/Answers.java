package io.github.prdlint.lint;

import io.github.prdlint.lint.LintResult.Answer;
import io.github.prdlint.lint.LintResult.Reported;
import io.github.prdlint.lint.LintResult.Status;
import io.github.prdlint.prd.Part;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Checklist;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers the checklist from what the rules found, and from where they could not look: never a false green. */
final class Answers {

    /** Rules whose findings say that something could not be read; what they silence was not judged, which is no pass. */
    private static final Set<String> UNREADABLE = Set.of("PRD002", "PRD507", "PRD707", "PRD804");

    /** The rule whose finding silences where only the missing specifications could tell. */
    private static final String MISSING_SECTION = "PRD801";

    private final SourceText source;
    private final Prd prd;
    private final RuleBook book;
    private final Map<String, RuleRun> runs = new HashMap<>();
    private final Silencing silencing;
    private final Gaps gaps;
    private final Map<String, Integer> open = new HashMap<>();
    private final Map<String, Integer> closed = new HashMap<>();

    Answers(
            SourceText source,
            Prd prd,
            RuleBook book,
            List<RuleRun> ruleRuns,
            Silencing silencing,
            List<Reported> reported) {
        this.source = source;
        this.prd = prd;
        this.book = book;
        this.silencing = silencing;
        this.gaps = new Gaps(source, prd);
        for (RuleRun run : ruleRuns) {
            runs.put(run.page().id(), run);
        }
        for (Reported finding : reported) {
            (finding.open() ? open : closed).merge(finding.finding().page().id(), 1, Integer::sum);
        }
    }

    /** Returns all answers in the order of the checklist. */
    List<Answer> toList() {
        List<Answer> answers = new ArrayList<>();
        for (Checklist.Question question : book.checklist().questions()) {
            answers.add(answer(question));
        }
        return answers;
    }

    private Answer answer(Checklist.Question question) {
        if (!question.scales().contains(prd.scale())) {
            return new Answer(question, Status.NOT_APPLICABLE, 0, 0, Optional.empty());
        }
        if (!prd.isPrd()) {
            return notEvaluated(question, 0, "this is not a PRD");
        }
        int found = 0;
        int suppressed = 0;
        boolean active = false;
        Set<String> reasons = new LinkedHashSet<>();
        for (RulePage page : book.pages()) {
            RuleRun run = runs.get(page.id());
            if (run != null && page.questions().contains(question.id())) {
                active = true;
                found += open.getOrDefault(page.id(), 0);
                suppressed += closed.getOrDefault(page.id(), 0);
                whyNotJudged(run).ifPresent(reasons::add);
            }
        }
        if (found > 0) {
            return new Answer(question, Status.FAILED, found, suppressed, Optional.empty());
        }
        if (!active) {
            return notEvaluated(question, 0, "all its rules are off");
        }
        if (!reasons.isEmpty()) {
            return notEvaluated(question, suppressed, String.join("; ", reasons));
        }
        return new Answer(question, Status.PASSED, 0, suppressed, Optional.empty());
    }

    private static Answer notEvaluated(Checklist.Question question, int suppressed, String reason) {
        return new Answer(question, Status.NOT_EVALUATED, 0, suppressed, Optional.of(reason));
    }

    private Optional<String> whyNotJudged(RuleRun run) {
        if (run.fault().isPresent()) {
            return Optional.of(run.page().id() + " failed with an internal error");
        }
        if (!run.missing().isEmpty()) {
            return gaps.missing(run.missing());
        }
        Optional<String> gap = gaps.of(run.page());
        if (gap.isPresent()) {
            return gap;
        }
        for (Finding finding : run.findings()) {
            Optional<Finding> cause = silencing.causeOf(finding);
            if (cause.isPresent() && cause.get().page().id().equals(MISSING_SECTION)) {
                return prd.lacks(Part.SPECIFICATIONS);
            }
            if (cause.isPresent() && UNREADABLE.contains(cause.get().page().id())) {
                int line = source.start(cause.get().span()).line();
                return Optional.of("line " + line + " cannot be read fully ("
                        + cause.get().page().id() + ")");
            }
        }
        return Optional.empty();
    }
}
