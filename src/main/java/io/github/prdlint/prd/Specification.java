package io.github.prdlint.prd;

import io.github.prdlint.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * The request/response specification of one endpoint.
 *
 * @param endpoint method and path as its heading or bold line names them
 * @param heading the whole heading or bold line
 * @param bodies request, response and error bodies, in order
 * @param responses statuses that it lists, success and error
 * @param errorLine the line or table that lists its errors, absent when it lists none
 * @param parameters names of path and query parameters that it describes
 * @param prose its other lines: what it says in words
 * @param span from the heading to the end of the specification
 */
public record Specification(
        EndpointMention endpoint,
        Located<String> heading,
        List<Body> bodies,
        List<Response> responses,
        Optional<SourceSpan> errorLine,
        List<Located<String>> parameters,
        List<String> prose,
        SourceSpan span) {

    /** Which way a body goes. */
    public enum Direction {
        REQUEST,
        RESPONSE,
        ERROR
    }

    /**
     * A JSON block, type or field table.
     *
     * @param fields the top-level fields (of the elements, for an array)
     * @param fault where it cannot be parsed, and why; its fields are then whatever looks like a key, in no object
     */
    public record Body(Direction direction, SourceSpan span, List<BodyField> fields, Optional<Located<String>> fault) {

        public Body {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A key of a body.
     *
     * @param name the key at its place, without quotes
     * @param key the name normalised as a field's
     * @param value the scalar value's text, empty for an object or array of objects
     * @param fields the keys of the object (or of the array's objects) under it
     */
    public record BodyField(Located<String> name, String key, String value, List<BodyField> fields) {

        public BodyField {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A status that the specification lists.
     *
     * @param status the HTTP status
     * @param name what stands beside it in brackets or after a dash, such as {@code Unauthorized}
     * @param code the business error code beside it
     * @param error whether it is listed as an error (400 and above)
     */
    public record Response(
            Located<Integer> status, Optional<Located<String>> name, Optional<Located<String>> code, boolean error) {}

    public Specification {
        bodies = List.copyOf(bodies);
        responses = List.copyOf(responses);
        parameters = List.copyOf(parameters);
        prose = List.copyOf(prose);
    }

    @Override
    public String toString() {
        return endpoint.toString();
    }
}
