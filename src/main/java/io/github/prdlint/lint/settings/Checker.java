package io.github.prdlint.lint.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says where a file is not as its shape demands. */
final class Checker {

    private final Problems problems;

    Checker(Problems problems) {
        this.problems = problems;
    }

    /**
     * Checks a value.
     *
     * @param name what messages call it: {@code limits.documentBytes}; empty for the whole file
     */
    void check(Node node, Shape shape, String name) {
        if (shape instanceof Shape.Keys keys) {
            keys(node, keys, name);
        } else if (shape instanceof Shape.Items items) {
            items(node, items, name);
        } else if (shape instanceof Shape.Either either) {
            check(node, node instanceof Node.Mapping ? either.mapping() : either.scalar(), name);
        } else if (shape instanceof Shape.Unknown) {
            unknown(node, shape, name);
        } else if (node instanceof Node.Scalar scalar && fits(scalar, shape)) {
            value(scalar, shape, name);
        } else {
            mismatch(node, shape, name);
        }
    }

    private void unknown(Node node, Shape shape, String name) {
        List<Node> values = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        for (Node value : values) {
            if (!(value instanceof Node.Scalar)) {
                mismatch(value, shape, name);
            }
        }
    }

    private static boolean fits(Node.Scalar scalar, Shape shape) {
        if (shape instanceof Shape.Flag) {
            return scalar.kind() == Node.Kind.FLAG;
        }
        return scalar.kind() == Node.Kind.TEXT
                || shape instanceof Shape.Whole && scalar.kind() == Node.Kind.NUMBER
                || shape instanceof Shape.Word && scalar.kind() != Node.Kind.NOTHING;
    }

    private void mismatch(Node node, Shape shape, String name) {
        String mend = "";
        if (node instanceof Node.Scalar scalar && scalar.text().length() < 80) {
            if (shape instanceof Shape.Text && !scalar.isNothing()) {
                mend = "; put it in quotes: \"" + scalar.text() + "\"";
            } else if (shape instanceof Shape.Items) {
                mend = "; write [\"" + scalar.text() + "\"]";
            }
        }
        String subject = name.isEmpty() ? "a configuration" : name;
        problems.add(
                node.place(),
                node.isNothing()
                        ? subject + " has no value; it is " + shape.what()
                        : subject + " is " + shape.what() + ", not " + node.what() + mend);
    }

    private void value(Node.Scalar scalar, Shape shape, String name) {
        String text = scalar.text();
        if (shape instanceof Shape.Word word && !word.words().contains(text)) {
            problems.add(
                    scalar.place(),
                    "unknown value " + Problems.shown(text) + " of " + name + Problems.instead(text, word.words()));
        } else if (shape instanceof Shape.Text form) {
            text(scalar, text, form, name);
        } else if (shape instanceof Shape.Whole whole && !isWithin(scalar, whole)) {
            problems.add(scalar.place(), name + " is " + whole.what() + ", not " + Problems.shown(text));
        }
    }

    private void text(Node.Scalar scalar, String text, Shape.Text form, String name) {
        if (text.length() > Shape.LONGEST_TEXT) {
            problems.add(scalar.place(), "a text in " + name + " is longer than " + Shape.LONGEST_TEXT + " characters");
        } else {
            form.form()
                    .fault()
                    .apply(text)
                    .ifPresent(
                            fault -> problems.add(scalar.place(), Problems.shown(text) + " in " + name + " " + fault));
        }
    }

    private static boolean isWithin(Node.Scalar scalar, Shape.Whole whole) {
        try {
            int value = Integer.parseInt(scalar.text());
            return scalar.kind() == Node.Kind.NUMBER && value >= whole.least() && value <= whole.most();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void items(Node node, Shape.Items items, String name) {
        if (node instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                boolean removal = items.extending()
                        && item instanceof Node.Scalar scalar
                        && scalar.kind() == Node.Kind.TEXT
                        && scalar.text().startsWith("!");
                check(removal ? withoutMark((Node.Scalar) item) : item, items.item(), name);
            }
            if (items.some() && sequence.items().isEmpty()) {
                problems.add(node.place(), name + " is an empty list; name at least one");
            }
        } else if (!node.isNothing() || items.some()) {
            mismatch(node, items, name);
        }
    }

    private static Node withoutMark(Node.Scalar removal) {
        return new Node.Scalar(removal.text().substring(1), removal.kind(), removal.place());
    }

    private void keys(Node node, Shape.Keys keys, String name) {
        if (node.isNothing() && keys.required().isEmpty()) {
            return;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            mismatch(node, keys, name);
            return;
        }
        for (Map.Entry<String, Node.Member> entry : mapping.members().entrySet()) {
            Optional<Shape> shape = keys.shapeOf(entry.getKey());
            if (shape.isPresent()) {
                String member = name.isEmpty() || keys.anyCase() ? entry.getKey() : name + "." + entry.getKey();
                check(entry.getValue().value(), shape.get(), member);
            } else {
                problems.add(
                        entry.getValue().key(),
                        "unknown " + keys.noun() + " " + Problems.shown(entry.getKey())
                                + (name.isEmpty() || keys.anyCase() ? "" : " in " + name)
                                + Problems.instead(entry.getKey(), keys.names())
                                + (keys.noun().equals(Declarations.RULE) ? " (\"prdlint rules\" lists them)" : ""));
            }
        }
        for (String required : keys.required()) {
            if (!mapping.members().containsKey(required)) {
                problems.add(mapping.place(), name + " lacks the key " + required);
            }
        }
    }
}
