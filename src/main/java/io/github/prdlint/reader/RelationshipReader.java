package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Reads how models relate, from lines with a cardinality or a phrase such as "has many". */
final class RelationshipReader {

    private final Vocabulary vocabulary;
    private final Names names;
    private final List<Relationship> relationships = new ArrayList<>();

    RelationshipReader(Vocabulary vocabulary, Names names) {
        this.vocabulary = vocabulary;
        this.names = names;
    }

    /** Returns what was read, in the order of the text. */
    List<Relationship> relationships() {
        return relationships;
    }

    /** Reads the lines of a node that relate two models: {@code User 1:N Order (ownership)}, {@code User has many Orders}. */
    void read(Outline.Node node) {
        for (InlineText line : Texts.lines(node.blocks)) {
            readLine(line);
        }
    }

    private void readLine(InlineText line) {
        String value = line.value();
        int[] cardinality = cardinality(value);
        if (cardinality == null) {
            return;
        }
        InlineText left = trimmed(line.slice(0, cardinality[0]));
        int end = cardinality[1];
        int stop = end;
        while (stop < value.length()
                && "(（,;:".indexOf(value.charAt(stop)) < 0
                && !value.startsWith(" - ", stop)
                && !value.startsWith(" — ", stop)) {
            stop++;
        }
        InlineText right = trimmed(line.slice(end, stop));
        if (isModelName(left.value()) && isModelName(right.value())) {
            relationships.add(new Relationship(
                    new Located<>(names.model(left.value()), left.span()),
                    new Located<>(names.model(right.value()), right.span()),
                    new Located<>(
                            value.substring(cardinality[0], cardinality[1]).strip(),
                            line.span(cardinality[0], cardinality[1]))));
        }
    }

    private static boolean isModelName(String text) {
        int blanks = 0;
        for (int i = 0; i < text.length(); i++) {
            blanks += text.charAt(i) == ' ' ? 1 : 0;
        }
        return blanks <= 2 && !text.isEmpty() && Character.isLetter(text.codePointAt(0));
    }

    private static InlineText trimmed(InlineText text) {
        String value = text.value();
        int start = 0;
        int end = value.length();
        while (start < end && " ─-–—>→<:|".indexOf(value.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " ─-–—>→<:|.".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.slice(start, end);
    }

    /** Returns where {@code 1:N}, {@code N:M}, {@code has many} and the like stand in a line, null when nowhere. */
    private int @org.jspecify.annotations.Nullable [] cardinality(String value) {
        for (int i = 1; i < value.length() - 1; i++) {
            if (value.charAt(i) == ':' || value.charAt(i) == '：') {
                int left = i - 1;
                while (value.charAt(left) == ' ') {
                    left--;
                }
                int right = i + 1;
                while (value.charAt(right) == ' ') {
                    right++;
                }
                boolean free = left > 0 && !Character.isLetterOrDigit(value.charAt(left - 1));
                boolean ends = right + 1 >= value.length() || !Character.isLetterOrDigit(value.charAt(right + 1));
                if (isEnd(value.charAt(left)) && isEnd(value.charAt(right)) && free && ends) {
                    return new int[] {left, right + 1};
                }
            }
        }
        for (String phrase : vocabulary.inLines("oneToMany")) {
            int at = value.indexOf(" " + phrase + " ");
            if (at > 0) {
                return new int[] {at + 1, at + 1 + phrase.length()};
            }
        }
        return null;
    }

    private static boolean isEnd(char c) {
        return c == '1' || c == 'N' || c == 'M' || c == 'n' || c == 'm' || c == '*' || c == '0';
    }
}
