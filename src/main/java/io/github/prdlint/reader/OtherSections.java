package io.github.prdlint.reader;

import io.github.prdlint.markdown.Block;
import io.github.prdlint.markdown.CodeBlock;
import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.CoreInformation;
import io.github.prdlint.prd.CoreInformation.Item;
import io.github.prdlint.prd.EndpointMention;
import io.github.prdlint.prd.Event;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.prd.Webhook;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the short sections: core information, flows, events and webhooks. */
final class OtherSections {

    private final Vocabulary vocabulary;

    OtherSections(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Returns what {@code **Purpose**: …} lines say, in the core section or before the first one; empty when there are none. */
    Optional<CoreInformation> core(Outline outline) {
        Map<Item, Located<String>> items = new EnumMap<>(Item.class);
        Map<Item, Located<String>> headings = new EnumMap<>(Item.class);
        boolean section = false;
        for (Outline.Node node : outline.nodes()) {
            boolean core = node.isIn(SectionKind.CORE);
            section |= core;
            if (core || node.inside() == SectionKind.OTHER && node.level <= 1) {
                for (InlineText line : Texts.lines(node.blocks)) {
                    readCore(line, items);
                }
                if (core && node.heading != null && !node.blocks.isEmpty()) {
                    item(node.title.value()).ifPresent(i -> headings.putIfAbsent(i, node.located()));
                }
            }
        }
        // A heading alone is no label beside others: the prose under it may say everything.
        if (!items.isEmpty() || headings.size() > 1) {
            headings.forEach(items::putIfAbsent);
        }
        return section || !items.isEmpty() ? Optional.of(new CoreInformation(items)) : Optional.empty();
    }

    private void readCore(InlineText line, Map<Item, Located<String>> items) {
        String value = line.value();
        int colon = Texts.colon(value);
        if (colon < 0) {
            return;
        }
        InlineText text = line.slice(colon + 1, value.length());
        if (!text.isEmpty()) {
            item(value.substring(0, colon)).ifPresent(i -> items.putIfAbsent(i, Texts.located(text)));
        }
    }

    private Optional<Item> item(String label) {
        if (vocabulary.is("purpose", label)) {
            return Optional.of(Item.PURPOSE);
        }
        if (vocabulary.is("consumers", label)) {
            return Optional.of(Item.CONSUMERS);
        }
        if (vocabulary.is("keyConstraints", label)) {
            return Optional.of(Item.KEY_CONSTRAINTS);
        }
        return vocabulary.is("scale", label) ? Optional.of(Item.SCALE) : Optional.empty();
    }

    /** Returns the endpoints that flow steps mention, in lines and in fences. */
    static List<EndpointMention> flowSteps(Outline outline, SourceText source, Paths paths) {
        List<EndpointMention> steps = new ArrayList<>();
        for (Outline.Node node : outline.nodes()) {
            if (!node.isIn(SectionKind.FLOW)) {
                continue;
            }
            for (InlineText line : Texts.lines(node.blocks)) {
                addSteps(line, paths, steps);
            }
            for (Block block : node.blocks) {
                if (block instanceof CodeBlock code) {
                    for (SourceSpan line : code.lines()) {
                        addSteps(InlineText.literal(source, line), paths, steps);
                    }
                }
            }
        }
        steps.removeIf(step -> paths.isForeign(step.path().text()));
        steps.sort((a, b) -> a.span().compareTo(b.span()));
        return steps;
    }

    private static void addSteps(InlineText line, Paths paths, List<EndpointMention> steps) {
        int from = 0;
        for (Optional<Paths.Match> m = Paths.find(line.value(), 0); m.isPresent(); m = Paths.find(line.value(), from)) {
            steps.add(paths.mention(line, m.get()));
            from = m.get().pathEnd();
        }
    }

    static List<Event> events(Tables tables) {
        List<Event> events = new ArrayList<>();
        for (ReadTable table : tables.of(TableKind.EVENTS)) {
            for (InlineText cell : cells(table)) {
                events.add(new Event(Texts.located(cell)));
            }
        }
        return events;
    }

    static List<Webhook> webhooks(Tables tables) {
        List<Webhook> webhooks = new ArrayList<>();
        for (ReadTable table : tables.of(TableKind.WEBHOOKS)) {
            for (InlineText cell : cells(table)) {
                webhooks.add(new Webhook(Texts.located(cell)));
            }
        }
        return webhooks;
    }

    private static List<InlineText> cells(ReadTable table) {
        List<InlineText> cells = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            table.filled(row, Column.EVENT).ifPresent(cell -> cells.addAll(Cells.split(cell, ",、")));
        }
        return cells;
    }
}
