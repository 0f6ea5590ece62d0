package io.github.prdlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.prdlint.rule.RulePage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** All rules in a table, for people, for programs and for a page of documentation. */
public final class RuleTable {

    private static final String SCHEMA_VERSION = "1.0";

    private final List<RulePage> pages;

    /** Lists these rules in their order. */
    public RuleTable(List<RulePage> pages) {
        this.pages = List.copyOf(pages);
    }

    /** Returns one line a rule, in columns. */
    public String text(Style style) {
        List<List<String>> rows = new ArrayList<>();
        for (RulePage page : pages) {
            rows.add(List.of(
                    page.id(),
                    page.name(),
                    page.severity().word(),
                    joined(page.sets(), "none"),
                    joined(page.questions(), "-"),
                    page.summary()));
        }
        int[] widths = new int[6];
        for (List<String> row : rows) {
            for (int i = 0; i < 5; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            for (int i = 0; i < 6; i++) {
                String cell = rows.get(r).get(i);
                String shown = switch (i) {
                    case 0 ->
                        Product.address(pages.get(r))
                                .map(address -> style.link(style.strong(cell), address))
                                .orElse(style.strong(cell));
                    case 2 -> style.of(pages.get(r).severity(), cell);
                    default -> cell;
                };
                text.append(shown).append(i == 5 ? "\n" : " ".repeat(widths[i] - DisplayWidth.of(cell) + 2));
            }
        }
        return text.toString();
    }

    /** Returns a table in Markdown, whose links lead to the rules' pages. */
    public String markdown() {
        StringBuilder text = new StringBuilder("| Rule | Name | Severity | Rule sets | Questions | Reports |\n")
                .append("|------|------|----------|-----------|-----------|---------|\n");
        for (RulePage page : pages) {
            String link = Product.address(page)
                    .map(address -> "[" + page.id() + "](" + address + ")")
                    .orElse(page.id());
            text.append("| ")
                    .append(String.join(
                            " | ",
                            link,
                            page.name(),
                            page.severity().word(),
                            joined(page.sets(), "none"),
                            joined(page.questions(), "—"),
                            page.summary().replace("|", "\\|")))
                    .append(" |\n");
        }
        return text.toString();
    }

    /** Returns all that the pages' front matter says. */
    public String json() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLayout layout = new JsonLayout();
        try (JsonGenerator json = layout.generator(out)) {
            json.writeStartObject();
            json.writeStringField("schemaVersion", SCHEMA_VERSION);
            json.writeArrayFieldStart("rules");
            for (RulePage page : pages) {
                rule(page, layout, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString(StandardCharsets.UTF_8) + "\n";
    }

    private static void rule(RulePage page, JsonLayout layout, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", page.id());
        json.writeStringField("name", page.name());
        json.writeStringField("severity", page.severity().word());
        layout.strings(json, "sets", new TreeSet<>(page.sets()));
        layout.strings(json, "checklist", page.questions());
        TreeSet<String> scales = new TreeSet<>();
        page.scales().forEach(s -> scales.add(s.name().toLowerCase(Locale.ROOT)));
        layout.strings(json, "scales", scales.descendingSet());
        json.writeStringField("precision", page.precision());
        json.writeStringField("title", page.title());
        json.writeStringField("summary", page.summary());
        json.writeStringField("entity", page.entity());
        json.writeArrayFieldStart("options");
        for (RulePage.Option option : page.options()) {
            layout.startLine(json);
            json.writeStringField("name", option.name());
            json.writeStringField("type", option.type());
            layout.strings(json, "values", option.values());
            layout.strings(json, "default", option.byDefault());
            json.writeObjectFieldStart("sets");
            for (String set : new TreeSet<>(option.bySet().keySet())) {
                layout.strings(json, set, option.bySet().getOrDefault(set, List.of()));
            }
            json.writeEndObject();
            json.writeStringField("description", option.description());
            layout.endLine(json);
        }
        json.writeEndArray();
        Optional<String> address = Product.address(page);
        if (address.isPresent()) {
            json.writeStringField("helpUri", address.get());
        }
        json.writeEndObject();
    }

    private static String joined(Iterable<String> words, String none) {
        TreeSet<String> sorted = new TreeSet<>();
        words.forEach(sorted::add);
        return sorted.isEmpty() ? none : String.join(", ", sorted);
    }
}
