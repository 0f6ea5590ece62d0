package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Model.Field;
import io.github.prdlint.prd.Model.ForeignKey;
import io.github.prdlint.prd.Name;
import io.github.prdlint.prd.Relationship;
import io.github.prdlint.prd.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads DBML's {@code Ref} lines: relationships, and keys of fields that may stand before or after them. */
final class DbmlReferences {

    private final Names names;
    private final List<Reference> references = new ArrayList<>();

    DbmlReferences(Names names) {
        this.names = names;
    }

    /** A field of a model points to a field of another. */
    private record Reference(Name model, InlineText field, Located<Name> target, InlineText targetField) {}

    /** {@code Ref: orders.user_id > users.id} outside the tables: the many hold the key, with {@code -} the left one does. */
    Optional<Relationship> read(InlineText line) {
        String value = line.value();
        int colon = value.indexOf(':');
        int sign = colon;
        while (sign < value.length()
                && value.charAt(sign) != '<'
                && value.charAt(sign) != '>'
                && !value.startsWith(" - ", sign - 1)) {
            sign++;
        }
        if (sign == value.length()) {
            return Optional.empty();
        }
        int end = value.startsWith("<>", sign) ? sign + 2 : sign + 1;
        InlineText left = ModelFences.firstIdentifier(line, colon + 1);
        InlineText right = ModelFences.firstIdentifier(line, end);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Located<Name> from = new Located<>(names.model(left.value()), left.span());
        Located<Name> to = new Located<>(names.model(right.value()), right.span());
        String cardinality = switch (value.substring(sign, end)) {
            case "<>" -> "N:M";
            case ">" -> "N:1";
            case "<" -> "1:N";
            default -> "1:1";
        };
        if (cardinality.equals("1:N")) {
            references.add(new Reference(to.value(), fieldAfter(line, right), from, fieldAfter(line, left)));
        } else if (!cardinality.equals("N:M")) {
            references.add(new Reference(from.value(), fieldAfter(line, left), to, fieldAfter(line, right)));
        }
        return Optional.of(new Relationship(from, to, new Located<>(cardinality, line.span(sign, end))));
    }

    /** {@code users.id}: the field behind the model's name, empty when there is none. */
    private static InlineText fieldAfter(InlineText line, InlineText model) {
        String value = line.value();
        int dot = 0;
        while (dot < value.length()
                && line.span(dot, dot + 1).start() < model.span().end()) {
            dot++;
        }
        return dot < value.length() && value.charAt(dot) == '.'
                ? ModelFences.firstIdentifier(line, dot + 1)
                : line.slice(0, 0);
    }

    /** Gives the fields of models the keys that {@code Ref} lines declare, before or after the tables. */
    void attach(List<ModelDrafts.Draft> read) {
        if (references.isEmpty()) {
            return;
        }
        Map<String, List<ForeignKey>> keys = new HashMap<>();
        for (Reference reference : references) {
            Optional<Located<String>> target = Optional.of(reference.targetField())
                    .filter(f -> !f.isEmpty())
                    .map(f -> new Located<>(f.value(), f.span()));
            for (String model : reference.model().keys()) {
                keys.put(
                        model + "." + Words.key(reference.field().value()),
                        List.of(new ForeignKey(reference.target(), target, false)));
            }
        }
        for (ModelDrafts.Draft draft : read) {
            for (String model : draft.name().value().keys()) {
                draft.fields().replaceAll(field -> {
                    List<ForeignKey> own = keys.get(model + "." + field.key());
                    return own == null
                            ? field
                            : new Field(field.name(), field.key(), field.type(), field.description(), own, false);
                });
            }
        }
    }
}
