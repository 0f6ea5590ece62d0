package io.github.prdlint.build;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a YAML file with the line on which it begins; every scalar is text. */
sealed interface Node {

    /** Returns the 1-based line. */
    int line();

    /** A scalar. */
    record Text(String value, int line) implements Node {}

    /** A list. */
    record Sequence(List<Node> items, int line) implements Node {}

    /** A mapping in the order of the file. */
    record Mapping(Map<String, Node> entries, int line) implements Node {}

    /** A key without a value. */
    record Nothing(int line) implements Node {}

    /** Returns the value of a key; nothing when this is no mapping or has no such key. */
    default Node get(String key) {
        Node value = entries().get(key);
        return value == null ? new Nothing(line()) : value;
    }

    /** Returns the entries of a mapping; none for anything else. */
    default Map<String, Node> entries() {
        return this instanceof Mapping mapping ? mapping.entries() : Map.of();
    }

    /** Returns the items of a sequence, or a scalar as the only one. */
    default List<Node> items() {
        if (this instanceof Sequence sequence) {
            return sequence.items();
        }
        return this instanceof Text ? List.of(this) : List.of();
    }

    /** Returns the text of a scalar; empty for anything else. */
    default String text() {
        return this instanceof Text text ? text.value() : "";
    }

    /** Returns the texts of a sequence of scalars. */
    default List<String> texts() {
        return items().stream().map(Node::text).toList();
    }

    /** Returns a mapping with further entries before its own. */
    default Node with(Map<String, Node> first) {
        Map<String, Node> all = new LinkedHashMap<>(first);
        all.putAll(entries());
        return new Mapping(all, line());
    }
}
