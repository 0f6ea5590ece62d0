package io.github.prdlint.prd;

import io.github.prdlint.prd.Admission.Answer;
import io.github.prdlint.prd.Admission.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whom some endpoints let in, taken together: a role is let in when one of them admits it. */
public final class Audience {

    private final Set<Role> named = new HashSet<>();
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final List<Audience> others = new ArrayList<>();
    private boolean unresolved;

    Audience() {}

    void add(Admission admission) {
        named.addAll(admission.named().keySet());
        kinds.add(admission.kind());
        unresolved |= admission.unresolved();
    }

    void add(Audience other) {
        others.add(other);
    }

    /** Returns whether one of the endpoints says in this way whom it lets in. */
    public boolean has(Kind kind) {
        return kinds.contains(kind) || others.stream().anyMatch(other -> other.has(kind));
    }

    /** Returns whether one of the endpoints names the role. */
    public boolean names(Role role) {
        return named.contains(role) || others.stream().anyMatch(other -> other.names(role));
    }

    /** Returns whether one of the endpoints lets the role in; unknown when only one whose cells cannot be read might. */
    public Answer admits(Role role) {
        Answer toEvery = has(Kind.EVERY_ROLE) ? Admission.toEveryRole(role) : Answer.NO;
        if (names(role) || has(Kind.EVERYBODY) || toEvery == Answer.YES) {
            return Answer.YES;
        }
        boolean forSystem = role.kind() == Role.Kind.SYSTEM && has(Kind.NO_USER);
        boolean unknown = toEvery == Answer.UNKNOWN
                || forSystem
                || isUnresolved()
                || has(Kind.UNKNOWN)
                || has(Kind.PUBLIC_YET_ROLES)
                || has(Kind.TOKEN_YET_NOBODY);
        return unknown ? Answer.UNKNOWN : Answer.NO;
    }

    private boolean isUnresolved() {
        return unresolved || others.stream().anyMatch(Audience::isUnresolved);
    }
}
