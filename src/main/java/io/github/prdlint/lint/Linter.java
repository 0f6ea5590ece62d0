package io.github.prdlint.lint;

import io.github.prdlint.lint.LintResult.Reported;
import io.github.prdlint.lint.LintResult.RuleFault;
import io.github.prdlint.lint.LintResult.State;
import io.github.prdlint.markdown.MarkdownDocument;
import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.reader.PrdReader;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Lints documents: text becomes a {@link Prd}, rules judge it, and what they find becomes a result. It serves all threads. */
public final class Linter {

    /** The rule that reports that there is nothing to judge. */
    private static final String NOT_A_PRD = "PRD001";

    private final Configuration configuration;
    private final LongSupplier clock;
    private final List<RuleSelection.Active> rules;

    /** Rules that are off, but whose findings silence those of rules that are on: switching a rule off brings up no new finding. */
    private final List<RuleSelection.Active> silentCauses;

    /** Prepares to lint with the rules that the configuration switches on. */
    public Linter(Configuration configuration) {
        this(configuration, System::nanoTime);
    }

    /** Prepares to lint with another clock, of nanoseconds. */
    Linter(Configuration configuration, LongSupplier clock) {
        this.configuration = configuration;
        this.clock = clock;
        this.rules = configuration.rules().active();
        this.silentCauses = configuration.rules().inactive(Silencing.causes());
    }

    /** Lints a document whose findings' keys name it by its own name, and of which nothing is known. */
    public LintResult lint(SourceText source) {
        return lint(source, source.name(), Known.nothing());
    }

    /**
     * Lints a document.
     *
     * @param path its path from the repository's root, by which the findings' keys name it
     * @param known the findings that are accepted already
     * @throws io.github.prdlint.markdown.UnreadableDocumentException if the document exceeds a limit
     */
    public LintResult lint(SourceText source, String path, Known known) {
        Deadline deadline = deadline();
        MarkdownDocument document = parse(source);
        Prd prd = read(document, deadline);
        List<RuleRun> runs = run(rules, prd, deadline);
        List<RuleRun> causes = run(silentCauses, prd, deadline);
        causes.addAll(runs);
        Silencing silencing = new Silencing(causes);
        Suppressions suppressions =
                new Suppressions(document, configuration.rules().book());
        List<Finding> findings = unsilenced(runs, silencing, suppressions);
        if (prd.isPrd()) {
            Optional<RuleSelection.Active> unused = configuration.rules().active(Suppressions.UNUSED);
            unused.ifPresent(rule -> findings.addAll(suppressions.unused(rule, runs)));
        }
        findings.sort(Linter::byPlaceThenRule);
        List<Reported> reported = report(findings, suppressions, new Fingerprints(path), known);
        Answers answers = new Answers(source, prd, configuration.rules().book(), runs, silencing, reported);
        return new LintResult(source, prd, prd.isPrd(), reported, answers.toList(), faults(runs));
    }

    /** Returns what is read from a document, without judging it. */
    public Prd read(SourceText source) {
        Deadline deadline = deadline();
        return read(parse(source), deadline);
    }

    private Deadline deadline() {
        return new Deadline(clock, configuration.limits().seconds());
    }

    private MarkdownDocument parse(SourceText source) {
        return MarkdownParser.parse(source, configuration.limits());
    }

    private Prd read(MarkdownDocument document, Deadline deadline) {
        deadline.check();
        Prd prd = PrdReader.read(document, configuration.reader());
        deadline.check();
        return prd;
    }

    private static List<RuleRun> run(List<RuleSelection.Active> rules, Prd prd, Deadline deadline) {
        List<RuleRun> runs = new ArrayList<>();
        for (RuleSelection.Active rule : rules) {
            String id = rule.page().id();
            boolean applies = prd.isPrd() ? rule.page().scales().contains(prd.scale()) : id.equals(NOT_A_PRD);
            if (applies && !id.equals(Suppressions.UNUSED)) {
                runs.add(RuleRun.of(rule, prd));
                deadline.check();
            }
        }
        return runs;
    }

    private static int byPlaceThenRule(Finding a, Finding b) {
        int byPlace = a.span().compareTo(b.span());
        return byPlace != 0 ? byPlace : a.page().id().compareTo(b.page().id());
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
            List<Finding> findings, Suppressions suppressions, Fingerprints fingerprints, Known known) {
        List<Reported> reported = new ArrayList<>();
        for (Finding finding : findings) {
            String key = fingerprints.key(finding);
            Optional<Suppression> suppression = suppressions.of(finding);
            if (suppression.isPresent()) {
                reported.add(new Reported(
                        finding, key, State.SUPPRESSED, suppression.get().reason()));
            } else {
                reported.add(new Reported(finding, key, known.state(key), Optional.empty()));
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
