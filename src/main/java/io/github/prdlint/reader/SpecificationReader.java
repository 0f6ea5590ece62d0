package io.github.prdlint.reader;

import io.github.prdlint.markdown.Block;
import io.github.prdlint.markdown.CodeBlock;
import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.ListBlock;
import io.github.prdlint.markdown.Paragraph;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.EndpointMention;
import io.github.prdlint.prd.ErrorCode;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.Specification;
import io.github.prdlint.prd.Specification.Body;
import io.github.prdlint.prd.Specification.BodyField;
import io.github.prdlint.prd.Specification.Direction;
import io.github.prdlint.prd.Specification.Response;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what each endpoint's request and response look like. */
final class SpecificationReader {

    private final SourceText source;
    private final Vocabulary vocabulary;
    private final Paths paths;
    private final ErrorReader errors;
    private final Map<Table, ReadTable> tables = new IdentityHashMap<>();
    private final List<Specification> specifications = new ArrayList<>();
    private final List<ErrorCode> used = new ArrayList<>();
    private final Set<Table> readTables = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Draft current;
    private boolean amongEndpoints;

    /** A specification in the making. */
    private static final class Draft {
        final EndpointMention endpoint;
        final Located<String> heading;
        final Outline.@Nullable Node node;
        final int start;
        final List<Body> bodies = new ArrayList<>();
        final List<Response> responses = new ArrayList<>();
        final List<Located<String>> parameters = new ArrayList<>();
        final List<String> prose = new ArrayList<>();
        Optional<SourceSpan> errorLine = Optional.empty();
        Label label = Label.NONE;
        Optional<Located<Integer>> status = Optional.empty();
        int end;

        Draft(EndpointMention endpoint, Located<String> heading, Outline.@Nullable Node node, int start) {
            this.endpoint = endpoint;
            this.heading = heading;
            this.node = node;
            this.start = start;
        }
    }

    /** What the last label says about what follows it. */
    private enum Label {
        NONE,
        REQUEST,
        RESPONSE,
        ERROR,
        PARAMETERS
    }

    SpecificationReader(SourceText source, Vocabulary vocabulary, Paths paths, ErrorReader errors, Tables all) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.paths = paths;
        this.errors = errors;
        for (ReadTable table : all.all()) {
            tables.put(table.table, table);
        }
    }

    /** Reads every specification, in the order of the text. */
    List<Specification> read(Outline outline) {
        for (Outline.Node node : outline.nodes()) {
            if (node.heading != null) {
                readHeading(node);
            }
            SectionKind in = node.inside();
            amongEndpoints = in == SectionKind.SPECS || in == SectionKind.ENDPOINTS;
            boolean fences = amongEndpoints || in == SectionKind.OTHER;
            for (Block block : node.blocks) {
                if (fences && block instanceof CodeBlock code) {
                    RequestFence.of(source, code).ifPresent(this::readRequest);
                }
                readBlock(block, amongEndpoints);
            }
        }
        finish();
        return specifications;
    }

    /** Returns the tables that belong to specifications. */
    Set<Table> read() {
        return readTables;
    }

    /** Returns the business codes that specifications use, in the order of the text. */
    List<ErrorCode> usedCodes() {
        return used;
    }

    private void readHeading(Outline.Node node) {
        SectionKind in = node.inside();
        Optional<Paths.Match> match = Paths.find(node.title.value(), 0);
        boolean place = in == SectionKind.SPECS
                || in == SectionKind.ENDPOINTS
                || (in == SectionKind.OTHER || in.whole() == SectionKind.AUTH)
                        && match.isPresent()
                        && isNumber(node.title.value(), match.get().methodStart());
        if (match.isPresent() && place && !node.isIn(SectionKind.EXTERNAL_API)) {
            finish();
            begin(node.title, match.get(), node);
        } else if (current != null) {
            boolean below = current.node != null && isBelow(node, current.node);
            if (!below) {
                finish();
            } else if (label(node.title)) {
                List<Response> responses = errors.responses(node.title, 0);
                add(responses, node.title.span());
                current.status =
                        responses.size() == 1 ? Optional.of(responses.get(0).status()) : Optional.empty();
            }
        }
    }

    /** Whether nothing, or only a number such as {@code EP-01}, stands before the method. */
    private static boolean isNumber(String title, int method) {
        String before = title.substring(0, method).strip();
        return before.isEmpty() || !before.contains(" ") && before.chars().anyMatch(Character::isDigit);
    }

    private static boolean isBelow(Outline.Node node, Outline.Node above) {
        for (Outline.Node at = node.parent; at != null; at = at.parent) {
            if (at == above) {
                return true;
            }
        }
        return false;
    }

    private void begin(InlineText line, Paths.Match match, Outline.@Nullable Node node) {
        Located<String> heading = new Located<>(line.value(), line.span());
        current =
                new Draft(paths.mention(line, match), heading, node, line.span().start());
    }

    private void finish() {
        Draft draft = current;
        if (draft == null) {
            return;
        }
        current = null;
        int last = Math.max(draft.heading.span().end(), draft.end);
        specifications.add(new Specification(
                draft.endpoint,
                draft.heading,
                draft.bodies,
                draft.responses,
                draft.errorLine,
                draft.parameters,
                draft.prose,
                new SourceSpan(draft.start, last)));
    }

    private void readBlock(Block block, boolean bold) {
        if (block instanceof Paragraph paragraph) {
            for (InlineText line : paragraph.lines()) {
                Optional<Paths.Match> match = opening(line, bold);
                if (match.isPresent()) {
                    if (!isAbout(paths.mention(line, match.get()))) {
                        finish();
                        begin(line, match.get(), null);
                    }
                    label(line.slice(match.get().pathEnd(), line.value().length()));
                } else {
                    readLine(line);
                }
            }
        } else if (block instanceof ListBlock list) {
            for (ListBlock.Item item : list.items()) {
                for (Block inner : item.blocks()) {
                    readBlock(inner, false);
                }
            }
        } else if (block instanceof CodeBlock code) {
            readCode(code);
        } else if (block instanceof Table table) {
            readTable(table);
        }
        if (current != null) {
            current.end = Math.max(current.end, block.span().end());
        }
    }

    /** A line opens a specification in bold, and behind a label where no heading has opened one. */
    private Optional<Paths.Match> opening(InlineText line, boolean bold) {
        Optional<Paths.Match> first = bold ? Paths.opening(line, this::isLabel) : Optional.empty();
        boolean headed = current != null && current.node != null;
        return first.isEmpty() && amongEndpoints && !headed
                ? Paths.labelled(line, label -> vocabulary.is("endpoint", label))
                : first;
    }

    /** A request as it is sent is the specification of its endpoint, or belongs to that which is being read. */
    private void readRequest(RequestFence fence) {
        EndpointMention mention = paths.mention(fence.line(), fence.match());
        if (paths.isForeign(mention.path().text())) {
            return;
        }
        if (!isAbout(mention)) {
            finish();
            begin(fence.line(), fence.match(), null);
        }
        if (!fence.body().isEmpty() && current != null) {
            current.label = Label.REQUEST;
            JsonBody.Result result = JsonBody.read(source, fence.body());
            addBody(fence.body().get(0).to(fence.body().get(fence.body().size() - 1)), result.fields(), result.fault());
        }
    }

    /** Whether the specification that is being read, of which nothing stands here yet, is for this endpoint. */
    private boolean isAbout(EndpointMention mention) {
        Draft draft = current;
        return draft != null
                && draft.bodies.isEmpty()
                && draft.responses.isEmpty()
                && draft.endpoint.method().equals(mention.method())
                && mention.path().key().endsWith(draft.endpoint.path().key());
    }

    /** Whether what follows a path on its line is nothing, or says what stands below: {@code `GET /x` response:}. */
    private boolean isLabel(String text) {
        return text.isEmpty() || vocabulary.is("request", text) || vocabulary.is("response", text);
    }

    /** Reads a label such as {@code Success Response (201):} and what stands behind it. */
    private void readLine(InlineText line) {
        Draft draft = current;
        if (draft == null) {
            return;
        }
        String value = line.value();
        int colon = labelEnd(value);
        boolean labelled = colon > 0 && label(line.slice(0, colon));
        if (draft.label == Label.ERROR) {
            // In "Error Response (404):" the label itself says the status.
            List<Response> found = errors.responses(line, 0);
            draft.status =
                    labelled && found.size() == 1 ? Optional.of(found.get(0).status()) : draft.status;
            if (!found.isEmpty()) {
                add(found, line.span());
                return;
            }
        } else if (draft.label == Label.RESPONSE && labelled) {
            for (Response response : errors.responses(line, 0)) {
                draft.responses.add(response);
            }
        } else if (draft.label == Label.PARAMETERS && !labelled) {
            readParameter(line);
        }
        if (labelled) {
            readInlineBody(line, colon);
        } else if (draft.label != Label.ERROR) {
            draft.prose.add(value);
        }
    }

    private static int labelEnd(String value) {
        int colon = Texts.colon(value);
        return colon >= 0 && colon <= 60 ? colon : value.length() <= 60 ? value.length() : -1;
    }

    /** Says what follows a label; returns whether it is one. */
    private boolean label(InlineText text) {
        Draft draft = current;
        if (draft == null || text.isEmpty()) {
            return false;
        }
        String bare = withoutStatus(withoutCode(Titles.withoutRemark(text)));
        Label found = vocabulary.is("request", bare)
                ? Label.REQUEST
                : vocabulary.is("response", bare)
                        ? Label.RESPONSE
                        : vocabulary.is("error", bare)
                                ? Label.ERROR
                                : vocabulary.is("parameters", bare) ? Label.PARAMETERS : Label.NONE;
        if (found == Label.RESPONSE && errorStatus(text.value())) {
            found = Label.ERROR;
        }
        if (found == Label.NONE) {
            return false;
        }
        draft.label = found;
        draft.status = Optional.empty();
        return true;
    }

    /** {@code Success Response `data`} is a label with the key or the type that it is about; in a code span it may stand as a whole. */
    private static String withoutCode(InlineText label) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < label.value().length(); i++) {
            if (!label.is(InlineText.Style.CODE, i, i + 1)) {
                plain.append(label.value().charAt(i));
            }
        }
        return plain.toString().isBlank() ? label.value() : plain.toString().strip();
    }

    private static boolean errorStatus(String label) {
        for (int i = 0; i < label.length(); i++) {
            if (ErrorReader.statusAt(label, i) >= 400) {
                return true;
            }
        }
        return false;
    }

    /** {@code Response 200}, {@code 201 Response} and {@code Errors 404, 409} are labels with statuses. */
    private static String withoutStatus(String label) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            boolean status = ErrorReader.statusAt(label, i) > 0;
            plain.append(status ? ' ' : label.charAt(i));
            i += status ? 2 : 0;
        }
        return plain.toString().strip();
    }

    private void add(List<Response> responses, SourceSpan line) {
        Draft draft = current;
        if (draft == null) {
            return;
        }
        for (Response response : responses) {
            draft.responses.add(response);
            response.code().ifPresent(code -> used.add(new ErrorCode(code, Optional.of(response.status()), false)));
        }
        boolean error = responses.stream().anyMatch(Response::error);
        if (error && draft.errorLine.isEmpty()) {
            draft.errorLine = Optional.of(line);
        }
    }

    private void readParameter(InlineText line) {
        String value = line.value();
        int end = 0;
        while (end < value.length()
                && (Character.isLetterOrDigit(value.charAt(end))
                        || value.charAt(end) == '_'
                        || value.charAt(end) == '-')) {
            end++;
        }
        Draft draft = current;
        if (end > 0 && draft != null) {
            InlineText name = line.slice(0, end);
            draft.parameters.add(new Located<>(name.value(), name.span()));
        }
    }

    /** {@code Request: { "book_id": "uuid" }}: a body on the label's own line. */
    private void readInlineBody(InlineText line, int from) {
        String value = line.value();
        int open = value.indexOf('{', from);
        int close = value.lastIndexOf('}');
        Draft draft = current;
        if (draft == null
                || open < 0
                || close <= open
                || value.substring(from, open).indexOf('/') >= 0) {
            return;
        }
        SourceSpan span = line.span(open, close + 1);
        if (span.end() - span.start() == close + 1 - open) {
            JsonBody.Result result = JsonBody.read(source, List.of(span));
            if (result.fault().isEmpty()) {
                addBody(span, result.fields(), Optional.empty());
            }
        }
    }

    private void readCode(CodeBlock code) {
        if (current == null || code.lines().isEmpty()) {
            return;
        }
        String language = code.language();
        boolean json = language.equals("json") || language.equals("jsonc") || language.equals("json5");
        boolean types = language.equals("ts")
                || language.equals("typescript")
                || language.equals("js")
                || language.equals("javascript");
        boolean untagged = language.isEmpty() && startsObject(code);
        if (!json && !types && !untagged) {
            return;
        }
        SourceSpan span = code.lines().get(0).to(code.lines().get(code.lines().size() - 1));
        JsonBody.Result result = JsonBody.read(source, code);
        if (result.fault().isPresent() && !json) {
            return;
        }
        addBody(span, result.fields(), result.fault());
    }

    private boolean startsObject(CodeBlock code) {
        for (SourceSpan line : code.lines()) {
            String text = source.text(line).strip();
            if (!text.isEmpty()) {
                return text.charAt(0) == '{' || text.charAt(0) == '[';
            }
        }
        return false;
    }

    private void addBody(SourceSpan span, List<BodyField> fields, Optional<Located<String>> fault) {
        Draft draft = current;
        if (draft == null) {
            return;
        }
        Direction direction = switch (draft.label) {
            case REQUEST -> Direction.REQUEST;
            case RESPONSE -> Direction.RESPONSE;
            case ERROR -> Direction.ERROR;
            default -> defaultDirection(draft, fields);
        };
        draft.bodies.add(new Body(direction, span, fields, fault));
        if (direction == Direction.ERROR) {
            useCodes(fields, draft.label == Label.ERROR ? draft.status : Optional.empty());
        }
    }

    /** Without a label, the first body of a method that sends one is the request; a body that is an error says so itself. */
    private static Direction defaultDirection(Draft draft, List<BodyField> fields) {
        boolean error = !fields.isEmpty()
                && fields.stream()
                        .allMatch(f -> f.key().equals("error") || f.key().equals("success"))
                && fields.stream().anyMatch(f -> f.key().equals("error"));
        if (error) {
            return Direction.ERROR;
        }
        String method = draft.endpoint.method();
        boolean sends = method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
        return sends && draft.bodies.isEmpty() ? Direction.REQUEST : Direction.RESPONSE;
    }

    private void useCodes(List<BodyField> fields, Optional<Located<Integer>> status) {
        for (BodyField field : fields) {
            boolean code = field.key().equals("code") || field.key().equals("errorcode");
            if (code && (ErrorReader.isBusinessCode(field.value()) || errors.isDeclared(field.value()))) {
                used.add(new ErrorCode(new Located<>(field.value(), valuePlace(field)), status, false));
            }
            useCodes(field.fields(), status);
        }
    }

    private SourceSpan valuePlace(BodyField field) {
        int from = field.name().span().end();
        int at = source.text().indexOf(field.value(), from);
        return at < 0
                ? field.name().span()
                : new SourceSpan(at, at + field.value().length());
    }

    private void readTable(Table table) {
        Draft draft = current;
        ReadTable read = tables.get(table);
        if (draft == null || read == null || read.kind != null) {
            return;
        }
        readTables.add(table);
        if (read.has(Column.STATUS) || read.has(Column.CODE)) {
            readErrorTable(read);
        } else if (read.has(Column.FIELD) || read.has(Column.NAME) && read.has(Column.TYPE)) {
            read.rename(Column.NAME, Column.FIELD);
            if (draft.label == Label.PARAMETERS) {
                for (Table.Row row : table.rows()) {
                    read.filled(row, Column.FIELD).ifPresent(this::readParameter);
                }
            } else {
                readFieldTable(read);
            }
        }
    }

    private void readErrorTable(ReadTable table) {
        Column column = table.has(Column.STATUS) ? Column.STATUS : Column.CODE;
        for (Table.Row row : table.table.rows()) {
            Optional<InlineText> cell = table.filled(row, column);
            Optional<InlineText> code = table.has(Column.STATUS) ? table.filled(row, Column.CODE) : Optional.empty();
            if (cell.isEmpty() || ErrorReader.statusAt(cell.get().value(), 0) == 0) {
                Optional<InlineText> other = code.filter(c -> ErrorReader.statusAt(c.value(), 0) > 0);
                if (other.isEmpty()) {
                    continue;
                }
                code = cell;
                cell = other;
            }
            InlineText status = cell.get();
            Optional<Located<String>> named = code.filter(
                            c -> ErrorReader.isBusinessCode(c.value()) || errors.isDeclared(c.value()))
                    .map(c -> new Located<>(c.value(), c.span()));
            int number = ErrorReader.statusAt(status.value(), 0);
            List<Response> own = errors.responses(status, 0);
            Optional<Located<String>> name = code.filter(c -> named.isEmpty() && !Cells.isDash(c.value()))
                    .or(() -> table.filled(row, Column.NAME))
                    .or(() -> table.filled(row, Column.DESCRIPTION))
                    .map(c -> new Located<>(c.value(), c.span()));
            Response response =
                    named.isPresent() || own.isEmpty() || own.get(0).name().isEmpty()
                            ? new Response(new Located<>(number, status.span(0, 3)), name, named, number >= 400)
                            : own.get(0);
            add(List.of(response), row.span());
        }
    }

    /** {@code address.city} and {@code items[].name} are fields of {@code address} and of {@code items}. */
    private void readFieldTable(ReadTable table) {
        FieldTree fields = new FieldTree();
        for (Table.Row row : table.table.rows()) {
            table.filled(row, Column.FIELD)
                    .filter(cell -> !cell.value().contains(" "))
                    .ifPresent(cell -> fields.add(
                            cell,
                            table.filled(row, Column.TYPE)
                                    .map(InlineText::value)
                                    .orElse("")));
        }
        List<BodyField> read = fields.fields();
        if (!read.isEmpty()) {
            addBody(table.table.span(), read, Optional.empty());
        }
    }
}
