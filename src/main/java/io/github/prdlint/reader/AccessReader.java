package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Access;
import io.github.prdlint.prd.Access.Word;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Name;
import io.github.prdlint.prd.Role;
import io.github.prdlint.prd.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads who may do something from a Roles, Auth or Auth Level cell. */
final class AccessReader {

    private static final String SEPARATORS = ",/、·;+&|，；";

    private final Vocabulary vocabulary;
    private final Names names;
    private final List<Role> defined;
    private final Set<String> roleKeys = new HashSet<>();

    /** Those of the keys that are one word: only a word is abbreviated. */
    private final NavigableSet<String> roleWords = new TreeSet<>();

    private final Map<String, Optional<Name>> otherWordings = new HashMap<>();

    AccessReader(Vocabulary vocabulary, Names names, List<Role> roles, List<Role> columns) {
        this.vocabulary = vocabulary;
        this.names = names;
        defined = roles;
        for (Role role : roles) {
            Name name = role.name().value();
            roleKeys.addAll(name.keys());
            Words.split(name.text()).stream().filter(name.keys()::contains).forEach(roleWords::add);
        }
        // Where the matrix has a column for the system, its word is that role's name.
        for (Role column : columns) {
            if (isSystem(column.toString())) {
                roleKeys.addAll(column.name().value().keys());
            }
        }
    }

    /** Reads a Roles or Auth Level cell: what is no access word is a role's name. */
    Access roles(InlineText cell) {
        return read(cell, false);
    }

    /** Reads an Auth cell: what is neither access word nor defined role is a way to sign in, of no interest here. */
    Access auth(InlineText cell) {
        return read(cell, true);
    }

    private Access read(InlineText cell, boolean auth) {
        Set<Word> words = EnumSet.noneOf(Word.class);
        List<Located<Name>> roles = new ArrayList<>(2);
        if (Cells.isDash(cell.value())) {
            words.add(Word.DASH);
        } else if (!readWord(cell, auth, words, roles) && !readExcept(cell, words, roles)) {
            for (InlineText part : Cells.split(cell, SEPARATORS)) {
                readPart(part, auth, words, roles);
            }
        }
        return new Access(cell.value(), cell.span(), words, roles);
    }

    /** {@code All except Guest} is All, for Guest needs no token anyway; {@code All except Clerk, Cook} are the other defined roles. */
    private boolean readExcept(InlineText cell, Set<Word> words, List<Located<Name>> roles) {
        String value = cell.value();
        int start = value.indexOf(' ');
        int end = start < 0 ? -1 : value.indexOf(' ', start + 1);
        while (end > 0 && !vocabulary.is("except", value.substring(start, end))) {
            start = end;
            end = value.indexOf(' ', start + 1);
        }
        if (end < 0 || !vocabulary.is("signedIn", value.substring(0, start))) {
            return false;
        }
        Set<Word> without = EnumSet.noneOf(Word.class);
        List<Located<Name>> excluded = new ArrayList<>(2);
        for (InlineText part : Cells.split(cell.slice(end, value.length()), SEPARATORS)) {
            readPart(part, false, without, excluded);
        }
        Set<String> keys = new HashSet<>();
        excluded.forEach(name -> keys.addAll(name.value().keys()));
        List<Role> users =
                defined.stream().filter(role -> role.kind() == Role.Kind.USER).toList();
        List<Role> rest = users.stream()
                .filter(role -> Collections.disjoint(role.name().value().keys(), keys))
                .toList();
        if (rest.size() < users.size()) {
            rest.forEach(role -> roles.add(new Located<>(role.name().value(), cell.span())));
        } else if (roleKeys.containsAll(keys)) {
            words.add(Word.SIGNED_IN);
        }
        return true;
    }

    private void readPart(InlineText part, boolean auth, Set<Word> words, List<Located<Name>> roles) {
        InlineText plain = withoutOnly(Cells.withoutBrackets(part));
        if (plain.isEmpty() || Cells.isDash(plain.value()) || readWord(plain, auth, words, roles)) {
            return;
        }
        int and = plain.value().indexOf(" and ");
        int or = and > 0 ? and : plain.value().indexOf(" or ");
        if (or > 0) {
            readPart(plain.slice(0, or), auth, words, roles);
            readPart(plain.slice(or + (and > 0 ? 5 : 4), plain.value().length()), auth, words, roles);
        } else if (!auth && isName(plain.value())) {
            roles.add(otherWording(plain.value())
                    .map(role -> new Located<>(role, plain.span()))
                    .orElseGet(() -> names.role(plain)));
        }
    }

    /** Returns a name that means the one defined role of which this is the abbreviation or the word of another language. */
    private Optional<Name> otherWording(String text) {
        return otherWordings.computeIfAbsent(text, t -> {
            Set<String> own = names.role(t).keys();
            Set<String> meant = new LinkedHashSet<>();
            for (String word : Words.split(t)) {
                if (own.contains(word)) {
                    addAbbreviated(word, meant);
                }
            }
            if (meant.isEmpty()) {
                meant.addAll(vocabulary.sameRole(own));
                meant.retainAll(roleKeys);
            }
            if (meant.size() != 1) {
                return Optional.empty();
            }
            Set<String> keys = new LinkedHashSet<>(own);
            keys.addAll(meant);
            return Optional.of(new Name(t, keys));
        });
    }

    /** Adds the roles of which a word is the abbreviation, or that abbreviate it. */
    private void addAbbreviated(String word, Set<String> meant) {
        // Two that begin alike leave it as open as a hundred.
        roleWords.subSet(word, word + Character.MAX_VALUE).stream()
                .filter(role -> isAbbreviation(word, role))
                .limit(2)
                .forEach(meant::add);
        for (int end = 2; isAbbreviation(word.substring(0, Math.min(end, word.length())), word); end++) {
            if (roleWords.contains(word.substring(0, end))) {
                meant.add(word.substring(0, end));
            }
        }
    }

    /** {@code Op} is short for Operator, {@code Manage} is no Manager: what lacks a letter or two is misspelled. */
    private static boolean isAbbreviation(String text, String whole) {
        return text.length() >= 2 && text.length() * 3 <= whole.length() * 2;
    }

    /** A text of more than four words is prose, not the name of a role. */
    private static boolean isName(String text) {
        int blanks = 0;
        for (int i = 0; i < text.length(); i++) {
            blanks += text.charAt(i) == ' ' ? 1 : 0;
        }
        return blanks < 4 && text.length() <= 60 && Character.isLetterOrDigit(text.codePointAt(0));
    }

    private boolean readWord(InlineText text, boolean auth, Set<Word> words, List<Located<Name>> roles) {
        String value = text.value();
        if (auth && readMark(value, words)) {
            return true;
        }
        Name name = names.role(value);
        for (String key : name.keys()) {
            if (roleKeys.contains(key)) {
                roles.add(new Located<>(name, text.span()));
                if (vocabulary.is("system", value)) {
                    words.add(Word.SYSTEM);
                }
                return true;
            }
        }
        if (vocabulary.is("public", value)) {
            words.add(Word.PUBLIC);
        } else if (vocabulary.is("signedIn", value)) {
            words.add(Word.SIGNED_IN);
        } else if (vocabulary.is("nobody", value)) {
            words.add(auth ? Word.PUBLIC : Word.NOBODY);
        } else if (isSystem(value)) {
            words.add(Word.SYSTEM);
        } else {
            return vocabulary.is("optional", value) || vocabulary.is("nothing", value);
        }
        return true;
    }

    private boolean isSystem(String text) {
        return vocabulary.is("system", text) || vocabulary.is("machine", text);
    }

    /** In an Auth column a tick means that a token is needed, a cross that none is. */
    private static boolean readMark(String value, Set<Word> words) {
        switch (value) {
            case "✅", "✓", "✔", "✔️", "○", "O", "o", "Y", "●" -> words.add(Word.SIGNED_IN);
            case "❌", "✗", "✘", "×", "X", "x", "N" -> words.add(Word.PUBLIC);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static InlineText withoutOnly(InlineText text) {
        String value = text.value();
        return value.regionMatches(true, value.length() - 5, " only", 0, 5) ? text.slice(0, value.length() - 5) : text;
    }
}
