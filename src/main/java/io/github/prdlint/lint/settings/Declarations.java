package io.github.prdlint.lint.settings;

import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.settings.Shape.Either;
import io.github.prdlint.lint.settings.Shape.Flag;
import io.github.prdlint.lint.settings.Shape.Items;
import io.github.prdlint.lint.settings.Shape.Keys;
import io.github.prdlint.lint.settings.Shape.Text;
import io.github.prdlint.lint.settings.Shape.Whole;
import io.github.prdlint.lint.settings.Shape.Word;
import io.github.prdlint.markdown.Limits;
import io.github.prdlint.reader.ReaderOptions.OwnWords;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every key of the configuration file: what it may hold, what it is for, and an example. */
public final class Declarations {

    /** What messages call a key that is a rule. */
    static final String RULE = "rule";

    /** The key of a rule's mapping that holds its level. */
    static final String SEVERITY = "severity";

    /** IDs of rules that plugins bring; which there are is known only when they are loaded. */
    private static final Shape.Foreign FOREIGN_RULE = new Shape.Foreign(
            "(?!PRD)[A-Z]+[0-9]+",
            rule("error", List.of(), Optional.of(new Shape.Foreign("[\\s\\S]*", new Shape.Unknown()))));

    private static final Shape NAMES = Items.adding(TextForm.NAME);
    private static final Shape GLOBS = Items.adding(TextForm.GLOB);

    private Declarations() {}

    /** Returns the keys of the file. */
    public static Keys of(RuleBook book) {
        Keys rules = rules(book);
        return Keys.of(
                "key",
                List.of(
                        new Shape.Key(
                                "extends",
                                extended(book),
                                "The rule set to start from ("
                                        + String.join(
                                                ", ",
                                                book.ruleSets().stream()
                                                        .map(RuleSet::name)
                                                        .toList())
                                        + "), or another configuration file of the repository, by its path from this one.",
                                RuleSet.DEFAULT),
                        new Shape.Key(
                                "scale",
                                new Word(Configuration.SCALES),
                                "How to judge documents that do not say it themselves: auto goes by what they hold.",
                                "auto"),
                        new Shape.Key(
                                "failOn",
                                new Word(Configuration.FAIL_ON),
                                "The lowest severity that makes the exit status 1.",
                                "error"),
                        new Shape.Key(
                                "baseline",
                                new Text(TextForm.PATH),
                                "The file of findings that are accepted as they are.",
                                ".prdlint-baseline.json"),
                        new Shape.Key(
                                "include",
                                GLOBS,
                                "Which files a walk through a folder looks at, in place of those that are named like a PRD.",
                                "[\"docs/**/*.md\"]"),
                        new Shape.Key(
                                "exclude",
                                GLOBS,
                                "Files that are left out, even when they are named on the command line.",
                                "[\"docs/archive/**\"]"),
                        new Shape.Key(
                                "rules",
                                rules,
                                "Rules by ID, name or the beginning of IDs (PRD5): a level, or a mapping of severity and the rule's"
                                        + " options.",
                                "{ PRD505: off, model-without-endpoint: { severity: error, evidence: [request-response] } }"),
                        new Shape.Key(
                                "overrides",
                                Items.of(override(rules)),
                                "Other rules or another scale for some files; a later entry wins.",
                                "[{ files: [\"docs/legacy/**\"], rules: { PRD8: off } }]"),
                        new Shape.Key(
                                "featureIds",
                                Items.adding(TextForm.ID_FORM),
                                "Further forms of Feature IDs: # is a digit, the last # one or more, A alone letters.",
                                "[\"FR-##\", \"REQ-A-###\"]"),
                        new Shape.Key(
                                "basePath",
                                new Text(TextForm.BASE_PATH),
                                "The beginning of every path that endpoint tables leave out.",
                                "/api/v1"),
                        new Shape.Key(
                                "crossCuttingGroups",
                                NAMES,
                                "Further groups that need neither feature nor endpoint.",
                                "[Platform]"),
                        new Shape.Key(
                                "envelopeFields",
                                NAMES,
                                "Further keys of the wrapper around bodies, which belong to no model.",
                                "[trace_id]"),
                        new Shape.Key(
                                "impliedRoles",
                                NAMES,
                                "Roles that may do everything, and need not be named at endpoints.",
                                "[Admin]"),
                        new Shape.Key(
                                "limits",
                                limits(),
                                "How much of a document is read; one that exceeds a limit is not judged, and the run fails.",
                                "{ documentBytes: " + Limits.DEFAULT.documentBytes() + " }"),
                        new Shape.Key(
                                "vocabulary",
                                Keys.of(
                                        "kind of words",
                                        List.of(
                                                words("sections", "section", OwnWords.sectionKeys(), "Headings"),
                                                words("columns", "column", OwnWords.columnKeys(), "Column headers"),
                                                words(
                                                        "words",
                                                        "list of words",
                                                        OwnWords.wordKeys(),
                                                        "Words in cells"))),
                                "The project's own words for headings, columns and keywords, read beside the built-in ones.",
                                "{ sections: { endpoints: [\"HTTP interface\"] }, columns: { featureId: [Story] } }")));
    }

    private static Keys limits() {
        Limits usual = Limits.DEFAULT;
        Limits most = Limits.HIGHEST;
        return Keys.of(
                "limit",
                List.of(
                        limit(
                                "documentBytes",
                                most.documentBytes(),
                                "How long a document may be.",
                                usual.documentBytes()),
                        limit(
                                "lineLength",
                                most.lineLength(),
                                "How many characters a line may have.",
                                usual.lineLength()),
                        limit(
                                "nesting",
                                most.nesting(),
                                "How many lists and quotes may lie in each other.",
                                usual.nesting()),
                        limit(
                                "tableColumns",
                                most.tableColumns(),
                                "How many columns a table may have.",
                                usual.tableColumns()),
                        limit("seconds", most.seconds(), "How long it may take to lint a document.", usual.seconds())));
    }

    private static Shape.Key limit(String name, int most, String description, int usual) {
        return new Shape.Key(name, new Whole(1, most), description, Integer.toString(usual));
    }

    private static Shape.Key words(String name, String noun, List<String> keys, String what) {
        List<Shape.Key> lists = new ArrayList<>();
        for (String key : keys) {
            lists.add(new Shape.Key(key, NAMES, what + " that mean " + key + ".", "[]"));
        }
        return new Shape.Key(name, Keys.of(noun, lists), what + ", by what they mean.", "{}");
    }

    /** A rule set, or a file, which is told by its ending. */
    private static Shape extended(RuleBook book) {
        List<String> sets = book.ruleSets().stream().map(RuleSet::name).toList();
        return new Text(TextForm.of(
                String.join("|", sets) + "|(?!/)[^\\\\:]*[^\\\\:/]\\.ya?ml",
                "is neither a rule set (" + String.join(", ", sets)
                        + ") nor the path of a file from this one, such as ../base.prdlint.yml"));
    }

    private static Keys override(Keys rules) {
        return new Keys(
                "key",
                List.of(
                        new Shape.Key(
                                "files",
                                new Items(new Text(TextForm.GLOB), false, true),
                                "For which files this is.",
                                "[]"),
                        new Shape.Key("rules", rules, "What these rules are there.", "{}"),
                        new Shape.Key(
                                "scale",
                                new Word(Configuration.SCALES),
                                "Their scale, unless they say it themselves.",
                                "auto")),
                false,
                List.of("files"),
                Optional.empty());
    }

    private static Keys rules(RuleBook book) {
        Set<String> beginnings = new LinkedHashSet<>();
        List<Shape.Key> keys = new ArrayList<>();
        for (RulePage page : book.pages()) {
            Shape shape = rule(page.severity().word(), page.options(), Optional.empty());
            keys.add(new Shape.Key(page.id(), shape, page.name() + ": " + page.summary(), "off"));
            keys.add(new Shape.Key(page.name(), shape, page.id() + ": " + page.summary(), "off"));
            for (int end = RuleBook.SHORTEST_BEGINNING; end < page.id().length(); end++) {
                beginnings.add(page.id().substring(0, end));
            }
        }
        for (String beginning : beginnings) {
            keys.add(new Shape.Key(
                    beginning,
                    new Word(Configuration.LEVELS),
                    "Every rule that is on and whose ID begins with " + beginning + ".",
                    "off"));
        }
        return new Keys(RULE, keys, true, List.of(), Optional.of(FOREIGN_RULE));
    }

    private static Shape rule(String level, List<RulePage.Option> options, Optional<Shape.Foreign> foreign) {
        Shape levels = new Word(Configuration.LEVELS);
        List<Shape.Key> keys = new ArrayList<>();
        keys.add(new Shape.Key(SEVERITY, levels, "Its level.", level));
        for (RulePage.Option option : options) {
            keys.add(new Shape.Key(option.name(), option(option), option.description(), ""));
        }
        return new Either(levels, new Keys("option", keys, false, List.of(), foreign));
    }

    private static Shape option(RulePage.Option option) {
        return switch (option.type()) {
            case "boolean" -> new Flag();
            case "integer" -> new Whole(0, Integer.MAX_VALUE);
            default -> Items.of(option.values().isEmpty() ? new Text(TextForm.NAME) : new Word(option.values()));
        };
    }
}
