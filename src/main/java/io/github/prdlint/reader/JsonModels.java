package io.github.prdlint.reader;

import io.github.prdlint.markdown.Block;
import io.github.prdlint.markdown.CodeBlock;
import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Model.Field;
import io.github.prdlint.prd.Model.Form;
import io.github.prdlint.prd.Specification.BodyField;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads models from JSON in the data model: an object of named types, or the example of a document under its model's heading. */
final class JsonModels {

    private final SourceText source;
    private final ModelDrafts drafts;

    JsonModels(SourceText source, ModelDrafts drafts) {
        this.source = source;
        this.drafts = drafts;
    }

    /**
     * Reads the JSON blocks of a section.
     *
     * @param title the heading, if it may be a model's name
     */
    void read(List<Block> blocks, Optional<InlineText> title) {
        Optional<InlineText> unnamed = title;
        for (Block block : blocks) {
            if (!(block instanceof CodeBlock code) || !code.language().startsWith("json")) {
                continue;
            }
            JsonBody.Result json = JsonBody.read(source, code);
            if (json.fault().isPresent()) {
                continue;
            }
            if (areTypes(json.fields())) {
                for (BodyField type : json.fields()) {
                    drafts.add(type.name(), fields(type.fields()), Form.FENCE);
                }
            } else if (unnamed.isPresent() && isDocument(json.fields())) {
                drafts.add(unnamed.get(), fields(json.fields()), Form.FENCE);
                unnamed = Optional.empty();
            }
        }
    }

    /** {@code { "Staff": { … }, "OrderItem": { … } }}: every key begins with a capital and holds an object. */
    private static boolean areTypes(List<BodyField> keys) {
        for (BodyField key : keys) {
            String name = key.name().value();
            if (name.isEmpty()
                    || !Character.isUpperCase(name.codePointAt(0))
                    || key.fields().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether an object is stored: it has an ID of its own. */
    private static boolean isDocument(List<BodyField> keys) {
        return keys.size() > 1 && keys.stream().anyMatch(key -> key.key().equals("id"));
    }

    private static List<Field> fields(List<BodyField> keys) {
        List<Field> fields = new ArrayList<>();
        for (BodyField key : keys) {
            fields.add(new Field(key.name(), key.key(), Optional.empty(), Optional.empty(), List.of(), false));
        }
        return fields;
    }
}
