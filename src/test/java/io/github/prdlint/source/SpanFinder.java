package io.github.prdlint.source;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds every place that anything in an object of the program names. */
public final class SpanFinder {

    private static final String PROGRAM = "io.github.prdlint.";

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> next = new ArrayDeque<>();
    private final List<SourceSpan> spans = new ArrayList<>();

    private SpanFinder() {}

    /** Returns the places in an object and all that belongs to it. */
    public static List<SourceSpan> in(Object root) {
        SpanFinder finder = new SpanFinder();
        finder.add(root);
        while (!finder.next.isEmpty()) {
            finder.look(finder.next.remove());
        }
        return finder.spans;
    }

    private void add(Object object) {
        if (object instanceof SourceSpan span) {
            spans.add(span);
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        } else if (object != null && !(object instanceof Enum) && seen.add(object)) {
            next.add(object);
        }
    }

    private void look(Object object) {
        if (object instanceof Iterable<?> many) {
            many.forEach(this::add);
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                add(key);
                add(value);
            });
        } else if (object.getClass().getName().startsWith(PROGRAM)) {
            for (Field field : object.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    try {
                        field.setAccessible(true);
                        add(field.get(object));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
    }
}
