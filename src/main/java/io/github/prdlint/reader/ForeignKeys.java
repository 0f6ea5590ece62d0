package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Model.ForeignKey;
import io.github.prdlint.prd.Words;
import io.github.prdlint.source.Data;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads foreign keys: {@code → User.id}, {@code FK → users}, {@code FK(User)}, {@code REFERENCES users(id)}, {@code ref: > users.id}. */
final class ForeignKeys {

    private static final Set<String> BEFORE_ARROW =
            new HashSet<>(Data.builtIn("profiles/backend").get("typeWords").strings());

    /** No type is longer, and each arrow of a cell has to be looked at. */
    private static final int LONGEST_TYPE = 200;

    private final Names names;

    ForeignKeys(Names names) {
        this.names = names;
    }

    /**
     * Returns the foreign keys in a text.
     *
     * @param typed whether the text is a type or relation cell, in which an arrow alone makes a key
     */
    List<ForeignKey> in(InlineText text, boolean typed) {
        String value = text.value();
        List<ForeignKey> keys = List.of();
        int i = 0;
        while (i < value.length()) {
            int target = target(value, i, typed);
            if (target >= 0) {
                Optional<ForeignKey> key = read(text, target, isReferences(value, i));
                if (key.isPresent()) {
                    keys = keys.isEmpty() ? new ArrayList<>(1) : keys;
                    keys.add(key.get());
                    i = target + 1;
                    continue;
                }
            }
            i++;
        }
        return keys;
    }

    /** Returns where the target of a key begins that is announced at an offset, -1 when none is. */
    private static int target(String value, int at, boolean typed) {
        char c = value.charAt(at);
        int arrow = arrowEnd(value, at);
        if (arrow > 0) {
            return typed && isTypeBefore(value, at) || endsWithKeyWord(value, at) ? skipBlanks(value, arrow) : -1;
        }
        boolean wordStart = at == 0 || !Character.isLetterOrDigit(value.charAt(at - 1)) && value.charAt(at - 1) != '_';
        if (!wordStart) {
            return -1;
        }
        if (isReferences(value, at)) {
            return skipBlanks(value, at + 11);
        }
        if ((c == 'r' || c == 'R') && value.regionMatches(true, at, "ref:", 0, 4)) {
            int i = skipBlanks(value, at + 4);
            return i < value.length() && "><-".indexOf(value.charAt(i)) >= 0 ? skipBlanks(value, i + 1) : -1;
        }
        if (value.startsWith("FK", at)) {
            int i = at + 2;
            while (i < value.length() && value.charAt(i) == ' ') {
                i++;
            }
            if (i < value.length() && (value.charAt(i) == '(' || value.charAt(i) == ':')) {
                return skipBlanks(value, i + 1);
            }
            if (value.regionMatches(true, i, "to ", 0, 3)) {
                return skipBlanks(value, i + 3);
            }
        }
        return -1;
    }

    private static boolean isReferences(String value, int at) {
        return value.regionMatches(true, at, "references ", 0, 11);
    }

    private static int arrowEnd(String value, int at) {
        char c = value.charAt(at);
        if (c == '→' || c == '⟶' || c == '➝' || c == '➔') {
            return at + 1;
        }
        boolean ascii = (c == '-' || c == '=') && at + 1 < value.length() && value.charAt(at + 1) == '>';
        return ascii ? at + 2 : -1;
    }

    /** Whether what stands before an arrow is nothing or a type, so that the arrow is a reference and no transition. */
    private static boolean isTypeBefore(String value, int arrow) {
        int start = arrow;
        while (start > 0
                && arrow - start <= LONGEST_TYPE
                && value.charAt(start - 1) != ','
                && value.charAt(start - 1) != '\n'
                && value.charAt(start - 1) != ';') {
            start--;
        }
        if (arrow - start > LONGEST_TYPE) {
            return false;
        }
        for (String word : Words.split(stripNumbers(value.substring(start, arrow)))) {
            if (!BEFORE_ARROW.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String stripNumbers(String text) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters.append(c >= '0' && c <= '9' ? ' ' : c);
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean endsWithKeyWord(String value, int at) {
        int end = at;
        while (end > 0 && (value.charAt(end - 1) == ' ' || value.charAt(end - 1) == ':')) {
            end--;
        }
        return value.startsWith("FK", end - 2) && (end == 2 || !Character.isLetterOrDigit(value.charAt(end - 3)));
    }

    private static int skipBlanks(String value, int at) {
        int i = at;
        while (i < value.length() && " `*\"(".indexOf(value.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Returns where the bracket of {@code "users" (id)} is looked for. */
    private static int afterQuotes(String value, int at) {
        int i = at;
        while (i < value.length() && " \"`]".indexOf(value.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Reads a target; in SQL a blank may stand before the bracket with the field, elsewhere such a bracket is a remark. */
    private Optional<ForeignKey> read(InlineText text, int start, boolean sql) {
        String value = text.value();
        int end = identifier(value, start);
        if (end == start) {
            return Optional.empty();
        }
        int dots = end;
        while (dots < value.length() && value.charAt(dots) == '.' && identifier(value, dots + 1) > dots + 1) {
            dots = identifier(value, dots + 1);
        }
        String[] parts = value.substring(start, dots).split("\\.");
        if (parts.length > 2 || parts.length == 2 && isSchema(parts[0])) {
            Located<io.github.prdlint.prd.Name> external =
                    new Located<>(names.model(value.substring(start, dots)), text.span(start, dots));
            return Optional.of(new ForeignKey(external, Optional.empty(), true));
        }
        int open = sql ? afterQuotes(value, dots) : dots;
        Optional<Located<String>> field = Optional.empty();
        if (parts.length == 2) {
            field = Optional.of(new Located<>(parts[1], text.span(end + 1, dots)));
        } else if (open < value.length() && value.charAt(open) == '(' && identifier(value, open + 1) > open + 1) {
            int close = identifier(value, open + 1);
            field = Optional.of(new Located<>(value.substring(open + 1, close), text.span(open + 1, close)));
        }
        Located<io.github.prdlint.prd.Name> model =
                new Located<>(names.model(value.substring(start, end)), text.span(start, end));
        return Optional.of(new ForeignKey(model, field, false));
    }

    /** A schema that a database brings along: what is in it is no model of the document. */
    private static boolean isSchema(String name) {
        return name.equals("auth") || name.equals("public") || name.equals("storage") || name.equals("pg_catalog");
    }

    static int identifier(String value, int start) {
        int i = start;
        while (i < value.length()
                && (Character.isLetterOrDigit(value.charAt(i))
                        || value.charAt(i) == '_'
                        || value.charAt(i) == '-'
                                && i > start
                                && i + 1 < value.length()
                                && Character.isLetterOrDigit(value.charAt(i + 1)))) {
            i++;
        }
        return i > start && Character.isLetter(value.charAt(start)) ? i : start;
    }
}
