package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Access;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Endpoint.FeatureReference;
import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.EndpointPath;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the declared endpoints and their groups: tables first, then running text. */
final class EndpointReader {

    private final SourceText source;
    private final Vocabulary vocabulary;
    private final Paths paths;
    private final EndpointBases bases;
    private final EndpointGroups groups;
    private final List<EndpointDeclaration> declarations = new ArrayList<>();
    private boolean usesFeatureColumn;

    EndpointReader(SourceText source, Vocabulary vocabulary, Names names, Paths paths, Set<String> crossCutting) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.paths = paths;
        bases = new EndpointBases(vocabulary, paths);
        groups = new EndpointGroups(names, crossCutting);
    }

    /** Finds every declaration, its group, and the prefix that the paths share. */
    void find(Outline outline, Tables tables) {
        bases.find(outline);
        EndpointTables inTables = new EndpointTables(paths, bases, groups, declarations);
        tables.of(TableKind.ENDPOINTS).forEach(inTables::find);
        EndpointText inText = new EndpointText(source, vocabulary, paths, bases, groups, declarations);
        inText.find(outline);
        // Where features name endpoint groups, a specification is for an endpoint of one of them, and declares none.
        boolean grouped = tables.of(TableKind.FEATURES).stream().anyMatch(t -> t.has(Column.ENDPOINT_GROUP));
        if (declarations.isEmpty() && !grouped) {
            inText.findOutsideSections(outline);
        }
        if (declarations.isEmpty()) {
            // Their paths are compared with those of the matrix, as written, so no prefix is learnt from them.
            tables.of(TableKind.MATRIX).forEach(inTables::findInRowNames);
            return;
        }
        Map<Object, List<String>> byTable = new LinkedHashMap<>();
        for (EndpointDeclaration declaration : declarations) {
            Object owner = declaration.table() == null ? declaration.group() : declaration.table();
            byTable.computeIfAbsent(owner, t -> new ArrayList<>())
                    .add(declaration.path().value());
        }
        paths.learnPrefix(List.copyOf(byTable.values()));
    }

    /** Returns the endpoints, now that IDs, roles, models and matrix rows are known. */
    List<Endpoint> endpoints(FeatureIds ids, AccessReader access, Operations operations) {
        List<EndpointDeclaration> kept = withoutOverviews();
        usesFeatureColumn = kept.stream().anyMatch(d -> d.has(Column.FEATURE_ID));
        FeatureReferences features = new FeatureReferences(vocabulary, ids);
        Map<String, Endpoint> first = new HashMap<>();
        List<Endpoint> endpoints = new ArrayList<>();
        for (EndpointDeclaration d : kept) {
            EndpointPath path = paths.path(d.path().value());
            Optional<InlineText> cell = d.cell(Column.FEATURE_ID);
            List<FeatureReference> references = cell.map(features::in).orElse(List.of());
            if (!d.has(Column.FEATURE_ID) && references.isEmpty()) {
                references = features.mentioned(d.description().orElse(d.line()));
            }
            Optional<Access> auth = d.cell(Column.AUTH).map(access::auth);
            Optional<Access> roles = d.cell(Column.ROLES).map(access::roles);
            if (roles.isEmpty() && !d.has(Column.ROLES)) {
                roles = auth.filter(a -> !a.roles().isEmpty());
            }
            String key = d.method().value() + " " + path.key() + query(d.path().value());
            Endpoint earlier = first.get(key);
            Endpoint endpoint = new Endpoint(
                    d.method(),
                    new Located<>(path, d.path().span()),
                    d.description().map(t -> new Located<>(t.value(), t.span())),
                    d.group(),
                    references,
                    cell.map(c -> new Located<>(c.value(), c.span())),
                    auth,
                    roles,
                    operations.of(d.method().value(), path),
                    d.form(),
                    d.table() == null ? -1 : d.table().number,
                    d.item(),
                    earlier == null ? Optional.empty() : Optional.of(earlier.place()));
            if (earlier == null) {
                first.put(key, endpoint);
            }
            endpoints.add(endpoint);
        }
        endpoints.sort((a, b) -> a.place().compareTo(b.place()));
        return endpoints;
    }

    private static String query(String path) {
        int mark = path.indexOf('?');
        return mark < 0 ? "" : path.substring(mark);
    }

    /** Returns whether some endpoint table has a Feature ID column. */
    boolean usesFeatureColumn() {
        return usesFeatureColumn;
    }

    /** Leaves out tables whose endpoints all stand in other tables: an overview declares nothing. */
    private List<EndpointDeclaration> withoutOverviews() {
        Map<String, Set<Integer>> tablesByKey = new HashMap<>();
        Map<Integer, Set<String>> keysByTable = new LinkedHashMap<>();
        for (EndpointDeclaration d : declarations) {
            if (d.table() != null) {
                String key =
                        d.method().value() + " " + paths.path(d.path().value()).key();
                tablesByKey.computeIfAbsent(key, k -> new HashSet<>()).add(d.table().number);
                keysByTable
                        .computeIfAbsent(d.table().number, t -> new HashSet<>())
                        .add(key);
            }
        }
        Set<Integer> overviews = new HashSet<>();
        List<Map.Entry<Integer, Set<String>>> bySize = new ArrayList<>(keysByTable.entrySet());
        bySize.sort((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()));
        for (Map.Entry<Integer, Set<String>> entry : bySize) {
            int table = entry.getKey();
            Set<String> keys = entry.getValue();
            boolean covered = keys.size() >= 3;
            Set<Integer> covering = new HashSet<>();
            for (String key : keys) {
                boolean elsewhere = false;
                for (int other : tablesByKey.getOrDefault(key, Set.of())) {
                    if (other != table && !overviews.contains(other)) {
                        elsewhere = true;
                        covering.add(other);
                    }
                }
                covered &= elsewhere;
            }
            if (covered && covering.size() >= 2) {
                overviews.add(table);
            }
        }
        if (overviews.isEmpty()) {
            return declarations;
        }
        return declarations.stream()
                .filter(d -> d.table() == null || !overviews.contains(d.table().number))
                .toList();
    }

    /** Returns the groups, one for each name, in the order of the text. */
    List<EndpointGroup> groups(List<Endpoint> endpoints) {
        return groups.inUse(endpoints);
    }
}
