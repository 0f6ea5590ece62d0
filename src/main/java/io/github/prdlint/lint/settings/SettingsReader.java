package io.github.prdlint.lint.settings;

import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the text of one configuration file. */
final class SettingsReader {

    private static final String RULES = "rules";
    private static final String OVERRIDES = "overrides";

    private final String file;
    private final RuleBook book;
    private final Shape.Keys shape;
    private final Problems problems;

    /**
     * Reads a file.
     *
     * @param file the file as messages call it
     */
    SettingsReader(String file, RuleBook book, Shape.Keys shape, Problems problems) {
        this.file = file;
        this.book = book;
        this.shape = shape;
        this.problems = problems;
    }

    /** Returns what a file says; when something is wrong with it, that is among the problems, and it says nothing. */
    Settings read(byte[] bytes) {
        Optional<Node> root = YamlReader.read(file, bytes, problems);
        if (root.isEmpty()) {
            return Settings.NONE;
        }
        new Checker(problems).check(root.get(), shape, "");
        if (!(root.get() instanceof Node.Mapping mapping)) {
            return Settings.NONE;
        }
        if (!problems.isEmpty()) {
            return Settings.NONE;
        }
        Map<String, Entry> scalars = new HashMap<>();
        Map<String, List<Entry>> lists = new HashMap<>();
        collect("", mapping, scalars, lists);
        Settings settings = new Settings(
                scalars,
                lists,
                rules(member(mapping, RULES)),
                items(member(mapping, OVERRIDES)).stream().map(this::override).toList());
        checkWords(lists);
        return settings;
    }

    private static Optional<Node> member(Node.Mapping mapping, String key) {
        return Optional.ofNullable(mapping.members().get(key)).map(Node.Member::value);
    }

    private static List<Node> items(Optional<Node> list) {
        return list.isPresent() && list.get() instanceof Node.Sequence sequence ? sequence.items() : List.of();
    }

    private void collect(
            String path, Node.Mapping mapping, Map<String, Entry> scalars, Map<String, List<Entry>> lists) {
        mapping.members().forEach((key, member) -> {
            String name = path.isEmpty() ? key : path + "." + key;
            if (member.value() instanceof Node.Mapping deeper && !key.equals(RULES)) {
                collect(name, deeper, scalars, lists);
            } else if (member.value() instanceof Node.Sequence && !key.equals(OVERRIDES)) {
                lists.put(name, entries(Optional.of(member.value())));
            } else if (member.value() instanceof Node.Scalar scalar && !scalar.isNothing()) {
                scalars.put(name, entry(scalar));
            }
        });
    }

    private Entry entry(Node.Scalar scalar) {
        return new Entry(file, scalar.place(), scalar.text());
    }

    private List<Entry> entries(Optional<Node> list) {
        return items(list).stream().map(item -> entry((Node.Scalar) item)).toList();
    }

    private Settings.FileOverride override(Node node) {
        Node.Mapping mapping = (Node.Mapping) node;
        return new Settings.FileOverride(
                entries(member(mapping, "files")),
                rules(member(mapping, RULES)),
                member(mapping, "scale").map(scale -> entry((Node.Scalar) scale)));
    }

    private List<Settings.RuleEntry> rules(Optional<Node> node) {
        if (node.isEmpty() || !(node.get() instanceof Node.Mapping mapping)) {
            return List.of();
        }
        List<Settings.RuleEntry> rules = new ArrayList<>();
        Map<String, Entry> first = new HashMap<>();
        mapping.members().forEach((word, member) -> {
            Entry entry = new Entry(file, member.key(), word);
            String rule = book.find(word).map(RulePage::id).orElse(word).toUpperCase(Locale.ROOT);
            Entry other = first.putIfAbsent(rule, entry);
            if (other != null) {
                problems.add(
                        member.key(),
                        "\"" + word + "\" and \"" + other.text() + "\" in line "
                                + other.place().line() + " are the same; keep one");
            }
            rules.add(rule(entry, member.value()));
        });
        // With the beginnings of IDs first, the shorter before the longer, the order of the keys does not matter.
        rules.sort(Comparator.comparingInt(rule -> book.find(rule.word().text()).isPresent()
                ? Integer.MAX_VALUE
                : rule.word().text().length()));
        return List.copyOf(rules);
    }

    private static Settings.RuleEntry rule(Entry word, Node value) {
        if (value instanceof Node.Scalar level) {
            return new Settings.RuleEntry(word, Optional.of(level.text()), Map.of());
        }
        Optional<String> level = Optional.empty();
        Map<String, List<String>> options = new LinkedHashMap<>();
        if (value instanceof Node.Mapping mapping) {
            for (Map.Entry<String, Node.Member> option : mapping.members().entrySet()) {
                Node given = option.getValue().value();
                if (option.getKey().equals(Declarations.SEVERITY)) {
                    level = Optional.of(((Node.Scalar) given).text());
                } else {
                    options.put(option.getKey(), values(given));
                }
            }
        }
        return new Settings.RuleEntry(word, level, options);
    }

    private static List<String> values(Node given) {
        if (given instanceof Node.Scalar scalar) {
            return scalar.isNothing() ? List.of() : List.of(scalar.text().toLowerCase(Locale.ROOT));
        }
        return items(Optional.of(given)).stream()
                .map(item -> ((Node.Scalar) item).text())
                .toList();
    }

    /** A heading or column means one thing. */
    private void checkWords(Map<String, List<Entry>> lists) {
        Map<String, String> meanings = new HashMap<>();
        lists.forEach((key, words) -> {
            int dot = key.lastIndexOf('.');
            if (key.startsWith("vocabulary.sections.") || key.startsWith("vocabulary.columns.")) {
                for (Entry word : words) {
                    String kind = key.substring(0, dot);
                    String meaning = key.substring(dot + 1);
                    String other = meanings.putIfAbsent(kind + " " + word.text().strip(), meaning);
                    if (other != null && !other.equals(meaning) && !word.removes()) {
                        problems.add(
                                word.place(),
                                Problems.shown(word.text()) + " cannot mean both " + other + " and " + meaning);
                    }
                }
            }
        });
    }
}
