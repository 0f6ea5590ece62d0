package io.github.prdlint.reader;

import io.github.prdlint.prd.EndpointPath;
import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.Operation;
import io.github.prdlint.prd.PermissionMatrix;
import io.github.prdlint.prd.Words;
import io.github.prdlint.source.Data;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an endpoint does, by its method and the last segment of its path. */
final class Operations {

    private final Map<String, Operation> byMethod = new HashMap<>();
    private final Set<String> byName;
    private final Set<String> actionVerbs;
    private final Set<String> searchVerbs;
    private final Vocabulary vocabulary;
    private final Set<String> collections = new HashSet<>();

    Operations(Vocabulary vocabulary, List<Model> models, List<PermissionMatrix> matrices) {
        this.vocabulary = vocabulary;
        Data profile = Data.builtIn("profiles/backend");
        Data operations = profile.get("operations");
        put(operations.get("read").strings(), Operation.READ);
        put(operations.get("create").strings(), Operation.CREATE);
        put(operations.get("update").strings(), Operation.UPDATE);
        put(operations.get("delete").strings(), Operation.DELETE);
        byName = new HashSet<>(operations.get("byName").strings());
        actionVerbs = new HashSet<>(profile.get("actionVerbs").strings());
        searchVerbs = new HashSet<>(profile.get("searchVerbs").strings());
        for (Model model : models) {
            List<String> words = Words.split(model.name().value().text());
            collections.addAll(model.name().value().keys());
            if (!words.isEmpty()) {
                collections.add(words.get(words.size() - 1));
            }
        }
        for (PermissionMatrix matrix : matrices) {
            for (PermissionMatrix.Row row : matrix.rows()) {
                collections.addAll(row.resource().keys());
            }
        }
    }

    private void put(List<String> methods, Operation operation) {
        for (String method : methods) {
            byMethod.put(method, operation);
        }
    }

    Operation of(String method, EndpointPath path) {
        if (byName.contains(method)) {
            return byName(path);
        }
        Operation operation = byMethod.getOrDefault(method, Operation.ACTION);
        if (operation != Operation.CREATE || path.segments().isEmpty()) {
            return operation;
        }
        String last = path.segments().get(path.segments().size() - 1).toLowerCase(Locale.ROOT);
        if (collections.contains(Words.key(last))) {
            return operation;
        }
        if (searchVerbs.contains(last)) {
            return Operation.READ;
        }
        boolean afterParameter = path.segments().size() > 1
                && path.segments().get(path.segments().size() - 2).equals(EndpointPath.PARAMETER);
        boolean verb = actionVerbs.contains(last)
                || last.indexOf('-') > 0 && actionVerbs.contains(last.substring(0, last.indexOf('-')));
        return afterParameter || verb || last.equals(EndpointPath.PARAMETER) ? Operation.ACTION : operation;
    }

    /** {@code createOrder} reads its verb. */
    private Operation byName(EndpointPath path) {
        List<String> segments = path.segments();
        List<String> words = segments.isEmpty() ? List.of() : Words.split(segments.get(segments.size() - 1));
        String word = words.isEmpty() ? "" : vocabulary.permission(words.get(0)).orElse("");
        return switch (word) {
            case "create" -> Operation.CREATE;
            case "read" -> Operation.READ;
            case "update" -> Operation.UPDATE;
            case "delete" -> Operation.DELETE;
            default -> Operation.ACTION;
        };
    }
}
