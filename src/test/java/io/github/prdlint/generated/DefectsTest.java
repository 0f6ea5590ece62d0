package io.github.prdlint.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.generated.Defect.Expected;
import io.github.prdlint.generated.Defect.Injected;
import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.LintResult.Reported;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.RuleSet;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One defect in a consistent document is found by the rule that is there for it, at its place, and nothing else is found. */
class DefectsTest {

    static final List<Defect> CATALOGUE = Stream.of(
                    DocumentDefects.ALL,
                    TableDefects.ALL,
                    LinkDefects.ALL,
                    ModelDefects.ALL,
                    PermissionDefects.ALL,
                    DomainDefects.ALL,
                    SpecificationDefects.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Path FAILED = Path.of("target/defects");

    private static final int KINDS = 4;

    /** Of how many projects one gets a certain defect: {@code -Dprdlint.share=1} for all. */
    private static final int SHARE = Integer.getInteger("prdlint.share", 4);

    private final Linter linter = new Linter(Configuration.recommended());
    private final Map<String, Tally> tallies = new TreeMap<>();
    final List<String> differences = new ArrayList<>();

    /** How many findings of a rule were expected, how many there were, and how many of those were expected. */
    private static final class Tally {
        private int expected;
        private int found;
        private int right;

        @Override
        public String toString() {
            return "%6d expected, recall %.4f, precision %.4f"
                    .formatted(
                            expected,
                            expected == 0 ? 1 : (double) right / expected,
                            found == 0 ? 1 : (double) right / found);
        }
    }

    @Test
    void everyRecommendedRuleHasTwoDefects() {
        RuleSet recommended = RuleBook.builtIn().ruleSet(RuleSet.DEFAULT).orElseThrow();
        Map<String, Long> counts =
                CATALOGUE.stream().collect(Collectors.groupingBy(Defect::rule, Collectors.counting()));
        assertThat(recommended.rules().stream().map(RulePage::id))
                .allSatisfy(id -> assertThat(counts.getOrDefault(id, 0L)).as(id).isGreaterThanOrEqualTo(2));
    }

    /** Each project gets a part of the catalogue, so that each defect stands in documents of every kind, and in one at least. */
    @Test
    void oneDefectIsOneFinding() throws IOException {
        int[] tried = new int[CATALOGUE.size()];
        int number = 0;
        for (Project project : (Iterable<Project>) Projects.all()::iterator) {
            Draft draft = DocumentWriter.write(project);
            for (int i = 0; i < tried.length; i++) {
                // A kind of document comes every fourth time.
                if (tried[i] == 0 || (number / KINDS + i) % SHARE == 0) {
                    Defect defect = CATALOGUE.get(i);
                    Site site = new Site(project, draft, new Random(number * 1_000L + i));
                    Optional<Injected> injected = defect.injection().into(site);
                    if (injected.isPresent()) {
                        tried[i]++;
                        compare(project, defect, injected.get());
                    }
                }
            }
            number++;
        }
        System.out.println(table());
        assertThat(differences).isEmpty();
        for (int i = 0; i < tried.length; i++) {
            assertThat(tried[i]).as(CATALOGUE.get(i).name()).isPositive();
        }
    }

    private void compare(Project project, Defect defect, Injected injected) throws IOException {
        LintResult result = linter.lint(SourceText.decode("prd.md", injected.bytes()));
        Map<String, SourceSpan> places = injected.draft().spans();
        List<Expected> missing = new ArrayList<>(injected.expected());
        List<Finding> surplus = new ArrayList<>();
        injected.expected().forEach(expected -> tally(expected.rule()).expected++);
        for (Reported reported : result.findings()) {
            Finding finding = reported.finding();
            Tally tally = tally(finding.page().id());
            tally.found++;
            Optional<Expected> match = missing.stream()
                    .filter(expected -> matches(expected, finding, places, result.source()))
                    .findFirst();
            if (match.isPresent()) {
                missing.remove(match.get());
                tally.right++;
            } else {
                surplus.add(finding);
            }
        }
        if (!missing.isEmpty() || !surplus.isEmpty() || !result.internalErrors().isEmpty()) {
            differ(project, defect, injected, result, missing, surplus);
        }
    }

    private Tally tally(String rule) {
        return tallies.computeIfAbsent(rule, r -> new Tally());
    }

    /** An empty cell has no text; its place lies between its bars. */
    private static boolean matches(
            Expected expected, Finding finding, Map<String, SourceSpan> places, SourceText source) {
        SourceSpan place = places.get(expected.place().get(0));
        for (String other : expected.place()) {
            SourceSpan part = places.get(other);
            place = new SourceSpan(Math.min(place.start(), part.start()), Math.max(place.end(), part.end()));
        }
        SourceSpan span = finding.span();
        boolean there = place.start() < place.end()
                ? span.equals(place)
                : source.text().lastIndexOf('|', place.start() - 1) < span.start()
                        && span.end() <= source.text().indexOf('|', place.start());
        return there
                && expected.rule().equals(finding.page().id())
                && finding.message().contains(expected.said());
    }

    private void differ(
            Project project,
            Defect defect,
            Injected injected,
            LintResult result,
            List<Expected> missing,
            List<Finding> surplus)
            throws IOException {
        Files.createDirectories(FAILED);
        Path file = FAILED.resolve(defect.rule() + "-" + defect.name().replaceAll("\\W+", "-") + "-" + project + ".md");
        Files.write(file, injected.bytes());
        StringBuilder difference = new StringBuilder();
        difference
                .append(defect.rule())
                .append(' ')
                .append(defect.name())
                .append(" in ")
                .append(file);
        for (Expected expected : missing) {
            SourceSpan place = injected.draft().spans().get(expected.place().get(0));
            difference.append("\n  missing ").append(expected).append(" at ").append(at(result.source(), place));
        }
        for (Finding finding : surplus) {
            difference
                    .append("\n  surplus ")
                    .append(finding.page().id())
                    .append(" at ")
                    .append(at(result.source(), finding.span()))
                    .append(": ")
                    .append(finding.message());
        }
        result.internalErrors().forEach(error -> difference.append("\n  ").append(error));
        differences.add(difference.toString());
    }

    private static String at(SourceText source, SourceSpan span) {
        return source.start(span).line() + ":" + source.start(span).column() + " \"" + source.text(span) + "\"";
    }

    private String table() {
        Tally all = new Tally();
        StringBuilder table = new StringBuilder();
        tallies.forEach((rule, tally) -> {
            table.append(rule).append("  ").append(tally).append('\n');
            all.expected += tally.expected;
            all.found += tally.found;
            all.right += tally.right;
        });
        return table + "all     " + all;
    }
}
