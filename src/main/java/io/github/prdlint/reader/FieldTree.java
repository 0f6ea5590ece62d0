package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Specification.BodyField;
import io.github.prdlint.prd.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a body that a table lists, of which some are named with those that hold them: {@code address.city}. */
final class FieldTree {

    /** Names deeper than this are left out: nobody nests so deep on purpose. */
    private static final int DEPTH = 16;

    private final Map<String, FieldTree> below = new LinkedHashMap<>();
    private @Nullable Located<String> name;
    private String type = "";

    /** Adds a field by its name, with its type; what is no name is left out. */
    void add(InlineText cell, String type) {
        String value = cell.value();
        FieldTree at = this;
        int start = 0;
        for (int depth = 0; depth < DEPTH && start < value.length(); depth++) {
            int dot = value.indexOf('.', start);
            int next = dot < 0 ? value.length() : dot;
            int end = start;
            while (end < next && "[]?*".indexOf(value.charAt(end)) < 0) {
                end++;
            }
            if (end == start) {
                // `[].id`: the body is a list of what follows.
                start = next + 1;
                continue;
            }
            InlineText part = cell.slice(start, end);
            at = at.below.computeIfAbsent(Words.key(part.value()), key -> new FieldTree());
            if (at.name == null) {
                at.name = new Located<>(part.value(), part.span());
            }
            start = next + 1;
        }
        if (at != this) {
            at.type = type;
        }
    }

    /** Returns the fields in the order in which they were first named. */
    List<BodyField> fields() {
        return below.entrySet().stream()
                .map(entry -> entry.getValue().field(entry.getKey()))
                .toList();
    }

    private BodyField field(String key) {
        Located<String> named = Objects.requireNonNull(name, "name");
        return new BodyField(named, key, type, fields());
    }
}
