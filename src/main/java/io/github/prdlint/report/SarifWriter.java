package io.github.prdlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Writes the SARIF library's objects as JSON. Their fields have the names and the order of the format's properties; one that has its
 * default, which is the format's, is left out. (A general mapper finds this out from their annotations, of which there are thousands:
 * that took longer than to lint.)
 */
final class SarifWriter {

    /** Where an object keeps what the format does not name. */
    private static final String FURTHER = "additionalProperties";

    private final JsonGenerator json;
    private final Set<String> always;
    private final Map<Class<?>, Shape> shapes = new HashMap<>();

    /**
     * Writes with a generator.
     *
     * @param always properties that are not left out, such as {@code Run.results}
     */
    SarifWriter(JsonGenerator json, Set<String> always) {
        this.json = json;
        this.always = always;
    }

    /** The fields of a class, and an object of it in which all have their defaults. */
    private record Shape(List<Field> fields, Object defaults) {}

    /** Writes an object, and all that belongs to it. */
    void write(Object value) throws IOException {
        if (value instanceof String || value instanceof URI || value instanceof Enum) {
            json.writeString(value.toString());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                write(item);
            }
            json.writeEndArray();
        } else {
            json.writeStartObject();
            writeFields(value);
            json.writeEndObject();
        }
    }

    private void writeFields(Object object) throws IOException {
        Class<?> type = object.getClass();
        try {
            Shape shape = shapes.get(type);
            if (shape == null) {
                shape = shape(type);
                shapes.put(type, shape);
            }
            for (Field field : shape.fields) {
                Object value = field.get(object);
                if (value instanceof Map<?, ?> further && field.getName().equals(FURTHER)) {
                    for (Map.Entry<?, ?> entry : further.entrySet()) {
                        json.writeFieldName(entry.getKey().toString());
                        write(entry.getValue());
                    }
                } else if (value != null
                        && (!Objects.equals(value, field.get(shape.defaults))
                                || always.contains(type.getSimpleName() + "." + field.getName()))) {
                    json.writeFieldName(field.getName());
                    write(value);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the SARIF library has no readable " + type, e);
        }
    }

    private static Shape shape(Class<?> type) throws ReflectiveOperationException {
        List<Field> fields = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                fields.add(field);
            }
        }
        return new Shape(fields, type.getDeclaredConstructor().newInstance());
    }
}
