package io.github.prdlint.lint;

import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.RuleSet;
import io.github.prdlint.rule.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which rules run, at which severity and with which options. It starts as a rule set; every method returns a changed copy, and a later
 * change wins over an earlier one. A word that selects rules is an ID or a name, or the beginning of IDs ({@code PRD5}). Only a rule's
 * full ID or name switches on what the rule set leaves off; a beginning speaks of those rules that are on. A rule that is off
 * reports nothing, but what it would have found still silences its consequences: with fewer rules there are never more findings.
 */
public final class RuleSelection {

    private final RuleBook book;
    private final String ruleSet;
    private final Map<String, Active> active;
    private final Map<String, Map<String, List<String>>> options;

    /** Who switched off a rule that is off, by its ID; those that the rule set does not hold are not here. */
    private final Map<String, String> switchedOff;

    private RuleSelection(
            RuleBook book,
            String ruleSet,
            Map<String, Active> active,
            Map<String, Map<String, List<String>>> options,
            Map<String, String> switchedOff) {
        this.book = book;
        this.ruleSet = ruleSet;
        this.active = active;
        this.options = options;
        this.switchedOff = switchedOff;
    }

    /**
     * A rule that is on.
     *
     * @param severity the severity of its findings, unless the check lowers it
     * @param plugged its check, if it comes from outside the program
     */
    public record Active(RulePage page, Severity severity, Options options, Optional<Check> plugged) {}

    /**
     * Returns the rules of a rule set, as their pages have them.
     *
     * @throws IllegalArgumentException if there is no such rule set
     */
    public static RuleSelection of(RuleBook book, String ruleSet) {
        RuleSet set = book.ruleSet(ruleSet).orElseThrow(() -> new IllegalArgumentException("no rule set " + ruleSet));
        RuleSelection selection = new RuleSelection(book, ruleSet, new TreeMap<>(), Map.of(), new HashMap<>());
        for (RulePage page : set.rules()) {
            selection.switchOn(page, page.severity());
        }
        return selection;
    }

    /** Returns the rules that are on, by ID. */
    public List<Active> active() {
        return List.copyOf(active.values());
    }

    /** Returns the rule of this ID if it is on. */
    public Optional<Active> active(String id) {
        return Optional.ofNullable(active.get(id));
    }

    /** Returns those of the rules with these IDs that are off, as they would be if they were on. */
    List<Active> inactive(Set<String> ids) {
        List<Active> off = new ArrayList<>();
        for (RulePage page : book.pages()) {
            if (ids.contains(page.id()) && !active.containsKey(page.id())) {
                off.add(new Active(page, page.severity(), options(page), book.plugged(page)));
            }
        }
        return off;
    }

    /**
     * Returns who switched off which rule, by its ID: the option or the place in a configuration file. A rule that is off because the
     * rule set does not hold it is not here.
     */
    public Map<String, String> switchedOff() {
        return Map.copyOf(switchedOff);
    }

    /**
     * Returns whether a word means a rule that is on.
     *
     * @throws IllegalArgumentException if the word means no rule
     */
    public boolean meansActive(String word) {
        return meant(word).stream().anyMatch(page -> active.containsKey(page.id()));
    }

    /** Returns every rule that there is, on or off, the rule sets and the checklist. */
    public RuleBook book() {
        return book;
    }

    /** Returns a copy in which the rules have this severity, or are off when it is empty, and nobody asks who says so. */
    public RuleSelection severity(String word, Optional<Severity> severity) {
        return severity(word, severity, "configuration");
    }

    /**
     * Returns a copy in which the rules have this severity, or are off when it is empty.
     *
     * @param origin who says so: the option, or the place in a configuration file
     * @throws IllegalArgumentException if the word means no rule
     */
    public RuleSelection severity(String word, Optional<Severity> severity, String origin) {
        RuleSelection copy = copy(active);
        boolean inFull = book.find(word).isPresent();
        for (RulePage page : meant(word)) {
            if (severity.isEmpty()) {
                copy.switchOff(page, origin);
            } else if (inFull || active.containsKey(page.id())) {
                copy.switchOn(page, severity.get());
            }
        }
        return copy;
    }

    /**
     * Returns a copy in which an option of a rule has these values. It does not switch the rule on.
     *
     * @throws IllegalArgumentException if the word is no rule's full ID or name, or the rule has no such option
     */
    public RuleSelection option(String rule, String option, List<String> values) {
        RulePage page = book.find(rule).orElseThrow(() -> new IllegalArgumentException("no rule " + rule));
        if (page.options().stream().noneMatch(o -> o.name().equals(option))) {
            throw new IllegalArgumentException(page.id() + " has no option " + option);
        }
        Map<String, Map<String, List<String>>> changed = new HashMap<>(options);
        Map<String, List<String>> ofRule = new HashMap<>(changed.getOrDefault(page.id(), Map.of()));
        ofRule.put(option, List.copyOf(values));
        changed.put(page.id(), ofRule);
        RuleSelection copy =
                new RuleSelection(book, ruleSet, new TreeMap<>(active), changed, new HashMap<>(switchedOff));
        active(page.id()).ifPresent(a -> copy.switchOn(page, a.severity()));
        return copy;
    }

    /**
     * Returns a copy narrowed to the selected rules, if any word selects, and without the ignored ones. A rule that is selected by its
     * full ID or name is on even where the rule set leaves it off, and a mere beginning does not ignore it.
     *
     * @throws IllegalArgumentException if a word means no rule
     */
    public RuleSelection narrowed(List<String> select, List<String> ignore) {
        RuleSelection copy = copy(select.isEmpty() ? active : Map.of());
        Map<String, RulePage> inFull = new LinkedHashMap<>();
        for (String word : select) {
            book.find(word).ifPresent(page -> inFull.put(page.id(), page));
            for (RulePage page : meant(word)) {
                active(page.id()).ifPresent(a -> copy.active.put(page.id(), a));
            }
        }
        for (RulePage page : inFull.values()) {
            if (!copy.active.containsKey(page.id())) {
                copy.switchOn(page, page.severity());
            }
        }
        for (String id : active.keySet()) {
            if (!copy.active.containsKey(id)) {
                copy.switchedOff.put(id, "--select");
            }
        }
        for (String word : ignore) {
            boolean ignoredInFull = book.find(word).isPresent();
            for (RulePage page : meant(word)) {
                if (ignoredInFull || !inFull.containsKey(page.id())) {
                    copy.switchOff(page, "--ignore " + word);
                }
            }
        }
        return copy;
    }

    private RuleSelection copy(Map<String, Active> from) {
        return new RuleSelection(book, ruleSet, new TreeMap<>(from), options, new HashMap<>(switchedOff));
    }

    private void switchOn(RulePage page, Severity severity) {
        active.put(page.id(), new Active(page, severity, options(page), book.plugged(page)));
        switchedOff.remove(page.id());
    }

    private void switchOff(RulePage page, String origin) {
        if (active.remove(page.id()) != null) {
            switchedOff.put(page.id(), origin);
        }
    }

    private Options options(RulePage page) {
        Map<String, List<String>> values = new HashMap<>();
        Map<String, List<String>> configured = options.getOrDefault(page.id(), Map.of());
        for (RulePage.Option option : page.options()) {
            List<String> bySet = option.bySet().getOrDefault(ruleSet, option.byDefault());
            values.put(option.name(), configured.getOrDefault(option.name(), bySet));
        }
        return new Options(values);
    }

    private List<RulePage> meant(String word) {
        List<RulePage> pages = book.matching(word);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("no rule " + word);
        }
        return new ArrayList<>(pages);
    }
}
