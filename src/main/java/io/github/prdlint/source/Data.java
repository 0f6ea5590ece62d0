package io.github.prdlint.source;

import java.util.List;
import java.util.Set;

/** A piece of built-in data: what a YAML file below {@code rules/} says, compiled into one resource when the program is built. */
public final class Data {

    private Data() {}

    /** Returns the file of this name below {@code rules/}, without its ending: {@code checklist}, {@code vocabulary/en}, {@code pages}. */
    public static Data builtIn(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** Returns the value of a key; an empty piece of data when there is none. */
    public Data get(String key) {
        throw new UnsupportedOperationException(key);
    }

    /** Returns the keys in the order of the file; empty unless this is a mapping. */
    public Set<String> keys() {
        throw new UnsupportedOperationException();
    }

    /** Returns the items of a sequence; empty unless this is one. */
    public List<Data> items() {
        throw new UnsupportedOperationException();
    }

    /** Returns the items of a sequence of scalars; a scalar alone is one item; empty for nothing. */
    public List<String> strings() {
        throw new UnsupportedOperationException();
    }

    /** Returns the text of a scalar; empty for anything else. */
    public String text() {
        throw new UnsupportedOperationException();
    }

    /** Returns whether there is nothing here. */
    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }
}
