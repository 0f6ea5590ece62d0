package io.github.prdlint.lint;

import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.rule.Subject.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which finding is a mere consequence of which: one cause, one finding. */
final class Silencing {

    /** Stands for all rules but the cause's own. */
    private static final String ANY = "*";

    /**
     * Who silences whom. A finding of a line's cause silences a finding of one of the rules after it when both are about the same
     * thing of each kind named. Where two silence each other, the line that stands first wins.
     */
    private static final List<Line> TABLE = List.of(
            // A row that cannot be read hides what its lost cells would have said: a Feature ID any feature of the
            // group, an Endpoint Group any group of the feature's endpoints, a Roles cell any role.
            line("PRD002", Kind.ITEM, ANY),
            line("PRD002", Kind.GROUP, "PRD406", "PRD604"),
            line("PRD002", Kind.FEATURE, "PRD101", "PRD401", "PRD508", "PRD511"),
            line("PRD002", Kind.ROLE, "PRD501"),
            line("PRD002", Kind.ENDPOINT, "PRD402", "PRD704"),
            line("PRD002", Kind.MODEL, "PRD301"),
            // So does a table without the column; without IDs, methods or paths it leaves open what it defines. Where
            // no table has the column, the rules that need it do not run at all.
            line("PRD804", Kind.GROUP, "PRD101", "PRD103", "PRD202", "PRD406"),
            line("PRD804", Kind.ROLE, "PRD501"),
            line("PRD804", Kind.FEATURE, "PRD401"),
            line("PRD804", Kind.ENDPOINT, "PRD402"),
            line("PRD804", Kind.ITEM, "PRD201", "PRD505", "PRD510"),
            line("PRD804", Kind.MODEL, "PRD301"),
            // Without specifications nobody knows which models they use.
            line("PRD801", Kind.MODEL, "PRD301"),
            // The second of two needs no other complaint than that.
            line("PRD403", Kind.ITEM, ANY),
            line("PRD404", Kind.ITEM, ANY),
            line("PRD405", Kind.ITEM, ANY),
            line("PRD101", Kind.FEATURE, "PRD508", "PRD511"),
            line("PRD102", Kind.FEATURE, "PRD103", "PRD604"),
            line("PRD102", Kind.GROUP, "PRD406", "PRD506", "PRD604"),
            line("PRD201", Kind.FEATURE, "PRD101", "PRD401"),
            samePlace("PRD202", "PRD805"),
            // A placeholder is no name that anything could resolve.
            samePlace("PRD805", "PRD102", "PRD201", "PRD503", "PRD507"),
            line("PRD302", Kind.MODEL, "PRD303", "PRD304"),
            line("PRD402", Kind.ITEM, "PRD701", "PRD702", "PRD703", "PRD704", "PRD705", "PRD706"),
            line("PRD502", Kind.ROLE, "PRD501", "PRD504", "PRD505", "PRD508", "PRD511"),
            line("PRD503", Kind.ROLE, "PRD501", "PRD504", "PRD505", "PRD508", "PRD511"),
            line("PRD504", Kind.ROLE, Kind.FEATURE, "PRD508", "PRD511"),
            line("PRD505", Kind.ROLE, Kind.FEATURE, "PRD508"),
            line("PRD507", Kind.ITEM, "PRD504", "PRD505", "PRD508"),
            line("PRD508", Kind.FEATURE, "PRD511"),
            line("PRD509", Kind.ENDPOINT, "PRD504", "PRD505", "PRD506", "PRD508", "PRD511", "PRD704"),
            line("PRD601", Kind.FEATURE, "PRD602", "PRD604"),
            line("PRD603", Kind.DOMAIN, "PRD604"),
            line("PRD707", Kind.ITEM, "PRD701"));

    private final Map<Finding, Finding> causes = new IdentityHashMap<>();

    /**
     * Finds out which of a document's findings are silenced. A finding that is itself silenced still silences, so a chain of
     * consequences leaves its first cause only.
     */
    Silencing(List<RuleRun> runs) {
        Map<String, List<Finding>> byRule = new HashMap<>();
        for (RuleRun run : runs) {
            if (!run.findings().isEmpty()) {
                byRule.put(run.page().id(), run.findings());
            }
        }
        for (Line line : TABLE) {
            List<Finding> graver = byRule.getOrDefault(line.cause(), List.of());
            if (!graver.isEmpty()) {
                apply(line, graver, byRule);
            }
        }
    }

    /** Returns the IDs of the rules whose findings silence others. */
    static Set<String> causes() {
        Set<String> causes = new HashSet<>();
        for (Line line : TABLE) {
            causes.add(line.cause());
        }
        return causes;
    }

    private void apply(Line line, List<Finding> graver, Map<String, List<Finding>> byRule) {
        Map<Object, List<Finding>> byThing = new HashMap<>();
        for (Finding cause : graver) {
            for (Object thing : line.things(cause)) {
                byThing.computeIfAbsent(thing, t -> new ArrayList<>()).add(cause);
            }
        }
        boolean any = line.silenced().contains(ANY);
        for (Map.Entry<String, List<Finding>> rule : byRule.entrySet()) {
            if (!rule.getKey().equals(line.cause()) && (any || line.silenced().contains(rule.getKey()))) {
                for (Finding finding : rule.getValue()) {
                    silence(finding, line.things(finding), byThing);
                }
            }
        }
    }

    private void silence(Finding finding, Set<Object> things, Map<Object, List<Finding>> byThing) {
        for (Object thing : things) {
            for (Finding cause : byThing.getOrDefault(thing, List.of())) {
                if (causes.containsKey(finding)) {
                    return;
                }
                if (causes.get(cause) != finding) {
                    causes.put(finding, cause);
                }
            }
        }
    }

    /** Returns the finding of which this one is a consequence. */
    Optional<Finding> causeOf(Finding finding) {
        return Optional.ofNullable(causes.get(finding));
    }

    private static Line line(String cause, Kind kind, String... silenced) {
        return new Line(cause, List.of(kind), Set.of(silenced));
    }

    private static Line line(String cause, Kind kind, Kind other, String... silenced) {
        return new Line(cause, List.of(kind, other), Set.of(silenced));
    }

    private static Line samePlace(String cause, String... silenced) {
        return new Line(cause, List.of(), Set.of(silenced));
    }

    /**
     * A line of the table.
     *
     * @param kinds what both findings must be about, a thing of each kind; empty when they must stand at the same place
     */
    private record Line(String cause, List<Kind> kinds, Set<String> silenced) {

        /** Returns what a finding must have in common with another: a subject, or a pair where the line names two kinds. */
        Set<Object> things(Finding finding) {
            if (kinds.isEmpty()) {
                return Set.of(finding.span());
            }
            Set<Object> things = new HashSet<>();
            for (Subject first : finding.subjects()) {
                if (first.kind() != kinds.get(0)) {
                    continue;
                }
                if (kinds.size() == 1) {
                    things.add(first);
                    continue;
                }
                for (Subject second : finding.subjects()) {
                    if (second.kind() == kinds.get(1)) {
                        things.add(List.of(first, second));
                    }
                }
            }
            return things;
        }
    }
}
