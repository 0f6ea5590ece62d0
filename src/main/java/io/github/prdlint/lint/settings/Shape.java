package io.github.prdlint.lint.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may stand at a place of the configuration file. The loader checks by it, and the JSON Schema is written from it. */
public sealed interface Shape {

    /** The most characters that a text has. */
    int LONGEST_TEXT = 1000;

    /** Returns what it is, for messages: {@code a list}. */
    String what();

    /** One of some words. */
    record Word(List<String> words) implements Shape {
        @Override
        public String what() {
            return "one of " + String.join(", ", words);
        }
    }

    /** A text. */
    record Text(TextForm form) implements Shape {
        @Override
        public String what() {
            return "a text";
        }
    }

    /** A whole number in a range. */
    record Whole(int least, int most) implements Shape {
        @Override
        public String what() {
            return "a whole number from " + least + " to " + most;
        }
    }

    /** True or false. */
    record Flag() implements Shape {
        @Override
        public String what() {
            return "true or false";
        }
    }

    /**
     * A list.
     *
     * @param extending whether it adds to what the file extends, so that an entry {@code !x} removes
     * @param some whether it cannot be empty
     */
    record Items(Shape item, boolean extending, boolean some) implements Shape {

        /** Returns a list of what the file means, whatever it extends. */
        static Items of(Shape item) {
            return new Items(item, false, false);
        }

        /** Returns a list that adds to what the file extends. */
        static Items adding(TextForm form) {
            return new Items(new Text(form), true, false);
        }

        @Override
        public String what() {
            return "a list";
        }
    }

    /** A scalar or a list of scalars, of which nothing more is known. */
    record Unknown() implements Shape {
        @Override
        public String what() {
            return "a value, or a list of values";
        }
    }

    /**
     * A mapping of certain keys.
     *
     * @param noun what the keys are, for messages: {@code rule}
     * @param keys its keys, of which one that is all digits and letters may be written in any case where {@code anyCase} says so
     * @param required the keys that must be there
     * @param foreign further keys, of which little is known
     */
    record Keys(String noun, List<Key> keys, boolean anyCase, List<String> required, Optional<Foreign> foreign)
            implements Shape {

        /** Returns a mapping whose keys are written exactly, none of which must be there. */
        static Keys of(String noun, List<Key> keys) {
            return new Keys(noun, keys, false, List.of(), Optional.empty());
        }

        @Override
        public String what() {
            return "a mapping";
        }

        /** Returns what stands at a key; nothing for a key that is none. */
        Optional<Shape> shapeOf(String word) {
            return key(word)
                    .map(Key::shape)
                    .or(() -> foreign.filter(other -> Pattern.matches(other.pattern(), word))
                            .map(Foreign::shape));
        }

        private Optional<Key> key(String word) {
            for (Key key : keys) {
                if (anyCase ? key.name().equalsIgnoreCase(word) : key.name().equals(word)) {
                    return Optional.of(key);
                }
            }
            return Optional.empty();
        }

        List<String> names() {
            return keys.stream().map(Key::name).toList();
        }
    }

    /** A scalar, or a mapping that says more. */
    record Either(Shape scalar, Keys mapping) implements Shape {
        @Override
        public String what() {
            return scalar.what() + ", or a mapping";
        }
    }

    /**
     * A key of a mapping.
     *
     * @param description what it is for, in a sentence
     * @param example a value as a file has it
     */
    record Key(String name, Shape shape, String description, String example) {}

    /**
     * The keys that fit a pattern.
     *
     * @param pattern the pattern of the whole key, without anchors, in what Java and JSON Schema have in common
     */
    record Foreign(String pattern, Shape shape) {}
}
