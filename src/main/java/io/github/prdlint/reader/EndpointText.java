package io.github.prdlint.reader;

import io.github.prdlint.markdown.Block;
import io.github.prdlint.markdown.CodeBlock;
import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.ListBlock;
import io.github.prdlint.markdown.Paragraph;
import io.github.prdlint.prd.Endpoint.Form;
import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the endpoints that running text declares: headings, list items, bold lines, lines of code and of fences. */
final class EndpointText {

    private final SourceText source;
    private final Vocabulary vocabulary;
    private final Paths paths;
    private final EndpointBases bases;
    private final EndpointGroups groups;
    private final List<EndpointDeclaration> declarations;
    private final Set<String> listed = new HashSet<>();
    private final Set<String> declared = new HashSet<>();

    /** Reads text into a list of declarations, in which those of the tables are already. */
    EndpointText(
            SourceText source,
            Vocabulary vocabulary,
            Paths paths,
            EndpointBases bases,
            EndpointGroups groups,
            List<EndpointDeclaration> declarations) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.paths = paths;
        this.bases = bases;
        this.groups = groups;
        this.declarations = declarations;
        declarations.forEach(declaration -> listed.add(declaration.key()));
    }

    /** Reads the sections on endpoints. */
    void find(Outline outline) {
        for (Outline.Node node : outline.nodes()) {
            if (node.inside() == SectionKind.ENDPOINTS) {
                find(node);
            }
        }
    }

    /** Without any endpoint section, specifications declare, and so do headings that begin with method and path. */
    void findOutsideSections(Outline outline) {
        for (Outline.Node node : outline.nodes()) {
            SectionKind in = node.inside();
            Optional<Paths.Match> heading = node.heading == null ? Optional.empty() : Paths.find(node.title.value(), 0);
            if (in == SectionKind.SPECS) {
                find(node);
            } else if (heading.isPresent()
                    && heading.get().methodStart() == 0
                    && in != SectionKind.FLOW
                    && in != SectionKind.EXTERNAL_API
                    && in != SectionKind.CHANGE_LOG
                    && node.heading != null) {
                Outline.Node owner = node.parent == null ? node : node.parent;
                addText(node.title, heading.get(), owner, Form.HEADING, node.heading.span());
            }
        }
    }

    private void find(Outline.Node node) {
        boolean external = node.isIn(SectionKind.EXTERNAL_API);
        if (external) {
            return;
        }
        Outline.Node owner = node;
        if (node.kind != SectionKind.ENDPOINTS && node.heading != null) {
            Optional<Paths.Match> heading = Paths.find(node.title.value(), 0);
            if (heading.isPresent()) {
                owner = node.parent == null ? node : node.parent;
                addText(node.title, heading.get(), owner, Form.HEADING, node.heading.span());
                return;
            }
            if (inSpecification(node)) {
                return;
            }
        }
        findInBlocks(node.blocks, owner);
    }

    /** Whether a heading above, inside the endpoint section, is itself an endpoint's. */
    private static boolean inSpecification(Outline.Node node) {
        for (Outline.Node above = node.parent;
                above != null && above.kind != SectionKind.ENDPOINTS;
                above = above.parent) {
            if (Paths.find(above.title.value(), 0).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void findInBlocks(List<Block> blocks, Outline.Node owner) {
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                for (InlineText line : paragraph.lines()) {
                    Paths.opening(line, String::isEmpty)
                            .or(() -> labelled(line))
                            .ifPresent(match -> addText(line, match, owner, Form.BOLD, line.span()));
                }
            } else if (block instanceof ListBlock list) {
                for (ListBlock.Item item : list.items()) {
                    if (!item.blocks().isEmpty() && item.blocks().get(0) instanceof Paragraph first) {
                        for (InlineText line : first.lines()) {
                            labelled(line)
                                    .ifPresentOrElse(
                                            match -> addText(line, match, owner, Form.BOLD, line.span()),
                                            () -> findInLine(line, owner, Form.BULLET));
                        }
                        for (Block inner :
                                item.blocks().subList(1, item.blocks().size())) {
                            if (inner instanceof ListBlock) {
                                findInBlocks(List.of(inner), owner);
                            }
                        }
                    }
                }
            } else if (block instanceof CodeBlock code && isEndpointFence(code)) {
                for (SourceSpan line : code.lines()) {
                    findInFence(line, owner);
                }
            }
        }
    }

    private Optional<Paths.Match> labelled(InlineText line) {
        return Paths.labelled(line, label -> vocabulary.is("endpoint", label));
    }

    private static boolean isEndpointFence(CodeBlock code) {
        return code.language().isEmpty()
                || code.language().equals("http")
                || code.language().equals("text")
                || code.language().equals("txt");
    }

    private void findInLine(InlineText line, Outline.Node owner, Form form) {
        int from = 0;
        while (true) {
            Optional<Paths.Match> match = Paths.find(line.value(), from);
            boolean starts = match.isPresent()
                    && (EndpointDeclaration.methods(line, match.get())
                                            .get(0)
                                            .span()
                                            .start()
                                    == line.span(0, 1).start()
                            || from > 0
                                    && line.value()
                                                    .substring(from, match.get().methodStart())
                                                    .strip()
                                                    .length()
                                            <= 1);
            if (!starts) {
                return;
            }
            addText(line, match.get(), owner, form, line.span());
            from = match.get().pathEnd();
        }
    }

    private void findInFence(SourceSpan line, Outline.Node owner) {
        InlineText text = InlineText.literal(source, line);
        Optional<Paths.Match> match = Paths.find(text.value(), 0);
        if (match.isPresent() && match.get().methodStart() == 0) {
            addText(text, match.get(), owner, Form.FENCE, line);
        }
    }

    private void addText(InlineText line, Paths.Match m, Outline.Node owner, Form form, SourceSpan item) {
        Located<String> path = new Located<>(
                line.value().substring(m.pathStart(), m.pathEnd()), line.span(m.pathStart(), m.pathEnd()));
        if (paths.isForeign(path.value())) {
            return;
        }
        for (Located<String> method : EndpointDeclaration.methods(line, m)) {
            add(method, path, owner, form, line, item);
        }
    }

    /**
     * Adds a declaration unless a table lists the endpoint already, or a list or fence one that a heading or bold line names again:
     * then it is that endpoint's specification.
     */
    private void add(
            Located<String> method,
            Located<String> path,
            Outline.Node owner,
            Form form,
            InlineText line,
            SourceSpan item) {
        Located<String> whole = bases.join(owner, path);
        EndpointGroup group = groups.of(owner);
        String key = EndpointDeclaration.key(method, whole);
        boolean describes = form == Form.HEADING || form == Form.BOLD;
        if (listed.contains(key) || describes && declared.contains(key)) {
            return;
        }
        declared.add(key);
        if (describes) {
            listed.add(key);
        }
        declarations.add(EndpointDeclaration.in(line, item, form, method, whole, group));
    }
}
