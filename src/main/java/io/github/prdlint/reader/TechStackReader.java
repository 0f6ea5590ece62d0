package io.github.prdlint.reader;

import io.github.prdlint.markdown.Block;
import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.ListBlock;
import io.github.prdlint.markdown.Paragraph;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.prd.Technology;
import io.github.prdlint.prd.Words;
import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the tech stack: bold items of lists ({@code **PostgreSQL 16+** - Relational database}), tables, and what a bold label names. */
final class TechStackReader {

    /** Signs between a name and its version: {@code **NestJS** (11+)}, {@code client ^5.0}. */
    private static final String BEFORE_VERSION = " (:：~^≥>=";

    private final Vocabulary vocabulary;
    private final Set<String> hostedServices;
    private final List<Technology> technologies = new ArrayList<>();

    /** Reads with the names of services that others run, as keys. */
    TechStackReader(Vocabulary vocabulary, Set<String> hostedServices) {
        this.vocabulary = vocabulary;
        this.hostedServices = hostedServices;
    }

    /** Returns the items in the order of the text, each with its version and under its category where it has them. */
    List<Technology> read(Outline outline, Tables tables) {
        for (Outline.Node node : outline.nodes()) {
            if (node.isIn(SectionKind.TECH_STACK)) {
                Optional<Located<String>> category =
                        node.kind == SectionKind.TECH_STACK ? Optional.empty() : Optional.of(node.located());
                for (ListBlock.Item item : Texts.items(node.blocks)) {
                    addItem(Texts.first(item), category);
                }
            } else {
                addLabelled(node.blocks);
            }
        }
        tables.of(TableKind.TECHNOLOGIES).forEach(this::addTable);
        technologies.sort((a, b) -> a.name().span().compareTo(b.name().span()));
        return technologies;
    }

    /** A bold label is as good as a heading: {@code **Tech Stack**: Next.js 14, Redis}, or with a list below it. */
    private void addLabelled(List<Block> blocks) {
        boolean labelled = false;
        for (Block block : blocks) {
            if (labelled && block instanceof ListBlock list) {
                list.items().stream().filter(Texts::beginsWithText).forEach(item -> addPlain(Texts.first(item)));
            }
            labelled = false;
            if (block instanceof Paragraph paragraph) {
                for (InlineText line : paragraph.lines()) {
                    int end = RoleReader.strongEnd(line);
                    labelled = end > 0 && vocabulary.section(label(line.value(), end)) == SectionKind.TECH_STACK;
                    int colon = line.value().indexOf(':');
                    if (labelled && colon > 0) {
                        addPlain(line.slice(colon + 1, line.value().length()));
                    }
                }
            }
        }
    }

    private static String label(String line, int end) {
        return line.substring(0, end).replace(':', ' ');
    }

    /** {@code Backend: Node.js 24, Express 5}: what stands before the colon is the category. */
    private void addPlain(InlineText line) {
        String value = line.value();
        int colon = value.indexOf(": ");
        InlineText rest = colon > 0 ? line.slice(colon + 2, value.length()) : line;
        Optional<Located<String>> category =
                colon > 0 ? Optional.of(Texts.located(line.slice(0, colon))) : Optional.empty();
        for (InlineText part : parts(rest)) {
            add(Cells.withoutBrackets(part), Optional.empty(), category, line.span(), value);
        }
    }

    /** A row holds a category and one or more technologies, with or without a column for the version. */
    private void addTable(ReadTable table) {
        int at = table.indexOf(Column.TECHNOLOGY);
        for (Table.Row row : table.rows()) {
            Optional<InlineText> cell = table.filled(row, Column.TECHNOLOGY);
            if (cell.isEmpty()) {
                continue;
            }
            Optional<Located<String>> version = table.filled(row, Column.VERSION)
                    .filter(v -> !Cells.isDash(v.value()))
                    .map(Texts::located);
            Optional<Located<String>> category = Optional.of(row.cells().get(0))
                    .filter(c -> at > 0 && !c.isEmpty())
                    .map(Texts::located);
            for (InlineText part : parts(cell.get())) {
                InlineText item = Cells.withoutBrackets(part);
                if (!Cells.isDash(item.value())) {
                    add(item, version, category, row.span(), rest(row));
                }
            }
        }
    }

    private static String rest(Table.Row row) {
        StringBuilder text = new StringBuilder();
        row.cells().forEach(cell -> text.append(cell.value()).append(' '));
        return text.toString();
    }

    /** Where no heading says what category it is, the label of a line may: {@code **Backend**: Node.js 24, Express 5}. */
    private void addItem(InlineText line, Optional<Located<String>> heading) {
        String value = line.value();
        int colon = value.indexOf(':');
        boolean label = colon > 0
                && line.is(InlineText.Style.STRONG, 0, 1)
                && heading.isEmpty()
                && isPlatform(value.substring(0, colon));
        if (!label) {
            addBold(line, heading);
            return;
        }
        Optional<Located<String>> category = Optional.of(Texts.located(line.slice(0, colon)));
        for (InlineText part : parts(line.slice(colon + 1, value.length()))) {
            add(Cells.withoutBrackets(part), Optional.empty(), category, line.span(), value);
        }
    }

    /** Takes {@code Node.js 20+, Redis} and {@code Kafka / NATS} apart, but not {@code TCP/IP} or {@code 20+}. */
    private static List<InlineText> parts(InlineText cell) {
        List<InlineText> parts = new ArrayList<>(2);
        for (InlineText listed : Cells.split(cell, ",、·")) {
            InlineText rest = listed;
            for (int i = separator(rest.value()); i > 0; i = separator(rest.value())) {
                parts.add(rest.slice(0, i));
                rest = rest.slice(i + 3, rest.value().length());
            }
            parts.add(rest);
        }
        return parts;
    }

    private static int separator(String value) {
        int plus = value.indexOf(" + ");
        int slash = value.indexOf(" / ");
        return plus < 0 ? slash : slash < 0 ? plus : Math.min(plus, slash);
    }

    private void add(
            InlineText item,
            Optional<Located<String>> version,
            Optional<Located<String>> category,
            SourceSpan line,
            String text) {
        int at = version.isPresent() ? -1 : versionStart(item.value());
        InlineText name = at > 0 ? item.slice(0, at) : item;
        Optional<Located<String>> own =
                at > 0 ? Optional.of(Texts.located(item.slice(at, item.value().length()))) : version;
        technologies.add(new Technology(
                Texts.located(name),
                own,
                category,
                line,
                category.filter(c -> isPlatform(c.value())).isPresent(),
                isHosted(name.value(), text)));
    }

    /** Whether one of the category's words, or all of them, name what everything runs on: {@code Runtime & Framework}. */
    private boolean isPlatform(String category) {
        return vocabulary.is("platform", category)
                || Words.split(category).stream().anyMatch(vocabulary.list("platform")::contains);
    }

    /** Whether the name begins with that of a service or its provider, or the line says that somebody else runs it. */
    private boolean isHosted(String name, String text) {
        StringBuilder beginning = new StringBuilder();
        for (String word : Words.split(name)) {
            if (hostedServices.contains(beginning.append(word).toString())) {
                return true;
            }
        }
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                if (vocabulary.is("hosted", text.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private void addBold(InlineText line, Optional<Located<String>> category) {
        String value = line.value();
        int i = 0;
        while (i < value.length()) {
            if (!line.is(InlineText.Style.STRONG, i, i + 1)) {
                i++;
                continue;
            }
            int end = i;
            while (end < value.length()
                    && (line.is(InlineText.Style.STRONG, end, end + 1) || value.charAt(end) == ' ')) {
                end++;
            }
            InlineText item = line.slice(i, end);
            if (!item.isEmpty() && !item.value().endsWith(":")) {
                add(item, versionBehind(line, end), category, line.span(), value);
            }
            i = end;
        }
    }

    /** Returns the version that stands right behind a bold name. */
    private static Optional<Located<String>> versionBehind(InlineText line, int from) {
        String value = line.value();
        int start = from;
        while (start < value.length() && BEFORE_VERSION.indexOf(value.charAt(start)) >= 0) {
            start++;
        }
        int digit = start < value.length() && value.charAt(start) == 'v' ? start + 1 : start;
        if (digit >= value.length() || !Character.isDigit(value.charAt(digit))) {
            return Optional.empty();
        }
        int end = digit;
        while (end < value.length() && " ),;-–—".indexOf(value.charAt(end)) < 0) {
            end++;
        }
        return Optional.of(Texts.located(line.slice(start, end)));
    }

    /** Returns where the version in {@code Node.js 22 LTS} begins, -1 when there is none. */
    private static int versionStart(String value) {
        for (int i = 1; i < value.length(); i++) {
            if (Character.isDigit(value.charAt(i))) {
                int start = i;
                while (start > 1 && "v^~≥>=".indexOf(value.charAt(start - 1)) >= 0) {
                    start--;
                }
                if (value.charAt(start - 1) == ' ') {
                    return start;
                }
            }
        }
        return -1;
    }
}
