package io.github.prdlint.checks;

import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.EndpointMention;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.FeatureMention;
import io.github.prdlint.prd.PermissionMatrix;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.RecognisedTable;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.prd.Words;
import io.github.prdlint.rule.Profile.DemandedColumn;
import io.github.prdlint.rule.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What was read from each table, and whom it concerns when a column is missing. */
final class TableContents {

    private final Prd prd;
    private final Map<Integer, List<Feature>> features = new HashMap<>();
    private final Map<Integer, List<Endpoint>> endpoints = new HashMap<>();

    TableContents(Prd prd) {
        this.prd = prd;
        for (Feature feature : prd.allFeatures()) {
            features.computeIfAbsent(feature.table(), t -> new ArrayList<>()).add(feature);
        }
        for (Endpoint endpoint : prd.endpoints()) {
            endpoints.computeIfAbsent(endpoint.table(), t -> new ArrayList<>()).add(endpoint);
        }
    }

    /** Returns what messages call a table of a kind. */
    static String word(TableKind kind) {
        return switch (kind) {
            case FEATURES -> "feature";
            case ENDPOINTS -> "endpoint";
            case ROLES -> "role";
            case MATRIX -> "permission";
            case FIELDS -> "field";
            default -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** Returns whether the columns of a table matter: not in an overview of endpoints listed elsewhere, nor for what is not built now. */
    boolean isJudged(RecognisedTable table) {
        return switch (table.kind()) {
            case FEATURES -> !table.has(Column.ID) || featuresOf(table).stream().anyMatch(TableContents::isSpecified);
            case ENDPOINTS -> !endpointsOf(table).isEmpty() || lacksMethodOrPath(table);
            default -> true;
        };
    }

    private static boolean lacksMethodOrPath(RecognisedTable table) {
        return !table.has(Column.METHOD_AND_PATH) && !(table.has(Column.METHOD) && table.has(Column.PATH));
    }

    private static boolean isSpecified(Feature feature) {
        return feature.status() == Feature.Status.SPECIFIED && feature.form() == Feature.Form.TABLE;
    }

    /** Returns whether a table has a column, or another one that says the same. */
    boolean has(RecognisedTable table, DemandedColumn column) {
        return column.anyOf().stream().anyMatch(table::has)
                || column.anyOf().stream().anyMatch(c -> saysElsewhere(table, c));
    }

    private boolean saysElsewhere(RecognisedTable table, Column column) {
        List<Endpoint> declared = endpointsOf(table);
        return switch (column) {
            // In the description.
            case FEATURE_ID -> declared.stream().anyMatch(e -> !e.featureIds().isEmpty());
            // In the cell that also holds the path.
            case METHOD, PATH -> !declared.isEmpty();
            // In the Auth cell.
            case ROLES ->
                declared.stream()
                        .anyMatch(e ->
                                e.auth().isPresent() && !e.auth().get().roles().isEmpty());
            default -> false;
        };
    }

    /** Returns what tells a table from others of its kind: the words of the heading above it. */
    String entity(RecognisedTable table) {
        return Words.key(table.heading().value());
    }

    /** Returns everything of which the missing columns would have said something. */
    Subject[] concerned(RecognisedTable table, List<DemandedColumn> missing) {
        Set<Subject> subjects = new LinkedHashSet<>();
        for (DemandedColumn column : missing) {
            if (column.anyOf().contains(Column.FEATURE_ID)) {
                // Any feature of these groups may be served here.
                endpointsOf(table).forEach(endpoint -> subjects.add(Subject.of(endpoint.group())));
            }
            if (column.anyOf().contains(Column.ROLES)) {
                // Any role may be admitted here.
                prd.roles().forEach(role -> subjects.add(Subject.of(role)));
            }
            if (column.anyOf().contains(Column.ID)) {
                addUndefinedFeatures(prd, subjects);
            }
            if (column.anyOf().contains(Column.METHOD) || column.anyOf().contains(Column.PATH)) {
                addLostEndpoints(prd, table, subjects);
            }
        }
        return subjects.toArray(Subject[]::new);
    }

    /** Whatever ID is defined nowhere else may be defined where an ID is missing, and its feature may name any group that refers to it. */
    static void addUndefinedFeatures(Prd prd, Set<Subject> subjects) {
        for (Endpoint endpoint : prd.endpoints()) {
            for (Endpoint.FeatureReference reference : endpoint.featureIds()) {
                if (prd.feature(reference.key()).isEmpty()) {
                    subjects.add(Subject.item(reference.text()));
                    subjects.add(Subject.of(endpoint.group()));
                }
            }
        }
        for (FeatureMention mention : prd.featureMentions()) {
            if (prd.feature(mention.key()).isEmpty()) {
                subjects.add(Subject.featureId(mention.key()));
            }
        }
    }

    /** Adds what a table says about endpoints whose method or path is missing: its group, its rights, and any model that they may use. */
    static void addLostEndpoints(Prd prd, RecognisedTable table, Set<Subject> subjects) {
        table.group().map(Subject::of).ifPresent(subjects::add);
        for (PermissionMatrix matrix : prd.matrices()) {
            for (PermissionMatrix.Row row : matrix.rows()) {
                boolean ofGroup = table.group()
                        .filter(group -> group.isNamed(row.resource()))
                        .isPresent();
                subjects.add(Subject.item(row.name()));
                if (ofGroup || row.path().isPresent()) {
                    row.cells().forEach(cell -> subjects.add(Subject.item(cell.text())));
                }
            }
        }
        addUndeclaredEndpoints(prd, subjects);
        prd.models().forEach(model -> subjects.add(Subject.of(model)));
    }

    /** Whatever endpoint is declared nowhere else may be declared in a table that lacks the method or the path. */
    private static void addUndeclaredEndpoints(Prd prd, Set<Subject> subjects) {
        List<EndpointMention> mentions = new ArrayList<>(prd.flowSteps());
        prd.specifications().forEach(specification -> mentions.add(specification.endpoint()));
        for (EndpointMention mention : mentions) {
            if (prd.endpointsMeant(mention).isEmpty()) {
                subjects.add(Subject.of(mention));
            }
        }
    }

    private List<Feature> featuresOf(RecognisedTable table) {
        return features.getOrDefault(table.number(), List.of());
    }

    private List<Endpoint> endpointsOf(RecognisedTable table) {
        return endpoints.getOrDefault(table.number(), List.of());
    }
}
