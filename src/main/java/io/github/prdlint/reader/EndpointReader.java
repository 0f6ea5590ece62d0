package io.github.prdlint.reader;

import io.github.prdlint.markdown.Block;
import io.github.prdlint.markdown.CodeBlock;
import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.ListBlock;
import io.github.prdlint.markdown.Paragraph;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Access;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Endpoint.FeatureReference;
import io.github.prdlint.prd.Endpoint.Form;
import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.EndpointPath;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Name;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the declared endpoints and their groups: tables first, then headings, list items, bold lines and fences. */
final class EndpointReader {

    private final SourceText source;
    private final Vocabulary vocabulary;
    private final Names names;
    private final Paths paths;
    private final Set<String> crossCutting;
    private final List<Declaration> declarations = new ArrayList<>();
    private final Map<String, EndpointGroup> groups = new LinkedHashMap<>();
    /** Groups whose tables lack the method or the path, so that nothing in them can be read. */
    private final Set<EndpointGroup> unread = new HashSet<>();

    private final Map<Outline.Node, Optional<String>> bases = new IdentityHashMap<>();

    /** A method and path as written, before the prefix that all paths share is known. */
    private record Declaration(
            Located<String> method,
            Located<String> path,
            Optional<InlineText> description,
            EndpointGroup group,
            Form form,
            @Nullable ReadTable table,
            Table.@Nullable Row row,
            InlineText line,
            SourceSpan item) {}

    EndpointReader(SourceText source, Vocabulary vocabulary, Names names, Paths paths, Set<String> crossCutting) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.names = names;
        this.paths = paths;
        this.crossCutting = crossCutting;
    }

    /** Finds every declaration, its group, and the prefix that the paths share. */
    void find(Outline outline, Tables tables) {
        for (Outline.Node node : outline.nodes()) {
            findBase(node);
        }
        for (ReadTable table : tables.of(TableKind.ENDPOINTS)) {
            findInTable(table);
        }
        Set<String> listed = new HashSet<>();
        for (Declaration declaration : declarations) {
            listed.add(key(declaration));
        }
        for (Outline.Node node : outline.nodes()) {
            if (isEndpointText(node)) {
                findInText(node, listed);
            }
        }
        // Where features name endpoint groups, a specification is for an endpoint of one of them, and declares none.
        boolean grouped = tables.of(TableKind.FEATURES).stream().anyMatch(t -> t.has(Column.ENDPOINT_GROUP));
        if (declarations.isEmpty() && !grouped) {
            findOutsideSections(outline, listed);
        }
        Map<Object, List<String>> byTable = new LinkedHashMap<>();
        for (Declaration declaration : declarations) {
            Object owner = declaration.table == null ? declaration.group : declaration.table;
            byTable.computeIfAbsent(owner, t -> new ArrayList<>()).add(declaration.path.value());
        }
        paths.learnPrefix(List.copyOf(byTable.values()));
    }

    private static String key(Declaration declaration) {
        return declaration.method.value() + " /" + String.join("/", Paths.segments(declaration.path.value()));
    }

    private static boolean isEndpointText(Outline.Node node) {
        return node.inside() == SectionKind.ENDPOINTS;
    }

    /** Without any endpoint section, specifications declare, and so do headings that begin with method and path. */
    private void findOutsideSections(Outline outline, Set<String> listed) {
        for (Outline.Node node : outline.nodes()) {
            SectionKind in = node.inside();
            Optional<Paths.Match> heading = node.heading == null ? Optional.empty() : Paths.find(node.title.value(), 0);
            if (in == SectionKind.SPECS) {
                findInText(node, listed);
            } else if (heading.isPresent()
                    && heading.get().methodStart() == 0
                    && in != SectionKind.FLOW
                    && in != SectionKind.EXTERNAL_API
                    && in != SectionKind.CHANGE_LOG
                    && node.heading != null) {
                Outline.Node owner = node.parent == null ? node : node.parent;
                addText(node.title, heading.get(), owner, Form.HEADING, node.heading.span(), listed);
            }
        }
    }

    /** {@code Base URL: `https://api.example.com/v1`} holds for the document, {@code Prefix: `/orders`} in a group for that group. */
    private void findBase(Outline.Node node) {
        Optional<String> base = Optional.empty();
        for (InlineText line : Texts.lines(node.blocks)) {
            base = base.or(() -> baseIn(line.value()));
        }
        boolean inGroup = node.parent != null && node.parent.isIn(SectionKind.ENDPOINTS);
        if (base.isPresent() && !inGroup) {
            paths.declareBase(base.get());
        }
        Optional<String> own = inGroup ? base : Optional.empty();
        if (own.isEmpty() && node.heading != null) {
            own = headingBase(node.title.value());
        }
        bases.put(node, own);
    }

    private Optional<String> baseIn(String line) {
        int colon = line.indexOf(':');
        int wide = line.indexOf('：');
        colon = colon < 0 || wide >= 0 && wide < colon ? wide : colon;
        if (colon <= 0 || colon > 30 || !vocabulary.is("baseUrl", line.substring(0, colon))) {
            return Optional.empty();
        }
        int start = colon + 1;
        while (start < line.length() && !Paths.startsPath(line, start)) {
            start++;
        }
        return start < line.length()
                ? Optional.of(line.substring(start, Paths.pathEnd(line, start)))
                : Optional.empty();
    }

    /** {@code Orders (/api/v1/orders)}: the path in the brackets, when no method stands before it. */
    private static Optional<String> headingBase(String title) {
        int slash = title.indexOf("(/");
        if (slash < 0) {
            slash = title.indexOf("（/");
        }
        if (slash < 0) {
            int dash = Math.max(title.indexOf("— /"), title.indexOf("- /"));
            return dash > 0 && Paths.find(title, 0).isEmpty()
                    ? Optional.of(title.substring(dash + 2, Paths.pathEnd(title, dash + 2)))
                    : Optional.empty();
        }
        return Optional.of(title.substring(slash + 1, Paths.pathEnd(title, slash + 1)));
    }

    private EndpointGroup group(Outline.Node node) {
        Optional<Outline.Node> section = node.enclosing(SectionKind.ENDPOINTS);
        List<Name> further = new ArrayList<>();
        for (Outline.Node above = node.parent;
                section.isPresent() && node != section.get() && above != null && above != section.get();
                above = above.parent) {
            further.add(groupName(above.title).value());
        }
        return group(groupName(node.title), further);
    }

    private Located<Name> groupName(InlineText title) {
        InlineText plain = Titles.withoutRemark(title);
        Name whole = names.group(title.value());
        return new Located<>(new Name(plain.value(), whole.keys()), plain.span());
    }

    private EndpointGroup group(Located<Name> name, List<Name> further) {
        String main = name.value().keys().isEmpty()
                ? ""
                : name.value().keys().iterator().next();
        EndpointGroup known = groups.get(main);
        if (known != null) {
            return known;
        }
        boolean apart = name.value().keys().stream().anyMatch(crossCutting::contains);
        EndpointGroup group = new EndpointGroup(name, further, apart);
        groups.put(main, group);
        return group;
    }

    private void findInTable(ReadTable table) {
        Optional<EndpointGroup> own =
                table.has(Column.ENDPOINT_GROUP) ? Optional.empty() : Optional.of(group(table.node));
        table.group = own.orElse(null);
        if (!table.has(Column.METHOD_AND_PATH) && !(table.has(Column.METHOD) && table.has(Column.PATH))) {
            own.ifPresent(unread::add);
            return;
        }
        Optional<String> base = base(table.node);
        for (Table.Row row : table.rows()) {
            EndpointGroup group = own.orElseGet(() -> table.filled(row, Column.ENDPOINT_GROUP)
                    .map(cell -> group(names.group(cell), List.of()))
                    .orElseGet(() -> group(table.node)));
            Optional<InlineText> both = table.filled(row, Column.METHOD_AND_PATH);
            if (both.isPresent()) {
                findAll(both.get(), base, table, row, group);
                continue;
            }
            Optional<InlineText> method = table.filled(row, Column.METHOD);
            Optional<InlineText> path = table.filled(row, Column.PATH);
            if (method.isEmpty() || path.isEmpty()) {
                continue;
            }
            Located<String> written = pathIn(path.get());
            if (paths.isForeign(written.value()) || written.value().isEmpty()) {
                continue;
            }
            for (InlineText one : Cells.split(method.get(), "/,·|&+ 、")) {
                String verb = one.value().toUpperCase(Locale.ROOT);
                if (Paths.isMethod(verb) || Character.isLetter(verb.charAt(0))) {
                    add(
                            new Located<>(verb, one.span()),
                            join(base, written),
                            group,
                            Form.TABLE,
                            table,
                            row,
                            path.get(),
                            row.span());
                }
            }
        }
    }

    private static Located<String> pathIn(InlineText cell) {
        String value = cell.value();
        int start = 0;
        while (start < value.length() && !Paths.startsPath(value, start)) {
            start++;
        }
        if (start == value.length()) {
            int blank = value.indexOf(' ');
            InlineText first = blank > 0 ? cell.slice(0, blank) : cell;
            return new Located<>(first.value(), first.span());
        }
        int end = value.indexOf(' ', start);
        int line = value.indexOf('\n', start);
        end = end < 0 ? value.length() : end;
        end = line >= 0 && line < end ? line : end;
        InlineText path = start == 0 && end == value.length() ? cell : cell.slice(start, end);
        return new Located<>(path.value(), path.span());
    }

    private void findAll(InlineText cell, Optional<String> base, ReadTable table, Table.Row row, EndpointGroup group) {
        int from = 0;
        while (true) {
            Optional<Paths.Match> match = Paths.find(cell.value(), from);
            if (match.isEmpty()) {
                return;
            }
            Paths.Match m = match.get();
            Located<String> path = new Located<>(
                    cell.value().substring(m.pathStart(), m.pathEnd()), cell.span(m.pathStart(), m.pathEnd()));
            if (!paths.isForeign(path.value())) {
                for (Located<String> method : methodsBefore(cell, m)) {
                    add(method, join(base, path), group, Form.TABLE, table, row, cell, row.span());
                }
            }
            from = m.pathEnd();
        }
    }

    /** The method of a match and those that stand before it: {@code GET/PATCH /x}, {@code GET · POST /x}. */
    private static List<Located<String>> methodsBefore(InlineText text, Paths.Match m) {
        List<Located<String>> methods = new ArrayList<>(1);
        methods.add(new Located<>(m.method(), text.span(m.methodStart(), m.methodEnd())));
        String value = text.value();
        int at = m.methodStart();
        while (true) {
            int end = at;
            while (end > 0 && "/ ·,|&+`".indexOf(value.charAt(end - 1)) >= 0) {
                end--;
            }
            int start = end;
            while (start > 0 && value.charAt(start - 1) >= 'A' && value.charAt(start - 1) <= 'Z') {
                start--;
            }
            if (end == at || start == end || !Paths.isMethod(value.substring(start, end))) {
                return methods;
            }
            methods.add(0, new Located<>(value.substring(start, end), text.span(start, end)));
            at = start;
        }
    }

    private Optional<String> base(Outline.Node node) {
        for (Outline.Node at = node; at != null && at.kind != SectionKind.ENDPOINTS; at = at.parent) {
            Optional<String> base = bases.getOrDefault(at, Optional.empty());
            if (base.isPresent()) {
                return base;
            }
        }
        return Optional.empty();
    }

    /** Puts the base before a path that does not begin with it, nor with its last segments. */
    private static Located<String> join(Optional<String> base, Located<String> path) {
        if (base.isEmpty() || path.value().startsWith("http")) {
            return path;
        }
        List<String> prefix = Paths.segments(base.get());
        List<String> own = Paths.segments(path.value());
        for (int from = 0; from < prefix.size(); from++) {
            List<String> tail = prefix.subList(from, prefix.size());
            if (own.size() >= tail.size() && own.subList(0, tail.size()).equals(tail)) {
                return from == 0 ? path : new Located<>(head(base.get(), from) + path.value(), path.span());
            }
        }
        String front =
                base.get().endsWith("/") ? base.get().substring(0, base.get().length() - 1) : base.get();
        String written = path.value();
        String rest = written.equals("/") ? "" : written;
        while (rest.startsWith(".") || rest.startsWith("…")) {
            rest = rest.substring(1);
        }
        return new Located<>(
                front + (rest.isEmpty() || rest.startsWith("/") || rest.startsWith("?") ? rest : "/" + rest),
                path.span());
    }

    /** The first segments of a base, as written. */
    private static String head(String base, int segments) {
        int at = 0;
        for (int i = 0; i < segments; i++) {
            at = base.indexOf('/', at + 1);
        }
        return base.substring(0, at);
    }

    private void findInText(Outline.Node node, Set<String> listed) {
        boolean external = node.isIn(SectionKind.EXTERNAL_API);
        if (external) {
            return;
        }
        Outline.Node owner = node;
        if (node.kind != SectionKind.ENDPOINTS && node.heading != null) {
            Optional<Paths.Match> heading = Paths.find(node.title.value(), 0);
            if (heading.isPresent()) {
                owner = node.parent == null ? node : node.parent;
                addText(node.title, heading.get(), owner, Form.HEADING, node.heading.span(), listed);
                return;
            }
            if (inSpecification(node)) {
                return;
            }
        }
        findInBlocks(node.blocks, owner, listed);
    }

    /** Whether a heading above, inside the endpoint section, is itself an endpoint's. */
    private static boolean inSpecification(Outline.Node node) {
        for (Outline.Node above = node.parent;
                above != null && above.kind != SectionKind.ENDPOINTS;
                above = above.parent) {
            if (Paths.find(above.title.value(), 0).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void findInBlocks(List<Block> blocks, Outline.Node owner, Set<String> listed) {
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                for (InlineText line : paragraph.lines()) {
                    Paths.opening(line, String::isEmpty)
                            .ifPresent(match -> addText(line, match, owner, Form.BOLD, line.span(), listed));
                }
            } else if (block instanceof ListBlock list) {
                for (ListBlock.Item item : list.items()) {
                    if (!item.blocks().isEmpty() && item.blocks().get(0) instanceof Paragraph first) {
                        for (InlineText line : first.lines()) {
                            findInLine(line, owner, Form.BULLET, listed);
                        }
                        for (Block inner :
                                item.blocks().subList(1, item.blocks().size())) {
                            if (inner instanceof ListBlock) {
                                findInBlocks(List.of(inner), owner, listed);
                            }
                        }
                    }
                }
            } else if (block instanceof CodeBlock code && isEndpointFence(code)) {
                for (SourceSpan line : code.lines()) {
                    findInFence(line, owner, listed);
                }
            }
        }
    }

    private static boolean isEndpointFence(CodeBlock code) {
        return code.language().isEmpty()
                || code.language().equals("http")
                || code.language().equals("text")
                || code.language().equals("txt");
    }

    private void findInLine(InlineText line, Outline.Node owner, Form form, Set<String> listed) {
        int from = 0;
        while (true) {
            Optional<Paths.Match> match = Paths.find(line.value(), from);
            boolean starts = match.isPresent()
                    && (methodsBefore(line, match.get()).get(0).span().start()
                                    == line.span(0, 1).start()
                            || from > 0
                                    && line.value()
                                                    .substring(from, match.get().methodStart())
                                                    .strip()
                                                    .length()
                                            <= 1);
            if (!starts) {
                return;
            }
            addText(line, match.get(), owner, form, line.span(), listed);
            from = match.get().pathEnd();
        }
    }

    private void findInFence(SourceSpan line, Outline.Node owner, Set<String> listed) {
        InlineText text = InlineText.literal(source, line);
        Optional<Paths.Match> match = Paths.find(text.value(), 0);
        if (match.isPresent() && match.get().methodStart() == 0) {
            addText(text, match.get(), owner, Form.FENCE, line, listed);
        }
    }

    private void addText(
            InlineText line, Paths.Match m, Outline.Node owner, Form form, SourceSpan item, Set<String> listed) {
        Located<String> path = new Located<>(
                line.value().substring(m.pathStart(), m.pathEnd()), line.span(m.pathStart(), m.pathEnd()));
        if (paths.isForeign(path.value())) {
            return;
        }
        for (Located<String> method : methodsBefore(line, m)) {
            add(method, join(base(owner), path), group(owner), form, null, null, line, item, listed);
        }
    }

    private void add(
            Located<String> method,
            Located<String> path,
            EndpointGroup group,
            Form form,
            @Nullable ReadTable table,
            Table.@Nullable Row row,
            InlineText line,
            SourceSpan item) {
        Optional<InlineText> description = table != null && row != null
                ? table.filled(row, Column.DESCRIPTION)
                        .or(() -> table.filled(row, Column.NAME))
                        .or(() -> table.filled(row, Column.PURPOSE))
                : descriptionAfter(line, path);
        Located<String> meant = method.value().equals("POST") ? withoutOptional(path) : path;
        declarations.add(new Declaration(method, meant, description, group, form, table, row, line, item));
    }

    /** {@code POST /orders[/{id}]} in a row of several methods creates, so that it has no use for what may be left out. */
    private static Located<String> withoutOptional(Located<String> path) {
        int optional = path.value().indexOf("[/");
        return optional <= 0
                ? path
                : new Located<>(
                        path.value().substring(0, optional),
                        new SourceSpan(path.span().start(), path.span().start() + optional));
    }

    /** What follows the path on its line: {@code - `GET /orders` - List orders}. */
    private static Optional<InlineText> descriptionAfter(InlineText line, Located<String> path) {
        String value = line.value();
        int at = 0;
        while (at < value.length()
                && line.span(at, at + 1).start() < path.span().end()) {
            at++;
        }
        while (at < value.length() && " :：-–—→`#,".indexOf(value.charAt(at)) >= 0) {
            at++;
        }
        return at < value.length() ? Optional.of(line.slice(at, value.length())) : Optional.empty();
    }

    /** Adds a declaration in running text unless a table lists the endpoint already: then it is that endpoint's specification. */
    private void add(
            Located<String> method,
            Located<String> path,
            EndpointGroup group,
            Form form,
            @Nullable ReadTable table,
            Table.@Nullable Row row,
            InlineText line,
            SourceSpan item,
            Set<String> listed) {
        String key = method.value() + " /" + String.join("/", Paths.segments(path.value()));
        if (listed.contains(key)) {
            return;
        }
        if (form == Form.HEADING || form == Form.BOLD) {
            listed.add(key);
        }
        add(method, path, group, form, table, row, line, item);
    }

    /** Returns the endpoints, now that IDs, roles, models and matrix rows are known. */
    List<Endpoint> endpoints(FeatureIds ids, AccessReader access, Operations operations) {
        List<Declaration> kept = withoutOverviews();
        boolean anyColumn = kept.stream().anyMatch(d -> d.table != null && d.table.has(Column.FEATURE_ID));
        Map<String, Endpoint> first = new HashMap<>();
        List<Endpoint> endpoints = new ArrayList<>();
        for (Declaration d : kept) {
            EndpointPath path = paths.path(d.path.value());
            Optional<InlineText> cell =
                    d.table == null || d.row == null ? Optional.empty() : d.table.cell(d.row, Column.FEATURE_ID);
            boolean ownColumn = d.table != null && d.table.has(Column.FEATURE_ID);
            List<FeatureReference> references =
                    cell.map(c -> references(c, ids)).orElse(List.of());
            if (!ownColumn && references.isEmpty()) {
                references = mentions(d, ids);
            }
            Optional<Access> auth = read(d, Column.AUTH).map(access::auth);
            Optional<Access> roles = read(d, Column.ROLES).map(access::roles);
            if (roles.isEmpty() && (d.table == null || !d.table.has(Column.ROLES))) {
                roles = auth.filter(a -> !a.roles().isEmpty());
            }
            String key = d.method.value() + " " + path.key() + query(d.path.value());
            Endpoint earlier = first.get(key);
            Endpoint endpoint = new Endpoint(
                    d.method,
                    new Located<>(path, d.path.span()),
                    d.description.map(t -> new Located<>(t.value(), t.span())),
                    d.group,
                    references,
                    cell.map(c -> new Located<>(c.value(), c.span())),
                    auth,
                    roles,
                    operations.of(d.method.value(), path),
                    d.form,
                    d.table == null ? -1 : d.table.number,
                    d.item,
                    earlier == null ? Optional.empty() : Optional.of(earlier.place()));
            if (earlier == null) {
                first.put(key, endpoint);
            }
            endpoints.add(endpoint);
        }
        endpoints.sort((a, b) -> a.place().compareTo(b.place()));
        usesFeatureColumn = anyColumn;
        return endpoints;
    }

    private static String query(String path) {
        int mark = path.indexOf('?');
        return mark < 0 ? "" : path.substring(mark);
    }

    private boolean usesFeatureColumn;

    /** Returns whether some endpoint table has a Feature ID column. */
    boolean usesFeatureColumn() {
        return usesFeatureColumn;
    }

    private static Optional<InlineText> read(Declaration d, Column column) {
        return d.table == null || d.row == null ? Optional.empty() : d.table.cell(d.row, column);
    }

    /** Leaves out tables whose endpoints all stand in other tables: an overview declares nothing. */
    private List<Declaration> withoutOverviews() {
        Map<String, Set<Integer>> tablesByKey = new HashMap<>();
        Map<Integer, Set<String>> keysByTable = new LinkedHashMap<>();
        for (Declaration d : declarations) {
            if (d.table != null) {
                String key = d.method.value() + " " + paths.path(d.path.value()).key();
                tablesByKey.computeIfAbsent(key, k -> new HashSet<>()).add(d.table.number);
                keysByTable
                        .computeIfAbsent(d.table.number, t -> new HashSet<>())
                        .add(key);
            }
        }
        Set<Integer> overviews = new HashSet<>();
        List<Map.Entry<Integer, Set<String>>> bySize = new ArrayList<>(keysByTable.entrySet());
        bySize.sort((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()));
        for (Map.Entry<Integer, Set<String>> entry : bySize) {
            int table = entry.getKey();
            Set<String> keys = entry.getValue();
            boolean covered = keys.size() >= 3;
            Set<Integer> covering = new HashSet<>();
            for (String key : keys) {
                boolean elsewhere = false;
                for (int other : tablesByKey.getOrDefault(key, Set.of())) {
                    if (other != table && !overviews.contains(other)) {
                        elsewhere = true;
                        covering.add(other);
                    }
                }
                covered &= elsewhere;
            }
            if (covered && covering.size() >= 2) {
                overviews.add(table);
            }
        }
        if (overviews.isEmpty()) {
            return declarations;
        }
        return declarations.stream()
                .filter(d -> d.table == null || !overviews.contains(d.table.number))
                .toList();
    }

    private List<FeatureReference> mentions(Declaration d, FeatureIds ids) {
        InlineText text = d.description.orElse(d.line);
        List<FeatureReference> references = new ArrayList<>();
        for (FeatureIds.Token token : ids.mentions(text)) {
            references.add(new FeatureReference(
                    new Located<>(token.text().value(), token.text().span()), token.key(), Optional.empty()));
        }
        return references;
    }

    /** Reads a Feature ID cell: every token in it, whether it is an ID or not; nothing for a dash or a word for none. */
    private List<FeatureReference> references(InlineText cell, FeatureIds ids) {
        List<FeatureReference> references = new ArrayList<>(1);
        if (Cells.isDash(cell.value()) || vocabulary.is("nothing", cell.value())) {
            return references;
        }
        for (InlineText part : Cells.split(cell, ",/;·、&+，")) {
            InlineText token = Cells.withoutBrackets(part);
            String value = token.value();
            if (Cells.isDash(value) || vocabulary.is("nothing", value)) {
                continue;
            }
            int split = ids.isDefined(FeatureIds.key(value)) ? -1 : rangeSplit(value, ids);
            if (split > 0) {
                InlineText from = token.slice(0, split);
                InlineText to = token.slice(rangeEnd(value, split), value.length());
                references.add(reference(from, Optional.of(FeatureIds.key(to.value()))));
                references.add(reference(to, Optional.empty()));
                continue;
            }
            List<FeatureIds.Token> mentions = value.indexOf(' ') > 0 ? ids.mentions(token) : List.of();
            if (mentions.isEmpty()) {
                references.add(reference(token, Optional.empty()));
            } else {
                for (FeatureIds.Token mention : mentions) {
                    references.add(reference(mention.text(), Optional.empty()));
                }
            }
        }
        return references;
    }

    private static int rangeSplit(String value, FeatureIds ids) {
        String compact = value.replace(" ", "");
        int split = ids.rangeSplit(compact);
        if (split < 0) {
            return -1;
        }
        int seen = 0;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) != ' ' && seen++ == split) {
                return i;
            }
        }
        return -1;
    }

    private static int rangeEnd(String value, int split) {
        int end = split + 1;
        while (end < value.length() && value.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    private static FeatureReference reference(InlineText token, Optional<String> upTo) {
        return new FeatureReference(new Located<>(token.value(), token.span()), FeatureIds.key(token.value()), upTo);
    }

    /** Returns the groups, one for each name, in the order of the text. */
    List<EndpointGroup> groups(List<Endpoint> endpoints) {
        Set<EndpointGroup> used = new HashSet<>(unread);
        for (Endpoint endpoint : endpoints) {
            used.add(endpoint.group());
        }
        return groups.values().stream()
                .distinct()
                .filter(used::contains)
                .sorted((a, b) -> a.name().span().compareTo(b.name().span()))
                .toList();
    }
}
