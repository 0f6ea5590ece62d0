package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.Model.Field;
import io.github.prdlint.prd.Model.Form;
import io.github.prdlint.prd.Name;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The definitions of models as they were found, which are united where they define one model in several forms. */
final class ModelDrafts {

    private final Names names;
    private final List<Draft> drafts = new ArrayList<>();

    /** One definition in one form, before definitions of the same model are united. */
    record Draft(Located<Name> name, Optional<Located<String>> description, List<Field> fields, Form form) {}

    ModelDrafts(Names names) {
        this.names = names;
    }

    int size() {
        return drafts.size();
    }

    /** Adds definitions that were read elsewhere. */
    void addAll(List<Draft> definitions) {
        drafts.addAll(definitions);
    }

    /** Adds a model under exactly this name. */
    void add(Located<String> name, List<Field> fields, Form form) {
        drafts.add(new Draft(new Located<>(names.model(name.value()), name.span()), Optional.empty(), fields, form));
    }

    /** Adds a model under the name that a text begins with; what follows is its description. */
    void add(InlineText title, List<Field> fields, Form form) {
        InlineText plain = leadingIdentifier(Titles.withoutRemark(title));
        if (plain.isEmpty()) {
            return;
        }
        Name whole = names.model(title.value());
        Name bare = names.model(plain.value());
        Set<String> keys = new LinkedHashSet<>(bare.keys());
        if (title.value().indexOf('(') > 0 || title.value().indexOf('（') > 0) {
            keys.addAll(names.model(beforeDash(title.value())).keys());
        }
        if (keys.isEmpty()) {
            keys.addAll(whole.keys());
        }
        Optional<Located<String>> description =
                plain.value().length() < title.value().length()
                        ? Optional.of(Texts.located(title.slice(
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

    /** Returns the models: definitions of one name in several forms united, second definitions in one form kept and marked. */
    List<Model> models() {
        Map<String, Map<Form, Located<Name>>> firsts = new HashMap<>();
        Map<String, List<Draft>> byKey = new LinkedHashMap<>();
        List<Model> duplicates = new ArrayList<>();
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
        Set<String> keys = new LinkedHashSet<>(first.name.value().keys());
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
