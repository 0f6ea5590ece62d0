package io.github.prdlint.lint.settings;

import io.github.prdlint.source.Position;
import java.util.List;
import java.util.Map;

/** A piece of a configuration file with the place where it begins. */
sealed interface Node {

    /** Returns where it begins. */
    Position place();

    /** Returns what it is, for messages. */
    String what();

    /** What a scalar is to YAML. */
    enum Kind {
        TEXT("a text"),
        NUMBER("a number"),
        FLAG("true or false"),
        NOTHING("nothing");

        private final String what;

        Kind(String what) {
            this.what = what;
        }
    }

    /** A text, number, flag or nothing, as written. */
    record Scalar(String text, Kind kind, Position place) implements Node {
        @Override
        public String what() {
            return kind.what;
        }
    }

    /** A list. */
    record Sequence(List<Node> items, Position place) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String what() {
            return "a list";
        }
    }

    /** A mapping in the order of the file. */
    record Mapping(Map<String, Member> members, Position place) implements Node {
        @Override
        public String what() {
            return "a mapping";
        }
    }

    /**
     * The value of a key.
     *
     * @param key where the key stands
     */
    record Member(Position key, Node value) {}

    /** Returns whether nothing is written here. */
    default boolean isNothing() {
        return this instanceof Scalar scalar && scalar.kind() == Kind.NOTHING;
    }
}
