package io.github.prdlint.prd;

import io.github.prdlint.prd.SchemaField.Meaning;
import io.github.prdlint.prd.Specification.Body;
import io.github.prdlint.prd.Specification.BodyField;
import io.github.prdlint.prd.Specification.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the keys of a body mean: it is walked with the model in mind of which the object at hand is. */
final class SchemaLinks {

    private static final Set<String> ALWAYS = Set.of("id", "createdat", "updatedat", "deletedat");
    private static final Set<String> DERIVED = Set.of("total", "is", "has");

    private final ModelNames names;
    private final ModelFields fields;
    private final Prd.Conventions conventions;

    SchemaLinks(ModelNames names, ModelFields fields, Prd.Conventions conventions) {
        this.names = names;
        this.fields = fields;
        this.conventions = conventions;
    }

    /**
     * What one body says.
     *
     * @param fields its keys, in the order of the text
     * @param named the models that keys and types name or point to
     * @param parts the models that keys name as parts of another
     */
    record Found(List<SchemaField> fields, ModelSet named, ModelSet parts) {}

    /**
     * What an object in a body is.
     *
     * @param models the models of which it may be; none for any
     * @param within the key that says so, and then no other model's fields are in it
     * @param judged whether anything says what it is
     */
    private record Context(List<Model> models, Optional<BodyField> within, boolean judged) {

        Context like(Model... alsoOf) {
            List<Model> all = new ArrayList<>(List.of(alsoOf));
            all.addAll(models);
            return new Context(all, Optional.empty(), judged);
        }
    }

    private static final Context UNKNOWN = new Context(List.of(), Optional.empty(), false);

    /** Links a body of a specification whose resource is this model. */
    Found link(Specification specification, Body body, Optional<Model> resource) {
        Found found = new Found(new ArrayList<>(), new ModelSet(), new ModelSet());
        boolean judged =
                body.fault().isEmpty() && resource.filter(fields::listsAny).isPresent();
        Context context = new Context(resource.stream().toList(), Optional.empty(), judged);
        walk(specification, body, body.fields(), context, found);
        return found;
    }

    private void walk(Specification of, Body body, List<BodyField> keys, Context context, Found found) {
        boolean envelope = onlyEnvelope(keys);
        for (BodyField key : keys) {
            List<String> words = Words.split(key.name().value());
            boolean wraps =
                    envelope && isObject(key) && conventions.wrapperFields().contains(key.key());
            Optional<Model> part = part(key, context);
            Optional<Model> named = named(key, words, context);
            if (!wraps || body.direction() == Direction.REQUEST) {
                part.ifPresent(found.parts::add);
                named.or(() -> key.fields().isEmpty() ? Optional.empty() : names.claimed(key.key()))
                        .ifPresent(found.named::add);
            }
            found.fields.add(new SchemaField(
                    of,
                    body,
                    key,
                    context.models.stream().findFirst(),
                    context.within,
                    context.judged && !groups(body, key) && !saysAction(of, body, key)
                            ? meaning(key, words, context, part)
                            : Meaning.NOT_JUDGED));
            if (!key.fields().isEmpty()) {
                walk(of, body, key.fields(), content(body, key, context, wraps, part.or(() -> named)), found);
            }
        }
    }

    /** Whether an object wraps a list: {@code items} in it is then the list, and not the items of an order. */
    private boolean onlyEnvelope(List<BodyField> keys) {
        for (BodyField key : keys) {
            if (!conventions.envelopeFields().contains(key.key())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isObject(BodyField key) {
        return key.value().isEmpty();
    }

    private Optional<Model> part(BodyField key, Context context) {
        for (Model model : context.models) {
            Optional<Model> part = names.part(model, key.key());
            if (part.isPresent()) {
                return part;
            }
        }
        return Optional.empty();
    }

    /** Returns the model that a key means by its own name, by that of its type, or as a foreign key. */
    private Optional<Model> named(BodyField key, List<String> words, Context context) {
        for (Model model : context.models) {
            Optional<Model> target = fields.target(model, key.key());
            if (target.isPresent()) {
                return target;
            }
        }
        return names.named(key.key())
                .or(() -> names.claimed(ModelFields.stem(words)))
                .or(() -> fields.target(key.key()))
                .or(() -> names.ofType(key.value()));
    }

    private Meaning meaning(BodyField field, List<String> words, Context context, Optional<Model> part) {
        String key = field.key();
        for (Model model : context.models) {
            if (fields.explains(model, key)) {
                return Meaning.FIELD;
            }
        }
        if (ALWAYS.contains(key)
                || conventions.envelopeFields().contains(key)
                || isDerived(words)
                || isValue(field.name().value())
                || part.isPresent()
                || names.named(key).isPresent()
                || names.claimed(ModelFields.stem(words)).isPresent()
                || isFieldOfNamed(words)
                || names.ofType(field.value()).isPresent()
                || isObject(field) && names.claimed(key).isPresent()) {
            return Meaning.CONVENTION;
        }
        if (context.within.isPresent() || !fields.someExplain(key)) {
            return Meaning.UNKNOWN;
        }
        return context.models.isEmpty() ? Meaning.FIELD : Meaning.FIELD_OF_ANOTHER;
    }

    /** Whether an object in a response does nothing but hold other values together: it is shown so, not stored so. */
    private boolean groups(Body body, BodyField key) {
        return body.direction() == Direction.RESPONSE
                && !key.fields().isEmpty()
                && !names.named(key.key()).isPresent();
    }

    /** {@code approved} in the request of {@code PUT /leaves/:id/approve} says how the action goes out: the path names it, no model stores it. */
    private static boolean saysAction(Specification of, Body body, BodyField key) {
        List<String> segments = of.endpoint().path().segments();
        int last = segments.size() - 1;
        return body.direction() == Direction.REQUEST
                && last > 0
                && segments.get(last - 1).equals(EndpointPath.PARAMETER)
                && !segments.get(last).equals(EndpointPath.PARAMETER)
                && key.key().startsWith(Words.key(segments.get(last)));
    }

    /** {@code projectName}, where there is a model Project with a name. */
    private boolean isFieldOfNamed(List<String> words) {
        for (int end = 1; end < words.size(); end++) {
            String field = String.join("", words.subList(end, words.size()));
            Optional<Model> model = names.named(String.join("", words.subList(0, end)));
            if (model.filter(m -> fields.explains(m, field)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDerived(List<String> words) {
        return words.size() > 1
                && (DERIVED.contains(words.get(0))
                        || words.get(words.size() - 1).equals("count"));
    }

    /** Whether a key is a value by which a map is looked up, such as a date. */
    private static boolean isValue(String name) {
        return name.isEmpty() || Character.isDigit(name.charAt(0));
    }

    /** Returns what the object under a key is. */
    private Context content(Body body, BodyField key, Context context, boolean wraps, Optional<Model> target) {
        if (wraps) {
            // A request with nothing but items creates an order's items, or many orders at once.
            return body.direction() == Direction.REQUEST
                    ? target.map(context::like).orElse(context)
                    : context;
        }
        if (target.isPresent()) {
            return part(key, context).isPresent()
                    ? context.like(target.get())
                    : new Context(
                            List.of(target.get()), Optional.of(key), context.judged && fields.listsAny(target.get()));
        }
        if (conventions.wrapperFields().contains(key.key())) {
            return context;
        }
        Optional<Model> claimed = names.claimed(key.key());
        if (claimed.isPresent()) {
            return context.like(claimed.get());
        }
        boolean person = context.models.stream().anyMatch(model -> fields.isStem(model, key.key()))
                || context.within.isEmpty() && fields.isStemOfAny(key.key());
        return person ? new Context(List.of(), Optional.empty(), context.judged) : UNKNOWN;
    }
}
