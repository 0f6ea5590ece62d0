package io.github.prdlint.build;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads YAML into nodes. */
final class YamlFile {

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;
    private final int firstLine;

    private YamlFile(JsonParser parser, int firstLine) {
        this.parser = parser;
        this.firstLine = firstLine;
    }

    /** Reads a text whose first line is this 1-based line of its file; what is wrong with it becomes a fault. */
    static Node read(String text, String file, int firstLine, Faults faults) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return parser.nextToken() == null ? new Node.Nothing(firstLine) : new YamlFile(parser, firstLine).node();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? firstLine : e.getLocation().getLineNr() - 1 + firstLine;
            faults.add(
                    file,
                    line,
                    "cannot be read as YAML: " + e.getOriginalMessage().replaceAll("\\s+", " "));
        } catch (IOException e) {
            faults.add(file, firstLine, e.toString());
        }
        return new Node.Nothing(firstLine);
    }

    private Node node() throws IOException {
        int line = parser.currentTokenLocation().getLineNr() - 1 + firstLine;
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Node> entries = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                entries.put(key, node());
            }
            return new Node.Mapping(entries, line);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node());
            }
            return new Node.Sequence(items, line);
        }
        String text = parser.getText();
        return text == null || token == JsonToken.VALUE_NULL ? new Node.Nothing(line) : new Node.Text(text, line);
    }
}
