package io.github.prdlint.reader;

import io.github.prdlint.markdown.Block;
import io.github.prdlint.markdown.CodeBlock;
import io.github.prdlint.markdown.Heading;
import io.github.prdlint.markdown.HtmlComment;
import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.MarkdownDocument;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Section;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The document's headings as a tree, each with its blocks and what its section is about. */
final class Outline {

    /** What may stand inside what; a heading inside a section means another only where it is named here. */
    private static final Map<SectionKind, Set<SectionKind>> ADMITS = new EnumMap<>(SectionKind.class);

    static {
        ADMITS.put(SectionKind.AUTH, EnumSet.of(SectionKind.AUTHENTICATION, SectionKind.ROLES, SectionKind.MATRIX));
        ADMITS.put(SectionKind.CORE, EnumSet.of(SectionKind.TECH_STACK));
        ADMITS.put(SectionKind.ROLES, EnumSet.of(SectionKind.MATRIX, SectionKind.ROLES));
        ADMITS.put(SectionKind.FEATURES, EnumSet.of(SectionKind.EXCLUDED_FEATURES));
        ADMITS.put(
                SectionKind.ENDPOINTS,
                EnumSet.of(
                        SectionKind.SPECS,
                        SectionKind.ERRORS,
                        SectionKind.ERROR_FORMAT,
                        SectionKind.ERROR_CODES,
                        SectionKind.STATUS_CODES,
                        SectionKind.MATRIX,
                        SectionKind.GAPS,
                        SectionKind.EXTERNAL_API));
        ADMITS.put(SectionKind.DATA_MODEL, EnumSet.of(SectionKind.RELATIONSHIPS));
        ADMITS.put(
                SectionKind.ERRORS,
                EnumSet.of(SectionKind.ERROR_FORMAT, SectionKind.ERROR_CODES, SectionKind.STATUS_CODES));
        ADMITS.put(
                SectionKind.EVENTS,
                EnumSet.of(
                        SectionKind.DOMAIN_EVENTS,
                        SectionKind.INTEGRATIONS,
                        SectionKind.WEBHOOKS,
                        SectionKind.INBOUND_WEBHOOKS));
        ADMITS.put(SectionKind.INTEGRATIONS, EnumSet.of(SectionKind.WEBHOOKS, SectionKind.INBOUND_WEBHOOKS));
    }

    /** What a whole document may be about. */
    private static final Set<SectionKind> TITLE_KINDS = EnumSet.of(
            SectionKind.DATA_MODEL, SectionKind.ENDPOINTS, SectionKind.MATRIX, SectionKind.FEATURES, SectionKind.AUTH);

    /** What a chapter of a document about one thing is of its own. */
    private static final Set<SectionKind> BESIDE_TITLE =
            EnumSet.of(SectionKind.CORE, SectionKind.ERRORS, SectionKind.TECH_STACK, SectionKind.CHANGE_LOG);

    /** Sections beside which the title says nothing more. */
    private static final Set<SectionKind> WHOLE =
            EnumSet.of(SectionKind.FEATURES, SectionKind.ENDPOINTS, SectionKind.DATA_MODEL, SectionKind.SPECS);

    /** A heading with the blocks up to the next one; the root has no heading. */
    static final class Node {
        final @Nullable Heading heading;
        final @Nullable Node parent;
        final InlineText title;
        final int level;
        SectionKind kind = SectionKind.OTHER;
        final List<Block> blocks = new ArrayList<>();
        final List<Node> children = new ArrayList<>();
        int end;

        private Node(@Nullable Heading heading, @Nullable Node parent, InlineText title, int level) {
            this.heading = heading;
            this.parent = parent;
            this.title = title;
            this.level = level;
        }

        /** Returns the kind of this section or of the nearest around it that has one. */
        SectionKind inside() {
            for (Node node = this; node != null; node = node.parent) {
                if (node.kind != SectionKind.OTHER) {
                    return node.kind;
                }
            }
            return SectionKind.OTHER;
        }

        /** Returns this node or the nearest around it whose section is of the kind; empty when there is none. */
        Optional<Node> enclosing(SectionKind wanted) {
            for (Node node = this; node != null; node = node.parent) {
                if (node.kind == wanted) {
                    return Optional.of(node);
                }
            }
            return Optional.empty();
        }

        /** Returns whether this stands in a section of the kind. */
        boolean isIn(SectionKind wanted) {
            return enclosing(wanted).isPresent();
        }

        /** Returns the title with its place. */
        Located<String> located() {
            return new Located<>(title.value(), title.span());
        }
    }

    private final Node root;
    private final List<Node> nodes = new ArrayList<>();
    private final Optional<Node> titleNode;

    Outline(MarkdownDocument document, Vocabulary vocabulary) {
        int length = document.source().text().length();
        root = new Node(null, null, InlineText.nothing(document.source()), 0);
        root.end = length;
        nodes.add(root);
        int chapters = 0;
        Node current = root;
        for (Block block : document.blocks()) {
            if (block instanceof Heading heading) {
                Node parent = current;
                while (parent.level >= heading.level()) {
                    parent.end = heading.span().start();
                    parent = parentOf(parent);
                }
                chapters += heading.level() == 1 ? 1 : 0;
                current = new Node(heading, parent, Titles.clean(heading.text()), heading.level());
                current.end = length;
                parent.children.add(current);
                nodes.add(current);
            } else {
                current.blocks.add(block);
            }
        }
        titleNode = nodes.stream().filter(n -> n.level == 1).findFirst();
        boolean oneTitle = chapters == 1 || titleNode.isPresent() && titleNode.get() == first();
        assignKinds(vocabulary, oneTitle ? titleNode : Optional.empty());
        titleNode.filter(t -> oneTitle).ifPresent(t -> assignTitleKind(t, vocabulary));
        assignDataModel(vocabulary);
        assignFeatures(vocabulary);
    }

    /** Where no heading says Data Model, the section that holds the entity relationships is it. */
    private void assignDataModel(Vocabulary vocabulary) {
        for (Node node : nodes(SectionKind.RELATIONSHIPS)) {
            Node section = node.parent;
            if (section != null && section.level > 1 && section.inside() == SectionKind.OTHER) {
                assign(section, SectionKind.DATA_MODEL, vocabulary);
            }
        }
    }

    /** Where no heading says Feature Specifications, the section that holds IDs with their endpoint groups is it. */
    private void assignFeatures(Vocabulary vocabulary) {
        for (Node node : nodes) {
            Node section = node;
            while (section.parent != null && section.parent.level > 1) {
                section = section.parent;
            }
            if (section.level > 1 && node.inside() == SectionKind.OTHER && holdsFeatures(node, vocabulary)) {
                assign(section, SectionKind.FEATURES, vocabulary);
            }
        }
    }

    private static boolean holdsFeatures(Node node, Vocabulary vocabulary) {
        for (Block block : node.blocks) {
            if (block instanceof Table table) {
                Set<Column> columns = EnumSet.noneOf(Column.class);
                table.header().cells().forEach(c -> vocabulary.column(c.value()).ifPresent(columns::add));
                if (columns.contains(Column.ID) && columns.contains(Column.ENDPOINT_GROUP)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Says what a section is about though its heading does not, unless another section says so itself. */
    private void assign(Node section, SectionKind kind, Vocabulary vocabulary) {
        if (nodes.stream().anyMatch(n -> n.kind == kind)) {
            return;
        }
        section.kind = kind;
        for (Node inner : nodes) {
            if (inner != section && inner.isIn(kind)) {
                inner.kind = kindOf(inner, vocabulary);
            }
        }
    }

    private void assignKinds(Vocabulary vocabulary, Optional<Node> title) {
        for (Node node : nodes) {
            if (node.heading != null && !(title.isPresent() && title.get() == node)) {
                node.kind = kindOf(node, vocabulary);
            }
        }
    }

    /** A document about one thing only says in its title what: {@code # Data Model} above a heading for each model. */
    private void assignTitleKind(Node title, Vocabulary vocabulary) {
        SectionKind kind = vocabulary.section(Titles.withoutRemark(title.title.value()));
        kind = kind == null ? vocabulary.sectionByKeyword(title.title.value()) : kind;
        if (kind == null || !TITLE_KINDS.contains(kind)) {
            return;
        }
        for (Node node : nodes) {
            SectionKind other = node.kind.whole();
            boolean apart = other != SectionKind.OTHER && other != kind.whole() && WHOLE.contains(other);
            if (apart || node.kind == kind) {
                return;
            }
        }
        title.kind = kind;
        assignKinds(vocabulary, Optional.of(title));
    }

    private Node first() {
        return nodes.size() > 1 ? nodes.get(1) : root;
    }

    private static Node parentOf(Node node) {
        return node.parent == null ? node : node.parent;
    }

    private static SectionKind kindOf(Node node, Vocabulary vocabulary) {
        SectionKind around = node.parent == null ? SectionKind.OTHER : node.parent.inside();
        String title = node.title.value();
        SectionKind exact = vocabulary.section(title);
        if (exact == null) {
            exact = vocabulary.section(Titles.withoutRemark(title));
        }
        if (around == SectionKind.OTHER) {
            if (exact == null) {
                exact = vocabulary.sectionByKeyword(Titles.withoutRemark(title));
            }
            if (exact == null) {
                exact = vocabulary.sectionByPart(Titles.withoutRemark(title));
            }
            return exact == null ? SectionKind.OTHER : exact;
        }
        if (exact != null && isBesideTitle(node, exact)) {
            return exact;
        }
        boolean admitted =
                exact != null && ADMITS.getOrDefault(around, Set.of()).contains(exact);
        if (admitted
                && around == SectionKind.ENDPOINTS
                && hasTable(node)
                && exact != SectionKind.EXTERNAL_API
                && exact != SectionKind.GAPS) {
            admitted = exact != SectionKind.SPECS;
        }
        return admitted && exact != null ? exact : SectionKind.OTHER;
    }

    private static boolean isBesideTitle(Node node, SectionKind kind) {
        return BESIDE_TITLE.contains(kind) && node.parent != null && node.parent.level == 1;
    }

    private static boolean hasTable(Node node) {
        return node.blocks.stream().anyMatch(Table.class::isInstance);
    }

    /** Returns every node in the order of the text, the root first. */
    List<Node> nodes() {
        return nodes;
    }

    /** Returns the nodes whose own section is of a kind. */
    List<Node> nodes(SectionKind kind) {
        return nodes.stream().filter(n -> n.kind == kind).toList();
    }

    /** Returns the node of the first H1. */
    Optional<Node> title() {
        return titleNode;
    }

    /** Returns the sections as the document's readers see them. */
    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Node node : nodes) {
            if (node.heading != null) {
                SectionKind within = node.parent == null || isBesideTitle(node, node.kind)
                        ? SectionKind.OTHER
                        : node.parent.inside();
                SourceSpan span = new SourceSpan(
                        node.heading.span().start(),
                        Math.max(node.end, node.heading.span().end()));
                sections.add(new Section(node.kind, within, node.located(), node.level, span, isEmpty(node)));
            }
        }
        return sections;
    }

    /** Whether nothing but headings, comments and tables without rows stands in the node and below. */
    static boolean isEmpty(Node node) {
        for (Block block : node.blocks) {
            boolean nothing = block instanceof HtmlComment
                    || block instanceof Table table && table.rows().isEmpty()
                    || block instanceof CodeBlock code && code.lines().isEmpty();
            if (!nothing) {
                return false;
            }
        }
        return node.children.stream().allMatch(Outline::isEmpty);
    }
}
