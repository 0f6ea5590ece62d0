package io.github.prdlint.prd;

import java.util.Set;

/**
 * A role that the document defines.
 *
 * @param name its name with all spellings and aliases that mean it
 * @param aliases its further names (code, claim, internal name) as written
 * @param fromMatrix whether only a matrix column defines it, the document having no role definitions
 * @param kind whether signed-in users have it
 */
public record Role(Located<Name> name, Set<String> aliases, boolean fromMatrix, Kind kind) {

    /** What a role stands for. */
    public enum Kind {
        USER,
        /** Public, Guest, Anonymous: needs no token. */
        GUEST,
        /** System, Internal, Service: no user. */
        SYSTEM
    }

    public Role {
        aliases = Set.copyOf(aliases);
    }

    /** What stands in a document is known by identity. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return name.span().hashCode();
    }

    @Override
    public String toString() {
        return name.value().text();
    }
}
