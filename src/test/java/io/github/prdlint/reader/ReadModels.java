package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.source.SourceText;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is read of an excerpt from a data model, a line each: {@code users (id uuid; team_id → teams.id) sql}. Behind the name stand its
 * further spellings, the fields with their types and keys, the form, and what a relationship's ends are.
 */
final class ReadModels {

    private final SourceText source;
    private final Prd prd;

    private ReadModels(String document) {
        source = SourceText.of("prd.md", document);
        prd = PrdReader.read(MarkdownParser.parse(source), ReaderOptions.DEFAULT);
    }

    /** Returns the models of what stands in the section Data Model, below its heading. */
    static String of(String section) {
        return ofDocument("## Data Model\n\n" + section);
    }

    /** Returns the models of a document, from behind its title. */
    static String ofDocument(String sections) {
        return new ReadModels("# Shop API PRD\n\n" + sections + "\n").lines();
    }

    /** Returns the models in a code block of this language. */
    static String ofFence(String language, String code) {
        return of("```" + language + "\n" + code + "\n```");
    }

    private String lines() {
        String models = prd.models().stream().map(this::line).collect(Collectors.joining());
        return models
                + prd.relationships().stream()
                        .map(r -> text(r.from()) + " " + r.cardinality() + " " + text(r.to()) + "\n")
                        .collect(Collectors.joining());
    }

    private String line(Model model) {
        String keys = model.name().value().keys().stream().skip(1).collect(Collectors.joining("|"));
        return text(model.name())
                + (keys.isEmpty() ? "" : "|" + keys)
                + model.fields().stream().map(this::field).collect(Collectors.joining("; ", " (", ") "))
                + model.form().name().toLowerCase(Locale.ROOT)
                + model.description().map(text -> ", " + text(text)).orElse("")
                + model.duplicateOf().map(first -> ", again").orElse("")
                + "\n";
    }

    private String field(Model.Field field) {
        return text(field.name())
                + field.type().map(type -> " " + type).orElse("")
                + field.references().stream()
                        .map(key -> " → "
                                + text(key.model())
                                + key.field().map(target -> "." + text(target)).orElse("")
                                + (key.external() ? "!" : ""))
                        .collect(Collectors.joining())
                + field.description().map(text -> " \"" + text(text) + '"').orElse("");
    }

    /** Returns what was read, which is where it is said to be. */
    private String text(Located<?> read) {
        String there = source.text()
                .substring(read.span().start(), read.span().end())
                .replaceAll("[`*]", "")
                .strip();
        assertThat(there).isEqualTo(read.toString());
        return there;
    }
}
