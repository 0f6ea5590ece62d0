package io.github.prdlint.prd;

import java.util.List;

/**
 * A path that compares as paths do: parameters are alike whatever their name, and a prefix that the whole document shares does not count.
 *
 * @param text the path as the document writes it, joined to its base where it is relative to one
 * @param segments the segments without the shared prefix; a parameter is {@code {}}, a trailing wildcard {@code *}
 * @param query the names of the query parameters, in order
 */
public record EndpointPath(String text, List<String> segments, List<String> query) {

    /** How every parameter segment is written in {@link #segments}. */
    public static final String PARAMETER = "{}";

    public EndpointPath {
        segments = List.copyOf(segments);
        query = List.copyOf(query);
    }

    /** Returns the path in the form by which paths compare, without query: {@code /orders/{}}. */
    public String key() {
        return "/" + String.join("/", segments);
    }

    /** Returns whether this path with literal values in place of parameters ({@code /orders/123}) is the declared one. */
    public boolean fits(EndpointPath declared) {
        if (segments.size() != declared.segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            String wanted = declared.segments.get(i);
            if (!wanted.equals(PARAMETER) && !wanted.equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
