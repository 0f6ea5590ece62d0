package io.github.prdlint.prd;

import io.github.prdlint.prd.PermissionMatrix.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rows of all permission matrices, found by path, by the resource that they name, and by operation. */
final class MatrixRows {

    /** Segments of a path that are compared. */
    private static final int DEPTH = 32;

    private static final String ANY_METHOD = "*";

    private final List<MatrixRow> all = new ArrayList<>();
    private final Map<String, MatrixRow> paths = new HashMap<>();
    private final Map<String, MatrixRow> subtrees = new HashMap<>();
    private final Map<String, MatrixRow> resources = new HashMap<>();
    private final Map<String, List<MatrixRow>> rights = new HashMap<>();
    private final Set<String> withRights = new HashSet<>();

    MatrixRows(List<PermissionMatrix> matrices) {
        Map<String, String> identities = new HashMap<>();
        Map<String, List<Row>> united = new LinkedHashMap<>();
        for (PermissionMatrix matrix : matrices) {
            for (Row row : matrix.rows()) {
                String identity = identity(row, identities);
                united.computeIfAbsent(identity, i -> new ArrayList<>()).add(row);
            }
        }
        united.values().forEach(rows -> add(new MatrixRow(rows)));
    }

    /** What rows have in common that are one: their path, the words of the right, or a name of the resource. */
    private static String identity(Row row, Map<String, String> resources) {
        if (row.path().isPresent()) {
            return "path " + method(row) + row.path().get().key();
        }
        if (MatrixRow.isRight(row)) {
            return "right " + Words.key(row.name().value()) + " on "
                    + new TreeSet<>(row.resource().keys()) + " " + new TreeSet<>(row.operations());
        }
        for (String key : row.resource().keys()) {
            String known = resources.get(key);
            if (known != null) {
                return known;
            }
        }
        String identity = "resource " + row.name().span().start();
        row.resource().keys().forEach(key -> resources.put(key, identity));
        return identity;
    }

    private void add(MatrixRow row) {
        all.add(row);
        Row first = row.rows().get(0);
        if (first.path().isPresent()) {
            addPath(
                    row,
                    method(first),
                    first.path().get().segments(),
                    first.method().isPresent());
        } else if (row.isRight()) {
            addRight(row, first);
        } else {
            row.rows().forEach(r -> r.resource().keys().forEach(key -> resources.putIfAbsent(key, row)));
        }
    }

    /** A path without a method stands for all below it, as one that ends in a wildcard does. */
    private void addPath(MatrixRow row, String method, List<String> segments, boolean hasMethod) {
        int end = segments.size();
        while (end > 0 && segments.get(end - 1).startsWith("*")) {
            end--;
        }
        boolean subtree = end < segments.size() || !hasMethod && end > 0;
        StringBuilder key = new StringBuilder(method);
        for (String segment : segments.subList(0, Math.min(end, DEPTH))) {
            key.append('/').append(segment.startsWith("*") ? EndpointPath.PARAMETER : segment);
        }
        (subtree ? subtrees : paths).putIfAbsent(key.toString(), row);
    }

    private void addRight(MatrixRow row, Row first) {
        List<String> words = new ArrayList<>(Words.split(row.name().value()));
        words.removeAll(Words.split(first.resource().text()));
        withRights.addAll(first.resource().keys());
        for (String key : first.resource().keys()) {
            for (Operation operation : first.operations()) {
                rights.computeIfAbsent(right(key, operation), r -> new ArrayList<>())
                        .add(row);
            }
            for (String word : words) {
                rights.computeIfAbsent(verb(key, word), r -> new ArrayList<>()).add(row);
            }
        }
    }

    private static String method(Row row) {
        return row.method().orElse(ANY_METHOD);
    }

    private static String right(String resource, Operation operation) {
        return resource + ' ' + operation;
    }

    private static String verb(String resource, String word) {
        return resource + ' ' + word;
    }

    /** Returns every row, each name once, in the order of the text. */
    List<MatrixRow> all() {
        return all;
    }

    /** Returns whether a row names the resource. */
    boolean has(String resource) {
        return resources.containsKey(resource);
    }

    /** Returns whether a row is a right on the resource. */
    boolean hasRight(String resource) {
        return withRights.contains(resource);
    }

    /** Returns the row whose path or pattern covers most of an endpoint's. */
    Optional<MatrixRow> ofPath(String method, EndpointPath path) {
        List<String> prefixes = prefixes(path);
        String whole = prefixes.get(prefixes.size() - 1);
        MatrixRow exact = paths.getOrDefault(method + whole, paths.get(ANY_METHOD + whole));
        for (int i = prefixes.size() - 1; i >= 0 && exact == null; i--) {
            String prefix = prefixes.get(i);
            exact = subtrees.getOrDefault(method + prefix, subtrees.get(ANY_METHOD + prefix));
        }
        return Optional.ofNullable(exact);
    }

    /** Returns all rows whose path or pattern covers an endpoint's, also where another covers more. */
    List<MatrixRow> allOfPath(String method, EndpointPath path) {
        List<MatrixRow> found = new ArrayList<>();
        List<String> prefixes = prefixes(path);
        for (String start : List.of(method, ANY_METHOD)) {
            Optional.ofNullable(paths.get(start + prefixes.get(prefixes.size() - 1)))
                    .ifPresent(found::add);
            for (String prefix : prefixes) {
                Optional.ofNullable(subtrees.get(start + prefix)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Returns the path's beginnings, the empty one first, the whole last. */
    private static List<String> prefixes(EndpointPath path) {
        List<String> prefixes = new ArrayList<>();
        StringBuilder prefix = new StringBuilder();
        prefixes.add("");
        for (String segment :
                path.segments().subList(0, Math.min(path.segments().size(), DEPTH))) {
            prefixes.add(prefix.append('/').append(segment).toString());
        }
        return prefixes;
    }

    /**
     * Rows that rule together.
     *
     * @param id the same for the same rows
     */
    record Found(String id, List<MatrixRow> rows) {}

    /** Returns the rows on a right that is named by a verb ({@code orders:export}), for the first resource that has one. */
    Optional<Found> ofVerb(Collection<String> resourceKeys, String word) {
        if (rights.isEmpty()) {
            return Optional.empty();
        }
        return resourceKeys.stream()
                .map(key -> verb(key, word))
                .filter(rights::containsKey)
                .findFirst()
                .map(this::found);
    }

    /** Returns the rows on the right to an operation, else those on the right to manage, for the first resource that has one. */
    Optional<Found> ofRight(Collection<String> resourceKeys, Operation operation) {
        if (rights.isEmpty()) {
            return Optional.empty();
        }
        List<Operation> wanted = operation == Operation.ACTION
                ? List.of(Operation.CREATE, Operation.UPDATE, Operation.DELETE)
                : List.of(operation);
        for (String key : resourceKeys) {
            Found specific = found(wanted.stream().map(o -> right(key, o)).toArray(String[]::new));
            Found rows = specific.rows().isEmpty() ? found(right(key, Operation.MANAGE)) : specific;
            if (!rows.rows().isEmpty()) {
                return Optional.of(rows);
            }
        }
        return Optional.empty();
    }

    private Found found(String... keys) {
        List<MatrixRow> rows = new ArrayList<>();
        for (String key : keys) {
            rows.addAll(rights.getOrDefault(key, List.of()));
        }
        return new Found("right " + String.join(" ", keys), rows);
    }

    /** Returns the row of the first resource that has one. */
    Optional<MatrixRow> ofResource(Collection<String> resourceKeys) {
        for (String key : resourceKeys) {
            MatrixRow row = resources.get(key);
            if (row != null) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
