package io.github.prdlint;

import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.source.Position;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a finding says besides its message, in lines to compare. */
final class FindingDetails {

    private FindingDetails() {}

    /** Returns how to mend it, the other places, the names in its fingerprint, and what it is about. */
    static List<String> of(SourceText source, Finding finding) {
        List<String> details = new ArrayList<>();
        finding.help().ifPresent(help -> details.add("help: " + help));
        finding.related().forEach(related -> details.add(place(source, related.span()) + " " + related.message()));
        details.add("entity: " + finding.entity());
        details.add("about: "
                + finding.subjects().stream()
                        .map(subject -> subject(source, subject))
                        .sorted()
                        .collect(Collectors.joining(", ")));
        return details.stream().map(line -> "    " + line.stripTrailing()).toList();
    }

    /** Returns where a finding or another place begins. */
    static String place(SourceText source, SourceSpan span) {
        Position start = source.start(span);
        return start.line() + ":" + start.column();
    }

    private static String subject(SourceText source, Subject subject) {
        String key = subject.key();
        boolean place = subject.kind() == Subject.Kind.ITEM || subject.kind() == Subject.Kind.DOMAIN;
        String name = place ? place(source, new SourceSpan(Integer.parseInt(key), Integer.parseInt(key))) : key;
        return subject.kind().name().toLowerCase(Locale.ROOT) + " " + name;
    }
}
