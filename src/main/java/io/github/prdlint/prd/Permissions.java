package io.github.prdlint.prd;

import io.github.prdlint.prd.PermissionMatrix.Cell;
import io.github.prdlint.prd.PermissionMatrix.Row;
import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what: roles, matrix rows and endpoints linked; built once a document, in time linear in its size.
 *
 * <p>A role is one that the document defines or a column of a matrix. What cannot be read is unknown, in every answer.
 */
public final class Permissions {

    private final Prd prd;
    private final String title;
    private final ModelUse models;
    private final MatrixRows matrix;
    private final List<Role> roles = new ArrayList<>();
    private final Map<String, Role> byName = new HashMap<>();
    private final Map<Role, Located<Name>> columns = new LinkedHashMap<>();
    private final Set<String> permissionKeys = new HashSet<>();
    private final Set<Role> used = new HashSet<>();
    private final Map<Endpoint, Admission> admissions = new IdentityHashMap<>();
    private final Map<Endpoint, Ruling> rulings = new IdentityHashMap<>();
    private final Map<String, Ruling> cache = new HashMap<>();
    private final Map<MatrixRow, List<Endpoint>> served = new IdentityHashMap<>();
    private final Map<MatrixRow, Map<Operation, Audience>> audiences = new IdentityHashMap<>();
    private final Map<String, Set<Role>> managers = new HashMap<>();
    private final Set<Role> managing = new HashSet<>();
    private final Map<String, Set<Operation>> mentioned = new HashMap<>();
    private final Set<MatrixRow> matched = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<EndpointGroup, Audience> unlinked = new IdentityHashMap<>();
    private final Map<EndpointGroup, Ruling> groups = new IdentityHashMap<>();

    Permissions(Prd prd) {
        this.prd = prd;
        title = prd.titleOf(SectionKind.MATRIX, "Permission Matrix");
        models = prd.modelUse();
        matrix = new MatrixRows(prd.matrices());
        prd.roles().forEach(this::addRole);
        prd.undefinedRoles().forEach(this::addRole);
        for (PermissionMatrix permissionMatrix : prd.matrices()) {
            for (Located<Name> column : permissionMatrix.roles()) {
                role(column.value()).ifPresent(role -> columns.putIfAbsent(role, column));
            }
        }
        matrix.all().forEach(this::addRow);
        prd.endpoints().forEach(this::addEndpoint);
        prd.endpointGroups().forEach(group -> findRuling(group).ifPresent(ruling -> groups.put(group, ruling)));
        for (Feature feature : prd.features()) {
            feature.authLevel().ifPresent(cell -> used.addAll(rolesOf(cell).keySet()));
            for (Endpoint endpoint : prd.endpointsOf(feature)) {
                for (Located<Name> group : feature.endpointGroups()) {
                    mention(group.value().keys(), endpoint.operation());
                }
            }
        }
    }

    private void addRole(Role role) {
        roles.add(role);
        role.name().value().keys().forEach(key -> byName.putIfAbsent(key, role));
    }

    private void addRow(MatrixRow row) {
        if (row.kind() == PermissionMatrix.RowKind.PERMISSION_KEY) {
            permissionKeys.add(Words.key(row.name().value()));
        }
        for (Row member : row.rows()) {
            for (Cell cell : member.cells()) {
                if (cell.allowed()
                        && cell.readable()
                        && MatrixRow.operations(member, cell).contains(Operation.MANAGE)) {
                    Optional<Role> manager = role(cell.role().value());
                    manager.ifPresent(managing::add);
                    for (String key : managedKeys(row)) {
                        manager.ifPresent(managers.computeIfAbsent(key, k -> new HashSet<>())::add);
                    }
                }
            }
        }
    }

    private static Collection<String> managedKeys(MatrixRow row) {
        return row.kind() == PermissionMatrix.RowKind.PATH
                ? List.of(row.name().value())
                : row.rows().get(0).resource().keys();
    }

    private void addEndpoint(Endpoint endpoint) {
        Admission admission = Admission.of(endpoint, this);
        admissions.put(endpoint, admission);
        used.addAll(admission.named().keySet());
        if (!servesKnownFeatures(endpoint)) {
            unlinked.computeIfAbsent(endpoint.group(), g -> new Audience()).add(admission);
        }
        Collection<String> resources = resources(endpoint);
        Operation operation = endpoint.operation();
        mention(resources, operation);
        matched.addAll(
                matrix.allOfPath(endpoint.method().value(), endpoint.path().value()));
        findRuling(endpoint, resources, operation).ifPresent(ruling -> {
            rulings.put(endpoint, ruling);
            for (MatrixRow row : ruling.rows()) {
                served.computeIfAbsent(row, r -> new ArrayList<>()).add(endpoint);
                audiences
                        .computeIfAbsent(row, r -> new EnumMap<>(Operation.class))
                        .computeIfAbsent(operation, o -> new Audience())
                        .add(admission);
            }
        });
    }

    private boolean servesKnownFeatures(Endpoint endpoint) {
        return !endpoint.featureIds().isEmpty()
                && endpoint.featureIds().stream()
                        .allMatch(reference -> prd.feature(reference.key()).isPresent());
    }

    private void mention(Collection<String> resources, Operation operation) {
        for (String key : resources) {
            mentioned.computeIfAbsent(key, k -> EnumSet.noneOf(Operation.class)).add(operation);
        }
    }

    private Optional<Ruling> findRuling(Endpoint endpoint, Collection<String> resources, Operation operation) {
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
        return cache.computeIfAbsent(
                operation + " " + found.id(), key -> new Ruling(found.rows(), Optional.of(operation), this));
    }

    private Ruling anyRight(MatrixRows.Found found) {
        return cache.computeIfAbsent(found.id(), key -> new Ruling(found.rows(), Optional.empty(), this));
    }

    /** The names of what an endpoint is about, the nearest first: its group, its path's segments from the last, a model of its path. */
    private Collection<String> resources(Endpoint endpoint) {
        Set<String> keys = new LinkedHashSet<>();
        subCollection(endpoint).ifPresent(keys::add);
        keys.addAll(endpoint.group().name().value().keys());
        endpoint.group().furtherNames().forEach(name -> keys.addAll(name.keys()));
        List<String> segments = endpoint.path().value().segments();
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (isLiteral(segments.get(i))) {
                keys.add(Words.key(segments.get(i)));
            }
        }
        models.resourceOf(endpoint)
                .ifPresent(model -> keys.addAll(model.name().value().keys()));
        for (int i = segments.size() - 1; i >= 0; i--) {
            models.modelOfSegment(segments.get(i))
                    .ifPresent(model -> keys.addAll(model.name().value().keys()));
        }
        return keys;
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

    /** Returns what the document calls its permission matrix. */
    public String title() {
        return title;
    }

    /** Returns the roles that the document defines, then the columns of matrices that are none of them. */
    public List<Role> roles() {
        return Collections.unmodifiableList(roles);
    }

    /** Returns the role that a name means. */
    public Optional<Role> role(Name name) {
        return name.keys().stream().filter(byName::containsKey).findFirst().map(byName::get);
    }

    /** Returns the role's first column in a matrix. */
    public Optional<Located<Name>> column(Role role) {
        return Optional.ofNullable(columns.get(role));
    }

    /** Returns whether an endpoint or a feature names the role. */
    public boolean isUsed(Role role) {
        return used.contains(role);
    }

    /** Returns the roles that a cell names, each at its place. */
    public Map<Role, SourceSpan> rolesOf(Access cell) {
        Map<Role, SourceSpan> named = new LinkedHashMap<>();
        for (Located<Name> name : cell.roles()) {
            role(name.value()).ifPresent(role -> named.putIfAbsent(role, name.span()));
        }
        return named;
    }

    /** Returns what a cell names as if it were a role, and is none; permission keys ({@code orders:create}) are left out. */
    public List<Located<Name>> unresolved(Access cell) {
        return cell.roles().stream()
                .filter(name -> role(name.value()).isEmpty() && !isPermissionKey(name.value()))
                .toList();
    }

    private boolean isPermissionKey(Name name) {
        return name.text().indexOf(':') >= 0 || permissionKeys.contains(Words.key(name.text()));
    }

    /** Returns whether the configuration says that the role may do everything and need not be named. */
    public boolean isImplied(Role role) {
        return prd.conventions().impliedRoles().stream().anyMatch(role.name().value()::means);
    }

    /** Returns whom an endpoint lets in. */
    public Admission admission(Endpoint endpoint) {
        Admission admission = admissions.get(endpoint);
        return admission == null ? Admission.of(endpoint, this) : admission;
    }

    /** Returns whom some endpoints let in together. */
    public Audience audience(Collection<Endpoint> endpoints) {
        Audience audience = new Audience();
        endpoints.forEach(endpoint -> audience.add(admission(endpoint)));
        return audience;
    }

    /** Returns whom those endpoints of a group let in that may serve any of its features, as nobody can tell which. */
    public Audience unlinkedAudience(EndpointGroup group) {
        return unlinked.getOrDefault(group, new Audience());
    }

    /** Returns whether everybody may call the endpoint in order to sign in or out, so that All says nothing about rights. */
    public boolean isSignIn(Endpoint endpoint) {
        return endpoint.path().value().segments().stream()
                .anyMatch(segment -> prd.conventions().signInSegments().contains(segment.toLowerCase(Locale.ROOT)));
    }

    /** Returns what the matrix says about what an endpoint does; empty when no row is about it. */
    public Optional<Ruling> ruling(Endpoint endpoint) {
        return Optional.ofNullable(rulings.get(endpoint));
    }

    /** Returns whether the role may manage what an endpoint is about, which admits everything; where no row is about it, anything. */
    public boolean manages(Role role, Endpoint endpoint) {
        Optional<Ruling> ruling = ruling(endpoint);
        return ruling.isEmpty()
                ? managing.contains(role)
                : ruling.get().rows().stream().anyMatch(row -> manages(role, row));
    }

    /** Returns whether the role may manage what a row is about. */
    public boolean manages(Role role, MatrixRow row) {
        return managedKeys(row).stream()
                .anyMatch(key -> managers.getOrDefault(key, Set.of()).contains(role));
    }

    /** Returns every row of the matrices, each name once. */
    public List<MatrixRow> rows() {
        return matrix.all();
    }

    /** Returns the endpoints that a row is about, in the order of the text. */
    public List<Endpoint> endpointsOf(MatrixRow row) {
        return served.getOrDefault(row, List.of());
    }

    /** Returns whom the endpoints that do something to what a row is about let in. */
    public Audience audience(MatrixRow row, Operation operation) {
        return audiences.getOrDefault(row, Map.of()).getOrDefault(operation, new Audience());
    }

    /** Returns whether anything names what a row is about: an endpoint, its group, or the group of a feature that it serves. */
    public boolean isMentioned(MatrixRow row) {
        if (matched.contains(row) || served.containsKey(row)) {
            return true;
        }
        if (row.kind() == PermissionMatrix.RowKind.PATH) {
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

    /**
     * Returns what the matrix says about any right on an endpoint group: the row of its name, else the rows that its endpoints find;
     * empty when there is none.
     */
    public Optional<Ruling> ruling(EndpointGroup group) {
        return Optional.ofNullable(groups.get(group));
    }

    private Optional<Ruling> findRuling(EndpointGroup group) {
        Set<String> keys = new LinkedHashSet<>(group.name().value().keys());
        group.furtherNames().forEach(name -> keys.addAll(name.keys()));
        Optional<MatrixRow> named = matrix.ofResource(keys);
        if (named.isPresent()) {
            return named.map(row -> anyRight(found(row)));
        }
        Set<MatrixRow> rows = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Endpoint endpoint : prd.endpointsOf(group)) {
            ruling(endpoint).ifPresent(ruling -> rows.addAll(ruling.rows()));
        }
        if (rows.size() == 1) {
            return rows.stream().findFirst().map(row -> anyRight(found(row)));
        }
        List<MatrixRow> inOrder = rows.stream()
                .sorted(Comparator.comparing(row -> row.name().span()))
                .toList();
        return inOrder.isEmpty() ? Optional.empty() : Optional.of(new Ruling(inOrder, Optional.empty(), this));
    }
}
