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

    /** Returns whether a segment says nothing about the resource: {@code api}, {@code rest} or a version such as {@code v1}. */
    public static boolean isTechnical(String segment) {
        if (segment.equals("api") || segment.equals("rest")) {
            return true;
        }
        boolean version = segment.length() >= 2 && segment.length() <= 4 && segment.charAt(0) == 'v';
        for (int i = 1; version && i < segment.length(); i++) {
            version = segment.charAt(i) >= '0' && segment.charAt(i) <= '9';
        }
        return version;
    }

    /** Returns the path in the form by which paths compare, without query: {@code /orders/{}}. */
    public String key() {
        return "/" + String.join("/", segments);
    }

    /** Returns whether this path with literal values in place of parameters ({@code /orders/123}) is the declared one, which is as long. */
    boolean fits(EndpointPath declared) {
        for (int i = 0; i < segments.size(); i++) {
            String wanted = declared.segments.get(i);
            if (!wanted.equals(PARAMETER) && !wanted.equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
