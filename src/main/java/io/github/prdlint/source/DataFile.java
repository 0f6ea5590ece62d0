package io.github.prdlint.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Built-in data in one piece. The build writes it as the constants of a class: a class archive holds them with all else, so that a
 * start opens the jar for nothing. Numbers are four bytes, the highest first. It begins with {@link #MAGIC}, the count
 * of strings, the offset after each string in the bytes that follow, and those bytes in UTF-8. Then come the count of files, for each
 * the number of its name and the offset of its tree, and the trees. A node of a tree is a byte and then, for {@link #TEXT}, the number
 * of a string; for {@link #SEQUENCE}, a count and so many nodes; for {@link #MAPPING}, a count and so many pairs of a string's number
 * and a node; for {@link #NOTHING}, no more. Only the files that are asked for are read, and only the strings in them.
 */
public final class DataFile {

    /** The first four bytes. */
    public static final int MAGIC = 0x50524431;

    public static final int NOTHING = 0;
    public static final int TEXT = 1;
    public static final int SEQUENCE = 2;
    public static final int MAPPING = 3;

    /** The class that holds what YAML files and the heads of pages say. */
    public static final String DATA_CLASS = "io.github.prdlint.source.BuiltInData";

    /** The class that holds Markdown files as they are written. */
    public static final String TEXTS_CLASS = "io.github.prdlint.source.BuiltInTexts";

    private static final ByteArrayOutputStream TAKEN = new ByteArrayOutputStream();

    private final byte[] bytes;
    private final @Nullable String[] strings;
    private final int stringBytes;
    private final Map<String, Integer> trees;
    private final Map<String, Data> read = new HashMap<>();

    /**
     * Opens what was written in this form.
     *
     * @throws IllegalArgumentException if it was not
     */
    public DataFile(byte[] bytes) {
        this.bytes = bytes;
        if (bytes.length < 8 || number(0) != MAGIC) {
            throw new IllegalArgumentException("not built-in data of prdlint");
        }
        strings = new String[number(4)];
        stringBytes = 8 + 4 * strings.length;
        int at = stringBytes + end(strings.length - 1);
        int files = number(at);
        trees = new LinkedHashMap<>(files * 2);
        for (int i = 0; i < files; i++) {
            trees.put(string(number(at + 4 + 8 * i)), number(at + 8 + 8 * i));
        }
    }

    /** Returns what a class holds: while it is initialized, it hands its constants to {@link #take}. */
    static synchronized DataFile of(String className) {
        TAKEN.reset();
        try {
            Class.forName(className);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the program lacks what the build compiles from rules/: " + className, e);
        }
        return new DataFile(TAKEN.toByteArray());
    }

    /** Takes the next bytes, each as a character. */
    static void take(String part) {
        TAKEN.writeBytes(part.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Returns the names of the files, in the order in which they were written. */
    public Iterable<String> names() {
        return trees.keySet();
    }

    /**
     * Returns the data of a file, or of a folder as a mapping of its files by name.
     *
     * @throws IllegalArgumentException if there is neither
     */
    public synchronized Data read(String name) {
        Data known = read.get(name);
        if (known == null) {
            Integer tree = trees.get(name);
            known = tree == null ? folder(name) : new Cursor(tree).node();
            read.put(name, known);
        }
        return known;
    }

    private Data folder(String name) {
        Map<String, Data> files = new LinkedHashMap<>();
        String start = name + "/";
        for (String file : trees.keySet()) {
            if (file.startsWith(start)) {
                files.put(file.substring(start.length()), read(file));
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no built-in data named " + name + "; there are " + trees.keySet());
        }
        return Data.of(Collections.unmodifiableMap(files));
    }

    private int number(int at) {
        return ((bytes[at] & 0xFF) << 24)
                | ((bytes[at + 1] & 0xFF) << 16)
                | ((bytes[at + 2] & 0xFF) << 8)
                | (bytes[at + 3] & 0xFF);
    }

    private int end(int string) {
        return string < 0 ? 0 : number(8 + 4 * string);
    }

    private String string(int index) {
        String known = strings[index];
        if (known == null) {
            int start = end(index - 1);
            known = new String(bytes, stringBytes + start, end(index) - start, StandardCharsets.UTF_8);
            strings[index] = known;
        }
        return known;
    }

    /** Reads nodes one after another. */
    private final class Cursor {

        private int at;

        Cursor(int at) {
            this.at = at;
        }

        private int next() {
            int number = number(at);
            at += 4;
            return number;
        }

        Data node() {
            int kind = bytes[at++];
            return switch (kind) {
                case NOTHING -> Data.nothing();
                case TEXT -> Data.of(string(next()));
                case SEQUENCE -> sequence();
                case MAPPING -> mapping();
                default -> throw new IllegalStateException("built-in data is damaged at byte " + (at - 1));
            };
        }

        private Data sequence() {
            int count = next();
            List<Data> items = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                items.add(node());
            }
            return Data.of(Collections.unmodifiableList(items));
        }

        private Data mapping() {
            int count = next();
            Map<String, Data> entries = new LinkedHashMap<>(count * 2);
            for (int i = 0; i < count; i++) {
                String key = string(next());
                entries.put(key, node());
            }
            return Data.of(Collections.unmodifiableMap(entries));
        }
    }
}
