package io.github.prdlint.lint;

import io.github.prdlint.checks.Checks;
import io.github.prdlint.lint.LintResult.Reported;
import io.github.prdlint.lint.LintResult.RuleFault;
import io.github.prdlint.lint.LintResult.State;
import io.github.prdlint.markdown.MarkdownDocument;
import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.reader.PrdReader;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lints documents: text becomes a {@link Prd}, rules judge it, and what they find becomes a result. It serves all threads. */
public final class Linter {

    /** The rule that reports that there is nothing to judge. */
    private static final String NOT_A_PRD = "PRD001";

    private static final Comparator<Finding> BY_PLACE_THEN_RULE =
            Comparator.comparing(Finding::span).thenComparing(f -> f.page().id());

    private final Configuration configuration;
    private final List<RunnableRule> rules;

    /** Rules that are off, but whose findings silence those of rules that are on: switching a rule off brings up no new finding. */
    private final List<RunnableRule> silentCauses;

    private record RunnableRule(RuleSelection.Active rule, Check check) {}

    /** Prepares to lint with the rules that the configuration switches on. */
    public Linter(Configuration configuration) {
        this.configuration = configuration;
        this.rules = runnable(configuration.rules().active());
        this.silentCauses = runnable(configuration.rules().inactive(Silencing.causes()));
    }

    private static List<RunnableRule> runnable(List<RuleSelection.Active> selected) {
        List<RunnableRule> runnable = new ArrayList<>();
        for (RuleSelection.Active rule : selected) {
            Optional<Check> check = Checks.of(rule.page().id());
            if (check.isPresent()) {
                runnable.add(new RunnableRule(rule, check.get()));
            }
        }
        return runnable;
    }

    /** Lints a document whose findings' keys name it by its own name, and of which nothing is known. */
    public LintResult lint(SourceText source) {
        return lint(source, source.name(), Set.of());
    }

    /**
     * Lints a document.
     *
     * @param path its path from the repository's root, by which the findings' keys name it
     * @param known keys of findings that are accepted already: the baseline's, or those of an earlier state of the document
     */
    public LintResult lint(SourceText source, String path, Set<String> known) {
        MarkdownDocument document = MarkdownParser.parse(source);
        Prd prd = read(document);
        List<RuleRun> runs = run(rules, prd);
        List<RuleRun> causes = run(silentCauses, prd);
        causes.addAll(runs);
        Silencing silencing = new Silencing(causes);
        Suppressions suppressions = new Suppressions(document, configuration.rules().book());
        List<Finding> findings = unsilenced(runs, silencing, suppressions);
        if (prd.isPrd()) {
            Optional<RuleSelection.Active> unused = configuration.rules().active(Suppressions.UNUSED);
            unused.ifPresent(rule -> findings.addAll(suppressions.unused(rule, runs)));
        }
        findings.sort(BY_PLACE_THEN_RULE);
        List<Reported> reported = report(findings, suppressions, new Fingerprints(path), known);
        Answers answers = new Answers(source, prd, configuration.rules().book(), runs, silencing, reported);
        return new LintResult(source, prd, prd.isPrd(), reported, answers.toList(), faults(runs));
    }

    /** Returns what is read from a document, without judging it. */
    public Prd read(SourceText source) {
        return read(MarkdownParser.parse(source));
    }

    private Prd read(MarkdownDocument document) {
        return PrdReader.read(document, configuration.reader());
    }

    private static List<RuleRun> run(List<RunnableRule> rules, Prd prd) {
        List<RuleRun> runs = new ArrayList<>();
        for (RunnableRule runnable : rules) {
            boolean applies = runnable.rule().page().scales().contains(prd.scale());
            if (prd.isPrd() ? applies : runnable.rule().page().id().equals(NOT_A_PRD)) {
                runs.add(RuleRun.of(runnable.rule(), runnable.check(), prd));
            }
        }
        return runs;
    }

    /** Returns what remains to be said. Of what is silenced only the suppressions learn, so that a comment does not count as unused for it. */
    private static List<Finding> unsilenced(List<RuleRun> runs, Silencing silencing, Suppressions suppressions) {
        List<Finding> findings = new ArrayList<>();
        for (RuleRun run : runs) {
            for (Finding finding : run.findings()) {
                suppressions.use(finding);
                if (silencing.causeOf(finding).isEmpty()) {
                    findings.add(finding);
                }
            }
        }
        return findings;
    }

    private static List<Reported> report(
            List<Finding> findings, Suppressions suppressions, Fingerprints fingerprints, Set<String> known) {
        List<Reported> reported = new ArrayList<>();
        for (Finding finding : findings) {
            String key = fingerprints.key(finding);
            Optional<Suppression> suppression = suppressions.of(finding);
            if (suppression.isPresent()) {
                reported.add(new Reported(
                        finding, key, State.SUPPRESSED, suppression.get().reason()));
            } else {
                State state = known.contains(key) ? State.BASELINED : State.OPEN;
                reported.add(new Reported(finding, key, state, Optional.empty()));
            }
        }
        return reported;
    }

    private static List<RuleFault> faults(List<RuleRun> runs) {
        List<RuleFault> faults = new ArrayList<>();
        for (RuleRun run : runs) {
            run.fault().ifPresent(cause -> faults.add(new RuleFault(run.page().id(), cause)));
        }
        return faults;
    }
}
