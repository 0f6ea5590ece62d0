package io.github.prdlint.prd;

import io.github.prdlint.prd.Specification.Body;
import io.github.prdlint.prd.Specification.BodyField;
import java.util.Optional;

/**
 * A key of a request or response body, linked to the data model.
 *
 * @param holder the model of which the object around the key is; absent when it may be of any
 * @param within the key under which that object stands, when that key, and not the specification, says which model it is of
 */
public record SchemaField(
        Specification specification,
        Body body,
        BodyField field,
        Optional<Model> holder,
        Optional<BodyField> within,
        Meaning meaning) {

    /** What a key is to the data model. */
    public enum Meaning {
        /** A field of the holder, or a key that follows from its fields. */
        FIELD,
        /** A field of another model only. */
        FIELD_OF_ANOTHER,
        /** A model, an ID, a count or a wrapper, which no model need list. */
        CONVENTION,
        UNKNOWN,
        /** Nothing says of which model the object is. */
        NOT_JUDGED
    }

    @Override
    public String toString() {
        return field.name().value();
    }
}
