package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.ListBlock;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Column;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads what tables the document says to be there already, in the system that it extends: foreign keys may point to them. */
final class ExistingModels {

    private final Vocabulary vocabulary;
    private final Names names;
    private final Set<String> keys = new HashSet<>();

    ExistingModels(Vocabulary vocabulary, Names names) {
        this.vocabulary = vocabulary;
        this.names = names;
    }

    /** Returns the keys of their names: of columns such as Existing Table, and of lists under such a heading. */
    Set<String> read(Outline outline, Tables tables) {
        for (ReadTable table : tables.all()) {
            boolean named = table.has(Column.EXISTING_MODEL);
            if (named || isExisting(table.node)) {
                for (Table.Row row : table.rows()) {
                    Optional<InlineText> cell = named
                            ? table.filled(row, Column.EXISTING_MODEL)
                            : row.cells().stream().findFirst();
                    cell.ifPresent(this::addAll);
                }
            }
        }
        for (Outline.Node node : outline.nodes()) {
            if (isExisting(node)) {
                for (ListBlock.Item item : Texts.items(node.blocks)) {
                    addAll(Texts.first(item));
                }
            }
        }
        return keys;
    }

    private boolean isExisting(Outline.Node node) {
        return node.heading != null
                && vocabulary
                        .column(Titles.withoutRemark(node.title.value()))
                        .filter(column -> column == Column.EXISTING_MODEL)
                        .isPresent();
    }

    /** {@code users, orders} and {@code users - who signs in}: names until something else begins. */
    private void addAll(InlineText text) {
        for (InlineText part : Cells.split(text, ",/、")) {
            int end = ForeignKeys.identifier(part.value(), 0);
            if (end == 0) {
                return;
            }
            keys.addAll(names.model(part.value().substring(0, end)).keys());
            if (end < part.value().length()) {
                return;
            }
        }
    }
}
