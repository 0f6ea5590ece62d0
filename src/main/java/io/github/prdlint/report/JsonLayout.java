package io.github.prdlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;

/** The lines of a JSON report: each value has its own, except where a small object or list reads better on one. */
final class JsonLayout implements DefaultPrettyPrinter.Indenter {

    private boolean inOneLine;

    /** Returns a generator that writes in this layout, and leaves the stream open. */
    JsonGenerator generator(OutputStream to) throws IOException {
        JsonGenerator json = JsonText.factory().createGenerator(to);
        json.setPrettyPrinter(JsonText.layout(this));
        return json;
    }

    /** Starts an object that stands on one line with all that is in it. */
    void startLine(JsonGenerator json) throws IOException {
        json.writeStartObject();
        inOneLine = true;
    }

    /** Ends it. */
    void endLine(JsonGenerator json) throws IOException {
        json.writeEndObject();
        inOneLine = false;
    }

    /** Writes a list of words on one line. */
    void strings(JsonGenerator json, String name, Collection<String> values) throws IOException {
        boolean inside = inOneLine;
        json.writeFieldName(name);
        json.writeStartArray();
        inOneLine = true;
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
        inOneLine = inside;
    }

    @Override
    public void writeIndentation(JsonGenerator json, int level) throws IOException {
        json.writeRaw(inOneLine ? " " : "\n" + "  ".repeat(level));
    }

    @Override
    public boolean isInline() {
        return false;
    }
}
