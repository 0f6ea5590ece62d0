package io.github.prdlint.reader;

import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.Words;
import io.github.prdlint.source.Data;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How people word headings, columns and cells, in every language at once: documents mix them. */
final class Vocabulary {

    /** What joined to something else means something else: roles and schedule are the team's, and not all beside excluded features is excluded. */
    private static final Set<SectionKind> ALONE = EnumSet.of(
            SectionKind.OTHER,
            SectionKind.ROLES,
            SectionKind.EXCLUDED_FEATURES,
            SectionKind.EXTERNAL_API,
            SectionKind.GAPS,
            SectionKind.CHANGE_LOG);

    /** Three times the longest phrase of any vocabulary: what is longer is looked up nowhere. */
    private static final int LONGEST_PHRASE = 120;

    private final Map<String, SectionKind> sections = new HashMap<>();
    private final Map<String, List<Keyword>> keywords = new HashMap<>();
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, String> permissions = new HashMap<>();
    private final Map<String, List<String>> inLines = new HashMap<>();

    /** A phrase that makes a heading mean a section when the heading contains it. */
    private record Keyword(List<String> words, SectionKind kind) {}

    private Vocabulary() {}

    private static final class Holder {
        static final Vocabulary BUILT_IN = load();

        private static Vocabulary load() {
            Vocabulary vocabulary = new Vocabulary();
            vocabulary.add(Data.builtIn("phrases"));
            return vocabulary;
        }
    }

    /** Returns the words of all languages that come with the program. */
    static Vocabulary builtIn() {
        return Holder.BUILT_IN;
    }

    /**
     * Returns the words that come with the program and a project's own, which win where both have one.
     *
     * @throws IllegalArgumentException if there is no section or column of a key's name
     */
    static Vocabulary with(ReaderOptions.OwnWords own) {
        if (own.isEmpty()) {
            return builtIn();
        }
        Vocabulary extended = new Vocabulary();
        extended.sections.putAll(builtIn().sections);
        extended.keywords.putAll(builtIn().keywords);
        extended.columns.putAll(builtIn().columns);
        extended.words.putAll(builtIn().words);
        extended.permissions.putAll(builtIn().permissions);
        extended.inLines.putAll(builtIn().inLines);
        own.sections()
                .forEach((key, aliases) -> extend(extended.sections, SectionKind.valueOf(constant(key)), aliases));
        own.columns().forEach((key, aliases) -> extend(extended.columns, Column.valueOf(constant(key)), aliases));
        own.words().forEach((key, aliases) -> {
            Map<String, String> list = new HashMap<>();
            extended.list(key).forEach(phrase -> list.put(phrase, key));
            extend(list, key, aliases);
            extended.words.put(key, Set.copyOf(list.keySet()));
            if (extended.inLines.containsKey(key)) {
                List<String> asTheyStand = new ArrayList<>(extended.inLines.get(key));
                asTheyStand.addAll(aliases);
                asTheyStand.removeIf(word -> isRemoval(word) || !list.containsKey(Words.phrase(word)));
                extended.inLines.put(key, List.copyOf(asTheyStand));
            }
        });
        return extended;
    }

    /** Adds words with a meaning, and takes away those that are marked so, unless they mean something else. */
    private static <T> void extend(Map<String, T> phrases, T meaning, List<String> words) {
        for (String word : words) {
            if (isRemoval(word)) {
                phrases.remove(Words.phrase(word.substring(ReaderOptions.OwnWords.REMOVAL.length())), meaning);
            } else {
                phrases.put(Words.phrase(word), meaning);
            }
        }
    }

    private static boolean isRemoval(String word) {
        return word.startsWith(ReaderOptions.OwnWords.REMOVAL);
    }

    /** Returns {@code FEATURE_ID} for {@code featureId}. */
    private static String constant(String key) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            name.append(Character.isUpperCase(c) ? "_" + c : String.valueOf(Character.toUpperCase(c)));
        }
        return name.toString();
    }

    /** Adds phrases that the build has brought into the form in which they compare. */
    private void add(Data phrases) {
        Data own = phrases.get("sections");
        for (String phrase : own.keys()) {
            sections.put(phrase, SectionKind.valueOf(own.get(phrase).text()));
        }
        own = phrases.get("keywords");
        for (String phrase : own.keys()) {
            List<String> split = List.of(phrase.split(" "));
            SectionKind kind = SectionKind.valueOf(own.get(phrase).text());
            keywords.computeIfAbsent(split.get(0), k -> new ArrayList<>()).add(new Keyword(split, kind));
        }
        own = phrases.get("columns");
        for (String phrase : own.keys()) {
            columns.put(phrase, Column.valueOf(own.get(phrase).text()));
        }
        own = phrases.get("words");
        for (String list : own.keys()) {
            words.put(list, own.get(list).keys());
        }
        own = phrases.get("permissions");
        for (String phrase : own.keys()) {
            permissions.put(phrase, own.get(phrase).text());
        }
        own = phrases.get("inLines");
        for (String list : own.keys()) {
            inLines.put(list, own.get(list).strings());
        }
    }

    /** Returns what a section with this heading is about, the heading being one of its names; null when it is none. */
    @Nullable
    SectionKind section(String title) {
        return sections.get(Words.phrase(title));
    }

    /** Returns what a section is about whose heading contains one of its phrases; null when it contains none. */
    @Nullable
    SectionKind sectionByKeyword(String title) {
        List<String> split = Words.split(title);
        for (int i = 0; i < split.size(); i++) {
            for (Keyword keyword : keywords.getOrDefault(split.get(i), List.of())) {
                int end = i + keyword.words.size();
                if (end <= split.size() && split.subList(i, end).equals(keyword.words)) {
                    return keyword.kind;
                }
            }
        }
        return null;
    }

    /** Returns what a section is about whose heading joins two, one of which is known: {@code Background / Purpose}; null when none is. */
    @Nullable
    SectionKind sectionByPart(String title) {
        for (String part : Titles.parts(title, list("and"))) {
            SectionKind kind = section(part);
            if (kind != null && !ALONE.contains(kind)) {
                return kind;
            }
        }
        return null;
    }

    /** Returns what a column with this header holds. */
    Optional<Column> column(String header) {
        Column column = columns.get(Words.phrase(header));
        if (column == null) {
            column = columns.get(Words.phrase(Titles.withoutRemark(header)));
        }
        return Optional.ofNullable(column);
    }

    /** Returns whether a text is one of the words of a list such as {@code public}. */
    boolean is(String list, String text) {
        return text.length() <= LONGEST_PHRASE
                && words.getOrDefault(list, Set.of()).contains(Words.phrase(text));
    }

    /** Returns how any language calls the role that one of these phrases means; empty when none is a role that the languages share. */
    Set<String> sameRole(Set<String> phrases) {
        Set<String> same = new HashSet<>();
        words.forEach((list, role) -> {
            if (list.startsWith("role") && !Collections.disjoint(role, phrases)) {
                same.addAll(role);
            }
        });
        return same;
    }

    /** Returns the words of a list, as phrases. */
    Set<String> list(String list) {
        return words.getOrDefault(list, Set.of());
    }

    /** Returns the words of a list that are looked for inside a line, as they stand there. */
    List<String> inLines(String list) {
        return inLines.getOrDefault(list, List.of());
    }

    /** Returns what a word of a permission cell grants: create, read, update, delete, manage, write, all, allow or deny. */
    Optional<String> permission(String text) {
        return Optional.ofNullable(permissions.get(Words.phrase(text)));
    }
}
