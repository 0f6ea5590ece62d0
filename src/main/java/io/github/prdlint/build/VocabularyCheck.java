package io.github.prdlint.build;

import io.github.prdlint.prd.Words;
import io.github.prdlint.reader.ReaderOptions.OwnWords;
import io.github.prdlint.rule.Nearest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Says what is wrong with the vocabulary of a language. */
final class VocabularyCheck {

    /** Kinds of words that may have one meaning only; other lists of a vocabulary are independent of each other. */
    private static final Set<String> ONE_MEANING = Set.of("sections", "keywords", "columns", "permissions");

    private static final List<String> KINDS = List.of("sections", "keywords", "columns", "words", "permissions");

    private final String file;
    private final Faults faults;

    VocabularyCheck(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Checks that its kinds and meanings are known ones, and that no word has two meanings within a kind. */
    void check(Node vocabulary) {
        vocabulary.entries().forEach((kind, meanings) -> {
            known(kind, meanings.line(), KINDS);
            if (kind.equals("sections") || kind.equals("keywords")) {
                meanings.entries().forEach((meaning, words) -> known(meaning, words.line(), OwnWords.sectionKeys()));
            } else if (kind.equals("columns")) {
                meanings.entries().forEach((meaning, words) -> known(meaning, words.line(), OwnWords.columnKeys()));
            }
            words(kind, meanings);
        });
    }

    private void words(String kind, Node meanings) {
        Map<String, String> meaningOf = new HashMap<>();
        meanings.entries().forEach((meaning, words) -> {
            Set<String> ownWords = new HashSet<>();
            for (Node word : words.items()) {
                String text = word.text();
                if (!ownWords.add(text.toLowerCase(Locale.ROOT).strip())) {
                    fault(word, "\"" + text + "\" stands twice in " + kind + "." + meaning);
                }
                String key = Words.phrase(text);
                String other = meaningOf.putIfAbsent(key, meaning);
                if (other != null && !other.equals(meaning) && ONE_MEANING.contains(kind)) {
                    fault(
                            word,
                            "\"" + text + "\" stands in " + kind + "." + meaning + " and in " + kind + "." + other
                                    + "; a word has one meaning");
                }
            }
        });
    }

    private void known(String key, int line, List<String> valid) {
        if (!valid.contains(key)) {
            String meant =
                    Nearest.to(key, valid).map(n -> "; did you mean " + n + "?").orElse("");
            faults.add(file, line, "\"" + key + "\" is unknown here, valid are " + valid + meant);
        }
    }

    private void fault(Node node, String message) {
        faults.add(file, node.line(), message);
    }
}
