package io.github.prdlint.reader;

import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.Words;
import io.github.prdlint.source.Data;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How people word headings, columns and cells, in every language at once: documents mix them. */
final class Vocabulary {

    private final Map<String, SectionKind> sections = new HashMap<>();
    private final Map<String, List<Keyword>> keywords = new HashMap<>();
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, String> permissions = new HashMap<>();
    private final List<String> relationPhrases = new ArrayList<>();

    /** A phrase that makes a heading mean a section when the heading contains it. */
    private record Keyword(List<String> words, SectionKind kind) {}

    private Vocabulary() {}

    private static final class Holder {
        static final Vocabulary BUILT_IN = load();

        private static Vocabulary load() {
            Vocabulary vocabulary = new Vocabulary();
            // English first: where two languages share a word, its English meaning is the likelier.
            Data languages = Data.builtIn("vocabulary");
            vocabulary.add(languages.get("en"));
            for (String language : languages.keys()) {
                if (!language.equals("en")) {
                    vocabulary.add(languages.get(language));
                }
            }
            return vocabulary;
        }
    }

    /** Returns the words of all languages that come with the program. */
    static Vocabulary builtIn() {
        return Holder.BUILT_IN;
    }

    private void add(Data language) {
        Data own = language.get("sections");
        for (String key : own.keys()) {
            SectionKind kind = SectionKind.valueOf(constant(key));
            for (String alias : own.get(key).strings()) {
                sections.putIfAbsent(phrase(alias), kind);
            }
        }
        own = language.get("keywords");
        for (String key : own.keys()) {
            SectionKind kind = SectionKind.valueOf(constant(key));
            for (String alias : own.get(key).strings()) {
                List<String> split = Words.split(alias);
                keywords.computeIfAbsent(split.get(0), k -> new ArrayList<>()).add(new Keyword(split, kind));
            }
        }
        own = language.get("columns");
        for (String key : own.keys()) {
            Column column = Column.valueOf(constant(key));
            for (String alias : own.get(key).strings()) {
                columns.putIfAbsent(phrase(alias), column);
            }
        }
        own = language.get("words");
        for (String key : own.keys()) {
            Set<String> list = words.computeIfAbsent(key, k -> new HashSet<>());
            for (String alias : own.get(key).strings()) {
                list.add(phrase(alias));
            }
        }
        relationPhrases.addAll(own.get("oneToMany").strings());
        own = language.get("permissions");
        for (String key : own.keys()) {
            for (String alias : own.get(key).strings()) {
                permissions.putIfAbsent(phrase(alias), key);
            }
        }
    }

    private static String constant(String key) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (Character.isUpperCase(c)) {
                name.append('_');
            }
            name.append(c);
        }
        return name.toString().toUpperCase(Locale.ROOT);
    }

    /** Returns the form in which phrases compare: words in lower case and singular, joined; a sign without letters is itself. */
    static String phrase(String text) {
        String key = Words.key(text);
        return key.isEmpty() ? oneDash(text.strip()) : key;
    }

    /** Returns the text with {@code —}, {@code –} and {@code --} as one dash. */
    static String oneDash(String text) {
        String dashed = text.replace('—', '-').replace('–', '-').replace('−', '-').replace('‑', '-');
        while (dashed.contains("--")) {
            dashed = dashed.replace("--", "-");
        }
        return dashed;
    }

    /** Returns what a section with this heading is about, the heading being one of its names; null when it is none. */
    @Nullable SectionKind section(String title) {
        return sections.get(phrase(title));
    }

    /** Returns what a section is about whose heading contains one of its phrases; null when it contains none. */
    @Nullable SectionKind sectionByKeyword(String title) {
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

    /** Returns what a column with this header holds. */
    Optional<Column> column(String header) {
        Column column = columns.get(phrase(header));
        if (column == null) {
            column = columns.get(phrase(Titles.withoutRemark(header)));
        }
        return Optional.ofNullable(column);
    }

    /** Returns whether a text is one of the words of a list such as {@code public}. */
    boolean is(String list, String text) {
        return words.getOrDefault(list, Set.of()).contains(phrase(text));
    }

    /** Returns the words of a list, as phrases. */
    Set<String> list(String list) {
        return words.getOrDefault(list, Set.of());
    }

    /** Returns the phrases for one model having another ({@code has many}), as they stand in a line. */
    List<String> relationPhrases() {
        return relationPhrases;
    }

    /** Returns what a word of a permission cell grants: create, read, update, delete, manage, write, all, allow or deny. */
    Optional<String> permission(String text) {
        return Optional.ofNullable(permissions.get(phrase(text)));
    }
}
