package io.github.prdlint.checks;

import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.RecognisedTable;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every row of a model's field table has a type or a relation. */
final class UntypedField implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        TreeMap<Integer, RecognisedTable> tables = new TreeMap<>();
        for (RecognisedTable table : prd.tables()) {
            tables.put(table.header().start(), table);
        }
        for (Model model : prd.models()) {
            for (Model.Field field : model.fields()) {
                if (field.fromTable()
                        && field.type().isEmpty()
                        && field.references().isEmpty()
                        && hasTypes(tables.floorEntry(field.name().span().start()))) {
                    findings.at(field.name(), "field \"%s\" of %s has neither type nor relation", field.name(), model)
                            .entity(Subject.of(model).key(), field.key())
                            .about(Subject.of(model), Subject.item(model.name()), Subject.item(field.name()))
                            .related(model.name().span(), "%s", model)
                            .help(
                                    "write the type of \"%s\" into its row, or the model's field to which it points",
                                    field.name());
                }
            }
        }
    }

    /** A table without any such column is one fault of its own. */
    private static boolean hasTypes(Map.@Nullable Entry<Integer, RecognisedTable> table) {
        return table != null
                && (table.getValue().has(Column.TYPE) || table.getValue().has(Column.RELATION));
    }
}
