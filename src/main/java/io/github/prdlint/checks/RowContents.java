package io.github.prdlint.checks;

import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.PermissionMatrix;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.RecognisedTable;
import io.github.prdlint.prd.RecognisedTable.MalformedRow;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.rule.Subject;
import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was read from each row, and whom it concerns when the row cannot be trusted. */
final class RowContents {

    private final Prd prd;
    private final Map<Integer, Feature> features = new HashMap<>();
    private final Map<Integer, List<Endpoint>> endpoints = new HashMap<>();
    private final TreeSet<SourceSpan> places = new TreeSet<>();
    private @Nullable Map<Subject, List<Subject>> unserved;

    RowContents(Prd prd) {
        this.prd = prd;
        prd.allFeatures().forEach(f -> features.put(f.item().start(), f));
        prd.endpoints()
                .forEach(e -> endpoints
                        .computeIfAbsent(e.item().start(), start -> new ArrayList<>(1))
                        .add(e));
        for (Model model : prd.models()) {
            model.fields().forEach(field -> places.add(field.name().span()));
        }
        for (PermissionMatrix matrix : prd.matrices()) {
            for (PermissionMatrix.Row row : matrix.rows()) {
                places.add(row.name().span());
                row.cells().forEach(cell -> places.add(cell.text().span()));
            }
        }
    }

    /** Returns what the row defines, normalised; empty when it defines neither feature nor endpoint. */
    String entity(MalformedRow row) {
        Feature feature = features.get(row.row().start());
        if (feature != null) {
            return feature.key();
        }
        return endpoints.getOrDefault(row.row().start(), List.of()).stream()
                .map(Endpoint::key)
                .findFirst()
                .orElse("");
    }

    /** Returns everything of which the row may say something that did not arrive. */
    Subject[] concerned(RecognisedTable table, MalformedRow row) {
        Set<Subject> subjects = new HashSet<>();
        for (SourceSpan place : places.subSet(
                new SourceSpan(row.row().start(), row.row().start()),
                new SourceSpan(row.row().end(), row.row().end()))) {
            subjects.add(Subject.item(place));
        }
        boolean shifted = !row.surplus().isEmpty();
        if (table.kind() == TableKind.ENDPOINTS) {
            List<Endpoint> declared = endpoints.getOrDefault(row.row().start(), List.of());
            declared.forEach(endpoint -> subjects.add(Subject.of(endpoint)));
            boolean lost = declared.isEmpty()
                    && (shifted
                            || row.missing().contains(Column.METHOD)
                            || row.missing().contains(Column.PATH));
            if (lost) {
                TableContents.addLostEndpoints(prd, table, subjects);
                // Where each row names its group, that is lost too.
                prd.features().stream()
                        .filter(f -> table.group()
                                .map(prd.endpointGroupsNamedBy(f)::contains)
                                .orElse(true))
                        .forEach(f -> subjects.add(Subject.of(f)));
            }
            if (shifted || row.missing().contains(Column.FEATURE_ID)) {
                // It may serve any feature of its group.
                declared.forEach(endpoint -> addGroup(endpoint.group(), subjects));
                row.surplus().forEach(cell -> addFeatures(cell.value(), subjects));
            }
            if (lost
                    || shifted
                    || row.missing().contains(Column.ROLES)
                    || row.missing().contains(Column.AUTH)) {
                // It may admit any role.
                prd.roles().forEach(role -> subjects.add(Subject.of(role)));
            }
        }
        Feature feature = features.get(row.row().start());
        if (table.kind() == TableKind.FEATURES) {
            // The ID may have moved too if no endpoint refers to what stands in its place.
            boolean moved =
                    shifted && (feature == null || prd.endpointsOf(feature).isEmpty());
            if (moved || row.missing().contains(Column.ID)) {
                TableContents.addUndefinedFeatures(prd, subjects);
            }
        }
        if (feature != null) {
            subjects.add(Subject.of(feature));
            if (shifted || row.missing().contains(Column.ENDPOINT_GROUP)) {
                // It may name the groups that serve it.
                prd.endpointsOf(feature).forEach(endpoint -> subjects.add(Subject.of(endpoint.group())));
            }
        }
        return subjects.toArray(Subject[]::new);
    }

    private void addGroup(EndpointGroup group, Set<Subject> subjects) {
        subjects.add(Subject.of(group));
        subjects.addAll(unserved().getOrDefault(Subject.of(group), List.of()));
    }

    /** Features without endpoints, by the groups that they name: what a row of the group may serve if its Feature ID is lost. */
    private Map<Subject, List<Subject>> unserved() {
        if (unserved == null) {
            unserved = new HashMap<>();
            for (Feature feature : prd.features()) {
                if (prd.endpointsOf(feature).isEmpty()) {
                    for (EndpointGroup group : prd.endpointGroupsNamedBy(feature)) {
                        unserved.computeIfAbsent(Subject.of(group), g -> new ArrayList<>())
                                .add(Subject.of(feature));
                    }
                }
            }
        }
        return unserved;
    }

    private void addFeatures(String cell, Set<Subject> subjects) {
        for (String word : cell.toUpperCase(Locale.ROOT).split("[\\s,/~]+", -1)) {
            prd.feature(word).map(Subject::of).ifPresent(subjects::add);
        }
    }
}
