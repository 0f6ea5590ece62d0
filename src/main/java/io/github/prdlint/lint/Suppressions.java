package io.github.prdlint.lint;

import io.github.prdlint.lint.Suppression.Word;
import io.github.prdlint.markdown.MarkdownDocument;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Nearest;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a document's comments switch off, and which of them switch off nothing (PRD003). */
final class Suppressions {

    /** The rule whose findings are made here, because it judges what became of the others' findings. */
    static final String UNUSED = "PRD003";

    private final RuleBook book;
    private final List<Suppression> all;
    private final Map<String, List<Suppression>> byRule = new HashMap<>();
    private final Set<SourceSpan> used = new HashSet<>();

    Suppressions(MarkdownDocument document, RuleBook book) {
        this.book = book;
        this.all = SuppressionReader.read(document, book);
        for (Suppression suppression : all) {
            for (String rule : suppression.regions().keySet()) {
                byRule.computeIfAbsent(rule, r -> new ArrayList<>()).add(suppression);
            }
        }
    }

    /** Returns the first comment that suppresses a finding. */
    Optional<Suppression> of(Finding finding) {
        for (Suppression suppression : concerning(finding)) {
            if (suppression.covers(finding.page().id(), finding.span())) {
                return Optional.of(suppression);
            }
        }
        return Optional.empty();
    }

    /** Notes that every comment that covers this finding is of use. */
    void use(Finding finding) {
        for (Suppression suppression : concerning(finding)) {
            if (suppression.covers(finding.page().id(), finding.span())) {
                used.add(suppression.comment());
            }
        }
    }

    private List<Suppression> concerning(Finding finding) {
        return byRule.getOrDefault(finding.page().id(), List.of());
    }

    /** Returns the findings of PRD003; all findings of the other rules must have been noted before. */
    List<Finding> unused(RuleSelection.Active rule, List<RuleRun> runs) {
        Findings findings = new Findings(rule.page(), rule.severity());
        Map<String, RuleRun> byId = new HashMap<>();
        for (RuleRun run : runs) {
            byId.put(run.page().id(), run);
        }
        for (Suppression suppression : all) {
            if (!SuppressionReader.DIRECTIVES.contains(suppression.directive())) {
                unknownDirective(suppression, findings);
                continue;
            }
            boolean unknown = false;
            for (Word word : suppression.words()) {
                if (word.rules().isEmpty()) {
                    unknown = true;
                    unknownRule(suppression, word, findings);
                }
            }
            if (!unknown && !used.contains(suppression.comment()) && ran(suppression, byId)) {
                report(suppression, findings);
            }
        }
        return findings.toList();
    }

    /** Returns whether rules that the comment switches off ran, and none of those that are on was kept from running. */
    private static boolean ran(Suppression suppression, Map<String, RuleRun> runs) {
        boolean any = false;
        for (String id : suppression.regions().keySet()) {
            RuleRun run = runs.get(id);
            if (run != null && (!run.missing().isEmpty() || run.fault().isPresent())) {
                return false;
            }
            any |= run != null;
        }
        return any;
    }

    private static void report(Suppression suppression, Findings findings) {
        List<String> words = new ArrayList<>();
        for (Word word : suppression.words()) {
            words.add(word.text());
        }
        String rules = words.isEmpty() ? "any rule" : String.join(" and ", words);
        findings.at(suppression.comment(), "this comment suppresses nothing: there is no finding of %s here", rules)
                .entity(suppression.directive(), String.join(" ", words))
                .about(Subject.item(suppression.comment()))
                .help("remove the comment");
    }

    private void unknownRule(Suppression suppression, Word word, Findings findings) {
        Optional<String> meant = book.nearest(word.text());
        findings.at(
                        word.span(),
                        "there is no rule \"%s\"%s",
                        word.text(),
                        meant.map(m -> "; did you mean \"" + m + "\"?").orElse(""))
                .entity(suppression.directive(), word.text())
                .about(Subject.item(suppression.comment()))
                .help("name rules by their IDs or names; prdlint rules lists them");
    }

    private static void unknownDirective(Suppression suppression, Findings findings) {
        Optional<String> meant = Nearest.to(suppression.directive(), SuppressionReader.DIRECTIVES);
        findings.at(
                        suppression.comment(),
                        "\"%s\" is no comment that prdlint knows%s",
                        suppression.directive(),
                        meant.map(m -> "; did you mean \"" + m + "\"?").orElse(""))
                .entity(suppression.directive())
                .about(Subject.item(suppression.comment()))
                .help("begin the comment with %s", String.join(", ", SuppressionReader.DIRECTIVES));
    }
}
