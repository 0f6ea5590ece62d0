package io.github.prdlint.prd;

import io.github.prdlint.prd.Model.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of the models, and what those that point elsewhere point to. */
final class ModelFields {

    private static final Set<String> TIMES = Set.of("at", "on", "date", "time", "timestamp");
    private static final Set<String> IDS = Set.of("id", "ids", "uuid", "uuids");

    private final ModelNames names;
    private final Map<Model, Links> byModel = new IdentityHashMap<>();
    private final Links all = new Links();
    private final Links none = new Links();

    /** What the field keys of one model, or of all of them, mean. */
    private static final class Links {
        private final Map<String, Field> fields = new LinkedHashMap<>();
        private final Map<String, Model> targets = new HashMap<>();
        private final Set<String> stems = new HashSet<>();
        private final ModelSet pointsTo = new ModelSet();
        private boolean join = true;
        private boolean broken;

        boolean explains(String key) {
            return fields.containsKey(key) || targets.containsKey(key) || stems.contains(key);
        }
    }

    ModelFields(List<Model> models, ModelNames names) {
        this.names = names;
        for (Model model : models) {
            Model known = names.named(model.name().value()).orElse(model);
            Links links = byModel.computeIfAbsent(known, k -> new Links());
            for (Field field : model.fields()) {
                add(known, field, links);
            }
        }
    }

    private void add(Model model, Field field, Links links) {
        links.fields.putIfAbsent(field.key(), field);
        all.fields.putIfAbsent(field.key(), field);
        List<String> words = Words.split(field.name().value());
        String stem = stem(words);
        List<Model> targets = targets(model, field, stem);
        links.broken |= targets.isEmpty() && field.references().stream().anyMatch(r -> !r.external());
        if (!targets.isEmpty()) {
            if (!isList(field)) {
                links.pointsTo.addAll(targets);
            }
            for (String key : stem.isEmpty() ? List.of(field.key()) : List.of(field.key(), stem)) {
                links.targets.putIfAbsent(key, targets.get(0));
                all.targets.putIfAbsent(key, targets.get(0));
            }
        } else if (!stem.isEmpty()) {
            links.stems.add(stem);
            all.stems.add(stem);
        }
        boolean key = IDS.contains(field.key())
                || !targets.isEmpty()
                || !stem.isEmpty()
                || !field.references().isEmpty();
        links.join &= key || !words.isEmpty() && TIMES.contains(words.get(words.size() - 1));
    }

    private List<Model> targets(Model model, Field field, String stem) {
        List<Model> targets = new ArrayList<>();
        for (Model.ForeignKey reference : field.references()) {
            if (isSelf(reference)) {
                targets.add(model);
            } else if (!reference.external()) {
                names.named(reference.model().value()).ifPresent(targets::add);
            }
        }
        if (targets.isEmpty()) {
            names.named(stem)
                    .or(() -> field.type().flatMap(type -> names.ofType(type.value())))
                    .ifPresent(targets::add);
        }
        return targets;
    }

    /** Whether the field holds the other end's rows, as an ORM's schema writes it, so that the key is on the other side. */
    private static boolean isList(Field field) {
        return field.references().isEmpty()
                && field.type().filter(type -> type.value().contains("[]")).isPresent();
    }

    static boolean isSelf(Model.ForeignKey reference) {
        return reference.model().value().text().equalsIgnoreCase("self");
    }

    /** Returns what is left of a key such as {@code order_id} or {@code orderIds} without its last word; empty for any other key. */
    static String stem(List<String> words) {
        int last = words.size() - 1;
        return last > 0 && IDS.contains(words.get(last)) ? String.join("", words.subList(0, last)) : "";
    }

    /** Returns whether the document lists fields of the model, and not only its name. */
    boolean listsAny(Model model) {
        return !links(model).fields.isEmpty();
    }

    /** Returns the model's field with this key. */
    Optional<Field> field(Model model, String key) {
        return Optional.ofNullable(links(model).fields.get(key));
    }

    /** Returns the model's fields by their keys. */
    Collection<Field> fields(Model model) {
        return Collections.unmodifiableCollection(links(model).fields.values());
    }

    /** Returns whether the key is a field of the model, or one without its {@code _id}. */
    boolean explains(Model model, String key) {
        return links(model).explains(key);
    }

    /** Returns whether that holds for some model. */
    boolean someExplain(String key) {
        return all.explains(key);
    }

    /** Returns the model to which a key of this model points, written with or without its {@code _id}. */
    Optional<Model> target(Model model, String key) {
        return Optional.ofNullable(links(model).targets.get(key));
    }

    /** Returns the model to which a key of any model points. */
    Optional<Model> target(String key) {
        return Optional.ofNullable(all.targets.get(key));
    }

    /** Returns whether the key is one of the model's, without its {@code _id}, that points to nobody knows what. */
    boolean isStem(Model model, String key) {
        return links(model).stems.contains(key);
    }

    boolean isStemOfAny(String key) {
        return all.stems.contains(key);
    }

    /** Returns the other models to which the model's foreign keys point. */
    ModelSet pointsTo(Model model) {
        return links(model).pointsTo;
    }

    /** Returns whether one of the model's foreign keys points to no model of the document, so that nobody knows what it hangs on. */
    boolean isBroken(Model model) {
        return links(model).broken;
    }

    /** Returns whether the model holds nothing but keys and times. */
    boolean isJoin(Model model) {
        return listsAny(model) && links(model).join;
    }

    private Links links(Model model) {
        return byModel.getOrDefault(model, none);
    }
}
