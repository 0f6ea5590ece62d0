package io.github.prdlint.rule;

import io.github.prdlint.prd.Located;
import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a check puts what it finds. One serves one rule on one document. */
public final class Findings {

    /** How much of a name a message quotes, in UTF-16 units: a document may be one name, said a thousand times. */
    private static final int LONGEST_QUOTE = 300;

    private static final int LONGEST_TEXT = 2000;

    private final RulePage page;
    private final Severity severity;
    private final List<Draft> drafts = new ArrayList<>();

    /** Collects the findings of one rule, which have this severity unless the check lowers it. */
    public Findings(RulePage page, Severity severity) {
        this.page = page;
        this.severity = severity;
    }

    /** Reports a fault at a value's place. The message is a {@link String#format} pattern; quote the document's own words in it. */
    public Draft at(Located<?> place, String message, @Nullable Object... arguments) {
        return at(place.span(), message, arguments);
    }

    /** Reports a fault at a place. */
    public Draft at(SourceSpan place, String message, @Nullable Object... arguments) {
        Draft draft = new Draft(place, format(message, arguments));
        drafts.add(draft);
        return draft;
    }

    /** Returns all that was reported, in the order of the places. */
    public List<Finding> toList() {
        return drafts.stream()
                .map(Draft::finding)
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .toList();
    }

    private static String format(String message, @Nullable Object... arguments) {
        if (arguments.length == 0) {
            return shortened(message, LONGEST_TEXT);
        }
        @Nullable Object[] quotable = arguments.clone();
        for (int i = 0; i < quotable.length; i++) {
            if (!(quotable[i] instanceof Number)) {
                quotable[i] = shortened(String.valueOf(quotable[i]), LONGEST_QUOTE);
            }
        }
        return shortened(String.format(Locale.ROOT, message, quotable), LONGEST_TEXT);
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** A finding in the making; every method adds to it and returns it. */
    public final class Draft {

        private final SourceSpan place;
        private final String message;
        private Severity actual = severity;
        private @Nullable String help;
        private String entity = "";
        private final List<Finding.Related> related = new ArrayList<>();
        private final Set<Subject> subjects = new LinkedHashSet<>();

        private Draft(SourceSpan place, String message) {
            this.place = place;
            this.message = message;
        }

        /** Says what the finding is about in normalised names, for its fingerprint. Without it, findings of a rule differ by order only. */
        public Draft entity(String... names) {
            entity = String.join(" ", names);
            return this;
        }

        /** Says what the finding is about, so that its causes can silence it and it its consequences. */
        public Draft about(Subject... about) {
            subjects.addAll(List.of(about));
            return this;
        }

        /** Names the other place, with a phrase on what is there. */
        public Draft related(SourceSpan span, String what, @Nullable Object... arguments) {
            related.add(new Finding.Related(span, format(what, arguments)));
            return this;
        }

        /** Says how to mend it, in a sentence that begins with a verb. */
        public Draft help(String text, @Nullable Object... arguments) {
            help = format(text, arguments);
            return this;
        }

        /** Lowers the severity for a finding that is less certain than the rule's others. */
        public Draft atMost(Severity limit) {
            actual = limit.atLeast(actual) ? actual : limit;
            return this;
        }

        private Finding finding() {
            return new Finding(page, actual, place, message, Optional.ofNullable(help), related, entity, subjects);
        }
    }
}
