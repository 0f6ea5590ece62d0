package io.github.prdlint.cli;

import io.github.prdlint.rule.Nearest;
import java.util.Collection;
import java.util.List;

/** A command line that cannot be carried out; the message says what is wrong with it in one line. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String words;

    UsageException(String words) {
        super(words);
        this.words = words;
    }

    /** Returns the message. */
    String words() {
        return words;
    }

    /** Returns the exception for a word that is none of those admitted: {@code unknown format "txet"; did you mean "text"?}. */
    static UsageException unknown(String kind, String word, Collection<String> known) {
        return new UsageException("unknown " + kind + " \"" + word + "\"" + suggestion(word, known));
    }

    /** Returns the same with all the words that are admitted. */
    static UsageException unknownOf(String kind, String word, List<String> known) {
        return new UsageException("unknown " + kind + " \"" + word + "\"" + suggestion(word, known) + " (one of "
                + String.join(", ", known) + ")");
    }

    private static String suggestion(String word, Collection<String> known) {
        return Nearest.to(word, known).map(n -> "; did you mean \"" + n + "\"?").orElse("");
    }
}
