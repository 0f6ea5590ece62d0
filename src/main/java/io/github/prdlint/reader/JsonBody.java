package io.github.prdlint.reader;

import io.github.prdlint.markdown.CodeBlock;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Specification.BodyField;
import io.github.prdlint.prd.Words;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a JSON example as people write it: with comments, trailing commas, {@code ...}, names without quotes or in single quotes,
 * placeholders for values, several values in one block. TypeScript-like types are read by the same rules.
 */
final class JsonBody {

    private static final int DEEPEST = 64;

    private final StringBuilder text = new StringBuilder();
    private final List<SourceSpan> lines;
    private final int[] lineStarts;
    private int at;
    private Optional<Located<String>> fault = Optional.empty();

    /** What a block holds: the keys of its objects, or the place where it stops being JSON. */
    record Result(List<BodyField> fields, Optional<Located<String>> fault) {}

    /** Thrown to leave a block at its first fault; it never leaves this class. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int offset;
        private final String reason;

        Unreadable(int offset, String reason) {
            super(reason, null, false, false);
            this.offset = offset;
            this.reason = reason;
        }
    }

    private JsonBody(SourceText source, List<SourceSpan> lines) {
        this.lines = lines;
        lineStarts = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            lineStarts[i] = text.length();
            text.append(source.text(), lines.get(i).start(), lines.get(i).end()).append('\n');
        }
    }

    /** Reads a code block. */
    static Result read(SourceText source, CodeBlock block) {
        return read(source, block.lines());
    }

    /** Reads the lines of a code block, or the stretches of a line that hold JSON. */
    static Result read(SourceText source, List<SourceSpan> lines) {
        JsonBody body = new JsonBody(source, lines);
        List<BodyField> fields = body.values();
        return new Result(fields, body.fault);
    }

    private List<BodyField> values() {
        List<BodyField> fields = new ArrayList<>();
        try {
            skip();
            while (at < text.length()) {
                Value value = value(0);
                fields.addAll(value.fields);
                skip();
                while (at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == ';')) {
                    at++;
                    skip();
                }
            }
        } catch (Unreadable unreadable) {
            int offset = Math.min(unreadable.offset, Math.max(0, text.length() - 1));
            fault = Optional.of(new Located<>(unreadable.reason, span(offset, offset + 1)));
            return keys();
        }
        return fields;
    }

    /** Returns whatever stands before a colon as a name does: all that can be said of a block that is no JSON. */
    private List<BodyField> keys() {
        List<BodyField> keys = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '_' || c == '-') {
                start = start < 0 ? i : start;
                continue;
            }
            int colon = i;
            while (start >= 0 && colon < text.length() && "\"' ?".indexOf(text.charAt(colon)) >= 0) {
                colon++;
            }
            if (start >= 0 && colon < text.length() && text.charAt(colon) == ':') {
                String name = text.substring(start, i);
                keys.add(new BodyField(new Located<>(name, span(start, i)), key(name), "", List.of()));
            }
            start = -1;
        }
        return keys;
    }

    private record Value(String text, List<BodyField> fields) {}

    private Value value(int depth) {
        if (depth > DEEPEST) {
            throw new Unreadable(at, "nested more than " + DEEPEST + " deep");
        }
        if (at >= text.length()) {
            throw new Unreadable(at, "a value is missing at the end");
        }
        char c = text.charAt(at);
        if (c == '{') {
            return new Value("", object(depth));
        }
        if (c == '[') {
            return array(depth);
        }
        if (c == '"' || c == '\'') {
            String first = string();
            return new Value(first + restOfScalar(depth), List.of());
        }
        int start = at;
        String scalar = bare();
        if (scalar.isEmpty()) {
            throw new Unreadable(
                    start, c == '}' || c == ']' ? "nothing opens this " + c : "a value is expected here, not " + c);
        }
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '{' && depth > 0) {
            // `Partial { … }`, `interface Loan { … }`: a name before an object.
            return new Value(scalar, object(depth));
        }
        return new Value(scalar, List.of());
    }

    /** What follows a string inside one value: {@code "a" | "b"}, {@code "text" (required)}. */
    private String restOfScalar(int depth) {
        skipBlanks();
        if (at < text.length() && depth > 0 && (text.charAt(at) == '|' || text.charAt(at) == '(')) {
            return " " + bare();
        }
        return "";
    }

    private List<BodyField> object(int depth) {
        int open = at++;
        List<BodyField> fields = new ArrayList<>();
        while (true) {
            skip();
            if (at >= text.length()) {
                throw new Unreadable(open, "this { is never closed");
            }
            char c = text.charAt(at);
            if (c == '}') {
                at++;
                return fields;
            }
            if (c == ',' || c == ';') {
                at++;
                continue;
            }
            if (c == ']') {
                throw new Unreadable(at, "] closes a {");
            }
            field(fields, depth);
        }
    }

    private void field(List<BodyField> fields, int depth) {
        int start = at;
        boolean quoted = text.charAt(at) == '"' || text.charAt(at) == '\'';
        String name = quoted ? string() : name();
        int end = at;
        if (name.startsWith("...") || name.startsWith("…")) {
            restOfSpread();
            return;
        }
        if (name.isEmpty() && !quoted) {
            throw new Unreadable(start, "a name is expected here, not " + text.charAt(start));
        }
        skip();
        if (at < text.length() && text.charAt(at) == '?') {
            at++;
            skip();
        }
        Located<String> located = new Located<>(name, quoted ? span(start + 1, end - 1) : span(start, end));
        if (at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '=')) {
            at++;
            skip();
            int value = at;
            if (at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == '}')) {
                throw new Unreadable(value, "\"" + name + "\" has no value");
            }
            Value read = value(depth + 1);
            fields.add(new BodyField(located, key(name), read.text, read.fields));
            endOfField(quoted);
        } else if (at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == '}' || text.charAt(at) == ';')
                || !quoted && newLine(end)) {
            // `{ id, name, email }`: names alone.
            fields.add(new BodyField(located, key(name), "", List.of()));
        } else {
            throw new Unreadable(Math.min(at, text.length() - 1), "a colon is missing after \"" + name + "\"");
        }
    }

    /** Two fields on one line need a comma; on two lines people forget it, which is a fault only for real JSON. */
    private void endOfField(boolean quoted) {
        int end = at;
        skip();
        boolean separated = at >= text.length() || ",;}]".indexOf(text.charAt(at)) >= 0;
        if (!separated && quoted && text.charAt(at) == '"') {
            throw new Unreadable(at, "a comma is missing before this name");
        }
        if (!separated && !newLine(end)) {
            throw new Unreadable(at, "a comma is missing here");
        }
    }

    private boolean newLine(int from) {
        for (int i = from; i < at && i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private void restOfSpread() {
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (depth == 0 && (c == ',' || c == '}' || c == ']' || c == '\n')) {
                return;
            }
            depth += c == '{' || c == '(' || c == '[' ? 1 : c == '}' || c == ')' || c == ']' ? -1 : 0;
            at++;
        }
    }

    private static String key(String name) {
        return Words.key(name);
    }

    private Value array(int depth) {
        int open = at++;
        List<BodyField> fields = new ArrayList<>();
        StringBuilder scalars = new StringBuilder();
        while (true) {
            skip();
            if (at >= text.length()) {
                throw new Unreadable(open, "this [ is never closed");
            }
            char c = text.charAt(at);
            if (c == ']') {
                at++;
                return new Value(scalars.toString(), fields);
            }
            if (c == ',') {
                at++;
                continue;
            }
            if (c == '.' || c == '…') {
                restOfSpread();
                continue;
            }
            Value value = value(depth + 1);
            scalars.append(scalars.length() == 0 ? "" : ", ").append(value.text);
            fields.addAll(value.fields);
        }
    }

    private String string() {
        char quote = text.charAt(at);
        int start = ++at;
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\n') {
                throw new Unreadable(start - 1, "this string is not closed on its line");
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw new Unreadable(start - 1, "this string is never closed");
        }
        return text.substring(start, at++);
    }

    private String name() {
        int start = at;
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            depth += c == '<' || c == '[' ? 1 : c == '>' || c == ']' ? -1 : 0;
            boolean part = Character.isLetterOrDigit(c)
                    || c == '_'
                    || c == '-'
                    || c == '$'
                    || c == '.'
                    || c == '…'
                    || c == '@'
                    || depth > 0
                    || c == ']'
                    || c == '>';
            if (!part || c == '\n') {
                break;
            }
            at++;
        }
        return text.substring(start, at);
    }

    /** A value without quotes: a number, a word, a placeholder, a type. It ends at a comma, bracket or line end at its own level. */
    private String bare() {
        int start = at;
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (depth == 0 && (c == ',' || c == '}' || c == ']' || c == ';' || c == '\n')) {
                break;
            }
            if (c == '{' && depth == 0) {
                break;
            }
            if (c == '/'
                    && at + 1 < text.length()
                    && (text.charAt(at + 1) == '/' || text.charAt(at + 1) == '*')
                    && (at == start || text.charAt(at - 1) != ':')) {
                break;
            }
            if (c == '"' || c == '\'') {
                string();
                continue;
            }
            if (c == '\n') {
                throw new Unreadable(start, "this value is not closed on its line");
            }
            depth += c == '(' || c == '[' || c == '<' ? 1 : (c == ')' || c == ']' || c == '>') && depth > 0 ? -1 : 0;
            at++;
        }
        return text.substring(start, at).strip();
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    /** Skips blanks, line ends and comments. */
    private void skip() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c <= ' ' || c == '\u00A0' || c == '\u3000') {
                at++;
            } else if (c == '#' || c == '/' && at + 1 < text.length() && text.charAt(at + 1) == '/') {
                while (at < text.length() && text.charAt(at) != '\n') {
                    at++;
                }
            } else if (c == '/' && at + 1 < text.length() && text.charAt(at + 1) == '*') {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    throw new Unreadable(at, "this comment is never closed");
                }
                at = end + 2;
            } else {
                return;
            }
        }
    }

    private SourceSpan span(int from, int to) {
        int line = java.util.Arrays.binarySearch(lineStarts, from);
        line = line >= 0 ? line : -line - 2;
        SourceSpan source = lines.get(line);
        int start = Math.min(source.start() + from - lineStarts[line], source.end());
        return new SourceSpan(start, Math.max(start, Math.min(source.start() + to - lineStarts[line], source.end())));
    }
}
