package io.github.prdlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.source.Position;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** The report for programs. The totals stand before the documents, so the documents wait, as bytes, for the end of the run. */
public final class JsonReporter implements Reporter {

    private static final String SCHEMA_VERSION = "1.0";

    private final OutputStream out;
    private final boolean all;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private final JsonLayout layout = new JsonLayout();
    private final JsonGenerator json;

    /** Reports to a stream: only what counts, or all findings with the state that each is in. */
    public JsonReporter(OutputStream out, boolean all) throws IOException {
        this.out = out;
        this.all = all;
        json = layout.generator(waiting);
        json.writeStartObject();
        json.writeArrayFieldStart("documents");
    }

    @Override
    public void document(LintResult result, String repositoryPath) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", result.source().name());
        scale(result.prd().scaleDecision());
        read(Inventory.of(result.prd()));
        json.writeArrayFieldStart("checklist");
        for (LintResult.Answer answer : result.answers()) {
            answer(answer);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (LintResult.Reported reported : result.findings()) {
            if (all || reported.open()) {
                finding(result.source(), reported);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void scale(Scale.Decision decision) throws IOException {
        json.writeObjectFieldStart("scale");
        json.writeStringField("value", Inventory.scale(decision));
        json.writeStringField("source", Inventory.source(decision));
        layout.strings(json, "evidence", decision.evidence());
        json.writeEndObject();
    }

    private void read(Inventory read) throws IOException {
        json.writeFieldName("read");
        layout.startLine(json);
        json.writeNumberField("features", read.features());
        json.writeNumberField("endpointGroups", read.endpointGroups());
        json.writeNumberField("endpoints", read.endpoints());
        json.writeNumberField("models", read.models());
        json.writeNumberField("roles", read.roles());
        json.writeNumberField("matrixRows", read.matrixRows());
        json.writeNumberField("specifications", read.specifications());
        layout.endLine(json);
    }

    private void answer(LintResult.Answer answer) throws IOException {
        layout.startLine(json);
        json.writeStringField("question", answer.question().id());
        json.writeStringField("status", answer.status().word());
        json.writeNumberField("findings", answer.findings());
        json.writeNumberField("suppressed", answer.suppressed());
        optional("reason", answer.reason());
        layout.endLine(json);
    }

    private void finding(SourceText source, LintResult.Reported reported) throws IOException {
        Finding finding = reported.finding();
        json.writeStartObject();
        json.writeStringField("ruleId", finding.page().id());
        json.writeStringField("rule", finding.page().name());
        json.writeStringField("severity", finding.severity().word());
        layout.strings(json, "checklist", finding.page().questions());
        json.writeStringField("message", finding.message());
        optional("suggestion", finding.help());
        range(source, finding.span());
        json.writeArrayFieldStart("related");
        for (Finding.Related related : finding.related()) {
            json.writeStartObject();
            json.writeStringField("message", related.message());
            range(source, related.span());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("fingerprint", reported.fingerprint());
        if (all) {
            json.writeStringField("state", reported.state().word());
            optional("reason", reported.reason());
        }
        json.writeEndObject();
    }

    private void range(SourceText source, SourceSpan span) throws IOException {
        json.writeFieldName("range");
        layout.startLine(json);
        position("start", source.start(span));
        position("end", source.end(span));
        layout.endLine(json);
    }

    private void position(String name, Position position) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("line", position.line());
        json.writeNumberField("column", position.column());
        json.writeEndObject();
    }

    private void optional(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }

    @Override
    public void end(Summary summary) throws IOException {
        json.writeEndArray();
        json.writeArrayFieldStart("failures");
        for (Failure failure : summary.failures()) {
            layout.startLine(json);
            json.writeStringField("path", failure.path());
            json.writeStringField("message", failure.message());
            layout.endLine(json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();

        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head(summary, head);
        // Two objects become one: the first without its closing line, the second without its opening brace.
        out.write(head.toByteArray(), 0, head.size() - "\n}".length());
        out.write(',');
        byte[] rest = waiting.toByteArray();
        out.write(rest, 1, rest.length - 1);
        out.write('\n');
        out.flush();
    }

    private static void head(Summary summary, OutputStream to) throws IOException {
        JsonLayout layout = new JsonLayout();
        try (JsonGenerator json = layout.generator(to)) {
            json.writeStartObject();
            json.writeStringField("schemaVersion", SCHEMA_VERSION);
            json.writeFieldName("tool");
            layout.startLine(json);
            json.writeStringField("name", Product.NAME);
            json.writeStringField("version", Product.VERSION);
            layout.endLine(json);
            json.writeFieldName("summary");
            layout.startLine(json);
            json.writeNumberField("documents", summary.documents());
            json.writeNumberField("skipped", summary.skipped());
            json.writeNumberField("errors", summary.errors());
            json.writeNumberField("warnings", summary.warnings());
            json.writeNumberField("infos", summary.infos());
            json.writeNumberField("suppressed", summary.suppressed());
            json.writeNumberField("baselined", summary.baselined());
            json.writeNumberField("earlier", summary.earlier());
            layout.endLine(json);
            json.writeEndObject();
        }
    }
}
