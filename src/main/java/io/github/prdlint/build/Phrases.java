package io.github.prdlint.build;

import io.github.prdlint.prd.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Brings the vocabularies of all languages into one, in the form in which the reader compares phrases: that takes longer than all else
 * about loading them.
 */
final class Phrases {

    /** Lists whose words are looked for inside a line, where they have to stand as they are. */
    private static final Set<String> IN_LINES = Set.of(
            "oneToMany",
            "figureTimes",
            "figureRates",
            "figurePercentiles",
            "figureLimits",
            "comparesBefore",
            "comparesAfter");

    /** Where two languages share a phrase, its English meaning is the likelier. */
    private static final String FIRST = "vocabulary/en";

    private final Map<String, Node> sections = new LinkedHashMap<>();
    private final Map<String, Node> keywords = new LinkedHashMap<>();
    private final Map<String, Node> columns = new LinkedHashMap<>();
    private final Map<String, Node> permissions = new LinkedHashMap<>();
    private final Map<String, Map<String, Node>> words = new LinkedHashMap<>();
    private final Map<String, List<Node>> inLines = new LinkedHashMap<>();

    private Phrases() {}

    /** Returns the phrases of these vocabularies, which are in the order of their names. */
    static Node of(Map<String, Node> vocabularies) {
        Phrases phrases = new Phrases();
        if (vocabularies.containsKey(FIRST)) {
            phrases.add(vocabularies.getOrDefault(FIRST, new Node.Nothing(1)));
        }
        vocabularies.forEach((name, vocabulary) -> {
            if (!name.equals(FIRST)) {
                phrases.add(vocabulary);
            }
        });
        return phrases.node();
    }

    private void add(Node vocabulary) {
        vocabulary.get("sections").entries().forEach((kind, list) -> add(sections, list, constant(kind)));
        vocabulary.get("columns").entries().forEach((column, list) -> add(columns, list, constant(column)));
        vocabulary.get("permissions").entries().forEach((word, list) -> add(permissions, list, word));
        vocabulary.get("keywords").entries().forEach((kind, list) -> {
            for (Node word : list.items()) {
                keywords.putIfAbsent(String.join(" ", Words.split(word.text())), text(constant(kind)));
            }
        });
        vocabulary.get("words").entries().forEach((name, list) -> {
            add(words.computeIfAbsent(name, n -> new LinkedHashMap<>()), list, "");
            if (IN_LINES.contains(name)) {
                inLines.computeIfAbsent(name, n -> new ArrayList<>()).addAll(list.items());
            }
        });
    }

    private static void add(Map<String, Node> phrases, Node list, String meaning) {
        for (Node word : list.items()) {
            phrases.putIfAbsent(Words.phrase(word.text()), text(meaning));
        }
    }

    private Node node() {
        Map<String, Node> lists = new LinkedHashMap<>();
        words.forEach((name, list) -> lists.put(name, mapping(list)));
        Map<String, Node> all = new LinkedHashMap<>();
        all.put("sections", mapping(sections));
        all.put("keywords", mapping(keywords));
        all.put("columns", mapping(columns));
        all.put("permissions", mapping(permissions));
        all.put("words", mapping(lists));
        Map<String, Node> asTheyStand = new LinkedHashMap<>();
        inLines.forEach((name, list) -> asTheyStand.put(name, new Node.Sequence(list, 1)));
        all.put("inLines", mapping(asTheyStand));
        return mapping(all);
    }

    private static Node mapping(Map<String, Node> entries) {
        return new Node.Mapping(entries, 1);
    }

    private static Node text(String text) {
        return new Node.Text(text, 1);
    }

    /** Returns {@code FEATURE_ID} for {@code featureId}. */
    private static String constant(String key) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (Character.isUpperCase(c)) {
                name.append('_');
            }
            name.append(c);
        }
        return name.toString().toUpperCase(Locale.ROOT);
    }
}
