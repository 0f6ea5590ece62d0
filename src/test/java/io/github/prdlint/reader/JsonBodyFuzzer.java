package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Specification.BodyField;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import io.github.prdlint.source.SpanFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whatever the text of a code block is, it is read, and of JSON exactly the keys that another reader finds. */
public final class JsonBodyFuzzer {

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private JsonBodyFuzzer() {}

    /** Tries the text of one block. */
    public static void fuzzerTestOneInput(byte[] input) {
        SourceText source = SourceText.decode("fuzz.md", input);
        String text = source.text();
        List<SourceSpan> lines = new ArrayList<>();
        for (int line = 1; line <= source.lineCount(); line++) {
            lines.add(source.line(line));
        }
        JsonBody.Result result = JsonBody.read(source, lines);
        SourceSpan all = new SourceSpan(0, text.length());
        assertThat(SpanFinder.in(result)).as(text).allMatch(all::contains);
        json(text).ifPresent(json -> {
            String fault = result.fault().map(Located::value).orElse("");
            if (!fault.startsWith("nested more than")) {
                assertThat(fault).as(text).isEmpty();
                assertThat(names(result.fields())).as(text).isEqualTo(names(json));
            }
        });
    }

    /** Returns what the text is as JSON, if it is; names with escapes are read as they stand, and spreads are no names. */
    private static Optional<JsonNode> json(String text) {
        if (text.contains("\\") || text.contains("\"...") || text.contains("\"…")) {
            return Optional.empty();
        }
        try {
            return Optional.of(STRICT.readTree(text)).filter(JsonNode::isContainerNode);
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private static String names(List<BodyField> fields) {
        StringBuilder names = new StringBuilder("{");
        fields.forEach(field -> names.append(field.name()).append(names(field.fields())));
        return names.append('}').toString();
    }

    private static String names(JsonNode json) {
        StringBuilder names = new StringBuilder("{");
        addNames(json, names);
        return names.append('}').toString();
    }

    /** Adds the names of an object's fields, or of those of the objects in an array. */
    private static void addNames(JsonNode json, StringBuilder names) {
        if (json.isArray()) {
            json.forEach(element -> addNames(element, names));
        } else {
            json.fields().forEachRemaining(field -> names.append(field.getKey()).append(names(field.getValue())));
        }
    }
}
