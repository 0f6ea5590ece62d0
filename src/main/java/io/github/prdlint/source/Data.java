package io.github.prdlint.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A piece of built-in data: what a YAML file below {@code rules/} says, compiled into one class when the program is built. */
public final class Data {

    private static final Data NOTHING = new Data(null);
    private static final DataFile BUILT_IN = DataFile.of(DataFile.DATA_CLASS);

    /** A start that prints no page needs none. */
    private static final class Texts {
        static final DataFile ALL = DataFile.of(DataFile.TEXTS_CLASS);
    }

    /** A {@code String}, a {@code List<Data>}, a {@code Map<String, Data>} or nothing. */
    private final @Nullable Object value;

    private Data(@Nullable Object value) {
        this.value = value;
    }

    /**
     * Returns the file of this name below {@code rules/}, without its ending ({@code checklist}, {@code profiles/backend}); for a
     * folder ({@code rulesets}) a mapping of its files by name. Two pieces are made of many files: {@code pages} is a sequence of what
     * the rules' pages say of themselves, and {@code phrases} the vocabularies of all languages.
     *
     * @throws IllegalArgumentException if there is neither
     */
    public static Data builtIn(String name) {
        return BUILT_IN.read(name);
    }

    /**
     * Returns the Markdown file of this name below {@code rules/} as it is written, but for line ends, which are line feeds.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static String builtInText(String file) {
        return Texts.ALL.read(file).text();
    }

    static Data nothing() {
        return NOTHING;
    }

    static Data of(String text) {
        return new Data(text);
    }

    static Data of(List<Data> items) {
        return new Data(items);
    }

    static Data of(Map<String, Data> entries) {
        return new Data(entries);
    }

    /** Returns the value of a key; an empty piece of data when there is none. */
    public Data get(String key) {
        return entries().getOrDefault(key, NOTHING);
    }

    /** Returns the keys in the order of the file; empty unless this is a mapping. */
    public Set<String> keys() {
        return entries().keySet();
    }

    /** Returns the items of a sequence; empty unless this is one. */
    @SuppressWarnings("unchecked")
    public List<Data> items() {
        return value instanceof List ? (List<Data>) value : List.of();
    }

    /** Returns the items of a sequence of scalars; a scalar alone is one item; empty for nothing. */
    public List<String> strings() {
        if (value instanceof String text) {
            return List.of(text);
        }
        List<Data> items = items();
        List<String> strings = new ArrayList<>(items.size());
        for (Data item : items) {
            strings.add(item.text());
        }
        return strings;
    }

    /** Returns the text of a scalar; empty for anything else. */
    public String text() {
        return value instanceof String text ? text : "";
    }

    /** Returns whether there is nothing here. */
    public boolean isEmpty() {
        return text().isEmpty() && items().isEmpty() && entries().isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Data> entries() {
        return value instanceof Map ? (Map<String, Data>) value : Map.of();
    }
}
