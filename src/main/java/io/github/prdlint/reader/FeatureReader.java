package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.ListBlock;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Access;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.DomainGroup;
import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.EndpointMention;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Feature.Form;
import io.github.prdlint.prd.Feature.Status;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Name;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.prd.Words;
import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads features and the domain groups that hold them. */
final class FeatureReader {

    private final Vocabulary vocabulary;
    private final Names names;
    private final Paths paths;
    private final FeatureIds ids;
    private final Set<String> crossCutting;
    private final Map<Outline.Node, DomainGroup> groups = new IdentityHashMap<>();
    private final List<DomainGroup> ordered = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<Outline.Node> holding = new HashSet<>();

    /** A definition before the groups that it may name are known. */
    private record Draft(
            InlineText id,
            String key,
            Optional<InlineText> name,
            Optional<InlineText> description,
            Status status,
            Form form,
            Outline.Node node,
            Optional<InlineText> groupCell,
            Optional<InlineText> levelCell,
            int table,
            SourceSpan item) {}

    FeatureReader(Vocabulary vocabulary, Names names, Paths paths, FeatureIds ids, Set<String> crossCutting) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.paths = paths;
        this.ids = ids;
        this.crossCutting = crossCutting;
    }

    /** Finds every definition and learns from them what an ID looks like. */
    void find(Outline outline, Tables tables) {
        for (ReadTable table : tables.all()) {
            if (table.kind == TableKind.FEATURES) {
                findInTable(table);
            } else if (table.kind == null) {
                findInProperties(table);
            }
        }
        boolean learnt = !drafts.isEmpty();
        for (ReadTable table : tables.all()) {
            if (table.kind == null && !table.describesFeature && learnt && hasLearntShape(table)) {
                table.kind = TableKind.FEATURES;
                findInTable(table);
            }
        }
        findInText(outline);
        forgetLoners();
        for (Outline.Node section : outline.nodes(SectionKind.FEATURES)) {
            collectGroups(section, tables);
        }
        drafts.sort((a, b) -> a.item.compareTo(b.item));
    }

    /**
     * Whether an ID table outside the features section, or one inside it that describes nothing, holds features: most of its IDs
     * have a shape learnt before, and no feature has them yet. One that repeats IDs is a summary.
     */
    private boolean hasLearntShape(ReadTable table) {
        boolean describes = table.has(Column.NAME) || table.has(Column.DESCRIPTION);
        Column column = table.has(Column.ID) ? Column.ID : Column.FEATURE_ID;
        SectionKind in = table.node.inside();
        boolean inside = in == SectionKind.FEATURES;
        boolean elsewhere = describes && (in == SectionKind.OTHER || in == SectionKind.EXCLUDED_FEATURES);
        if (!(inside || elsewhere) || !table.has(column) || table.has(Column.LOOKALIKE)) {
            return false;
        }
        int like = 0;
        for (Table.Row row : table.rows()) {
            Optional<String> key = table.filled(row, column).map(c -> FeatureIds.key(c.value()));
            boolean known = key.isPresent() && ids.isDefined(key.get()) && in == SectionKind.OTHER;
            like += key.isPresent() && !known && ids.hasLearntShape(key.get()) ? 1 : 0;
        }
        boolean features = like * 2 > table.rows().size();
        if (features) {
            table.rename(Column.FEATURE_ID, Column.ID);
        }
        return features;
    }

    private void findInTable(ReadTable table) {
        if (namesGroups(table)) {
            return;
        }
        for (Table.Row row : table.rows()) {
            Optional<InlineText> cell = table.filled(row, Column.ID);
            if (cell.isEmpty()) {
                continue;
            }
            for (InlineText part : Cells.split(cell.get(), ",;、")) {
                InlineText id = Cells.withoutBrackets(part);
                String key = FeatureIds.key(id.value());
                if (key.isEmpty() || Cells.isDash(key) || vocabulary.is("nothing", id.value())) {
                    continue;
                }
                boolean retired = id.is(InlineText.Style.STRUCK, 0, id.value().length());
                ids.learn(key);
                drafts.add(new Draft(
                        id,
                        key,
                        table.filled(row, Column.NAME),
                        table.filled(row, Column.DESCRIPTION),
                        retired ? Status.RETIRED : status(table.node),
                        Form.TABLE,
                        table.node,
                        table.cell(row, Column.ENDPOINT_GROUP),
                        table.cell(row, Column.AUTH_LEVEL),
                        table.number,
                        row.span()));
            }
        }
    }

    /** A table that describes one feature: a row a property, and one of the rows is its ID. */
    private void findInProperties(ReadTable table) {
        boolean inside = table.node.isIn(SectionKind.FEATURES) || table.node.isIn(SectionKind.EXCLUDED_FEATURES);
        if (!inside || table.width() != 2) {
            return;
        }
        Map<Column, InlineText> properties = new EnumMap<>(Column.class);
        List<Table.Row> rows = new ArrayList<>(table.rows());
        rows.add(0, table.table.header());
        for (Table.Row row : rows) {
            if (row.cells().size() >= 2 && !row.cells().get(1).isEmpty()) {
                vocabulary
                        .column(row.cells().get(0).value())
                        .ifPresent(column ->
                                properties.putIfAbsent(column, row.cells().get(1)));
            }
        }
        Optional<InlineText> id = Optional.ofNullable(properties.get(Column.ID))
                .or(() -> Optional.ofNullable(properties.get(Column.FEATURE_ID)))
                .map(Cells::withoutBrackets)
                .filter(t -> teaches(FeatureIds.key(t.value())));
        if (id.isEmpty() || properties.size() < 2) {
            return;
        }
        table.describesFeature = true;
        boolean retired =
                id.get().is(InlineText.Style.STRUCK, 0, id.get().value().length());
        String key = FeatureIds.key(id.get().value());
        ids.learn(key);
        drafts.add(new Draft(
                id.get(),
                key,
                Optional.ofNullable(properties.get(Column.NAME)),
                Optional.ofNullable(properties.get(Column.DESCRIPTION)),
                retired ? Status.RETIRED : status(table.node),
                Form.TABLE,
                table.node,
                Optional.ofNullable(properties.get(Column.ENDPOINT_GROUP)),
                Optional.ofNullable(properties.get(Column.AUTH_LEVEL)),
                table.number,
                table.table.span()));
    }

    /** An ID column whose values mostly repeat names groups, not features; bare ordinals are no IDs. */
    private static boolean namesGroups(ReadTable table) {
        Set<String> distinct = new LinkedHashSet<>();
        int filled = 0;
        int numbers = 0;
        for (Table.Row row : table.rows()) {
            Optional<InlineText> cell = table.filled(row, Column.ID);
            if (cell.isPresent()) {
                filled++;
                distinct.add(FeatureIds.key(cell.get().value()));
                numbers += cell.get().value().chars().allMatch(c -> c >= '0' && c <= '9') ? 1 : 0;
            }
        }
        return distinct.size() * 2 < filled || numbers * 2 > filled;
    }

    private static Status status(Outline.Node node) {
        return node.isIn(SectionKind.EXCLUDED_FEATURES) ? Status.EXCLUDED : Status.SPECIFIED;
    }

    /** Headings and list items that begin with an ID define it where no table does; excluded lists name what is not built. */
    private void findInText(Outline outline) {
        Map<String, Draft> tabled = new HashMap<>();
        for (Draft draft : drafts) {
            tabled.put(draft.key, draft);
        }
        Map<String, Draft> headed = new HashMap<>();
        for (Outline.Node node : outline.nodes()) {
            boolean inside = node.isIn(SectionKind.FEATURES) || node.isIn(SectionKind.EXCLUDED_FEATURES);
            if (!inside) {
                continue;
            }
            if (node.heading != null) {
                define(node.title, Form.HEADING, node, node.heading.span(), tabled, headed);
            }
            for (ListBlock.Item item : Texts.items(node.blocks)) {
                define(Texts.first(item), Form.BULLET, node, item.span(), tabled, headed);
            }
        }
    }

    /** A token that only looks like an ID is one when another has its shape: {@code UTF-8} alone teaches nothing. */
    private void forgetLoners() {
        drafts.removeIf(
                d -> d.form != Form.TABLE && !ids.isKnownForm(d.key) && ids.learntLike(d.key) < 2 && ids.forget(d.key));
    }

    /** Notes a definition outside tables when the line begins with an ID. */
    private void define(
            InlineText line,
            Form form,
            Outline.Node node,
            SourceSpan item,
            Map<String, Draft> tabled,
            Map<String, Draft> headed) {
        String value = line.value();
        int end = 0;
        while (end < value.length() && " :：,，(（\n".indexOf(value.charAt(end)) < 0) {
            end++;
        }
        while (end > 0 && ".-–—".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        InlineText id = line.slice(0, end);
        String key = FeatureIds.key(id.value());
        boolean taught = !tabled.isEmpty();
        boolean looks = taught ? ids.looksLikeId(key) : teaches(key);
        if (!looks || tabled.containsKey(key)) {
            return;
        }
        if (form == Form.BULLET && headed.containsKey(key)
                || taught && form == Form.BULLET && !node.isIn(SectionKind.EXCLUDED_FEATURES)) {
            return;
        }
        int rest = end;
        while (rest < value.length() && " :：,，-–—.".indexOf(value.charAt(rest)) >= 0) {
            rest++;
        }
        Optional<InlineText> name = Optional.empty();
        Optional<InlineText> description = Optional.empty();
        if (rest < value.length()) {
            int colon = value.indexOf(": ", rest);
            name = Optional.of(line.slice(rest, colon < 0 ? value.length() : colon));
            if (colon >= 0) {
                description = Optional.of(line.slice(colon + 1, value.length()));
            }
        }
        boolean retired = id.is(InlineText.Style.STRUCK, 0, id.value().length());
        ids.learn(key);
        Draft draft = new Draft(
                id,
                key,
                name,
                description,
                retired ? Status.RETIRED : status(node),
                form,
                node,
                Optional.empty(),
                Optional.empty(),
                -1,
                item);
        if (form == Form.HEADING) {
            headed.put(key, draft);
        }
        drafts.add(draft);
    }

    /** Whether a token that begins a heading or item looks like an ID in its own right: letters, perhaps a dash, a number. */
    private boolean teaches(String key) {
        int letters = 0;
        while (letters < key.length() && key.charAt(letters) >= 'A' && key.charAt(letters) <= 'Z') {
            letters++;
        }
        boolean number = key.length() > letters && Character.isDigit(key.charAt(key.length() - 1));
        return ids.looksLikeId(key)
                || letters >= 1
                        && letters <= 4
                        && number
                        && key.length() <= 16
                        && key.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_');
    }

    private void collectGroups(Outline.Node section, Tables tables) {
        for (Draft draft : drafts) {
            for (Outline.Node at = draft.node; at != null && holding.add(at); at = at.parent) {}
        }
        Set<Outline.Node> withTable = new LinkedHashSet<>();
        for (ReadTable table : tables.of(TableKind.FEATURES)) {
            withTable.add(table.node);
        }
        Set<SourceSpan> defined = new LinkedHashSet<>();
        for (Draft draft : drafts) {
            if (draft.form == Form.HEADING) {
                defined.add(draft.item);
            }
        }
        for (Outline.Node child : section.children) {
            collectGroup(child, withTable, defined);
        }
    }

    private void collectGroup(Outline.Node node, Set<Outline.Node> withTable, Set<SourceSpan> featureHeadings) {
        if (node.heading == null || featureHeadings.contains(node.heading.span())) {
            return;
        }
        InlineText heading = Titles.withoutRemark(node.title);
        Set<String> words = new LinkedHashSet<>();
        for (String word : Words.split(node.title.value())) {
            if (!vocabulary.list("genericDomain").contains(word)) {
                words.add(word);
            }
        }
        DomainGroup group = new DomainGroup(
                new Located<>(heading.value(), heading.span()),
                words,
                withTable.contains(node),
                Outline.isEmpty(node),
                node.isIn(SectionKind.EXCLUDED_FEATURES));
        groups.put(node, group);
        ordered.add(group);
        for (Outline.Node child : node.children) {
            // A heading below a domain group is one itself only if features stand in it: prose has headings too.
            if (holding.contains(child)) {
                collectGroup(child, withTable, featureHeadings);
            }
        }
    }

    private Optional<DomainGroup> group(Draft draft) {
        Outline.Node node = draft.form == Form.HEADING ? draft.node.parent : draft.node;
        for (Outline.Node at = node; at != null; at = at.parent) {
            DomainGroup group = groups.get(at);
            if (group != null) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    /** Returns the domain groups in the order of the text. */
    List<DomainGroup> domainGroups() {
        return ordered;
    }

    /** Returns the features, now that the endpoint groups and roles are known. */
    List<Feature> features(List<EndpointGroup> endpointGroups, AccessReader access) {
        Set<String> groupKeys = new LinkedHashSet<>();
        for (EndpointGroup group : endpointGroups) {
            groupKeys.addAll(group.name().value().keys());
            group.furtherNames().forEach(n -> groupKeys.addAll(n.keys()));
        }
        List<Feature> features = new ArrayList<>();
        Map<String, Located<String>> seen = new HashMap<>();
        for (Draft d : drafts) {
            List<Located<Name>> named = new ArrayList<>();
            List<EndpointMention> endpoints = new ArrayList<>();
            boolean none = d.groupCell.isPresent() && readGroups(d.groupCell.get(), groupKeys, named, endpoints);
            Optional<Access> level = d.levelCell.map(access::roles);
            boolean system = level.isPresent()
                    && level.get().says(Access.Word.SYSTEM)
                    && level.get().roles().stream()
                            .allMatch(
                                    role -> vocabulary.is("system", role.value().text()));
            Located<String> id = new Located<>(d.id.value(), d.id.span());
            Located<String> earlier = seen.putIfAbsent(d.key, id);
            features.add(new Feature(
                    id,
                    d.key,
                    d.name.map(t -> new Located<>(t.value(), t.span())),
                    d.description.map(t -> new Located<>(t.value(), t.span())),
                    d.status,
                    d.form,
                    group(d),
                    named,
                    endpoints,
                    d.groupCell.map(t -> new Located<>(t.value(), t.span())),
                    level,
                    none || system || named.stream().anyMatch(this::isCrossCutting),
                    d.table,
                    d.item,
                    Optional.ofNullable(earlier)));
        }
        return specifiedElsewhere(features);
    }

    /** A feature that is excluded in one place and specified in another is specified. */
    private static List<Feature> specifiedElsewhere(List<Feature> features) {
        Set<String> specified = new LinkedHashSet<>();
        for (Feature feature : features) {
            if (feature.status() == Status.SPECIFIED) {
                specified.add(feature.key());
            }
        }
        return features.stream()
                .filter(f -> f.status() == Status.SPECIFIED || !specified.contains(f.key()))
                .toList();
    }

    private boolean isCrossCutting(Located<Name> name) {
        return name.value().keys().stream().anyMatch(crossCutting::contains);
    }

    /** Reads an Endpoint Group cell; returns whether it says that there is none. */
    private boolean readGroups(
            InlineText cell, Set<String> groupKeys, List<Located<Name>> named, List<EndpointMention> endpoints) {
        if (Cells.isDash(cell.value())) {
            return !cell.isEmpty();
        }
        if (vocabulary.is("nothing", cell.value())) {
            return true;
        }
        Located<Name> whole = names.group(cell);
        if (whole.value().keys().stream().anyMatch(groupKeys::contains)) {
            named.add(whole);
            return false;
        }
        for (InlineText part : methodPart(cell)) {
            Optional<Paths.Match> match = Paths.find(part.value(), 0);
            if (match.isPresent()) {
                endpoints.add(paths.mention(part, match.get()));
            } else if (!Cells.isDash(part.value())) {
                named.add(names.group(part));
            }
        }
        return false;
    }

    /** A slash separates groups, but not the segments of a path. */
    private static List<InlineText> methodPart(InlineText cell) {
        boolean path = Paths.find(cell.value(), 0).isPresent();
        return Cells.split(cell, path ? ",·;" : ",/·;、，");
    }
}
