package io.github.prdlint.reader;

import io.github.prdlint.markdown.Block;
import io.github.prdlint.markdown.CodeBlock;
import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.ListBlock;
import io.github.prdlint.markdown.Paragraph;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.Model.Field;
import io.github.prdlint.prd.Model.ForeignKey;
import io.github.prdlint.prd.Model.Form;
import io.github.prdlint.prd.Name;
import io.github.prdlint.prd.Relationship;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.prd.Words;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the document's own Data Model: models, fields, foreign keys and relationships. */
final class ModelReader {

    /** Columns whose words announce the fields of a model. */
    private static final Set<Column> OF_FIELDS = EnumSet.of(
            Column.ID,
            Column.NAME,
            Column.FIELD,
            Column.DESCRIPTION,
            Column.TYPE,
            Column.RELATION,
            Column.CONSTRAINTS,
            Column.MODEL);

    private final Vocabulary vocabulary;
    private final Names names;
    private final ForeignKeys foreignKeys;
    private final ModelFences fences;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Relationship> relationships = new ArrayList<>();

    /** One definition in one form, before definitions of the same model are united. */
    record Draft(Located<Name> name, Optional<Located<String>> description, List<Field> fields, Form form) {}

    ModelReader(SourceText source, Vocabulary vocabulary, Names names) {
        this.vocabulary = vocabulary;
        this.names = names;
        foreignKeys = new ForeignKeys(names);
        fences = new ModelFences(source, names);
    }

    /** Finds every definition. */
    void read(Outline outline, Tables tables) {
        Map<Outline.Node, List<ReadTable>> fieldTables = new IdentityHashMap<>();
        for (ReadTable table : tables.of(TableKind.FIELDS)) {
            fieldTables.computeIfAbsent(table.node, n -> new ArrayList<>()).add(table);
        }
        for (ReadTable table : tables.of(TableKind.MODELS)) {
            readModelTable(table);
        }
        for (Outline.Node node : outline.nodes()) {
            boolean relations = node.kind == SectionKind.RELATIONSHIPS;
            readFences(node, node.isIn(SectionKind.DATA_MODEL) && !relations);
            if (relations || node.isIn(SectionKind.DATA_MODEL)) {
                readRelationships(node);
            }
            if (node.isIn(SectionKind.RELATIONSHIPS) || !node.isIn(SectionKind.DATA_MODEL)) {
                continue;
            }
            readNode(node, fieldTables.getOrDefault(node, List.of()));
        }
    }

    private void readFences(Outline.Node node, boolean plain) {
        if (node.isIn(SectionKind.EXTERNAL_API) || node.isIn(SectionKind.CHANGE_LOG)) {
            return;
        }
        for (Block block : node.blocks) {
            if (block instanceof CodeBlock code) {
                fences.read(code, plain);
            }
        }
    }

    private void readNode(Outline.Node node, List<ReadTable> tables) {
        boolean section = node.kind == SectionKind.DATA_MODEL;
        for (ReadTable table : tables) {
            List<Field> fields = fields(table);
            Optional<InlineText> title = titleOf(table, fields, node, section);
            title.ifPresent(t -> add(t, fields, Form.TABLE));
        }
        if (!tables.isEmpty()) {
            return;
        }
        List<Field> bullets = node.heading == null ? List.of() : bulletFields(node.blocks);
        boolean theme = node.heading != null && isTheme(node.title.value(), bullets);
        if (theme && readModelNames(node)) {
            return;
        }
        if (readBoldModels(node)) {
            return;
        }
        if (!section && !theme && node.heading != null && !listsModels(node)) {
            List<Field> fields = bullets;
            if (fields.isEmpty() && !node.blocks.isEmpty() && node.blocks.get(0) instanceof Paragraph paragraph) {
                fields = codeList(paragraph.lines().get(0));
            }
            if (!fields.isEmpty()) {
                add(node.title, fields, Form.BULLETS);
                return;
            }
        }
        for (Block block : node.blocks) {
            if (block instanceof ListBlock list) {
                for (ListBlock.Item item : list.items()) {
                    readModelItem(item);
                }
            }
        }
    }

    /**
     * Whether a heading inside the data model names no model: a section's word, or indexes, enums, notes. Another section's word over
     * fields with an {@code id} names a model all the same: a Route, a Webhook.
     */
    private boolean isTheme(String title, List<Field> fields) {
        String plain = Titles.withoutRemark(title);
        SectionKind kind = vocabulary.section(plain);
        boolean other = kind == null || hasId(fields) && kind.whole() != SectionKind.DATA_MODEL;
        return !other || vocabulary.is("notModels", plain);
    }

    private static boolean hasId(List<Field> fields) {
        for (Field field : fields) {
            if (field.key().equals("id")) {
                return true;
            }
        }
        return false;
    }

    /** {@code - **orders** (주문): what they are for}: a list of models without fields, under a heading for the data model itself. */
    private boolean readModelNames(Outline.Node node) {
        if (vocabulary.is("notModels", Titles.withoutRemark(node.title.value()))) {
            return true;
        }
        List<InlineText> found = new ArrayList<>();
        for (ListBlock.Item item : Texts.items(node.blocks)) {
            InlineText line = Texts.first(item);
            int end = ForeignKeys.identifier(line.value(), 0);
            boolean marked =
                    end > 0 && (line.is(InlineText.Style.STRONG, 0, end) || line.is(InlineText.Style.CODE, 0, end));
            if (!marked) {
                return false;
            }
            found.add(line.slice(0, end));
        }
        for (InlineText name : found) {
            add(name, List.of(), Form.LINE);
        }
        return !found.isEmpty();
    }

    /** A field table's model: a bold line above it, else its heading. */
    private Optional<InlineText> titleOf(ReadTable table, List<Field> fields, Outline.Node node, boolean section) {
        InlineText bold = null;
        for (Block block : node.blocks) {
            if (block == table.table) {
                break;
            }
            if (block instanceof Paragraph paragraph) {
                InlineText last = paragraph.lines().get(paragraph.lines().size() - 1);
                int end = RoleReader.strongEnd(last);
                bold = end > 0 ? last.slice(0, end) : null;
            } else if (block instanceof Table) {
                bold = null;
            }
        }
        if (bold != null && !isLabel(afterColon(bold).value(), fields)) {
            return Optional.of(afterColon(bold));
        }
        if (!section && node.heading != null) {
            return Optional.of(node.title);
        }
        return Optional.empty();
    }

    /** {@code Entity: Restaurant} is Restaurant; {@code Restaurant:} too. */
    private static InlineText afterColon(InlineText text) {
        String value = text.value();
        int colon = value.indexOf(':');
        if (colon < 0) {
            return text;
        }
        return colon + 1 < value.length() ? text.slice(colon + 1, value.length()) : text.slice(0, colon);
    }

    private List<Field> fields(ReadTable table) {
        List<Field> fields = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Optional<InlineText> cell = table.filled(row, Column.FIELD);
            if (cell.isEmpty()) {
                continue;
            }
            Optional<InlineText> type = table.filled(row, Column.TYPE);
            Optional<InlineText> relation = table.filled(row, Column.RELATION);
            Optional<InlineText> constraints = table.filled(row, Column.CONSTRAINTS);
            Optional<InlineText> description =
                    table.filled(row, Column.DESCRIPTION).or(() -> table.filled(row, Column.NOTES));
            List<ForeignKey> references = new ArrayList<>();
            type.ifPresent(t -> references.addAll(foreignKeys.in(t, true)));
            relation.ifPresent(t -> references.addAll(foreignKeys.in(t, true)));
            constraints.ifPresent(t -> references.addAll(foreignKeys.in(t, false)));
            description.ifPresent(t -> references.addAll(foreignKeys.in(t, false)));
            for (InlineText part : Cells.split(cell.get(), ",/、")) {
                InlineText name = fieldName(part);
                fields.add(new Field(
                        located(name),
                        Words.key(name.value()),
                        type.or(() -> relation).map(ModelReader::located),
                        description.map(ModelReader::located),
                        references,
                        true));
            }
        }
        return fields;
    }

    private static Located<String> located(InlineText text) {
        return new Located<>(text.value(), text.span());
    }

    /** The name of a field without a remark, a question mark or what follows a blank. */
    private static InlineText fieldName(InlineText text) {
        String value = text.value();
        int end = ForeignKeys.identifier(value, 0);
        return end > 0 && end < value.length() && " (?:[（".indexOf(value.charAt(end)) >= 0 ? text.slice(0, end) : text;
    }

    /** The fields that a bullet list names: one a bullet, or several in one. Empty when the bullets are prose. */
    private List<Field> bulletFields(List<Block> blocks) {
        List<Field> fields = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof ListBlock list) {
                for (ListBlock.Item item : list.items()) {
                    if (!item.blocks().isEmpty() && item.blocks().get(0) instanceof Paragraph) {
                        InlineText line = Texts.first(item);
                        if (isNoField(line.value())) {
                            continue;
                        }
                        List<Field> read = fieldList(line);
                        if (read.isEmpty()) {
                            return List.of();
                        }
                        fields.addAll(read);
                    }
                }
            }
        }
        return fields;
    }

    /** {@code **Index**: hive_id} says something about the fields; {@code index: int} is one. */
    private boolean isNoField(String line) {
        int colon = line.indexOf(':');
        return colon > 0
                && !Character.isLowerCase(line.charAt(0))
                && vocabulary.is("notFields", line.substring(0, colon));
    }

    /** {@code id, name, owner_id}, {@code **name** (String): what it is}, {@code name: type}; empty when the line is prose. */
    private List<Field> fieldList(InlineText line) {
        List<Field> fields = new ArrayList<>();
        List<InlineText> parts = Cells.split(line, ",、，·");
        boolean several = parts.size() > 1 && allFields(parts);
        for (InlineText part : several ? parts : List.of(line)) {
            Optional<Field> field = field(part, several);
            if (field.isEmpty()) {
                return List.of();
            }
            fields.add(field.get());
        }
        return fields;
    }

    private static boolean allFields(List<InlineText> parts) {
        for (InlineText part : parts) {
            String value = part.value();
            int end = ForeignKeys.identifier(value, 0);
            if (end == 0 || end < value.length() && wordsAfter(value, end) > 5) {
                return false;
            }
        }
        return true;
    }

    private static int wordsAfter(String value, int from) {
        int words = 0;
        int depth = 0;
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean starts = Character.isLetterOrDigit(c)
                    && !Character.isLetterOrDigit(value.charAt(i - 1))
                    && value.charAt(i - 1) != '_';
            words += depth == 0 && starts ? 1 : 0;
        }
        return words;
    }

    private Optional<Field> field(InlineText text, boolean inList) {
        String value = text.value();
        int end = ForeignKeys.identifier(value, 0);
        if (end == 0 || end > 60) {
            return Optional.empty();
        }
        int next = end;
        while (next < value.length() && (value.charAt(next) == ' ' || value.charAt(next) == '?')) {
            next++;
        }
        boolean marked = text.is(InlineText.Style.CODE, 0, end) || text.is(InlineText.Style.STRONG, 0, end);
        boolean sign = next >= value.length() || "(:=-–—→[（：".indexOf(value.charAt(next)) >= 0;
        if (!sign && !inList && !marked && !isKeyAfter(value, next)) {
            return Optional.empty();
        }
        InlineText name = text.slice(0, end);
        Optional<Located<String>> type = Optional.empty();
        if (next < value.length() && sign) {
            int start = next;
            while (start < value.length()
                    && " (:=-–—（：[".indexOf(value.charAt(start)) >= 0
                    && !value.startsWith("->", start)) {
                start++;
            }
            int stop = value.charAt(next) == '(' && value.indexOf(')', next) > 0
                    ? value.indexOf(')', next)
                    : value.length();
            type = start < stop ? Optional.of(located(text.slice(start, stop))) : Optional.empty();
        }
        List<ForeignKey> references = foreignKeys.in(text.slice(end, value.length()), true);
        return Optional.of(
                new Field(located(name), Words.key(name.value()), type, Optional.empty(), references, false));
    }

    private static boolean isKeyAfter(String value, int at) {
        return value.startsWith("FK", at) || value.startsWith("PK", at) || value.startsWith("REFERENCES", at);
    }

    /** Whether most items of a node are of the form {@code users (id, email, …)}: models, not fields. */
    private static boolean listsModels(Outline.Node node) {
        int like = 0;
        List<ListBlock.Item> items = Texts.items(node.blocks);
        for (ListBlock.Item item : items) {
            String value = Texts.first(item).value();
            int end = ForeignKeys.identifier(value, 0);
            int open = value.indexOf('(', end);
            boolean list = end > 0
                    && open >= 0
                    && open <= end + 1
                    && value.endsWith(")")
                    && value.indexOf(',', open) > 0
                    && value.indexOf(',', value.indexOf(',', open) + 1) > 0;
            like += list ? 1 : 0;
        }
        return like > 1 && like * 2 > items.size();
    }

    /** {@code users(id, email)}, {@code **Order**: id, buyer_id}: a model a list item. */
    private void readModelItem(ListBlock.Item item) {
        if (item.blocks().isEmpty() || !(item.blocks().get(0) instanceof Paragraph)) {
            return;
        }
        InlineText line = Texts.first(item);
        String value = line.value();
        int end = ForeignKeys.identifier(value, 0);
        int bold = RoleReader.strongEnd(line);
        int nameEnd = bold > end ? bold : end;
        if (nameEnd == 0) {
            return;
        }
        int next = nameEnd;
        while (next < value.length() && value.charAt(next) == ' ') {
            next++;
        }
        boolean brackets = next < value.length() && value.charAt(next) == '(' && value.endsWith(")");
        boolean colon = next < value.length() && (value.charAt(next) == ':' || value.charAt(nameEnd - 1) == ':');
        boolean dash = next > nameEnd
                && next + 1 < value.length()
                && Cells.isDash(value.substring(next, next + 1))
                && value.charAt(next + 1) == ' ';
        List<Field> fields = List.of();
        if (brackets) {
            fields = list(line.slice(next + 1, value.length() - 1));
        } else if (colon || dash) {
            int from = dash || value.charAt(next) == ':' ? next + 1 : next;
            fields = from < value.length() ? list(line.slice(from, value.length())) : List.of();
        }
        if (fields.isEmpty() && item.blocks().size() > 1) {
            fields = bulletFields(item.blocks().subList(1, item.blocks().size()));
        }
        if (fields.size() >= 2 && isModelList(line.slice(0, nameEnd), fields)) {
            for (Field model : fields) {
                drafts.add(new Draft(
                        new Located<>(
                                names.model(model.name().value()), model.name().span()),
                        Optional.empty(),
                        List.of(),
                        Form.LINE));
            }
        } else if (fields.size() >= 2) {
            int cut = value.charAt(nameEnd - 1) == ':' ? nameEnd - 1 : nameEnd;
            add(line.slice(0, cut), fields, Form.LINE);
        }
    }

    /** The fields of a line such as {@code `id` PK · `bank_id` FK → banks · `name`}; prose has no code at every part's start. */
    private List<Field> codeList(InlineText line) {
        for (InlineText part : Cells.split(line, ",、，·")) {
            int end = ForeignKeys.identifier(part.value(), 0);
            if (end == 0 || !part.is(InlineText.Style.CODE, 0, end)) {
                return List.of();
            }
        }
        return list(line);
    }

    /** {@code Trade: carts, orders, payments}: a theme and its models, when no part is an {@code id} and the label is no identifier. */
    private static boolean isModelList(InlineText label, List<Field> parts) {
        boolean identifier = label.value().chars().allMatch(c -> c < 0x80);
        return !identifier
                && parts.stream()
                        .allMatch(p -> p.type().isEmpty()
                                && !p.key().equals("id")
                                && p.name().value().chars().allMatch(c -> c < 0x80)
                                && p.name().value().endsWith("s"));
    }

    private List<Field> list(InlineText text) {
        List<InlineText> parts = Cells.split(text, ",、，·");
        return parts.size() > 1 && allFields(parts) ? fieldList(text) : List.of();
    }

    /** {@code **Entity: Restaurant**} above a list of its fields. */
    private boolean readBoldModels(Outline.Node node) {
        int before = drafts.size();
        InlineText name = null;
        for (Block block : node.blocks) {
            if (block instanceof Paragraph paragraph) {
                InlineText last = paragraph.lines().get(paragraph.lines().size() - 1);
                int end = RoleReader.strongEnd(last);
                boolean label = end > 0 && end >= last.value().length() - 1;
                name = label ? afterColon(last.slice(0, end)) : null;
            } else if (block instanceof ListBlock && name != null) {
                List<Field> fields = bulletFields(List.of(block));
                if (!fields.isEmpty() && !isLabel(name.value(), fields)) {
                    add(name, fields, Form.BULLETS);
                }
                name = null;
            } else {
                name = null;
            }
        }
        return drafts.size() > before;
    }

    /**
     * Whether a bold line names no model but announces what follows: {@code **Fields**}, {@code **Indexes**}, {@code **Status**}. Another
     * column's word over fields with an {@code id} names a model: a User, a Comment, an Event.
     */
    private boolean isLabel(String text, List<Field> fields) {
        Optional<Column> column = vocabulary.column(text);
        boolean other = column.isEmpty() || hasId(fields) && !OF_FIELDS.contains(column.get());
        return !other || isTheme(text, fields);
    }

    /** A table with a model a row: its name, perhaps its fields. */
    private void readModelTable(ReadTable table) {
        for (Table.Row row : table.rows()) {
            Optional<InlineText> cell = table.filled(row, Column.MODEL);
            if (cell.isEmpty()) {
                continue;
            }
            List<Field> fields = table.filled(row, Column.FIELD).map(this::list).orElse(List.of());
            for (InlineText name : Cells.split(cell.get(), ",/、")) {
                add(name, fields, Form.LINE);
            }
        }
    }

    /** Adds a model under the name that a text begins with; what follows is its description. */
    void add(InlineText title, List<Field> fields, Form form) {
        InlineText plain = leadingIdentifier(Titles.withoutRemark(title));
        if (plain.isEmpty()) {
            return;
        }
        Name whole = names.model(title.value());
        Name bare = names.model(plain.value());
        java.util.Set<String> keys = new java.util.LinkedHashSet<>(bare.keys());
        if (title.value().indexOf('(') > 0 || title.value().indexOf('（') > 0) {
            keys.addAll(names.model(beforeDash(title.value())).keys());
        }
        if (keys.isEmpty()) {
            keys.addAll(whole.keys());
        }
        Optional<Located<String>> description =
                plain.value().length() < title.value().length()
                        ? Optional.of(located(title.slice(
                                plain.value().length(), title.value().length())))
                        : Optional.empty();
        drafts.add(new Draft(new Located<>(new Name(plain.value(), keys), plain.span()), description, fields, form));
    }

    /** {@code `user` 用户表} is {@code user}: an identifier in code, or one before words of another script. */
    private static InlineText leadingIdentifier(InlineText title) {
        String value = title.value();
        int end = ForeignKeys.identifier(value, 0);
        while (end > 0 && end < value.length() && value.charAt(end - 1) > 0x7F) {
            end--;
        }
        if (end == 0 || end >= value.length() || value.charAt(end) != ' ') {
            return title;
        }
        boolean code = title.is(InlineText.Style.CODE, 0, end) && !title.is(InlineText.Style.CODE, 0, value.length());
        boolean otherScript = value.substring(0, end).chars().allMatch(c -> c < 0x80)
                && value.substring(end).chars().allMatch(c -> c == ' ' || c > 0x7F);
        return code || otherScript ? title.slice(0, end) : title;
    }

    private static String beforeDash(String title) {
        int dash = title.indexOf(" — ");
        return dash > 0 ? title.substring(0, dash) : title;
    }

    /** {@code User 1:N Order (ownership)}, {@code User has many Orders}. */
    private void readRelationships(Outline.Node node) {
        for (InlineText line : Texts.lines(node.blocks)) {
            readRelationship(line);
        }
    }

    private void readRelationship(InlineText line) {
        String value = line.value();
        int[] cardinality = cardinality(value);
        if (cardinality == null) {
            return;
        }
        InlineText left = trimmed(line.slice(0, cardinality[0]));
        int end = cardinality[1];
        int stop = end;
        while (stop < value.length()
                && "(（,;:".indexOf(value.charAt(stop)) < 0
                && !value.startsWith(" - ", stop)
                && !value.startsWith(" — ", stop)) {
            stop++;
        }
        if (left.isEmpty() || stop <= end) {
            return;
        }
        InlineText right = trimmed(line.slice(end, stop));
        boolean names = isModelName(left.value()) && !right.isEmpty() && isModelName(right.value());
        if (names) {
            relationships.add(new Relationship(
                    new Located<>(this.names.model(left.value()), left.span()),
                    new Located<>(this.names.model(right.value()), right.span()),
                    new Located<>(
                            value.substring(cardinality[0], cardinality[1]).strip(),
                            line.span(cardinality[0], cardinality[1]))));
        }
    }

    private static boolean isModelName(String text) {
        int blanks = 0;
        for (int i = 0; i < text.length(); i++) {
            blanks += text.charAt(i) == ' ' ? 1 : 0;
        }
        return blanks <= 2 && !text.isEmpty() && Character.isLetter(text.codePointAt(0));
    }

    private static InlineText trimmed(InlineText text) {
        String value = text.value();
        int start = 0;
        int end = value.length();
        while (start < end && " ─-–—>→<:|".indexOf(value.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " ─-–—>→<:|.".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return start >= end ? text.slice(0, 0) : text.slice(start, end);
    }

    /** Returns where {@code 1:N}, {@code N:M}, {@code has many} and the like stand in a line, null when nowhere. */
    private int @org.jspecify.annotations.Nullable [] cardinality(String value) {
        for (int i = 1; i < value.length() - 1; i++) {
            if (value.charAt(i) == ':' || value.charAt(i) == '：') {
                int left = i - 1;
                while (left > 0 && value.charAt(left) == ' ') {
                    left--;
                }
                int right = i + 1;
                while (right < value.length() - 1 && value.charAt(right) == ' ') {
                    right++;
                }
                boolean free = left == 0 || !Character.isLetterOrDigit(value.charAt(left - 1));
                boolean ends = right + 1 >= value.length() || !Character.isLetterOrDigit(value.charAt(right + 1));
                if (isEnd(value.charAt(left)) && isEnd(value.charAt(right)) && free && ends && left > 0) {
                    return new int[] {left, right + 1};
                }
            }
        }
        for (String phrase : vocabulary.relationPhrases()) {
            int at = value.indexOf(" " + phrase + " ");
            if (at > 0) {
                return new int[] {at + 1, at + 1 + phrase.length()};
            }
        }
        return null;
    }

    private static boolean isEnd(char c) {
        return c == '1' || c == 'N' || c == 'M' || c == 'n' || c == 'm' || c == '*' || c == '0';
    }

    List<Relationship> relationships() {
        relationships.addAll(fences.relationships());
        return relationships;
    }

    /** Returns the models: definitions of one name in several forms united, second definitions in one form kept and marked. */
    List<Model> models() {
        Map<String, Map<Form, Located<Name>>> firsts = new HashMap<>();
        Map<String, List<Draft>> byKey = new LinkedHashMap<>();
        List<Model> duplicates = new ArrayList<>();
        drafts.addAll(fences.drafts());
        for (Draft draft : drafts) {
            String known = null;
            for (String key : draft.name.value().keys()) {
                if (byKey.containsKey(key)) {
                    known = key;
                    break;
                }
            }
            if (known == null) {
                List<Draft> one = new ArrayList<>(List.of(draft));
                for (String key : draft.name.value().keys()) {
                    byKey.put(key, one);
                    firsts.computeIfAbsent(key, k -> new EnumMap<>(Form.class)).put(draft.form, draft.name);
                }
                continue;
            }
            Located<Name> same = firsts.getOrDefault(known, Map.of()).get(draft.form);
            if (same != null) {
                duplicates.add(new Model(draft.name, draft.description, draft.fields, draft.form, Optional.of(same)));
            } else {
                byKey.getOrDefault(known, new ArrayList<>()).add(draft);
                firsts.computeIfAbsent(known, k -> new EnumMap<>(Form.class)).put(draft.form, draft.name);
            }
        }
        List<Model> models = new ArrayList<>();
        Map<List<Draft>, Boolean> done = new IdentityHashMap<>();
        for (List<Draft> united : byKey.values()) {
            if (done.put(united, true) == null) {
                models.add(unite(united));
            }
        }
        models.addAll(duplicates);
        models.sort((a, b) -> a.name().span().compareTo(b.name().span()));
        return models;
    }

    private static Model unite(List<Draft> drafts) {
        Draft first = drafts.get(0);
        for (Draft draft : drafts) {
            boolean bare = first.fields.isEmpty() && !draft.fields.isEmpty();
            if (bare || first.form == Form.DIAGRAM && draft.form != Form.DIAGRAM) {
                first = draft;
            }
        }
        if (drafts.size() == 1) {
            return new Model(first.name, first.description, first.fields, first.form, Optional.empty());
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Field field : first.fields) {
            fields.putIfAbsent(field.key(), field);
        }
        java.util.Set<String> keys =
                new java.util.LinkedHashSet<>(first.name.value().keys());
        for (Draft draft : drafts) {
            keys.addAll(draft.name.value().keys());
            for (Field field : draft.fields) {
                fields.putIfAbsent(field.key(), field);
            }
        }
        Name name = new Name(first.name.value().text(), keys);
        return new Model(
                new Located<>(name, first.name.span()),
                first.description,
                List.copyOf(fields.values()),
                first.form,
                Optional.empty());
    }
}
