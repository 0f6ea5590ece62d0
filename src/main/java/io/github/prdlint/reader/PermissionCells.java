package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Operation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a cell of a permission matrix grants: words, letters or signs, and those that a legend defines. */
final class PermissionCells {

    /**
     * What a cell grants.
     *
     * @param operations the operations that it names; with {@code allowed} and none here it allows without saying which
     */
    record Grant(Set<Operation> operations, boolean allowed, boolean readable) {

        static final Grant UNREADABLE = new Grant(Set.of(), false, false);
        static final Grant NOTHING = new Grant(Set.of(), false, true);
        static final Grant ALLOWED = new Grant(Set.of(), true, true);
    }

    private static final Set<Operation> CRUD =
            Set.of(Operation.CREATE, Operation.READ, Operation.UPDATE, Operation.DELETE);

    private final Vocabulary vocabulary;
    private final Map<String, Grant> legend = new HashMap<>();

    PermissionCells(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Adds a symbol that a legend line explains. */
    void explain(String symbol, String meaning) {
        Grant grant = read(meaning);
        if (grant.readable()) {
            legend.put(symbol.strip(), grant);
        }
    }

    /** Reads a cell; an empty one grants nothing. */
    Grant read(InlineText cell) {
        return read(cell.value());
    }

    Grant read(String text) {
        String value = text.strip();
        if (value.isEmpty() || Cells.isDash(value)) {
            return Grant.NOTHING;
        }
        Grant explained = legend.get(value);
        if (explained != null) {
            return explained;
        }
        // Names compare without signs, but "❌ Read" is not Read.
        Optional<Grant> whole = beginsWithSign(value) ? Optional.empty() : word(value);
        if (whole.isPresent()) {
            return whole.get();
        }
        int bracket = value.indexOf('(') >= 0 ? value.indexOf('(') : value.indexOf('（');
        if (bracket > 0) {
            return bracketed(value, bracket);
        }
        Grant marked = leadingSign(value);
        return marked.readable() ? marked : parts(value);
    }

    private static boolean beginsWithSign(String value) {
        int first = value.codePointAt(0);
        return Character.getType(first) == Character.OTHER_SYMBOL && value.length() > Character.charCount(first);
    }

    /** {@code CRUD (own)} is CRUD under a condition; {@code CR (no U/D)} leaves out what it never had. */
    private Grant bracketed(String value, int bracket) {
        Grant before = read(value.substring(0, bracket));
        int close = Math.max(value.lastIndexOf(')'), value.lastIndexOf('）'));
        String after = close > 0 ? value.substring(close + 1).strip() : "";
        if (after.isEmpty() || !before.readable()) {
            return before;
        }
        String rest =
                after.charAt(0) == '+' || after.charAt(0) == ',' || after.charAt(0) == '/' ? after.substring(1) : after;
        Grant second = read(rest);
        return second.readable() ? union(before, second) : before;
    }

    private static Grant union(Grant a, Grant b) {
        EnumSet<Operation> operations = EnumSet.noneOf(Operation.class);
        operations.addAll(a.operations());
        operations.addAll(b.operations());
        return new Grant(operations, a.allowed() || b.allowed(), true);
    }

    private Grant leadingSign(String value) {
        int first = value.codePointAt(0);
        if (first < 0x2000) {
            return Grant.UNREADABLE;
        }
        int end = Character.charCount(first);
        while (end < value.length() && (value.charAt(end) == 0xFE0F || value.charAt(end) == 0x200D)) {
            end++;
        }
        String sign = value.substring(0, Character.charCount(first));
        Grant explained = legend.get(value.substring(0, end));
        if (explained == null) {
            explained = legend.get(sign);
        }
        if (explained == null) {
            explained = word(sign).orElse(Grant.UNREADABLE);
        }
        if (!explained.readable() || !explained.allowed()) {
            return explained;
        }
        String rest = value.substring(end).strip();
        Grant named = rest.isEmpty() ? Grant.UNREADABLE : parts(rest);
        return named.readable() && named.allowed() && !named.operations().isEmpty() ? named : explained;
    }

    /** Words or letter groups between separators: {@code Read/Create}, {@code CRUD + Manage}, {@code R, U}. */
    private Grant parts(String value) {
        EnumSet<Operation> operations = EnumSet.noneOf(Operation.class);
        boolean allowed = false;
        boolean readable = false;
        for (Part part : split(value)) {
            Grant grant = part(part.text());
            if (!grant.readable()) {
                // "Read own" is Read under a condition, "Create/Reda" is no condition of anything.
                if (readable && (!part.listed() || vocabulary.is("signedIn", part.text()))) {
                    continue;
                }
                return Grant.UNREADABLE;
            }
            readable = true;
            allowed |= grant.allowed();
            operations.addAll(grant.operations());
        }
        return readable ? new Grant(operations, allowed, true) : Grant.UNREADABLE;
    }

    private Grant part(String text) {
        Grant explained = legend.get(text);
        return explained != null ? explained : word(text).orElseGet(() -> letters(text));
    }

    /**
     * A word of a cell.
     *
     * @param listed whether a separator that only joins operations stands before it
     */
    private record Part(String text, boolean listed) {}

    private static List<Part> split(String value) {
        List<Part> parts = new ArrayList<>(3);
        int start = 0;
        boolean listed = false;
        for (int i = 0; i <= value.length(); i++) {
            char c = i < value.length() ? value.charAt(i) : ',';
            boolean separator = c == ',' || c == '/' || c == '+' || c == '&' || c == ' ' || c == '\n' || c == '·'
                    || c == '、' || c == ';' || c == '|';
            if (separator) {
                String part = value.substring(start, i).strip();
                if (!part.isEmpty() && !part.equalsIgnoreCase("and")) {
                    parts.add(new Part(part, listed));
                    listed = false;
                }
                listed |= c == '/' || c == '+' || c == '&' || c == '|' || c == '·' || c == '、';
                start = i + 1;
            }
        }
        return parts;
    }

    private Optional<Grant> word(String text) {
        return vocabulary.permission(text).map(PermissionCells::grant);
    }

    private static Grant grant(String word) {
        return switch (word) {
            case "create" -> of(Operation.CREATE);
            case "read" -> of(Operation.READ);
            case "update" -> of(Operation.UPDATE);
            case "delete" -> of(Operation.DELETE);
            case "manage" -> of(Operation.MANAGE);
            case "write" -> new Grant(Set.of(Operation.CREATE, Operation.UPDATE, Operation.DELETE), true, true);
            case "all" -> new Grant(CRUD, true, true);
            case "allow" -> Grant.ALLOWED;
            default -> Grant.NOTHING;
        };
    }

    private static Grant of(Operation operation) {
        return new Grant(Set.of(operation), true, true);
    }

    /** Letters run together: {@code CRU}, {@code R---}, {@code CRU*}, {@code RW}. */
    private static Grant letters(String part) {
        EnumSet<Operation> operations = EnumSet.noneOf(Operation.class);
        boolean any = false;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            switch (c) {
                case 'C' -> operations.add(Operation.CREATE);
                case 'R' -> operations.add(Operation.READ);
                case 'U' -> operations.add(Operation.UPDATE);
                case 'D' -> operations.add(Operation.DELETE);
                case 'M', 'A' -> operations.add(Operation.MANAGE);
                case 'W' -> {
                    operations.add(Operation.CREATE);
                    operations.add(Operation.UPDATE);
                    operations.add(Operation.DELETE);
                }
                case '-', '–', '—', '*', '＊', '†', '¹', '²', '³' -> any = true;
                default -> {
                    return Grant.UNREADABLE;
                }
            }
        }
        return operations.isEmpty() && !any ? Grant.UNREADABLE : new Grant(operations, !operations.isEmpty(), true);
    }
}
