package io.github.prdlint.reader;

import io.github.prdlint.markdown.Block;
import io.github.prdlint.markdown.CodeBlock;
import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.ListBlock;
import io.github.prdlint.markdown.Paragraph;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.Model.Field;
import io.github.prdlint.prd.Model.Form;
import io.github.prdlint.prd.Relationship;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
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
    private final FieldLists lists;
    private final FieldTables fieldTables;
    private final RelationshipReader relationships;
    private final ModelFences fences;
    private final JsonModels json;
    private final ModelDrafts drafts;
    private final ModelLists modelLists;

    ModelReader(SourceText source, Vocabulary vocabulary, Names names) {
        this.vocabulary = vocabulary;
        ForeignKeys foreignKeys = new ForeignKeys(names);
        lists = new FieldLists(vocabulary, foreignKeys);
        fieldTables = new FieldTables(foreignKeys);
        relationships = new RelationshipReader(vocabulary, names);
        drafts = new ModelDrafts(names);
        modelLists = new ModelLists(lists, drafts);
        fences = new ModelFences(source, names);
        json = new JsonModels(source, drafts);
    }

    /** Finds every definition. */
    void read(Outline outline, Tables tables) {
        Map<Outline.Node, List<ReadTable>> tablesOf = new IdentityHashMap<>();
        for (ReadTable table : tables.of(TableKind.FIELDS)) {
            tablesOf.computeIfAbsent(table.node, n -> new ArrayList<>()).add(table);
        }
        for (ReadTable table : tables.of(TableKind.MODELS)) {
            readModelTable(table);
        }
        for (Outline.Node node : outline.nodes()) {
            boolean relations = node.kind == SectionKind.RELATIONSHIPS;
            readFences(node, node.isIn(SectionKind.DATA_MODEL) && !relations);
            if (relations || node.isIn(SectionKind.DATA_MODEL)) {
                relationships.read(node);
            }
            if (node.isIn(SectionKind.RELATIONSHIPS) || !node.isIn(SectionKind.DATA_MODEL)) {
                continue;
            }
            readNode(node, tablesOf.getOrDefault(node, List.of()));
        }
        drafts.addAll(fences.drafts());
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
            List<Field> fields = fieldTables.fields(table);
            Optional<InlineText> title = titleOf(table, fields, node, section);
            title.ifPresent(t -> drafts.add(t, fields, Form.TABLE));
        }
        if (!tables.isEmpty()) {
            return;
        }
        List<Field> bullets = node.heading == null ? List.of() : lists.inBullets(node.blocks);
        boolean theme = node.heading != null && isTheme(node.title.value(), bullets);
        json.read(node.blocks, section || theme || node.heading == null ? Optional.empty() : Optional.of(node.title));
        if (isNotes(node) || theme && modelLists.readNames(node.blocks)) {
            return;
        }
        if (readBoldModels(node)) {
            return;
        }
        if (!section && !theme && node.heading != null && !ModelLists.areModels(node.blocks)) {
            List<Field> fields = bullets;
            if (fields.isEmpty() && !node.blocks.isEmpty() && node.blocks.get(0) instanceof Paragraph paragraph) {
                fields = lists.inCode(paragraph.lines().get(0));
            }
            if (!fields.isEmpty()) {
                drafts.add(node.title, fields, Form.BULLETS);
                return;
            }
        }
        for (Block block : node.blocks) {
            if (block instanceof ListBlock list) {
                for (ListBlock.Item item : list.items()) {
                    modelLists.readItem(item);
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

    /** Whether a heading stands over indexes, enums or what all models have, and not over a model. */
    private boolean isNotes(Outline.Node node) {
        return vocabulary.is("notModels", Titles.withoutRemark(node.title.value()));
    }

    private static boolean hasId(List<Field> fields) {
        for (Field field : fields) {
            if (field.key().equals("id")) {
                return true;
            }
        }
        return false;
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
                List<Field> fields = lists.inBullets(List.of(block));
                if (!fields.isEmpty() && !isLabel(name.value(), fields)) {
                    drafts.add(name, fields, Form.BULLETS);
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
            List<Field> fields =
                    table.filled(row, Column.FIELD).map(lists::inList).orElse(List.of());
            for (InlineText name : Cells.split(cell.get(), ",/、")) {
                drafts.add(name, fields, Form.LINE);
            }
        }
    }

    /** Returns how the models relate: what lines say, then what diagrams and schemas do. */
    List<Relationship> relationships() {
        List<Relationship> all = new ArrayList<>(relationships.relationships());
        all.addAll(fences.relationships());
        return all;
    }

    /** Returns the models, each once. */
    List<Model> models() {
        return drafts.models();
    }
}
