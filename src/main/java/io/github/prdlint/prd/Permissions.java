package io.github.prdlint.prd;

import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    private final List<Role> roles = new ArrayList<>();
    private final Map<String, Role> byName = new HashMap<>();
    private final Map<Role, Located<Name>> columns = new LinkedHashMap<>();
    private final Set<String> permissionKeys = new HashSet<>();
    private final Set<Role> used = new HashSet<>();
    /** Roles that the matrix grants something, or that endpoints name beside a token. */
    private final Set<Role> callers = new HashSet<>();

    private final Map<Endpoint, Admission> admissions = new IdentityHashMap<>();
    private final Map<EndpointGroup, Audience> unlinked = new IdentityHashMap<>();
    private final MatrixLinks links;
    private final int undefined;

    Permissions(Prd prd) {
        this.prd = prd;
        title = prd.titleOf(SectionKind.MATRIX, "Permission Matrix");
        Set<String> signedIn = namesBesideTokens(prd.endpoints());
        prd.roles().forEach(role -> addRole(role, signedIn));
        undefined = prd.undefinedRoles().size();
        prd.undefinedRoles().forEach(role -> addRole(role, signedIn));
        for (PermissionMatrix matrix : prd.matrices()) {
            for (Located<Name> column : matrix.roles()) {
                role(column.value()).ifPresent(role -> columns.putIfAbsent(role, column));
            }
            for (PermissionMatrix.Row row : matrix.rows()) {
                if (row.kind() == PermissionMatrix.RowKind.PERMISSION_KEY) {
                    permissionKeys.add(Words.key(row.name().value()));
                }
                row.cells().stream()
                        .filter(cell -> cell.readable() && cell.allowed())
                        .forEach(cell -> role(cell.role().value()).ifPresent(callers::add));
            }
        }
        prd.endpoints().forEach(this::addEndpoint);
        for (Feature feature : prd.features()) {
            feature.authLevel().ifPresent(cell -> used.addAll(rolesOf(cell).keySet()));
        }
        links = new MatrixLinks(prd, this);
    }

    private void addEndpoint(Endpoint endpoint) {
        Admission admission = Admission.of(endpoint, this);
        admissions.put(endpoint, admission);
        used.addAll(admission.named().keySet());
        if (!servesKnownFeatures(endpoint)) {
            unlinked.computeIfAbsent(endpoint.group(), g -> new Audience()).add(admission);
        }
    }

    /** The Guest of a hotel signs in: where Roles name it beside a token, it is no anonymous one. */
    private static Set<String> namesBesideTokens(List<Endpoint> endpoints) {
        Set<String> names = new HashSet<>();
        for (Endpoint endpoint : endpoints) {
            boolean token = endpoint.auth()
                    .filter(auth -> auth.says(Access.Word.SIGNED_IN) && !auth.says(Access.Word.PUBLIC))
                    .isPresent();
            endpoint.roles()
                    .filter(roles -> token)
                    .ifPresent(roles -> roles.roles()
                            .forEach(name -> names.addAll(name.value().keys())));
        }
        return names;
    }

    private void addRole(Role read, Set<String> signedIn) {
        Set<String> keys = read.name().value().keys();
        boolean token = keys.stream().anyMatch(signedIn::contains);
        boolean user = read.kind() == Role.Kind.GUEST && token;
        Role role = user ? new Role(read.name(), read.aliases(), read.fromMatrix(), Role.Kind.USER) : read;
        roles.add(role);
        if (token) {
            callers.add(role);
        }
        keys.forEach(key -> byName.putIfAbsent(key, role));
    }

    private boolean servesKnownFeatures(Endpoint endpoint) {
        return !endpoint.featureIds().isEmpty()
                && endpoint.featureIds().stream()
                        .allMatch(reference -> prd.feature(reference.key()).isPresent());
    }

    /** Returns what the document calls its permission matrix. */
    public String title() {
        return title;
    }

    /** Returns the roles that the document defines, then the columns of matrices that are none of them. */
    public List<Role> roles() {
        return Collections.unmodifiableList(roles);
    }

    /** Returns the roles that the document defines; where it has no role definitions, the columns of its matrices. */
    public List<Role> definedRoles() {
        return Collections.unmodifiableList(roles.subList(0, roles.size() - undefined));
    }

    /** Returns the columns of matrices that are no defined role. */
    public List<Role> undefinedRoles() {
        return Collections.unmodifiableList(roles.subList(roles.size() - undefined, roles.size()));
    }

    /** Returns the role that a name means. */
    public Optional<Role> role(Name name) {
        for (String key : name.keys()) {
            Role role = byName.get(key);
            if (role != null) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
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
        return name.text().contains(":") || permissionKeys.contains(Words.key(name.text()));
    }

    /** Returns whether the configuration says that the role may do everything and need not be named. */
    public boolean isImplied(Role role) {
        return prd.conventions().impliedRoles().stream().anyMatch(role.name().value()::means);
    }

    /** Returns whether rights of the role count: the system's do where the matrix grants it some, or endpoints name it beside a token. */
    public boolean isJudged(Role role) {
        return role.kind() != Role.Kind.SYSTEM || callers.contains(role);
    }

    /** Returns whom an endpoint lets in. */
    public Admission admission(Endpoint endpoint) {
        return Objects.requireNonNull(admissions.get(endpoint));
    }

    /** Returns whom some endpoints let in together. */
    public Audience audience(Collection<Endpoint> endpoints) {
        Audience audience = new Audience();
        endpoints.forEach(endpoint -> audience.add(admission(endpoint)));
        return audience;
    }

    /**
     * Returns whom a feature's endpoints let in. An endpoint in one of its groups whose Feature ID is missing or wrong may be its own,
     * so whom that lets in counts as well.
     */
    public Audience audience(Feature feature) {
        Audience audience = audience(prd.endpointsOf(feature));
        for (EndpointGroup group : prd.endpointGroupsNamedBy(feature)) {
            Optional.ofNullable(unlinked.get(group)).ifPresent(audience::add);
        }
        return audience;
    }

    /** Returns the first endpoint that does not say whom it lets in, so that it may be there for any role. */
    public Optional<Endpoint> firstUnclear() {
        return prd.endpoints().stream()
                .filter(e -> admission(e).kind() == Admission.Kind.UNKNOWN
                        || admission(e).kind() == Admission.Kind.TOKEN_YET_NOBODY)
                .findFirst();
    }

    /**
     * Returns the roles for which no endpoint is there; none when some endpoint does not say whom it lets in. Signing in and out is
     * there for no role in particular, and what is open to everybody is there for guests only.
     */
    public List<Role> rolesWithoutEndpoint() {
        if (firstUnclear().isPresent()) {
            return List.of();
        }
        Audience audience = audience(prd.endpoints().stream()
                .filter(e -> admission(e).kind() != Admission.Kind.EVERY_ROLE || !isSignIn(e))
                .toList());
        return roles.stream()
                .filter(role -> role.kind() != Role.Kind.SYSTEM && !isImplied(role) && !audience.names(role))
                .filter(role -> !audience.has(
                        role.kind() == Role.Kind.GUEST ? Admission.Kind.EVERYBODY : Admission.Kind.EVERY_ROLE))
                .toList();
    }

    /** Returns whether everybody may call the endpoint in order to sign in or out, so that All says nothing about rights. */
    public boolean isSignIn(Endpoint endpoint) {
        return endpoint.path().value().segments().stream()
                .anyMatch(segment -> prd.conventions().signInSegments().contains(segment.toLowerCase(Locale.ROOT)));
    }

    /** Returns what the matrix says about what an endpoint does; empty when no row is about it. */
    public Optional<Ruling> ruling(Endpoint endpoint) {
        return links.ruling(endpoint);
    }

    /** Returns whether a row is about the endpoint, or at least about what it belongs to. */
    public boolean findsRow(Endpoint endpoint) {
        return links.findsRow(endpoint);
    }

    /**
     * Returns what the matrix says about any right on the endpoint groups that a feature names, for each the row of its name, else the
     * rows that its endpoints find; nothing when it is silent on one of them.
     */
    public List<Ruling> rulings(Feature feature) {
        List<Ruling> rulings = new ArrayList<>();
        for (EndpointGroup group : prd.endpointGroupsNamedBy(feature)) {
            Optional<Ruling> ruling = links.ruling(group);
            if (ruling.isEmpty()) {
                return List.of();
            }
            rulings.add(ruling.get());
        }
        return rulings;
    }

    /** Returns whether the role may manage what an endpoint is about, which admits everything; where no row is about it, anything. */
    public boolean manages(Role role, Endpoint endpoint) {
        return links.manages(role, endpoint);
    }

    /** Returns every row of the matrices, each name once. */
    public List<MatrixRow> rows() {
        return links.rows();
    }

    /** Returns whether anything names what a row is about: an endpoint, its group, or the group of a feature that it serves. */
    public boolean isMentioned(MatrixRow row) {
        return links.isMentioned(row);
    }

    /** Returns every right that a cell grants a role of users, in the order of the text, without those to manage and what they imply. */
    public List<GrantedRight> grantedRights() {
        return links.grantedRights();
    }
}
