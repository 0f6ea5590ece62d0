package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.SectionKind;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bases of the paths under a heading: a relative path below {@code Orders (/api/v1/orders)} goes on from there. */
final class EndpointBases {

    private final Vocabulary vocabulary;
    private final Paths paths;
    private final Map<Outline.Node, Optional<String>> bases = new IdentityHashMap<>();

    EndpointBases(Vocabulary vocabulary, Paths paths) {
        this.vocabulary = vocabulary;
        this.paths = paths;
    }

    /** Finds the bases that headings and lines state, and declares those that hold for the whole document. */
    void find(Outline outline) {
        outline.nodes().forEach(this::find);
    }

    /** {@code Base URL: `https://api.example.com/v1`} holds for the document, {@code Prefix: `/orders`} in a group for that group. */
    private void find(Outline.Node node) {
        Optional<String> base = Optional.empty();
        for (InlineText line : Texts.lines(node.blocks)) {
            base = base.or(() -> baseIn(line.value()));
        }
        boolean inGroup = node.parent != null && node.parent.isIn(SectionKind.ENDPOINTS);
        if (base.isPresent() && !inGroup) {
            paths.declareBase(base.get());
        }
        Optional<String> own = inGroup ? base : Optional.empty();
        if (own.isEmpty() && node.heading != null) {
            own = headingBase(node.title.value());
        }
        bases.put(node, own);
    }

    private Optional<String> baseIn(String line) {
        int colon = Texts.colon(line);
        if (colon < 0 || !vocabulary.is("baseUrl", line.substring(0, colon))) {
            return Optional.empty();
        }
        int start = colon + 1;
        while (start < line.length() && !Paths.startsPath(line, start)) {
            start++;
        }
        return start < line.length()
                ? Optional.of(line.substring(start, Paths.pathEnd(line, start)))
                : Optional.empty();
    }

    /** {@code Orders (/api/v1/orders)}: the path in the brackets, when no method stands before it. */
    private static Optional<String> headingBase(String title) {
        int slash = title.indexOf("(/");
        if (slash < 0) {
            slash = title.indexOf("（/");
        }
        if (slash < 0) {
            int dash = Math.max(title.indexOf("— /"), title.indexOf("- /"));
            return dash > 0 && Paths.find(title, 0).isEmpty()
                    ? Optional.of(title.substring(dash + 2, Paths.pathEnd(title, dash + 2)))
                    : Optional.empty();
        }
        return Optional.of(title.substring(slash + 1, Paths.pathEnd(title, slash + 1)));
    }

    /** Puts the base of a heading before a path that does not begin with it, nor with its last segments. */
    Located<String> join(Outline.Node node, Located<String> path) {
        return join(of(node), path);
    }

    private Optional<String> of(Outline.Node node) {
        for (Outline.Node at = node; at != null && at.kind != SectionKind.ENDPOINTS; at = at.parent) {
            Optional<String> base = bases.getOrDefault(at, Optional.empty());
            if (base.isPresent()) {
                return base;
            }
        }
        return Optional.empty();
    }

    private static Located<String> join(Optional<String> base, Located<String> path) {
        if (base.isEmpty() || path.value().startsWith("http")) {
            return path;
        }
        List<String> prefix = Paths.segments(base.get());
        List<String> own = Paths.segments(path.value());
        for (int from = 0; from < prefix.size(); from++) {
            List<String> tail = prefix.subList(from, prefix.size());
            if (own.size() >= tail.size() && own.subList(0, tail.size()).equals(tail)) {
                return from == 0 ? path : new Located<>(head(base.get(), from) + path.value(), path.span());
            }
        }
        String front =
                base.get().endsWith("/") ? base.get().substring(0, base.get().length() - 1) : base.get();
        String written = path.value();
        String rest = written.equals("/") ? "" : written;
        while (rest.startsWith(".") || rest.startsWith("…")) {
            rest = rest.substring(1);
        }
        return new Located<>(
                front + (rest.isEmpty() || rest.startsWith("/") || rest.startsWith("?") ? rest : "/" + rest),
                path.span());
    }

    /** The first segments of a base, as written. */
    private static String head(String base, int segments) {
        int at = 0;
        for (int i = 0; i < segments; i++) {
            at = base.indexOf('/', at + 1);
        }
        return base.substring(0, at);
    }
}
