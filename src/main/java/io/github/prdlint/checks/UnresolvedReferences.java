package io.github.prdlint.checks;

import io.github.prdlint.prd.Located;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Nearest;
import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** References that nothing resolves: each is reported with what it probably means, else with what there is to refer to. */
final class UnresolvedReferences<T> {

    /** Comparisons of a wrong name with a known one that a document may cost; beyond, a faulty document gets no more suggestions. */
    private static final int BUDGET = 1_000_000;

    private final List<T> known;
    private final Function<T, ? extends Located<?>> name;
    private final Function<T, String> word;
    private final String section;
    private final Map<String, Optional<T>> answers = new HashMap<>();
    private long budget = BUDGET;
    private @Nullable Map<String, T> byWord;
    private final Map<List<String>, String> inventories = new HashMap<>();
    private Function<T, List<String>> kin = thing -> List.of();
    private @Nullable Map<String, List<T>> byKin;
    private int names;

    /**
     * Reports references that should name one of some known things.
     *
     * @param known what there is to refer to, in the order of the text
     * @param name a known thing's name, at the place of its definition
     * @param section the title of the section that defines them, as the document words it
     */
    UnresolvedReferences(List<T> known, Function<T, ? extends Located<?>> name, String section) {
        this(known, name, thing -> name.apply(thing).toString(), section);
    }

    /** Reports references that compare by another word than the name that messages show. */
    UnresolvedReferences(
            List<T> known, Function<T, ? extends Located<?>> name, Function<T, String> word, String section) {
        this.known = known;
        this.name = name;
        this.word = word;
        this.section = section;
    }

    /** Says to which groups a known thing belongs, so that a message can list first what belongs to the same as the wrong name. */
    UnresolvedReferences<T> grouped(Function<T, List<String>> groups) {
        kin = groups;
        return this;
    }

    /**
     * A reference that was reported.
     *
     * @param draft the finding, to which the check adds entity and subjects
     * @param meant the one known thing that it clearly means
     */
    record Reported<T>(Findings.Draft draft, Optional<T> meant) {}

    /** Reports a reference at its place; the message says that nothing resolves it, and gets the suggestion appended. */
    Reported<T> report(Findings findings, Located<?> reference, String message, @Nullable Object... arguments) {
        return report(findings, reference.span(), reference.toString(), message, arguments);
    }

    /** Reports a reference whose words are not simply the text at its place. */
    Reported<T> report(
            Findings findings, SourceSpan place, String wrong, String message, @Nullable Object... arguments) {
        return report(findings, place, meant(wrong), message, arguments);
    }

    /** Reports a reference of which the check itself knows what it means. */
    Reported<T> report(
            Findings findings, SourceSpan place, Optional<T> meant, String message, @Nullable Object... arguments) {
        return report(findings, place, meant, List.of(), message, arguments);
    }

    /** Reports a reference that belongs to some groups, the closest first. */
    Reported<T> report(
            Findings findings,
            SourceSpan place,
            Optional<T> meant,
            List<String> groups,
            String message,
            @Nullable Object... arguments) {
        @Nullable Object[] all = new @Nullable Object[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = meant.map(this::question).orElseGet(() -> inventory(groups));
        Findings.Draft draft = findings.at(place, message + "; %s", all);
        meant.map(name).ifPresent(definition -> draft.related(definition.span(), "%s", definition));
        return new Reported<>(draft, meant);
    }

    /** Returns the one known thing that a wrong name clearly means. */
    Optional<T> meant(String wrong) {
        Optional<T> answer = answers.get(wrong);
        if (answer == null) {
            Map<String, T> candidates = byWord();
            budget -= candidates.size();
            answer = budget < 0
                    ? Optional.empty()
                    : Nearest.to(wrong, candidates.keySet()).flatMap(w -> Optional.ofNullable(candidates.get(w)));
            answers.put(wrong, answer);
        }
        return answer;
    }

    /** Returns the known things without second definitions of one word, between which no wrong name could choose. */
    private Map<String, T> byWord() {
        if (byWord == null) {
            byWord = new LinkedHashMap<>();
            for (T thing : known) {
                byWord.putIfAbsent(word.apply(thing), thing);
            }
        }
        return byWord;
    }

    private String question(T thing) {
        return "did you mean \"" + name.apply(thing) + "\"?";
    }

    private String inventory(List<String> groups) {
        if (byKin == null) {
            byKin = new HashMap<>();
            for (T thing : known) {
                for (String group : kin.apply(thing)) {
                    byKin.computeIfAbsent(group, g -> new ArrayList<>()).add(thing);
                }
            }
            names = (int) named(known.stream()).count();
        }
        Map<String, List<T>> members = byKin;
        List<String> ofAny = groups.stream().filter(members::containsKey).toList();
        return inventories.computeIfAbsent(ofAny, g -> {
            Stream<T> closest = ofAny.stream().flatMap(group -> members.getOrDefault(group, List.of()).stream());
            List<String> first = named(Stream.concat(closest, known.stream()))
                    .limit(Listing.NEEDED)
                    .toList();
            return section + " has " + Listing.plain(first, names);
        });
    }

    private Stream<String> named(Stream<T> things) {
        return things.map(thing -> "\"" + name.apply(thing) + "\"").distinct();
    }
}
