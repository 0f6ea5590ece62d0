package io.github.prdlint.reader;

import io.github.prdlint.markdown.MarkdownDocument;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.FeatureIdForm;
import io.github.prdlint.prd.NotUnderstood;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.RecognisedTable;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.prd.Section;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides at which scale a document is judged: as somebody demands, else as the document looks. */
final class ScaleDetector {

    private ScaleDetector() {}

    static Scale.Decision decide(
            Prd.Builder prd,
            MarkdownDocument document,
            ReaderOptions options,
            Vocabulary vocabulary,
            boolean roleDefinitions) {
        if (options.scale().isPresent()) {
            return new Scale.Decision(options.scale().get(), Scale.Source.OPTION, List.of("--scale"));
        }
        Optional<Scale> declared = frontMatter(prd, document);
        if (declared.isPresent()) {
            return new Scale.Decision(declared.get(), Scale.Source.FRONT_MATTER, List.of("front matter"));
        }
        if (options.configuredScale().isPresent()) {
            return new Scale.Decision(
                    options.configuredScale().get(), Scale.Source.CONFIGURATION, List.of("configuration"));
        }
        return detect(prd, document.source(), roleDefinitions);
    }

    /** Reads a {@code scale:} line; another value than small, medium and auto is noted as not understood. */
    private static Optional<Scale> frontMatter(Prd.Builder prd, MarkdownDocument document) {
        if (document.frontMatter().isEmpty()) {
            return Optional.empty();
        }
        SourceSpan span = document.frontMatter().get();
        String text = document.source().text(span);
        int lineStart = 0;
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("scale:")) {
                String value = line.substring(6);
                int comment = value.indexOf(" #");
                value = comment >= 0 ? value.substring(0, comment) : value;
                value = value.replace("\"", "").replace("'", "").strip().toLowerCase(Locale.ROOT);
                if (value.equals("small")) {
                    return Optional.of(Scale.SMALL);
                }
                if (value.equals("medium")) {
                    return Optional.of(Scale.MEDIUM);
                }
                if (!value.equals("auto") && !value.isEmpty()) {
                    int start = span.start() + lineStart;
                    prd.notUnderstood.add(new NotUnderstood(
                            new SourceSpan(start, start + line.stripTrailing().length()),
                            "front matter",
                            "scale is small, medium or auto, not \"" + value + "\""));
                }
            }
            lineStart += line.length() + 1;
        }
        return Optional.empty();
    }

    private static Scale.Decision detect(Prd.Builder prd, SourceText source, boolean roleDefinitions) {
        if (!prd.matrices.isEmpty()) {
            int line = source.start(prd.matrices.get(0).header()).line();
            return new Scale.Decision(
                    Scale.MEDIUM, Scale.Source.DETECTED, List.of("permission matrix at line " + line));
        }
        List<String> evidence = new ArrayList<>();
        if (roleDefinitions) {
            evidence.add("role definitions at line "
                    + source.start(prd.roles.get(0).name().span()).line());
        }
        for (RecognisedTable table : prd.tables) {
            if (table.kind() == TableKind.ENDPOINTS && table.has(Column.ROLES)) {
                evidence.add(
                        "roles column at line " + source.start(table.header()).line());
                break;
            }
        }
        long domain = prd.features.stream()
                .filter(f -> prd.idForms.get(f.key()) == FeatureIdForm.DOMAIN)
                .count();
        if (domain > 0 && domain * 2 >= prd.features.size()) {
            evidence.add("domain-grouped Feature IDs");
        }
        Optional<Section> events = prd.sections.stream()
                .filter(section -> !section.empty())
                .filter(section -> section.kind() == SectionKind.EVENTS || section.kind() == SectionKind.DOMAIN_EVENTS)
                .findFirst();
        if (events.isPresent()) {
            evidence.add("event section at line "
                    + source.start(events.get().title().span()).line());
        } else if (!prd.events.isEmpty()) {
            evidence.add("domain events");
        }
        Scale scale = evidence.size() >= 2 ? Scale.MEDIUM : Scale.SMALL;
        return new Scale.Decision(scale, Scale.Source.DETECTED, evidence);
    }
}
