package io.github.prdlint.lint.settings;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.dataformat.yaml.snakeyaml.error.Mark;
import com.fasterxml.jackson.dataformat.yaml.snakeyaml.error.MarkedYAMLException;
import io.github.prdlint.source.Position;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads YAML as plain data: one document of mappings, lists and scalars. Anchors, aliases, tags, duplicate keys and deep nesting are
 * refused, so that what a file means is what stands in it.
 */
final class YamlReader {

    /** A hundred times a long configuration. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int DEEPEST = 16;

    private static final YAMLFactory FACTORY = new YAMLFactory();

    private final SourceText source;
    private final YAMLParser parser;
    private final Problems problems;

    private YamlReader(SourceText source, YAMLParser parser, Problems problems) {
        this.source = source;
        this.parser = parser;
        this.problems = problems;
    }

    /** A file that cannot be read any further. */
    private static final class StopException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Position place;

        StopException(Position place, String message) {
            super(message);
            this.place = place;
        }
    }

    /** Returns what a file holds; empty when it holds nothing, or when it cannot be read, which is then among the problems. */
    static Optional<Node> read(String name, byte[] bytes, Problems problems) {
        SourceText source = SourceText.decode(name, bytes);
        if (source.encodingFault().isPresent()) {
            problems.add(
                    source.start(source.encodingFault().get().span()),
                    "these bytes are no UTF-8; save the file as UTF-8");
            return Optional.empty();
        }
        for (int i = 0; i < source.text().length(); i++) {
            char c = source.text().charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == '\u007f' || c == '\ufffd' || c == '\ufeff') {
                problems.add(
                        source.start(new SourceSpan(i, i + 1)),
                        "the control character U+%04X cannot stand in YAML; delete it".formatted((int) c));
                return Optional.empty();
            }
        }
        try (YAMLParser parser = FACTORY.createParser(source.text())) {
            return new YamlReader(source, parser, problems).document();
        } catch (MarkedYAMLException e) {
            problems.add(place(source, e), words(source, e));
        } catch (JsonProcessingException e) {
            boolean key = e.getOriginalMessage().startsWith("Expected a field name");
            problems.add(
                    place(source, e.getLocation()),
                    key ? "a key is a text" : "cannot be read as YAML: " + oneLine(e.getOriginalMessage()));
        } catch (StopException e) {
            problems.add(e.place, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }

    private Optional<Node> document() throws IOException, StopException {
        if (parser.nextToken() == null) {
            return Optional.empty();
        }
        Node root = node(0);
        if (parser.nextToken() != null) {
            throw new StopException(here(), "a second YAML document begins here; a configuration is one document");
        }
        return root.isNothing() ? Optional.empty() : Optional.of(root);
    }

    private Node node(int depth) throws IOException, StopException {
        Position place = here();
        refuseReferences(place);
        JsonToken token = parser.currentToken();
        if (token.isScalarValue()) {
            return new Node.Scalar(parser.getText(), kind(token, parser.getText()), place);
        }
        if (depth == DEEPEST) {
            throw new StopException(place, "nested more than " + DEEPEST + " deep");
        }
        return token == JsonToken.START_ARRAY ? sequence(place, depth) : mapping(place, depth);
    }

    private Node sequence(Position place, int depth) throws IOException, StopException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new Node.Sequence(items, place);
    }

    private Node mapping(Position place, int depth) throws IOException, StopException {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            Position keyPlace = here();
            refuseReferences(keyPlace);
            parser.nextToken();
            Node.Member member = new Node.Member(keyPlace, node(depth + 1));
            Node.Member first = members.putIfAbsent(key, member);
            if (first != null) {
                problems.add(
                        keyPlace,
                        "the key " + Problems.shown(key) + " stands here a second time; the first is in line "
                                + first.key().line());
            }
        }
        return new Node.Mapping(members, place);
    }

    private void refuseReferences(Position place) throws IOException, StopException {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw new StopException(
                    place,
                    "anchors (&) and aliases (*) are not read; write the value out, or put a text that begins with one in"
                            + " quotes");
        }
        // A mapping's tag is still there when its first key comes.
        if (parser.getTypeId() != null && parser.currentToken() != JsonToken.FIELD_NAME) {
            throw new StopException(
                    place,
                    "\"!\" begins a tag in YAML, and tags are not read; put a text that begins with it in quotes");
        }
    }

    /** As YAML 1.2 has it: words such as {@code off} are texts. */
    private static Node.Kind kind(JsonToken token, String text) {
        return switch (token) {
            case VALUE_NULL -> Node.Kind.NOTHING;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE ->
                Set.of("true", "false").contains(text.toLowerCase(Locale.ROOT)) ? Node.Kind.FLAG : Node.Kind.TEXT;
            default -> Node.Kind.TEXT;
        };
    }

    private Position here() {
        return place(source, parser.currentTokenLocation());
    }

    private static Position place(SourceText source, JsonLocation location) {
        return place(source, location.getLineNr(), location.getColumnNr());
    }

    private static Position place(SourceText source, MarkedYAMLException e) {
        Mark mark = isUnclosed(e) && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark();
        return place(source, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The library counts code points; a position counts UTF-16 units. */
    private static Position place(SourceText source, int line, int codePoint) {
        int known = Math.min(Math.max(1, line), source.lineCount());
        String text = source.text(source.line(known));
        int points = Math.min(Math.max(0, codePoint - 1), text.codePointCount(0, text.length()));
        return new Position(known, text.offsetByCodePoints(0, points) + 1);
    }

    private static boolean isUnclosed(MarkedYAMLException e) {
        String context = String.valueOf(e.getContext());
        return context.contains("quoted scalar") && !isEscape(e) || context.contains("flow") || isReference(e);
    }

    private static boolean isEscape(MarkedYAMLException e) {
        return String.valueOf(e.getProblem()).contains("escape");
    }

    private static boolean isReference(MarkedYAMLException e) {
        String context = String.valueOf(e.getContext());
        return context.contains("an alias") || context.contains("an anchor");
    }

    /** Says in the words of whoever writes a file what the library says in its own. */
    private static String words(SourceText source, MarkedYAMLException e) {
        String problem = String.valueOf(e.getProblem());
        String context = String.valueOf(e.getContext());
        Position place = place(source, e);
        String line = source.text(source.line(place.line()));
        if (problem.contains("(TAB)")) {
            return "a tab cannot indent in YAML; use spaces";
        }
        if (isReference(e) || problem.contains("cannot start any token")) {
            String sign = line.substring(place.column() - 1, Math.min(line.length(), place.column()));
            return "a text that begins with \"" + sign + "\" stands in quotes in YAML";
        }
        if (isEscape(e)) {
            return "\"\\\" in double quotes begins an escape, and there is none like this; write \"\\\\\", or put the text in"
                    + " single quotes";
        }
        if (context.contains("quoted scalar")) {
            return "the quotes that open here are not closed";
        }
        if (context.contains("flow")) {
            String sign = line.substring(place.column() - 1, Math.min(line.length(), place.column()));
            return "the \"" + sign + "\" that opens here is not closed, or a comma is missing after it";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "a second \":\" cannot stand in this line, and a key is indented like its neighbours; put a text with"
                    + " \": \" in quotes";
        }
        if (problem.startsWith("expected <block end>")) {
            return "this line is not indented like its neighbours";
        }
        return "cannot be read as YAML: " + oneLine(problem);
    }

    private static String oneLine(String message) {
        return String.join(" ", message.lines().map(String::strip).toList());
    }
}
