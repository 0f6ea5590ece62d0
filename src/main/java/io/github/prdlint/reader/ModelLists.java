package io.github.prdlint.reader;

import io.github.prdlint.markdown.Block;
import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.ListBlock;
import io.github.prdlint.prd.Model.Field;
import io.github.prdlint.prd.Model.Form;
import java.util.ArrayList;
import java.util.List;

/** Reads the models that lists name, one an item: {@code users(id, email)}, or the name alone. */
final class ModelLists {

    private final FieldLists lists;
    private final ModelDrafts drafts;

    ModelLists(FieldLists lists, ModelDrafts drafts) {
        this.lists = lists;
        this.drafts = drafts;
    }

    /**
     * Reads {@code - **orders** (주문): what they are for}: a list of models without fields, under a heading for the data model itself.
     * What is listed after it, constraints for one, says something about the models. Returns whether there was such a list.
     */
    boolean readNames(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof ListBlock list) {
                List<InlineText> names = markedNames(list);
                names.forEach(name -> drafts.add(name, List.of(), Form.LINE));
                return !names.isEmpty();
            }
        }
        return false;
    }

    /** Returns the bold or code names with which the items of a list begin; none when an item has no such name, or most have fields. */
    private List<InlineText> markedNames(ListBlock list) {
        List<InlineText> names = new ArrayList<>();
        int withFields = 0;
        for (ListBlock.Item item : list.items()) {
            if (!Texts.beginsWithText(item)) {
                return List.of();
            }
            InlineText line = Texts.first(item);
            int end = ForeignKeys.identifier(line.value(), 0);
            boolean marked =
                    end > 0 && (line.is(InlineText.Style.STRONG, 0, end) || line.is(InlineText.Style.CODE, 0, end));
            if (!marked) {
                return List.of();
            }
            names.add(line.slice(0, end));
            withFields += fields(item, line, end).size() >= 2 ? 1 : 0;
        }
        return withFields * 2 > names.size() ? List.of() : names;
    }

    /** Returns whether most items are of the form {@code users (id, email, …)}: models, not fields. */
    static boolean areModels(List<Block> blocks) {
        int like = 0;
        List<ListBlock.Item> items = Texts.items(blocks);
        for (ListBlock.Item item : items) {
            String value = Texts.first(item).value();
            int end = ForeignKeys.identifier(value, 0);
            int open = value.indexOf('(', end);
            boolean list = end > 0
                    && open >= 0
                    && open <= end + 1
                    && value.endsWith(")")
                    && value.indexOf(',', value.indexOf(',', open) + 1) > 0;
            like += list ? 1 : 0;
        }
        return like > 1 && like * 2 > items.size();
    }

    /** Reads {@code users(id, email)}, {@code **Order**: id, buyer_id}: a model with its fields. */
    void readItem(ListBlock.Item item) {
        if (!Texts.beginsWithText(item)) {
            return;
        }
        InlineText line = Texts.first(item);
        String value = line.value();
        int nameEnd = Math.max(ForeignKeys.identifier(value, 0), RoleReader.strongEnd(line));
        if (nameEnd == 0) {
            return;
        }
        List<Field> fields = fields(item, line, nameEnd);
        if (fields.size() >= 2 && isModelList(line.slice(0, nameEnd), fields)) {
            for (Field model : fields) {
                drafts.add(model.name(), List.of(), Form.LINE);
            }
        } else if (fields.size() >= 2) {
            int cut = value.charAt(nameEnd - 1) == ':' ? nameEnd - 1 : nameEnd;
            drafts.add(line.slice(0, cut), fields, Form.LINE);
        }
    }

    /** Returns the fields that stand behind a name, in brackets or after a colon or dash, else those in the list below it. */
    private List<Field> fields(ListBlock.Item item, InlineText line, int nameEnd) {
        String value = line.value();
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
            fields = lists.inList(line.slice(next + 1, value.length() - 1));
        } else if (colon || dash) {
            int from = dash || value.charAt(next) == ':' ? next + 1 : next;
            fields = lists.inList(line.slice(from, value.length()));
        }
        return fields.isEmpty()
                ? lists.inBullets(item.blocks().subList(1, item.blocks().size()))
                : fields;
    }

    /** {@code Trade: carts, orders, payments}: a theme and its models, when no part is an {@code id} and the label is no identifier. */
    private static boolean isModelList(InlineText label, List<Field> parts) {
        boolean identifier = label.value().chars().allMatch(c -> c < 0x80);
        return !identifier
                && parts.stream()
                        .allMatch(p -> p.type().isEmpty()
                                && !p.key().equals("id")
                                && p.name().value().endsWith("s"));
    }
}
