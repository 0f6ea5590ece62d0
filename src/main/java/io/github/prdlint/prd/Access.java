package io.github.prdlint.prd;

import io.github.prdlint.source.SourceSpan;
import java.util.List;
import java.util.Set;

/**
 * What a Roles, Auth or Auth Level cell says about who may do something.
 *
 * @param text the cell's text without marks, possibly empty
 * @param span the cell's place
 * @param words the access words in it
 * @param roles the role names in it, in order; a name that is no defined role is here too, as the document writes it
 */
public record Access(String text, SourceSpan span, Set<Word> words, List<Located<Name>> roles) {

    /** Words that say who may do something without naming a role. */
    public enum Word {
        /** All, Any, Everyone, Authenticated, Bearer, JWT, owner, self: every signed-in role. */
        SIGNED_IN,
        /** Public, Guest, Anonymous: no token is needed. */
        PUBLIC,
        /** System, Internal, Service: no user at all, also where the document defines it as a role. */
        SYSTEM,
        /** none, nobody: no role. */
        NOBODY,
        /** A dash or an empty cell: what it means depends on the cell beside it. */
        DASH
    }

    public Access {
        words = Set.copyOf(words);
        roles = List.copyOf(roles);
    }

    /** Returns whether the cell holds the word. */
    public boolean says(Word word) {
        return words.contains(word);
    }
}
