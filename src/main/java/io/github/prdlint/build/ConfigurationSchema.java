package io.github.prdlint.build;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.prdlint.lint.settings.Declarations;
import io.github.prdlint.lint.settings.Shape;
import io.github.prdlint.report.Product;
import io.github.prdlint.rule.RuleBook;
import java.io.File;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes the JSON Schema of the configuration file, by which editors complete and check it, from the declarations that the program reads it by. */
public final class ConfigurationSchema {

    /** The draft that editors know best. */
    private static final String DRAFT = "http://json-schema.org/draft-07/schema#";

    private final JsonGenerator json;
    private final Map<Shape, String> definitions;

    private ConfigurationSchema(JsonGenerator json, Map<Shape, String> definitions) {
        this.json = json;
        this.definitions = definitions;
    }

    /**
     * Writes the schema.
     *
     * @param arguments the file to write
     */
    public static void main(String[] arguments) throws IOException {
        Shape.Keys file = Declarations.of(RuleBook.builtIn());
        Map<Shape, String> definitions = new IdentityHashMap<>();
        findRepeated(file, "", new IdentityHashMap<>(), definitions);
        try (JsonGenerator json = new JsonFactory().createGenerator(new File(arguments[0]), JsonEncoding.UTF8)) {
            json.useDefaultPrettyPrinter();
            new ConfigurationSchema(json, definitions).write(file);
        }
    }

    /** Finds the shapes that stand in several places, each with the first key that has it. */
    private static void findRepeated(Shape shape, String key, Map<Shape, String> named, Map<Shape, String> repeated) {
        if (shape instanceof Shape.Items items) {
            findRepeated(items.item(), key, named, repeated);
        } else if (shape instanceof Shape.Keys || shape instanceof Shape.Either) {
            String first = named.putIfAbsent(shape, key);
            if (first != null) {
                repeated.put(shape, first);
            } else if (shape instanceof Shape.Keys keys) {
                keys.keys().forEach(k -> findRepeated(k.shape(), k.name(), named, repeated));
            }
        }
    }

    private void write(Shape.Keys file) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", DRAFT);
        json.writeStringField("$id", Product.schemaAddress());
        json.writeStringField("title", Product.NAME + " configuration");
        keys(file);
        json.writeObjectFieldStart("definitions");
        Map<String, Shape> byName = new TreeMap<>();
        definitions.forEach((shape, name) -> byName.put(name, shape));
        for (Map.Entry<String, Shape> definition : byName.entrySet()) {
            json.writeObjectFieldStart(definition.getKey());
            content(definition.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void shape(Shape shape) throws IOException {
        String definition = definitions.get(shape);
        if (definition == null) {
            content(shape);
        } else {
            // A reference of this draft has no neighbours; the description beside it would not be read.
            json.writeArrayFieldStart("allOf");
            json.writeStartObject();
            json.writeStringField("$ref", "#/definitions/" + definition);
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    private void content(Shape shape) throws IOException {
        if (shape instanceof Shape.Word word) {
            json.writeArrayFieldStart("enum");
            for (String value : word.words()) {
                json.writeString(value);
            }
            json.writeEndArray();
        } else if (shape instanceof Shape.Text text) {
            text(text, "");
        } else if (shape instanceof Shape.Whole whole) {
            json.writeStringField("type", "integer");
            json.writeNumberField("minimum", whole.least());
            json.writeNumberField("maximum", whole.most());
        } else if (shape instanceof Shape.Flag) {
            json.writeStringField("type", "boolean");
        } else if (shape instanceof Shape.Items items) {
            if (items.some()) {
                json.writeStringField("type", "array");
                json.writeNumberField("minItems", 1);
            } else {
                types("array");
            }
            json.writeObjectFieldStart("items");
            if (items.extending() && items.item() instanceof Shape.Text text) {
                text(text, "!?");
            } else {
                shape(items.item());
            }
            json.writeEndObject();
        } else if (shape instanceof Shape.Either either) {
            json.writeArrayFieldStart("anyOf");
            for (Shape one : new Shape[] {either.scalar(), either.mapping()}) {
                json.writeStartObject();
                shape(one);
                json.writeEndObject();
            }
            json.writeEndArray();
        } else if (shape instanceof Shape.Unknown) {
            types("string", "number", "boolean", "array");
            json.writeObjectFieldStart("items");
            types("string", "number", "boolean");
            json.writeEndObject();
        } else if (shape instanceof Shape.Keys keys) {
            keys(keys);
        }
    }

    private void text(Shape.Text text, String mark) throws IOException {
        json.writeStringField("type", "string");
        json.writeStringField("pattern", "^" + mark + "(?:" + text.form().pattern() + ")$");
        json.writeNumberField("maxLength", Shape.LONGEST_TEXT + (mark.isEmpty() ? 0 : 1));
    }

    private void keys(Shape.Keys keys) throws IOException {
        if (keys.required().isEmpty()) {
            types("object");
        } else {
            json.writeStringField("type", "object");
            json.writeArrayFieldStart("required");
            for (String required : keys.required()) {
                json.writeString(required);
            }
            json.writeEndArray();
        }
        json.writeBooleanField("additionalProperties", false);
        if (keys.foreign().isPresent()) {
            json.writeObjectFieldStart("patternProperties");
            json.writeObjectFieldStart("^(?:" + keys.foreign().get().pattern() + ")$");
            shape(keys.foreign().get().shape());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeObjectFieldStart("properties");
        for (Shape.Key key : keys.keys()) {
            json.writeObjectFieldStart(key.name());
            json.writeStringField("description", key.description());
            shape(key.shape());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** A key without a value is as good as none. */
    private void types(String... types) throws IOException {
        json.writeArrayFieldStart("type");
        for (String type : types) {
            json.writeString(type);
        }
        json.writeString("null");
        json.writeEndArray();
    }
}
