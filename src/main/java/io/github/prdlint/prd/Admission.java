package io.github.prdlint.prd;

import io.github.prdlint.prd.Access.Word;
import io.github.prdlint.source.SourceSpan;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whom one endpoint lets in, as its Roles and Auth cells say together.
 *
 * @param kind how they say it
 * @param place the cell that says it: Roles, else Auth, else the endpoint itself
 * @param named the known roles that it names, each at its place
 * @param unresolved whether it also names something that is no known role, which may be any of them
 */
public record Admission(Kind kind, SourceSpan place, Map<Role, SourceSpan> named, boolean unresolved) {

    /** How an endpoint says whom it lets in. */
    public enum Kind {
        /** By name, and nobody else. */
        ROLES,
        /** All, Authenticated, or nothing beside a token requirement: every role that signs in. */
        EVERY_ROLE,
        /** It is public. */
        EVERYBODY,
        /** Nobody, or only the system itself. */
        NO_USER,
        /** The cells are missing or cannot be read. */
        UNKNOWN,
        /** It is public, and names roles all the same. */
        PUBLIC_YET_ROLES,
        /** It asks for a token, and lets nobody in. */
        TOKEN_YET_NOBODY
    }

    /** Whether somebody is let in. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    public Admission {
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /** Reads an endpoint's cells; permissions say which names are roles. */
    static Admission of(Endpoint endpoint, Permissions permissions) {
        Optional<Access> roles = endpoint.roles();
        Optional<Access> auth = endpoint.auth();
        if (roles.isPresent() && !empty(roles.get())) {
            return byRoles(roles.get(), auth, permissions);
        }
        SourceSpan place = roles.or(() -> auth).map(Access::span).orElseGet(endpoint::place);
        if (auth.isEmpty()) {
            return new Admission(Kind.UNKNOWN, place, Map.of(), false);
        }
        Map<Role, SourceSpan> named = permissions.rolesOf(auth.get());
        if (anyUser(named)) {
            return new Admission(Kind.ROLES, auth.get().span(), named, false);
        }
        return new Admission(byAuth(auth.get(), roles.isPresent()), place, named, false);
    }

    private static Admission byRoles(Access roles, Optional<Access> auth, Permissions permissions) {
        Map<Role, SourceSpan> named = permissions.rolesOf(roles);
        boolean unresolved = !permissions.unresolved(roles).isEmpty();
        boolean open = auth.isPresent() && auth.get().says(Word.PUBLIC) && !asksForToken(auth.get());
        Kind kind;
        if (open) {
            kind = anyUser(named) ? Kind.PUBLIC_YET_ROLES : Kind.EVERYBODY;
        } else if (roles.says(Word.PUBLIC)) {
            kind = Kind.EVERYBODY;
        } else if (roles.says(Word.SIGNED_IN)) {
            kind = Kind.EVERY_ROLE;
        } else if (!named.isEmpty() || unresolved) {
            kind = Kind.ROLES;
        } else if (roles.says(Word.NOBODY) && auth.isPresent() && asksForToken(auth.get())) {
            kind = Kind.TOKEN_YET_NOBODY;
        } else {
            kind = roles.says(Word.NOBODY) || roles.says(Word.SYSTEM) ? Kind.NO_USER : Kind.UNKNOWN;
        }
        return new Admission(kind, roles.span(), named, unresolved);
    }

    /** Reads an Auth cell beside which no role stands: what a Bearer admits is known only if there is a Roles cell that says nothing. */
    private static Kind byAuth(Access auth, boolean rolesCell) {
        if (auth.says(Word.PUBLIC) || auth.says(Word.NOBODY) || empty(auth)) {
            return Kind.EVERYBODY;
        }
        if (auth.says(Word.SIGNED_IN)) {
            return rolesCell ? Kind.EVERY_ROLE : Kind.UNKNOWN;
        }
        return auth.says(Word.SYSTEM) ? Kind.NO_USER : Kind.UNKNOWN;
    }

    private static boolean empty(Access cell) {
        return cell.roles().isEmpty()
                && (cell.says(Word.DASH) && cell.words().size() == 1
                        || cell.text().isBlank());
    }

    private static boolean asksForToken(Access auth) {
        return auth.says(Word.SIGNED_IN) || !auth.roles().isEmpty();
    }

    private static boolean anyUser(Map<Role, SourceSpan> named) {
        return named.keySet().stream().anyMatch(role -> role.kind() == Role.Kind.USER);
    }

    /** Returns whether it limits itself to roles by name. */
    public boolean restricted() {
        return (kind == Kind.ROLES || kind == Kind.PUBLIC_YET_ROLES) && anyUser(named);
    }

    /** Returns whether what lets every role in that signs in lets in this one: the system may sign in as users do. */
    static Answer toEveryRole(Role role) {
        return switch (role.kind()) {
            case USER -> Answer.YES;
            case GUEST -> Answer.NO;
            case SYSTEM -> Answer.UNKNOWN;
        };
    }

    /** Returns whether the role is let in. */
    public Answer admits(Role role) {
        if (named.containsKey(role)) {
            return Answer.YES;
        }
        return switch (kind) {
            case EVERYBODY -> Answer.YES;
            case EVERY_ROLE -> toEveryRole(role);
            case ROLES -> unresolved ? Answer.UNKNOWN : Answer.NO;
            case NO_USER -> role.kind() == Role.Kind.SYSTEM ? Answer.UNKNOWN : Answer.NO;
            case UNKNOWN, PUBLIC_YET_ROLES, TOKEN_YET_NOBODY -> Answer.UNKNOWN;
        };
    }
}
