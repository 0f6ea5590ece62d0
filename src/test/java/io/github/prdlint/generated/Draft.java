package io.github.prdlint.generated;

import io.github.prdlint.source.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A written document whose places have names: a text with marks that no reader ever sees. */
final class Draft {

    private static final char OPEN = '\uE000';
    private static final char NAMED = '\uE001';
    private static final char CLOSE = '\uE002';

    private final String marked;

    Draft(String marked) {
        this.marked = marked;
    }

    /** Returns text that has a name; names may stand in one another. */
    static String at(String name, String text) {
        return OPEN + name + NAMED + text + CLOSE;
    }

    /** Returns a text without the marks in it. */
    static String plain(String marked) {
        StringBuilder plain = new StringBuilder(marked.length());
        boolean name = false;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == OPEN || c == NAMED) {
                name = c == OPEN;
            } else if (c != CLOSE && !name) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Returns the document. */
    String text() {
        return plain(marked);
    }

    /** Returns whether there is such a place. */
    boolean has(String name) {
        return marked.indexOf(OPEN + name + NAMED) >= 0;
    }

    /** Returns what stands at a place. */
    String text(String name) {
        return plain(marked(name));
    }

    /** Returns the document with another text at a place; names in the old text are gone, those in the new one are there. */
    Draft with(String name, String text) {
        return new Draft(marked.substring(0, start(name)) + text + marked.substring(end(name)));
    }

    /** Returns the document without what stands at a place. */
    Draft without(String name) {
        return with(name, "");
    }

    /** Returns the document with a text right after a place. */
    Draft after(String name, String text) {
        int end = end(name) + 1;
        return new Draft(marked.substring(0, end) + text + marked.substring(end));
    }

    /** Returns the document with a text right before a place. */
    Draft before(String name, String text) {
        int open = start(name) - name.length() - 2;
        return new Draft(marked.substring(0, open) + text + marked.substring(open));
    }

    /** Returns the document with a text at its end. */
    Draft plus(String text) {
        return new Draft(marked + text);
    }

    private String marked(String name) {
        return marked.substring(start(name), end(name));
    }

    private int start(String name) {
        int open = marked.indexOf(OPEN + name + NAMED);
        if (open < 0) {
            throw new IllegalArgumentException("no place is called " + name);
        }
        return open + name.length() + 2;
    }

    private int end(String name) {
        int depth = 1;
        int i = start(name);
        for (; depth > 0; i++) {
            depth += marked.charAt(i) == OPEN ? 1 : marked.charAt(i) == CLOSE ? -1 : 0;
        }
        return i - 1;
    }

    /** Returns the names of all places that begin so, in the order of the text. */
    List<String> names(String prefix) {
        List<String> names = new ArrayList<>();
        int from = marked.indexOf(OPEN + prefix);
        while (from >= 0) {
            names.add(marked.substring(from + 1, marked.indexOf(NAMED, from)));
            from = marked.indexOf(OPEN + prefix, from + 1);
        }
        return names;
    }

    /** Returns where each name stands in the document. */
    Map<String, SourceSpan> spans() {
        Map<String, SourceSpan> spans = new HashMap<>();
        Deque<String> names = new ArrayDeque<>();
        Deque<Integer> starts = new ArrayDeque<>();
        int offset = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == OPEN) {
                int named = marked.indexOf(NAMED, i);
                names.push(marked.substring(i + 1, named));
                starts.push(offset);
                i = named;
            } else if (c == CLOSE) {
                spans.put(names.pop(), new SourceSpan(starts.pop(), offset));
            } else {
                offset++;
            }
        }
        return spans;
    }
}
