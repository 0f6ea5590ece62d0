package io.github.prdlint.rule;

import io.github.prdlint.prd.Part;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.source.Data;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Every rule by its page, the rule sets and the checklist; finds a rule by what users call it. */
public final class RuleBook {

    /** How much of an ID means all rules whose IDs begin so. */
    public static final int SHORTEST_BEGINNING = 3;

    private final List<RulePage> pages;
    private final List<RuleSet> ruleSets;
    private final Checklist checklist;
    private final Map<String, Rule> plugged;

    private RuleBook(List<RulePage> pages, List<RuleSet> ruleSets, Checklist checklist, Map<String, Rule> plugged) {
        this.pages = List.copyOf(pages);
        this.ruleSets = List.copyOf(ruleSets);
        this.checklist = checklist;
        this.plugged = Map.copyOf(plugged);
    }

    /** What a rule from outside may be called; these are looked at only when there is one. */
    private static final class Plugged {
        static final Pattern ID = Pattern.compile("[A-Z]+[0-9]+");
        static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    }

    /** Loads the built-in book when it is first asked for. */
    private static final class BuiltIn {
        static final RuleBook BOOK = read();
    }

    /** Returns the rules that come with the program. */
    public static RuleBook builtIn() {
        return BuiltIn.BOOK;
    }

    private static RuleBook read() {
        List<RulePage> pages = new ArrayList<>();
        for (Data page : Data.builtIn("pages").items()) {
            pages.add(page(page));
        }
        List<RuleSet> sets = new ArrayList<>();
        Data setFiles = Data.builtIn("rulesets");
        for (String name : setFiles.keys()) {
            sets.add(ruleSet(name, setFiles.get(name).get("description").text(), pages));
        }
        return new RuleBook(pages, sets, checklist(Data.builtIn("checklist")), Map.of());
    }

    private static RuleSet ruleSet(String name, String description, List<RulePage> pages) {
        List<RulePage> rules = new ArrayList<>();
        for (RulePage page : pages) {
            if (page.sets().contains(name)) {
                rules.add(page);
            }
        }
        return new RuleSet(name, description, rules);
    }

    /**
     * Returns the book with rules from outside after its own, by ID.
     *
     * @throws IllegalArgumentException if one of them has an ID or a name that is no good or taken
     */
    public RuleBook with(List<Rule> rules) {
        Map<String, Rule> added = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        for (RulePage page : pages) {
            taken.add(page.id());
            taken.add(page.name());
        }
        for (Rule rule : rules) {
            RulePage page = rule.page();
            if (page.builtIn() || !Plugged.ID.matcher(page.id()).matches()) {
                throw new IllegalArgumentException("the rule ID \"" + page.id()
                        + "\" is no good: capital letters, then digits, and not beginning with " + RulePage.OWN);
            }
            if (!Plugged.NAME.matcher(page.name()).matches()) {
                throw new IllegalArgumentException(
                        "the rule name \"" + page.name() + "\" is no good: small letters and digits with hyphens");
            }
            if (!taken.add(page.id()) || !taken.add(page.name())) {
                throw new IllegalArgumentException("there are two rules " + page.id() + " " + page.name());
            }
            added.put(page.id(), rule);
        }
        List<RulePage> all = new ArrayList<>(pages);
        added.values().forEach(rule -> all.add(rule.page()));
        List<RuleSet> sets = new ArrayList<>();
        for (RuleSet set : ruleSets) {
            sets.add(ruleSet(set.name(), set.description(), all));
        }
        return new RuleBook(all, sets, checklist, added);
    }

    /** Returns the check of a rule from outside; empty for the program's own. */
    public Optional<Check> plugged(RulePage page) {
        return Optional.ofNullable(plugged.get(page.id())).map(Rule::check);
    }

    private static RulePage page(Data page) {
        List<Part> needs = new ArrayList<>();
        for (String part : page.get("needs").strings()) {
            needs.add(Part.valueOf(part.replace('-', '_').toUpperCase(Locale.ROOT)));
        }
        List<RulePage.Option> options = new ArrayList<>();
        for (Data option : page.get("options").items()) {
            Map<String, List<String>> bySet = new LinkedHashMap<>();
            for (String set : option.get("sets").keys()) {
                bySet.put(set, option.get("sets").get(set).strings());
            }
            options.add(new RulePage.Option(
                    option.get("name").text(),
                    option.get("type").text(),
                    option.get("values").strings(),
                    option.get("default").strings(),
                    bySet,
                    option.get("description").text()));
        }
        return new RulePage(
                page.get("id").text(),
                page.get("name").text(),
                page.get("title").text(),
                page.get("summary").text(),
                Severity.of(page.get("severity").text()).orElseThrow(),
                new LinkedHashSet<>(page.get("sets").strings()),
                page.get("questions").strings(),
                scales(page.get("scales")),
                needs,
                page.get("precision").text(),
                page.get("entity").text(),
                options);
    }

    private static Checklist checklist(Data data) {
        List<Checklist.Step> steps = new ArrayList<>();
        for (Data step : data.get("steps").items()) {
            List<Checklist.Question> questions = new ArrayList<>();
            for (Data question : step.get("questions").items()) {
                questions.add(new Checklist.Question(
                        question.get("id").text(), question.get("text").text(), scales(step.get("scales"))));
            }
            steps.add(new Checklist.Step(
                    Integer.parseInt(step.get("number").text()),
                    step.get("title").text(),
                    questions));
        }
        return new Checklist(steps);
    }

    private static Set<Scale> scales(Data words) {
        Set<Scale> scales = EnumSet.noneOf(Scale.class);
        for (String word : words.strings()) {
            scales.add(Scale.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        return scales;
    }

    /** Returns the page of every rule, by ID. */
    public List<RulePage> pages() {
        return pages;
    }

    /** Returns the rule sets, by name. */
    public List<RuleSet> ruleSets() {
        return ruleSets;
    }

    /** Returns the rule set of this name. */
    public Optional<RuleSet> ruleSet(String name) {
        for (RuleSet set : ruleSets) {
            if (set.name().equals(name)) {
                return Optional.of(set);
            }
        }
        return Optional.empty();
    }

    /** Returns the guideline's checklist. */
    public Checklist checklist() {
        return checklist;
    }

    /** Returns the rule that a word names in full, by ID or name in any case. */
    public Optional<RulePage> find(String word) {
        for (RulePage page : pages) {
            if (page.id().equalsIgnoreCase(word) || page.name().equalsIgnoreCase(word)) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    /** Returns the rules that a word means: the one of that ID or name, else those whose ID begins with it ({@code PRD5}); empty for an unknown word. */
    public List<RulePage> matching(String word) {
        Optional<RulePage> exact = find(word);
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        List<RulePage> found = new ArrayList<>();
        for (RulePage page : pages) {
            if (word.length() >= SHORTEST_BEGINNING && page.id().regionMatches(true, 0, word, 0, word.length())) {
                found.add(page);
            }
        }
        return found;
    }

    /** Returns the ID or name that somebody probably meant by a word that matches no rule. */
    public Optional<String> nearest(String wrong) {
        List<String> words = new ArrayList<>();
        for (RulePage page : pages) {
            words.add(page.id());
            words.add(page.name());
        }
        return Nearest.to(wrong, words);
    }

    /** Returns the whole page as written, front matter included. */
    public String text(RulePage page) {
        Rule rule = plugged.get(page.id());
        if (rule != null) {
            return rule.text();
        }
        return Data.builtInText(page.file());
    }
}
