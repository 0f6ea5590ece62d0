package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.Model.Field;
import io.github.prdlint.prd.Model.Form;
import io.github.prdlint.prd.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Set<String> keys = new LinkedHashSet<>(names.model(plain.value()).keys());
        if (keys.isEmpty()) {
            return;
        }
        if (title.value().indexOf('(') > 0 || title.value().indexOf('（') > 0) {
            keys.addAll(names.model(beforeDash(title.value())).keys());
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
        return dash < 0 ? title : title.substring(0, dash);
    }

    /** Returns the models: definitions of one name in several forms united, second definitions in one form kept and marked. */
    List<Model> models() {
        Map<String, List<Draft>> byKey = new HashMap<>();
        List<List<Draft>> distinct = new ArrayList<>();
        List<Model> duplicates = new ArrayList<>();
        for (Draft draft : drafts) {
            Set<String> keys = draft.name.value().keys();
            List<Draft> united = keys.stream()
                    .map(byKey::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(new ArrayList<>());
            Optional<Draft> same = united.stream()
                    .filter(earlier -> earlier.form == draft.form)
                    .findFirst();
            if (same.isPresent()) {
                duplicates.add(
                        new Model(draft.name, draft.description, draft.fields, draft.form, same.map(Draft::name)));
                continue;
            }
            if (united.isEmpty()) {
                distinct.add(united);
                keys.forEach(key -> byKey.put(key, united));
            }
            united.add(draft);
        }
        List<Model> models = new ArrayList<>();
        for (List<Draft> united : distinct) {
            models.add(unite(united));
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
