package io.github.prdlint.prd;

import java.util.List;
import java.util.Optional;

/**
 * A model of the document's own Data Model. Several forms of one model (diagram, SQL, table) are one, fields united.
 *
 * @param name its name; a further spelling in brackets or after a dash is among its keys
 * @param duplicateOf the earlier definition in the same form
 */
public record Model(
        Located<Name> name,
        Optional<Located<String>> description,
        List<Field> fields,
        Form form,
        Optional<Located<Name>> duplicateOf) {

    /** How the document writes a model down. */
    public enum Form {
        TABLE,
        BULLETS,
        LINE,
        SQL,
        PRISMA,
        DBML,
        DIAGRAM,
        FENCE
    }

    /**
     * A field of a model.
     *
     * @param name its name as written, at its place
     * @param key its name normalised: {@code order_items}, {@code orderItems} and {@code OrderItem} are one
     * @param type its type or relation, absent when the cell is empty or there is none
     * @param fromTable whether it is a row of a field table
     */
    public record Field(
            Located<String> name,
            String key,
            Optional<Located<String>> type,
            Optional<Located<String>> description,
            List<ForeignKey> references,
            boolean fromTable) {

        public Field {
            references = List.copyOf(references);
        }
    }

    /**
     * A pointer to a field of another model.
     *
     * @param model the target's name as written
     * @param field the target field, where one is named
     * @param external whether it points outside the document on purpose ({@code auth.users})
     */
    public record ForeignKey(Located<Name> model, Optional<Located<String>> field, boolean external) {}

    public Model {
        fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
        return name.value().text();
    }
}
