package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.EndpointMention;
import io.github.prdlint.prd.EndpointPath;
import io.github.prdlint.source.Data;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads methods and paths, and knows which prefix of the paths the whole document shares. */
final class Paths {

    private static final Set<String> METHODS =
            new HashSet<>(Data.builtIn("profiles/backend").get("methods").strings());

    private final Set<String> hosts = new LinkedHashSet<>();
    private final List<List<String>> declared = new ArrayList<>();
    private List<String> prefix = List.of();

    /** A method and a path in a text, with their offsets in its value. */
    record Match(String method, int methodStart, int methodEnd, int pathStart, int pathEnd) {}

    /** Notes a base of every path that the document or the configuration declares, a URL or a path. */
    void declareBase(String base) {
        int host = hostEnd(base);
        if (host > 0) {
            hosts.add(base.substring(0, host).toLowerCase(Locale.ROOT));
        }
        List<String> segments = segments(pathOf(base));
        if (!segments.isEmpty() && !declared.contains(segments)) {
            declared.add(segments);
        }
    }

    /** Learns the prefix from the paths of each table: what all of them share, as far as it is {@code api} or a version. */
    void learnPrefix(List<List<String>> pathsOfEachTable) {
        List<List<String>> prefixes = new ArrayList<>(declared);
        for (List<String> paths : pathsOfEachTable) {
            List<String> shared = null;
            for (String path : paths) {
                List<String> own = technical(segments(pathOf(path)));
                shared = shared == null ? own : common(shared, own);
            }
            if (shared != null && !shared.isEmpty() && paths.size() > 1) {
                prefixes.add(shared);
            }
        }
        List<String> longest = List.of();
        for (List<String> candidate : prefixes) {
            if (candidate.size() > longest.size()) {
                longest = candidate;
            }
        }
        for (List<String> other : prefixes) {
            boolean part =
                    longest.subList(0, Math.min(longest.size(), other.size())).equals(other)
                            || longest.size() > other.size()
                                    && longest.subList(longest.size() - other.size(), longest.size())
                                            .equals(other);
            if (!part) {
                longest = common(longest, other);
            }
        }
        prefix = List.copyOf(longest);
    }

    private static List<String> technical(List<String> segments) {
        int end = 0;
        while (end < segments.size() && EndpointPath.isTechnical(segments.get(end))) {
            end++;
        }
        return segments.subList(0, end);
    }

    private static List<String> common(List<String> a, List<String> b) {
        int end = 0;
        while (end < a.size() && end < b.size() && a.get(end).equals(b.get(end))) {
            end++;
        }
        return a.subList(0, end);
    }

    /** Returns whether a full URL is on another host than the document's own; false for a path and when the document names no host. */
    boolean isForeign(String path) {
        int host = hostEnd(path);
        return host > 0 && !hosts.contains(path.substring(0, host).toLowerCase(Locale.ROOT));
    }

    /** Returns a path in the form by which paths compare; {@code text} is what reports show. */
    EndpointPath path(String text) {
        String query = "";
        String path = pathOf(text);
        int mark = path.indexOf('?');
        if (mark >= 0) {
            query = path.substring(mark + 1);
            path = path.substring(0, mark);
        }
        if (path.endsWith("[") && query.endsWith("]")) {
            path = path.substring(0, path.length() - 1);
            query = query.substring(0, query.length() - 1);
        }
        List<String> segments = segments(path);
        if (!prefix.isEmpty()) {
            if (segments.size() >= prefix.size()
                    && segments.subList(0, prefix.size()).equals(prefix)) {
                segments = segments.subList(prefix.size(), segments.size());
            } else {
                segments = withoutPrefixTail(segments);
            }
        }
        return new EndpointPath(text, segments, queryNames(query));
    }

    /** {@code /v1/orders} under the prefix {@code /api/v1}: only the prefix's end is written. */
    private List<String> withoutPrefixTail(List<String> segments) {
        for (int from = 1; from < prefix.size(); from++) {
            List<String> tail = prefix.subList(from, prefix.size());
            if (segments.size() > tail.size()
                    && EndpointPath.isTechnical(tail.get(0))
                    && segments.subList(0, tail.size()).equals(tail)) {
                return segments.subList(tail.size(), segments.size());
            }
        }
        return segments;
    }

    private static List<String> queryNames(String query) {
        if (query.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String pair : query.split("[&,]")) {
            int equals = pair.indexOf('=');
            String name = (equals < 0 ? pair : pair.substring(0, equals)).strip();
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** Returns where the host of a URL ends; 0 for a path. */
    private static int hostEnd(String url) {
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            return 0;
        }
        int slash = url.indexOf('/', url.indexOf("//") + 2);
        return slash < 0 ? url.length() : slash;
    }

    private static String pathOf(String text) {
        return text.substring(hostEnd(text));
    }

    /** Returns the segments of a path, parameters and wildcards alike whatever their name. */
    static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(4);
        int optional = path.indexOf("[/");
        if (optional > 0) {
            // `/orders[/{id}]`: the optional part is read as being there.
            return segments(
                    path.substring(0, optional) + path.substring(optional + 1).replace("]", ""));
        }
        int end = path.indexOf('?');
        end = end < 0 ? path.length() : end;
        int start = 0;
        for (int i = 0; i <= end; i++) {
            if (i == end || path.charAt(i) == '/') {
                if (i > start) {
                    addSegment(segments, path.substring(start, i));
                }
                start = i + 1;
            }
        }
        return segments;
    }

    private static void addSegment(List<String> segments, String segment) {
        if (segment.equals("...") || segment.equals("…")) {
            return;
        }
        char first = segment.charAt(0);
        char last = segment.charAt(segment.length() - 1);
        boolean wild = segment.equals("*")
                || segment.equals("**")
                || segment.startsWith("[...")
                || segment.startsWith("[[...")
                || first == ':' && last == '*'
                || first == '{' && segment.endsWith("*}");
        if (wild) {
            segments.add("*");
        } else if (first == ':' && segment.length() > 1 && segment.indexOf(':', 1) < 0
                || first == '$' && segment.length() > 1
                || first == '{' && last == '}'
                || first == '<' && last == '>'
                || first == '[' && last == ']') {
            segments.add(EndpointPath.PARAMETER);
        } else {
            int end = first == '{' ? segment.indexOf("}:") : -1;
            boolean action = end > 0 && end + 2 < segment.length();
            if (action) {
                segments.add(EndpointPath.PARAMETER);
            }
            segments.add(action ? segment.substring(end + 2) : segment);
        }
    }

    /** Returns whether the text is a method, in any case; {@code *} and CRUD are methods too. */
    static boolean isMethod(String text) {
        return METHODS.contains(text.toUpperCase(Locale.ROOT))
                || text.equals("*")
                || text.equals("CRUD")
                || text.equals("ALL");
    }

    /** Returns whether a path begins here: a slash, a URL, an elided or parametrised base. */
    static boolean startsPath(String value, int at) {
        return at < value.length()
                && (value.charAt(at) == '/'
                        || value.startsWith("http://", at)
                        || value.startsWith("https://", at)
                        || value.startsWith(".../", at)
                        || value.startsWith("…/", at)
                        || value.startsWith("{", at) && value.indexOf("}/", at) > 0);
    }

    /** Returns the first METHOD and path at or after an offset; empty when there is none. */
    static Optional<Match> find(String value, int from) {
        int i = from;
        while (i < value.length()) {
            char c = value.charAt(i);
            boolean begins = c >= 'A' && c <= 'Z' && (i == 0 || !isWord(value.charAt(i - 1)));
            if (!begins) {
                i++;
                continue;
            }
            int end = i;
            while (end < value.length() && value.charAt(end) >= 'A' && value.charAt(end) <= 'Z') {
                end++;
            }
            if (end - i > 1 && METHODS.contains(value.substring(i, end))) {
                int path = end;
                while (path < value.length()
                        && (value.charAt(path) == ' '
                                || value.charAt(path) == ':' && value.charAt(path - 1) != ' '
                                || value.charAt(path) == '\u00A0')) {
                    path++;
                }
                if (path > end && startsPath(value, path)) {
                    return Optional.of(new Match(value.substring(i, end), i, end, path, pathEnd(value, path)));
                }
            }
            i = end;
        }
        return Optional.empty();
    }

    /** Returns the METHOD and path with which a line begins in bold, or in code when nothing but a remark of this kind follows. */
    static Optional<Match> opening(InlineText line, Predicate<String> remark) {
        return find(line.value(), 0)
                .filter(m -> m.methodStart() == 0
                        && (line.is(InlineText.Style.STRONG, 0, m.methodEnd())
                                || line.is(InlineText.Style.CODE, 0, m.pathEnd()) && remark.test(after(line, m))));
    }

    /** Returns the METHOD and path that stand alone behind a label: {@code Endpoint: POST /orders}. */
    static Optional<Match> labelled(InlineText line, Predicate<String> label) {
        return find(line.value(), 0).filter(m -> {
            String before = line.value().substring(0, m.methodStart()).strip();
            return (before.endsWith(":") || before.endsWith("："))
                    && label.test(before.substring(0, before.length() - 1))
                    && after(line, m).isEmpty();
        });
    }

    /** Returns what follows the path on its line, without a colon. */
    static String after(InlineText line, Match match) {
        String rest = line.value().substring(match.pathEnd()).strip();
        return rest.endsWith(":") || rest.endsWith("：")
                ? rest.substring(0, rest.length() - 1).strip()
                : rest;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    /** Returns where the path that begins at an offset ends. */
    static int pathEnd(String value, int start) {
        int depth = 0;
        int i = start;
        while (i < value.length()) {
            char c = value.charAt(i);
            if (c == '{' || c == '[' || c == '<') {
                depth++;
            } else if (c == '}' || c == ']' || c == '>') {
                if (depth == 0) {
                    break;
                }
                depth--;
            }
            boolean ends = c <= ' '
                    || c > 0x7E && c != '…'
                    || c == '`'
                    || c == '"'
                    || c == '\''
                    || c == '('
                    || c == ')'
                    || c == '|'
                    || c == ';'
                    || c == ',' && depth == 0;
            if (ends) {
                break;
            }
            i++;
        }
        while (i > start + 1 && ".,:!".indexOf(value.charAt(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    /** Returns the endpoint that a match in a text mentions. */
    EndpointMention mention(InlineText text, Match match) {
        String path = text.value().substring(match.pathStart(), match.pathEnd());
        return new EndpointMention(match.method(), path(path), text.span(match.methodStart(), match.pathEnd()));
    }
}
