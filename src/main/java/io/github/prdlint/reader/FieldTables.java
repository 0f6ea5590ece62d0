package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.Model.Field;
import io.github.prdlint.prd.Model.ForeignKey;
import io.github.prdlint.prd.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the fields of a model from a table. */
final class FieldTables {

    private final ForeignKeys foreignKeys;

    FieldTables(ForeignKeys foreignKeys) {
        this.foreignKeys = foreignKeys;
    }

    /** Returns the fields of a table, a row each. */
    List<Field> fields(ReadTable table) {
        List<Field> fields = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Optional<InlineText> cell = table.filled(row, Column.FIELD);
            if (cell.isEmpty()) {
                continue;
            }
            Optional<InlineText> type = table.filled(row, Column.TYPE).filter(t -> !Cells.isDash(t.value()));
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
                        Texts.located(name),
                        Words.key(name.value()),
                        type.or(() -> relation).map(Texts::located),
                        description.map(Texts::located),
                        references,
                        true));
            }
        }
        return fields;
    }

    /** The name of a field without a remark, a question mark or what follows a blank. */
    private static InlineText fieldName(InlineText text) {
        String value = text.value();
        int end = ForeignKeys.identifier(value, 0);
        return end > 0 && end < value.length() && " (?:[（".indexOf(value.charAt(end)) >= 0 ? text.slice(0, end) : text;
    }
}
