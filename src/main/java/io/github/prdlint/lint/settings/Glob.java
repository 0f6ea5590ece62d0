package io.github.prdlint.lint.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells which paths a pattern means: {@code *} any characters of a name, {@code ?} one, {@code **} any folders, {@code {a,b}} either.
 * A pattern whose last name has no wildcard also means everything in a folder of that name. The effort grows with pattern times path,
 * whatever either holds.
 */
final class Glob {

    private static final int MOST_ALTERNATIVES = 64;
    private static final String ANY_FOLDERS = "**";

    private final List<List<String>> alternatives;

    private Glob(List<List<String>> alternatives) {
        this.alternatives = alternatives;
    }

    /** Returns what is wrong with a pattern; empty when it is a glob. */
    static Optional<String> fault(String text) {
        if (text.isBlank() || !text.equals(text.strip())) {
            return Optional.of("is no glob: blanks are around it, or nothing else");
        }
        if (text.startsWith("/") || text.contains("//")) {
            return Optional.of("is no glob: it is a path from the folder of this file, without / at the front");
        }
        if (text.indexOf('\\') >= 0) {
            return Optional.of("is no glob: folders end in /, on every system");
        }
        if (text.indexOf('[') >= 0 || text.indexOf(']') >= 0) {
            return Optional.of("is no glob: write {a,b} for either of two, ? for any character");
        }
        for (String name : text.split("/")) {
            if (name.equals(".") || name.equals("..")) {
                return Optional.of("is no glob: \"" + name
                        + "\" cannot stand in it, as it only means files below this one's" + " folder");
            }
        }
        return braceFault(text).map("is no glob: "::concat);
    }

    private static Optional<String> braceFault(String text) {
        boolean open = false;
        int alternatives = 1;
        int inBraces = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                if (open) {
                    return Optional.of("braces cannot stand in braces");
                }
                open = true;
                inBraces = 1;
            } else if (c == ',' && open) {
                inBraces++;
            } else if (c == '}') {
                if (!open) {
                    return Optional.of("this \"}\" closes nothing");
                }
                open = false;
                alternatives = Math.min(alternatives * inBraces, MOST_ALTERNATIVES + 1);
            }
        }
        if (open) {
            return Optional.of("the \"{\" is not closed");
        }
        return alternatives > MOST_ALTERNATIVES
                ? Optional.of("it stands for more than " + MOST_ALTERNATIVES + " patterns")
                : Optional.empty();
    }

    /** Returns the glob of a pattern that has no {@link #fault}. */
    static Glob of(String text) {
        List<List<String>> alternatives = new ArrayList<>();
        for (String pattern : withoutBraces(text)) {
            List<String> names = new ArrayList<>();
            for (String name : pattern.split("/")) {
                if (!name.equals(ANY_FOLDERS)
                        || names.isEmpty()
                        || !names.get(names.size() - 1).equals(ANY_FOLDERS)) {
                    names.add(name);
                }
            }
            String last = names.isEmpty() ? "" : names.get(names.size() - 1);
            if (last.indexOf('*') < 0 && last.indexOf('?') < 0) {
                names.add(ANY_FOLDERS);
            }
            alternatives.add(List.copyOf(names));
        }
        return new Glob(alternatives);
    }

    private static List<String> withoutBraces(String text) {
        int open = text.indexOf('{');
        if (open < 0) {
            return List.of(text);
        }
        int close = text.indexOf('}', open);
        List<String> all = new ArrayList<>();
        for (String rest : withoutBraces(text.substring(close + 1))) {
            for (String choice : text.substring(open + 1, close).split(",", -1)) {
                all.add(text.substring(0, open) + choice + rest);
            }
        }
        return all;
    }

    /** Returns whether it means a path, which has {@code /} between its names. */
    boolean matches(String path) {
        List<String> names = List.of(path.split("/"));
        for (List<String> pattern : alternatives) {
            if (matches(pattern, names)) {
                return true;
            }
        }
        return false;
    }

    /** Goes through the path once, with the set of places in the pattern that are possible so far. */
    private static boolean matches(List<String> pattern, List<String> names) {
        boolean[] possible = new boolean[pattern.size() + 1];
        possible[0] = true;
        skipFolders(pattern, possible);
        for (String name : names) {
            boolean[] next = new boolean[pattern.size() + 1];
            for (int i = 0; i < pattern.size(); i++) {
                if (possible[i]) {
                    if (pattern.get(i).equals(ANY_FOLDERS)) {
                        next[i] = true;
                    } else if (matchesName(pattern.get(i), name)) {
                        next[i + 1] = true;
                    }
                }
            }
            skipFolders(pattern, next);
            possible = next;
        }
        return possible[pattern.size()];
    }

    /** Any folders may be none. */
    private static void skipFolders(List<String> pattern, boolean[] possible) {
        for (int i = 0; i < pattern.size(); i++) {
            if (possible[i] && pattern.get(i).equals(ANY_FOLDERS)) {
                possible[i + 1] = true;
            }
        }
    }

    private static boolean matchesName(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int starName = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                starName = n;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++starName;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
