package io.github.prdlint.prd;

import io.github.prdlint.prd.PermissionMatrix.Cell;
import io.github.prdlint.prd.PermissionMatrix.Row;
import io.github.prdlint.prd.PermissionMatrix.RowKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Matrix rows and endpoints, each found from the other; built once a document, in time linear in its size. */
final class MatrixLinks {

    private final Prd prd;
    private final Permissions permissions;
    private final MatrixRows matrix;
    private final Map<Endpoint, Ruling> byEndpoint = new IdentityHashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Set<Endpoint> finding = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<EndpointGroup, Ruling> byGroup = new IdentityHashMap<>();
    private final Map<String, Ruling> rulings = new HashMap<>();
    private final Map<MatrixRow, Map<Operation, Audience>> audiences = new IdentityHashMap<>();
    private final Map<MatrixRow, List<Endpoint>> served = new IdentityHashMap<>();
    private final Map<String, Set<Role>> managers = new HashMap<>();
    private final Set<Role> managing = new HashSet<>();
    private final Map<String, Set<Operation>> mentioned = new HashMap<>();
    private final Set<MatrixRow> covering = Collections.newSetFromMap(new IdentityHashMap<>());

    MatrixLinks(Prd prd, Permissions permissions) {
        this.prd = prd;
        this.permissions = permissions;
        matrix = new MatrixRows(prd.matrices());
        matrix.all().forEach(this::addManagers);
        for (Endpoint endpoint : prd.endpoints()) {
            named.addAll(endpoint.group().name().value().keys());
            endpoint.path().value().segments().forEach(segment -> named.add(Words.key(segment)));
        }
        prd.endpoints().forEach(this::add);
        prd.endpointGroups().forEach(group -> find(group).ifPresent(ruling -> byGroup.put(group, ruling)));
        for (Feature feature : prd.features()) {
            for (Endpoint endpoint : prd.endpointsOf(feature)) {
                for (Located<Name> group : feature.endpointGroups()) {
                    mention(group.value().keys(), endpoint.operation());
                }
            }
        }
    }

    private void addManagers(MatrixRow row) {
        for (Row member : row.rows()) {
            for (Cell cell : member.cells()) {
                if (cell.allowed()
                        && cell.readable()
                        && MatrixRow.operations(member, cell).contains(Operation.MANAGE)) {
                    Optional<Role> manager = permissions.role(cell.role().value());
                    manager.ifPresent(managing::add);
                    for (String key : managedKeys(row)) {
                        manager.ifPresent(managers.computeIfAbsent(key, k -> new HashSet<>())::add);
                    }
                }
            }
        }
    }

    private static Collection<String> managedKeys(MatrixRow row) {
        return row.kind() == RowKind.PATH
                ? List.of(row.name().value())
                : row.rows().get(0).resource().keys();
    }

    private void add(Endpoint endpoint) {
        Resources resources = resources(endpoint);
        mention(resources.own(), endpoint.operation());
        mention(resources.around(), endpoint.operation());
        covering.addAll(
                matrix.allOfPath(endpoint.method().value(), endpoint.path().value()));
        Optional<Ruling> ruling = find(endpoint, resources.own());
        if (ruling.isPresent() || find(endpoint, resources.all()).isPresent()) {
            finding.add(endpoint);
        }
        ruling.ifPresent(found -> byEndpoint.put(endpoint, found));
        Admission admission = permissions.admission(endpoint);
        if (ruling.isPresent() && admission.kind() != Admission.Kind.NO_USER) {
            for (MatrixRow row : ruling.get().rows()) {
                served.computeIfAbsent(row, r -> new ArrayList<>()).add(endpoint);
                audiences
                        .computeIfAbsent(row, r -> new EnumMap<>(Operation.class))
                        .computeIfAbsent(endpoint.operation(), o -> new Audience())
                        .add(admission);
            }
        }
    }

    private void mention(Collection<String> resources, Operation operation) {
        for (String key : resources) {
            mentioned.computeIfAbsent(key, k -> EnumSet.noneOf(Operation.class)).add(operation);
        }
    }

    private Optional<Ruling> find(Endpoint endpoint, Collection<String> resources) {
        Operation operation = endpoint.operation();
        Optional<MatrixRow> path =
                matrix.ofPath(endpoint.method().value(), endpoint.path().value());
        if (path.isPresent()) {
            return path.map(row -> ruling(row, operation));
        }
        Optional<Ruling> verb = lastWord(endpoint)
                .flatMap(word -> matrix.ofVerb(resources, word))
                .map(this::anyRight);
        return verb.or(() -> matrix.ofRight(resources, operation).map(found -> ruling(found, operation)))
                .or(() -> matrix.ofResource(resources).map(row -> ruling(row, operation)));
    }

    private Ruling ruling(MatrixRow row, Operation operation) {
        return ruling(found(row), operation);
    }

    private static MatrixRows.Found found(MatrixRow row) {
        return new MatrixRows.Found("row " + row.name().span().start(), List.of(row));
    }

    private Ruling ruling(MatrixRows.Found found, Operation operation) {
        return rulings.computeIfAbsent(
                operation + " " + found.id(), key -> new Ruling(found.rows(), Optional.of(operation), permissions));
    }

    private Ruling anyRight(MatrixRows.Found found) {
        return rulings.computeIfAbsent(found.id(), key -> new Ruling(found.rows(), Optional.empty(), permissions));
    }

    /**
     * The names of what an endpoint is about, the nearest first.
     *
     * @param own its group, its path's segments from the last, a model of its path
     * @param around of {@code /payments/:id/refunds} in group Refunds the payments: not what it is about, but where it belongs
     */
    private record Resources(Set<String> own, Set<String> around) {

        Set<String> all() {
            Set<String> all = new LinkedHashSet<>(own);
            all.addAll(around);
            return all;
        }
    }

    private Resources resources(Endpoint endpoint) {
        EndpointGroup group = endpoint.group();
        Set<String> groupKeys = namesOf(group);
        List<String> groupWords = Words.split(group.name().value().text());
        Set<String> own = new LinkedHashSet<>();
        subCollection(endpoint).ifPresent(own::add);
        own.addAll(groupKeys);
        for (Feature feature : prd.featuresOf(endpoint)) {
            for (Located<Name> name : feature.endpointGroups()) {
                // A group that does not exist is this one under the name that it had or will have.
                if (prd.endpointGroup(name.value()).isEmpty()) {
                    own.addAll(name.value().keys());
                }
            }
        }
        Set<String> around = new LinkedHashSet<>();
        Set<String> models = new LinkedHashSet<>();
        prd.modelUse()
                .resourceOf(endpoint)
                .ifPresent(model -> models.addAll(model.name().value().keys()));
        boolean ofGroup = false;
        List<String> segments = endpoint.path().value().segments();
        for (int i = segments.size() - 1; i >= 0; i--) {
            String segment = segments.get(i);
            if (isLiteral(segment)) {
                String key = Words.key(segment);
                (ofGroup ? around : own).add(key);
                Set<String> modelKeys = ofGroup ? around : models;
                prd.modelUse()
                        .modelOfSegment(segment)
                        .ifPresent(
                                model -> modelKeys.addAll(model.name().value().keys()));
                ofGroup |= groupKeys.contains(key) || groupWords.contains(key);
            }
        }
        own.addAll(models);
        shortened(segments).ifPresent(own::add);
        around.removeAll(own);
        return new Resources(own, around);
    }

    /** {@code audit} of {@code /audit-logs}, when the matrix has rights on that and no endpoint says it in full. */
    private Optional<String> shortened(List<String> segments) {
        for (int i = segments.size() - 1; i >= 0; i--) {
            List<String> words = Words.split(segments.get(i));
            if (isLiteral(segments.get(i)) && words.size() > 1) {
                return Optional.of(words.get(0)).filter(matrix::hasRight).filter(word -> !named.contains(word));
            }
        }
        return Optional.empty();
    }

    private static boolean isLiteral(String segment) {
        return !segment.equals(EndpointPath.PARAMETER) && !segment.startsWith("*");
    }

    /** The last segment of {@code POST /orders/:id/payments} when a row has its name: it creates one of those, in whatever group. */
    private Optional<String> subCollection(Endpoint endpoint) {
        List<String> segments = endpoint.path().value().segments();
        int last = segments.size() - 1;
        if (endpoint.operation() != Operation.CREATE || last < 2 || isLiteral(segments.get(last - 1))) {
            return Optional.empty();
        }
        return Optional.of(Words.key(segments.get(last))).filter(matrix::has);
    }

    private static Optional<String> lastWord(Endpoint endpoint) {
        List<String> segments = endpoint.path().value().segments();
        if (segments.isEmpty() || !isLiteral(segments.get(segments.size() - 1))) {
            return Optional.empty();
        }
        return Words.split(segments.get(segments.size() - 1)).stream().findFirst();
    }

    private Optional<Ruling> find(EndpointGroup group) {
        Optional<MatrixRow> named = matrix.ofResource(namesOf(group));
        if (named.isPresent()) {
            return named.map(row -> anyRight(found(row)));
        }
        Set<MatrixRow> rows =
                new TreeSet<>(Comparator.comparing(row -> row.name().span()));
        for (Endpoint endpoint : prd.endpointsOf(group)) {
            ruling(endpoint).ifPresent(ruling -> rows.addAll(ruling.rows()));
        }
        if (rows.size() == 1) {
            return rows.stream().findFirst().map(row -> anyRight(found(row)));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ruling(List.copyOf(rows), Optional.empty(), permissions));
    }

    private static Set<String> namesOf(EndpointGroup group) {
        Set<String> names = new LinkedHashSet<>(group.name().value().keys());
        group.furtherNames().forEach(name -> names.addAll(name.keys()));
        return names;
    }

    List<MatrixRow> rows() {
        return matrix.all();
    }

    Optional<Ruling> ruling(Endpoint endpoint) {
        return Optional.ofNullable(byEndpoint.get(endpoint));
    }

    Optional<Ruling> ruling(EndpointGroup group) {
        return Optional.ofNullable(byGroup.get(group));
    }

    boolean findsRow(Endpoint endpoint) {
        return finding.contains(endpoint);
    }

    boolean manages(Role role, Endpoint endpoint) {
        Ruling ruling = byEndpoint.get(endpoint);
        return ruling == null ? managing.contains(role) : ruling.rows().stream().anyMatch(row -> manages(role, row));
    }

    private boolean manages(Role role, MatrixRow row) {
        return managedKeys(row).stream()
                .anyMatch(key -> managers.getOrDefault(key, Set.of()).contains(role));
    }

    boolean isMentioned(MatrixRow row) {
        if (covering.contains(row) || served.containsKey(row)) {
            return true;
        }
        if (row.kind() == RowKind.PATH) {
            return false;
        }
        for (Row member : row.rows()) {
            for (String key : member.resource().keys()) {
                Set<Operation> operations = mentioned.getOrDefault(key, Set.of());
                if (!operations.isEmpty()
                        && (!plain(member.operations()) || concern(member.operations(), operations))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean plain(Set<Operation> operations) {
        return !operations.isEmpty()
                && !operations.contains(Operation.MANAGE)
                && !operations.contains(Operation.ACTION);
    }

    private static boolean concern(Set<Operation> right, Set<Operation> operations) {
        return !Collections.disjoint(right, operations)
                || operations.contains(Operation.ACTION) && !right.equals(Set.of(Operation.READ));
    }

    List<GrantedRight> grantedRights() {
        List<GrantedRight> rights = new ArrayList<>();
        for (MatrixRow united : matrix.all()) {
            List<Endpoint> endpoints = Collections.unmodifiableList(served.getOrDefault(united, List.of()));
            Map<Operation, Audience> letIn = audiences.getOrDefault(united, Map.of());
            for (Row row : united.rows()) {
                for (Cell cell : row.cells()) {
                    Optional<Role> role = cell.readable() && cell.allowed()
                            ? permissions.role(cell.role().value())
                            : Optional.empty();
                    role.filter(r -> permissions.isJudged(r) && !manages(r, united) && !permissions.isImplied(r))
                            .ifPresent(r -> rights.add(new GrantedRight(
                                    united, cell, r, MatrixRow.operations(row, cell), endpoints, letIn)));
                }
            }
        }
        return rights;
    }
}
