package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.Wording;
import io.github.prdlint.prd.Words;
import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds placeholders, performance figures, vague descriptions and headings of what no PRD holds. Change logs, gaps and tests may say what they like. */
final class WordingReader {

    /** The longest label before a colon, such as {@code Key Constraints}. */
    private static final int LABEL = 40;

    /** The most words that a phrase in a heading has. */
    private static final int PHRASE = 4;

    /** A longer description says something. */
    private static final int VAGUE = 80;

    private final Vocabulary vocabulary;
    private final PerformanceFigures performance;
    private final int longestUnwritten;
    private final List<Wording.Placeholder> placeholders = new ArrayList<>();
    private final List<Located<String>> figures = new ArrayList<>();
    private final List<Located<String>> excluded = new ArrayList<>();

    WordingReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        performance = new PerformanceFigures(vocabulary);
        longestUnwritten = vocabulary.list("unwritten").stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    Wording read(Outline outline, Tables tables, List<Feature> features) {
        for (Outline.Node node : outline.nodes()) {
            if (isFree(node)) {
                continue;
            }
            if (node.heading != null) {
                readHeading(node.heading.text(), Outline.isEmpty(node));
            }
            for (InlineText line : Texts.lines(node.blocks)) {
                readLine(line, node);
            }
        }
        for (ReadTable table : tables.all()) {
            if (!isFree(table.node)) {
                table.rows().forEach(row -> readRow(table, row));
            }
        }
        outline.nodes().forEach(node -> readExcluded(node, outline));
        placeholders.sort((a, b) -> a.text().span().compareTo(b.text().span()));
        figures.sort((a, b) -> a.span().compareTo(b.span()));
        return new Wording(
                placeholders,
                figures,
                excluded,
                features.stream().filter(this::isVague).toList());
    }

    private static boolean isFree(Outline.Node node) {
        return node.isIn(SectionKind.CHANGE_LOG) || node.isIn(SectionKind.GAPS);
    }

    /**
     * In a heading, the rest of the template's words may stand beside its brackets: {@code [Project Name] API MVP PRD}. One that says
     * TODO above a text has a list of things to do.
     */
    private void readHeading(InlineText heading, boolean nothingBelow) {
        String value = heading.value();
        for (int open = value.indexOf('['); open >= 0; open = value.indexOf('[', open + 1)) {
            int close = value.indexOf(']', open);
            boolean path = open > 0 && value.charAt(open - 1) == '/';
            if (close > open && !path && isTemplates(value.substring(open + 1, close))) {
                add(heading.slice(open, close + 1), Optional.empty(), Optional.empty());
            }
        }
        if (nothingBelow && isUnwritten(value)) {
            add(heading, Optional.empty(), Optional.empty());
        }
    }

    private void readLine(InlineText line, Outline.Node node) {
        String value = line.value();
        int colon = Texts.colon(value);
        boolean labelled = colon > 0 && colon <= LABEL;
        if (!labelled || !vocabulary.is("scale", value.substring(0, colon))) {
            addFigures(line, false);
        }
        // Steps of a flow may be pages in brackets; a list may end in "..." and hold tasks.
        if (node.isIn(SectionKind.FLOW)) {
            return;
        }
        if (value.startsWith("[") && isPlaceholder(line, node, false)) {
            add(line, Optional.of(node.title.value()), Optional.empty());
        } else if (labelled) {
            InlineText said = line.slice(colon + 1, value.length());
            if (isPlaceholder(said, node, true)) {
                add(said, Optional.of(value.substring(0, colon).strip()), Optional.empty());
            }
        }
    }

    private void readRow(ReadTable table, Table.Row row) {
        boolean percentile = false;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < row.cells().size(); i++) {
            InlineText cell = row.cells().get(i);
            addFigures(cell, percentile);
            percentile |= performance.holdsPercentile(cell.value());
            // A row of nothing but "..." says one thing.
            if (i < table.width() && isPlaceholder(cell, table.node, true) && seen.add(cell.value())) {
                add(cell, Optional.of(table.header(i).value()), Optional.of(row.span()));
            }
        }
    }

    private void addFigures(InlineText text, boolean percentileBeside) {
        for (InlineText figure : performance.in(text, percentileBeside)) {
            figures.add(new Located<>(figure.value(), figure.span()));
        }
    }

    /** What is code is meant as it stands; what is not built now need not be written out. */
    private boolean isPlaceholder(InlineText text, Outline.Node node, boolean alone) {
        String value = text.value();
        if (value.isEmpty() || value.length() > 80 || text.is(InlineText.Style.CODE, 0, value.length())) {
            return false;
        }
        if (value.charAt(0) == '[') {
            String inner = value.substring(1, Math.max(1, value.length() - 1));
            return value.endsWith("]")
                    && value.indexOf(']') == value.length() - 1
                    && (isTemplates(inner) || alone && isPhrase(inner));
        }
        return !node.isIn(SectionKind.EXCLUDED_FEATURES) && isUnwritten(value);
    }

    /** Words compare without their plural and signs around them, but {@code todos} and {@code (TBD)} are words of their own. */
    private boolean isUnwritten(String value) {
        int letters = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
            } else if (c != ' ' && c != '.' && c != '…') {
                return false;
            }
            if (letters > longestUnwritten) {
                return false;
            }
        }
        return vocabulary.is("unwritten", value) && Words.key(value).length() == letters;
    }

    /** Whether it is one of the templates' strings: {@code Feature Name}, {@code Role2}. */
    private boolean isTemplates(String inner) {
        int end = inner.length();
        while (end > 0 && Character.isDigit(inner.charAt(end - 1))) {
            end--;
        }
        return vocabulary.is("placeholders", inner) || vocabulary.is("placeholders", inner.substring(0, end));
    }

    /** Whether it is several words and nothing else, unlike the names of pages, types and roles in brackets. */
    private static boolean isPhrase(String inner) {
        int blanks = 0;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            blanks += c == ' ' ? 1 : 0;
            if (!Character.isLetter(c) && c != ' ') {
                return false;
            }
        }
        return blanks > 0 && Words.split(inner).size() > 1;
    }

    /** Whether the whole description is a vague phrase, or several of them. */
    private boolean isVague(Feature feature) {
        String text = feature.description().map(Located::value).orElse("");
        if (feature.status() != Feature.Status.SPECIFIED || text.isEmpty() || text.length() > VAGUE) {
            return false;
        }
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || ",;、，；/·".indexOf(text.charAt(i)) >= 0) {
                String phrase = text.substring(from, i).strip();
                if (!phrase.isEmpty() && !vocabulary.is("vague", phrase)) {
                    return false;
                }
                from = i + 1;
            }
        }
        return true;
    }

    private void add(InlineText text, Optional<String> where, Optional<SourceSpan> row) {
        placeholders.add(new Wording.Placeholder(new Located<>(text.value(), text.span()), where, row));
    }

    /** Sections of other kinds, and the title, are named after what the product is about: milestones may be its business. */
    private void readExcluded(Outline.Node node, Outline outline) {
        boolean chapter = node.heading != null
                && !outline.title().filter(title -> title == node).isPresent()
                && (node.inside() == SectionKind.OTHER || node.inside() == SectionKind.CORE);
        if (chapter && isExcluded(node.title.value()) && !isInExcluded(node, outline)) {
            excluded.add(node.located());
        }
    }

    private boolean isInExcluded(Outline.Node node, Outline outline) {
        for (Outline.Node around = node.parent; around != null; around = around.parent) {
            boolean title = outline.title().isPresent() && outline.title().get() == around;
            if (around.heading != null && !title && isExcluded(around.title.value())) {
                return true;
            }
        }
        return false;
    }

    private boolean isExcluded(String title) {
        if (vocabulary.is("excludedHeadings", Titles.withoutRemark(title))) {
            return true;
        }
        Set<String> phrases = vocabulary.list("excludedContent");
        List<String> words = Words.split(title);
        for (int i = 0; i < words.size(); i++) {
            StringBuilder phrase = new StringBuilder();
            for (int end = i; end < Math.min(words.size(), i + PHRASE); end++) {
                if (phrases.contains(phrase.append(words.get(end)).toString())) {
                    return true;
                }
            }
        }
        return false;
    }
}
