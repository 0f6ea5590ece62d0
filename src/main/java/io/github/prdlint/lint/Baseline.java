package io.github.prdlint.lint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The findings that a team has decided to live with for now: their keys, one a line and in order, so that two people's changes to the file
 * merge like text.
 */
public final class Baseline implements Known {

    /** Where a baseline is written unless somebody says where. */
    public static final String DEFAULT_FILE = ".prdlint-baseline.json";

    private static final String SCHEMA_VERSION = "1.0";

    /** Key to 1-based line in the file. */
    private final Map<String, Integer> lines;

    private Baseline(Map<String, Integer> lines) {
        this.lines = lines;
    }

    /** Says what is wrong with a baseline file: its line and column, then why. */
    public static final class InvalidBaselineException extends Exception {

        private static final long serialVersionUID = 1L;

        InvalidBaselineException(String message) {
            super(message);
        }
    }

    /** An accepted finding as its file has it; the line is 1-based. */
    public record Entry(String key, int line) {}

    /** Returns the baseline that holds these keys. */
    public static Baseline of(Collection<String> keys) {
        Map<String, Integer> lines = new TreeMap<>();
        int line = 4;
        for (String key : new TreeSet<>(keys)) {
            lines.put(key, line++);
        }
        return new Baseline(lines);
    }

    /**
     * Reads the text of a baseline file.
     *
     * @throws InvalidBaselineException if it is no baseline of this version
     */
    public static Baseline parse(String json) throws InvalidBaselineException {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = factory.createParser(json.startsWith("\uFEFF") ? json.substring(1) : json)) {
            return new Baseline(read(parser));
        } catch (JsonProcessingException e) {
            throw new InvalidBaselineException(
                    place(e.getLocation().getLineNr(), e.getLocation().getColumnNr()) + "no valid JSON: " + reason(e));
        } catch (IOException e) {
            throw new IllegalStateException("a text cannot fail to be read", e);
        }
    }

    /** What the parser says, without its remarks on its own settings. */
    private static String reason(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        int remark = message.indexOf(" (start marker at");
        return remark < 0 ? message : message.substring(0, remark);
    }

    private static Map<String, Integer> read(JsonParser parser) throws IOException, InvalidBaselineException {
        Map<String, Integer> lines = new TreeMap<>();
        boolean found = false;
        expect(parser, parser.nextToken(), JsonToken.START_OBJECT, "an object");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "schemaVersion" -> {
                    expect(parser, value, JsonToken.VALUE_STRING, "a version");
                    if (!parser.getText().startsWith("1.")) {
                        throw fault(parser, "version " + parser.getText() + " of baselines is not known here, only 1");
                    }
                }
                case "findings" -> {
                    expect(parser, value, JsonToken.START_ARRAY, "a list of keys");
                    found = true;
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        expect(parser, parser.currentToken(), JsonToken.VALUE_STRING, "a key");
                        lines.put(
                                parser.getText(), parser.currentTokenLocation().getLineNr());
                    }
                }
                default -> parser.skipChildren();
            }
        }
        if (!found) {
            throw fault(parser, "this is no baseline: \"findings\" is missing");
        }
        if (parser.nextToken() != null) {
            throw fault(parser, "there is more after the baseline's end");
        }
        return lines;
    }

    private static void expect(JsonParser parser, JsonToken token, JsonToken expected, String what)
            throws InvalidBaselineException {
        if (token != expected) {
            throw fault(parser, "this is no baseline: " + what + " belongs here");
        }
    }

    private static InvalidBaselineException fault(JsonParser parser, String message) {
        return new InvalidBaselineException(place(
                        parser.currentTokenLocation().getLineNr(),
                        parser.currentTokenLocation().getColumnNr())
                + message);
    }

    private static String place(int line, int column) {
        return line + ":" + column + ": ";
    }

    @Override
    public LintResult.State state(String key) {
        return lines.containsKey(key) ? LintResult.State.BASELINED : LintResult.State.OPEN;
    }

    /** Returns all keys, in order. */
    public Set<String> keys() {
        return lines.keySet();
    }

    /** Returns all entries, in the order of their keys. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        lines.forEach((key, line) -> entries.add(new Entry(key, line)));
        return entries;
    }

    /** Returns the text of its file. */
    public String text() {
        StringBuilder text =
                new StringBuilder("{\n  \"schemaVersion\": \"" + SCHEMA_VERSION + "\",\n  \"findings\": [");
        String separator = "\n";
        for (String key : lines.keySet()) {
            text.append(separator).append("    \"");
            text.append(JsonStringEncoder.getInstance().quoteAsString(key));
            text.append('"');
            separator = ",\n";
        }
        return text.append(lines.isEmpty() ? "]\n}\n" : "\n  ]\n}\n").toString();
    }
}
