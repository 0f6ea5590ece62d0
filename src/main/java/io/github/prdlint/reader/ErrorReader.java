package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.ListBlock;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.ErrorCode;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.Specification.Response;
import io.github.prdlint.prd.StatusCode;
import io.github.prdlint.prd.TableKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads HTTP statuses and business error codes, in lists, tables and lines. */
final class ErrorReader {

    private final Vocabulary vocabulary;
    private final List<StatusCode> statusCodes = new ArrayList<>();
    private final List<ErrorCode> errorCodes = new ArrayList<>();
    private final Set<String> declared = new HashSet<>();
    private boolean commonErrors;

    ErrorReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Reads what the document declares once for all. */
    void read(Outline outline, Tables tables) {
        for (ReadTable table : tables.of(TableKind.STATUS_CODES)) {
            for (Table.Row row : table.rows()) {
                table.filled(row, Column.STATUS).ifPresent(cell -> readStatus(cell, nameCell(table, row)));
            }
        }
        for (ReadTable table : tables.of(TableKind.ERROR_CODES)) {
            for (Table.Row row : table.rows()) {
                readCode(table, row);
            }
        }
        for (Outline.Node node : outline.nodes()) {
            SectionKind in = node.inside();
            boolean statuses = node.isIn(SectionKind.STATUS_CODES);
            if (statuses || in.whole() == SectionKind.ERRORS) {
                for (ListBlock.Item item : Texts.items(node.blocks)) {
                    readItem(Texts.first(item), statuses);
                }
            }
            if (in.whole() == SectionKind.ERRORS || in == SectionKind.SPECS || in == SectionKind.ENDPOINTS) {
                readCommon(node);
            }
        }
    }

    private static Optional<InlineText> nameCell(ReadTable table, Table.Row row) {
        return table.filled(row, Column.NAME).or(() -> table.filled(row, Column.DESCRIPTION));
    }

    private void readStatus(InlineText cell, Optional<InlineText> name) {
        if (statusAt(cell.value(), 0) > 0) {
            readStatuses(cell, name.map(text -> new Located<>(text.value(), text.span())));
        }
    }

    private void readCode(ReadTable table, Table.Row row) {
        Optional<InlineText> cell = table.filled(row, Column.CODE);
        if (cell.isEmpty() || Cells.isDash(cell.get().value())) {
            return;
        }
        Optional<Located<Integer>> status = table.filled(row, Column.STATUS)
                .filter(s -> starts(s.value()).equals(List.of(0)))
                .map(s -> new Located<>(statusAt(s.value(), 0), s.span(0, 3)));
        for (InlineText code : Cells.split(cell.get(), ",/、")) {
            if (code.value().indexOf(' ') < 0) {
                declared.add(code.value());
                errorCodes.add(new ErrorCode(new Located<>(code.value(), code.span()), status, true));
            }
        }
    }

    /** {@code 404: Not Found} declares a status; {@code LOAN_LIMIT (409): …} a business code. */
    private void readItem(InlineText line, boolean statuses) {
        String value = line.value();
        int status = statusAt(value, 0);
        if (status > 0) {
            readStatuses(line, Optional.empty());
            return;
        }
        if (!statuses && readLeadingCode(line)) {
            // What follows a separator counts only when it begins likewise: the rest of the line may name other codes
            // in passing.
            List<InlineText> parts = Cells.split(line, ",、，;");
            parts.subList(Math.min(1, parts.size()), parts.size()).forEach(this::readLeadingCode);
        }
    }

    /** Declares the code that a text begins with, with the status beside it; returns whether it begins with one. */
    private boolean readLeadingCode(InlineText line) {
        String value = line.value();
        int end = 0;
        while (end < value.length() && isCodeLetter(value.charAt(end))) {
            end++;
        }
        if (!isBusinessCode(value.substring(0, end)) && !isCodeBeforeStatus(line, end)) {
            return false;
        }
        Optional<Located<Integer>> found = Optional.empty();
        for (int i = end; i < Math.min(value.length(), end + 12) && found.isEmpty(); i++) {
            int number = statusAt(value, i);
            found = number > 0 ? Optional.of(new Located<>(number, line.span(i, i + 3))) : found;
        }
        InlineText code = line.slice(0, end);
        declared.add(code.value());
        errorCodes.add(new ErrorCode(new Located<>(code.value(), code.span()), found, true));
        return true;
    }

    /** {@code `FORBIDDEN` 403}: a word in capitals and code, with a status right behind it. */
    private static boolean isCodeBeforeStatus(InlineText line, int end) {
        String value = line.value();
        boolean capitals = end > 2 && value.chars().limit(end).allMatch(c -> c >= 'A' && c <= 'Z');
        int next = end;
        while (next < value.length() && " (:（：".indexOf(value.charAt(next)) >= 0) {
            next++;
        }
        return capitals && line.is(InlineText.Style.CODE, 0, end) && statusAt(value, next) > 0;
    }

    /**
     * {@code 404: Not Found}, {@code 404 Not Found, 409 Conflict}, and {@code 401/403: …}, where it is open which name is whose.
     *
     * @param name the name beside the line, which is that of a single status without one of its own
     */
    private void readStatuses(InlineText line, Optional<Located<String>> name) {
        String value = line.value();
        List<Integer> starts = starts(value);
        boolean joined = false;
        for (int n = 0; n < starts.size(); n++) {
            int start = starts.get(n);
            Optional<Located<String>> own = nameAfter(line, start + 3, endOf(value, starts, n));
            joined |= n == 0 && own.isEmpty() && starts.size() > 1;
            if (joined) {
                own = Optional.empty();
            } else if (starts.size() == 1) {
                own = own.or(() -> name);
            }
            statusCodes.add(new StatusCode(new Located<>(statusAt(value, start), line.span(start, start + 3)), own));
        }
    }

    /** Returns where the statuses of a list begin; the first is at its beginning. */
    private List<Integer> starts(String value) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < value.length(); i++) {
            if (statusAt(value, i) > 0
                    && (i == 0 || ",/;|·、，".indexOf(lastBefore(value, i)) >= 0 || joinedAt(value, i) < i)) {
                starts.add(i);
                i += 2;
            }
        }
        return starts;
    }

    /** Returns where what is said about a status ends: at the next one, or the word that joins both. */
    private int endOf(String value, List<Integer> starts, int n) {
        return n + 1 < starts.size() ? joinedAt(value, starts.get(n + 1)) : value.length();
    }

    /** Returns where the word begins that joins what stands at an offset to what is before it; the offset itself when there is none. */
    private int joinedAt(String value, int at) {
        int end = at;
        while (end > 0 && value.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetter(value.charAt(start - 1))) {
            start--;
        }
        String word = value.substring(start, end);
        return start < end && (vocabulary.is("or", word) || vocabulary.is("and", word)) ? start : at;
    }

    /** The last character before an offset that is no blank. */
    private static char lastBefore(String value, int at) {
        int i = at - 1;
        while (value.charAt(i) == ' ') {
            i--;
        }
        return value.charAt(i);
    }

    /** {@code **Common errors:** 401, 403, 429}, {@code All endpoints may return 401}: statuses that every endpoint may answer with. */
    private void readCommon(Outline.Node node) {
        for (InlineText line : Texts.lines(node.blocks)) {
            int start = afterCommonErrors(line.value());
            boolean label = start > 0 && line.value().charAt(start - 1) == ':';
            List<Response> responses = start > 0 ? responses(line, start) : List.of();
            // A sentence may as well be about success.
            if (label || responses.stream().anyMatch(Response::error)) {
                commonErrors = true;
                for (Response response : responses) {
                    statusCodes.add(new StatusCode(response.status(), response.name()));
                }
            }
        }
        if (node.heading != null && vocabulary.is("commonErrors", node.title.value())) {
            commonErrors = true;
        }
    }

    /** Returns where the text goes on after the words for common errors that it begins with, and their colon; 0 without them. */
    private int afterCommonErrors(String value) {
        int colon = value.indexOf(':');
        if (colon > 0 && vocabulary.is("commonErrors", value.substring(0, colon))) {
            return colon + 1;
        }
        int words = 0;
        for (int i = 1; i < value.length() && words < 4; i++) {
            if (value.charAt(i) == ' ') {
                words++;
                if (vocabulary.is("commonErrors", value.substring(0, i))) {
                    return i;
                }
            }
        }
        return 0;
    }

    List<StatusCode> statusCodes() {
        return statusCodes;
    }

    boolean commonErrors() {
        return commonErrors;
    }

    List<ErrorCode> errorCodes() {
        return errorCodes;
    }

    /** Returns whether a table declares the code. */
    boolean isDeclared(String code) {
        return declared.contains(code);
    }

    /** Returns the HTTP status that stands at an offset, with no digit around it; 0 when there is none. */
    static int statusAt(String value, int at) {
        if (at + 3 > value.length() || at > 0 && Character.isLetterOrDigit(value.charAt(at - 1))) {
            return 0;
        }
        int number = 0;
        for (int i = at; i < at + 3; i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = number * 10 + c - '0';
        }
        boolean ends = at + 3 == value.length()
                || !Character.isDigit(value.charAt(at + 3))
                        && value.charAt(at + 3) != '_'
                        && !(value.charAt(at + 3) < 0x7F && Character.isLetter(value.charAt(at + 3)));
        return ends && number >= 100 && number <= 599 ? number : 0;
    }

    /** Returns every status that a line lists from an offset on, with the name and the business code beside each. */
    List<Response> responses(InlineText line, int from) {
        String value = line.value();
        List<Integer> starts = new ArrayList<>();
        for (int i = from; i < value.length(); i++) {
            if (statusAt(value, i) > 0 && (isListed(value, i) || joinedAt(value, i) < i)) {
                starts.add(i);
                i += 2;
            }
        }
        List<Response> responses = new ArrayList<>();
        for (int n = 0; n < starts.size(); n++) {
            int start = starts.get(n);
            int end = endOf(value, starts, n);
            int status = statusAt(value, start);
            List<Located<String>> codes = codes(line, start + 3, end);
            Located<Integer> located = new Located<>(status, line.span(start, start + 3));
            Optional<Located<String>> name = nameAfter(line, start + 3, end)
                    .filter(text -> codes.stream().noneMatch(code -> text.span().contains(code.span())));
            if (codes.isEmpty()) {
                responses.add(new Response(located, name, Optional.empty(), status >= 400));
            }
            for (Located<String> code : codes) {
                responses.add(new Response(located, name, Optional.of(code), status >= 400));
            }
        }
        return responses;
    }

    /** Whether a number in a line is a status and not a quantity: it stands first, or after a separator, a bracket or a mark. */
    private static boolean isListed(String value, int at) {
        int before = at - 1;
        while (before >= 0 && value.charAt(before) == ' ') {
            before--;
        }
        return before < 0
                || ",;:/|()（、，：→>-–—·•\n`[".indexOf(value.charAt(before)) >= 0
                || at - before == 1
                || endsWithWord(value, before + 1);
    }

    private static boolean endsWithWord(String value, int end) {
        for (String word : new String[] {
            "HTTP", "status", "Status", "error", "Errors", "Response", "Responses", "return", "returns", "Returns", "→"
        }) {
            if (value.startsWith(word, end - word.length())) {
                return true;
            }
        }
        return false;
    }

    private List<Located<String>> codes(InlineText line, int from, int to) {
        String value = line.value();
        List<Located<String>> codes = new ArrayList<>(1);
        int i = from;
        while (i < to) {
            if (!isCodeLetter(value.charAt(i)) || Character.isLetterOrDigit(value.charAt(i - 1))) {
                i++;
                continue;
            }
            int start = i;
            while (i < to && isCodeLetter(value.charAt(i))) {
                i++;
            }
            String word = value.substring(start, i);
            boolean whole = i == value.length() || !Character.isLetterOrDigit(value.charAt(i));
            if (whole && (declared.contains(word) || isBusinessCode(word))) {
                codes.add(new Located<>(word, line.span(start, i)));
            }
        }
        return codes;
    }

    private static boolean isCodeLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '.';
    }

    /** Returns whether a word is written like a business error code: capitals with an underscore. */
    static boolean isBusinessCode(String word) {
        int underscores = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            underscores += c == '_' && i > 0 && i < word.length() - 1 ? 1 : 0;
            if (!(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_')) {
                return false;
            }
        }
        return underscores > 0 && Character.isLetter(word.charAt(0));
    }

    /** {@code 401 (Unauthorized)}, {@code 401: Unauthorized}, {@code 401 Unauthorized}: the name after a status, up to a separator. */
    private static Optional<Located<String>> nameAfter(InlineText line, int from, int to) {
        String value = line.value();
        int start = from;
        while (start < to && " :：-–—(（=`*".indexOf(value.charAt(start)) >= 0) {
            start++;
        }
        boolean bracket = value.charAt(start - 1) == '(' || value.charAt(start - 1) == '（';
        int end = start;
        while (end < to && (bracket ? ")）" : ",;|(（·、，；\n").indexOf(value.charAt(end)) < 0) {
            end++;
        }
        while (end > start && " /,-–—.`".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        if (start >= end || !Character.isLetter(value.codePointAt(start))) {
            return Optional.empty();
        }
        InlineText name = line.slice(start, end);
        return Optional.of(new Located<>(name.value(), name.span()));
    }
}
