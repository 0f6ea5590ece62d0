package io.github.prdlint.reader;

import io.github.prdlint.markdown.Block;
import io.github.prdlint.markdown.CodeBlock;
import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.NotUnderstood;
import io.github.prdlint.prd.PermissionMatrix;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was seen and not understood: headings, tables, columns, cells and code. Nothing is dropped in silence. */
final class Leftovers {

    private static final Set<String> MODEL_CODE = Set.of(
            "ts",
            "typescript",
            "js",
            "javascript",
            "java",
            "kotlin",
            "python",
            "py",
            "go",
            "rust",
            "csharp",
            "cs",
            "php",
            "ruby",
            "graphql");

    private final SourceText source;
    private final Vocabulary vocabulary;
    private final List<PermissionMatrix> matrices;
    private final Set<Table> inSpecifications;
    private final List<NotUnderstood> found = new ArrayList<>();

    Leftovers(SourceText source, Vocabulary vocabulary, List<PermissionMatrix> matrices, Set<Table> inSpecifications) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.matrices = matrices;
        this.inSpecifications = inSpecifications;
    }

    List<NotUnderstood> of(Outline outline, Tables tables) {
        for (Outline.Node node : outline.nodes()) {
            boolean chapter = node.heading != null && node.parent != null && node.parent.level <= 1 && node.level <= 2;
            if (chapter
                    && node.inside() == SectionKind.OTHER
                    && !outline.title().filter(t -> t == node).isPresent()) {
                String title = node.title.value();
                // A heading that the vocabulary knows to be of no interest is understood.
                if (vocabulary.section(Titles.withoutRemark(title)) == null) {
                    add(node.title.span(), "heading", "no vocabulary has the heading \"" + title + "\"");
                }
            }
            if (node.isIn(SectionKind.DATA_MODEL)) {
                addCode(node);
            }
        }
        for (ReadTable table : tables.all()) {
            if (table.kind != null) {
                addColumns(table);
            } else if (!table.describesFeature
                    && !table.has(Column.EXISTING_MODEL)
                    && !isParameters(table)
                    && !inSpecifications.contains(table.table)) {
                add(table.table.header().span(), "table", reason(table));
            }
        }
        for (PermissionMatrix matrix : matrices) {
            for (PermissionMatrix.Row row : matrix.rows()) {
                for (PermissionMatrix.Cell cell : row.cells()) {
                    if (!cell.readable()) {
                        add(
                                cell.text().span(),
                                "cell",
                                "no permission is read from \"" + cell.text().value() + "\"");
                    }
                }
            }
        }
        found.sort((a, b) -> a.span().compareTo(b.span()));
        return found;
    }

    private void addCode(Outline.Node node) {
        for (Block block : node.blocks) {
            if (block instanceof CodeBlock code
                    && MODEL_CODE.contains(code.language())
                    && !code.lines().isEmpty()) {
                SourceSpan first = code.lines().get(0);
                String text = source.text(first);
                int lead = text.length() - text.stripLeading().length();
                add(
                        new SourceSpan(first.start() + lead, first.end()),
                        "code",
                        "models are not read from " + code.language() + " code");
            }
        }
    }

    /** {@code Parameter | Type | Description}: what a query may hold is understood, wherever it stands. */
    private boolean isParameters(ReadTable table) {
        return vocabulary.is("parameters", table.header(0).value());
    }

    private static String reason(ReadTable table) {
        SectionKind in = table.node.inside();
        if (in == SectionKind.CHANGE_LOG || in == SectionKind.GAPS) {
            return "its section lists changes, gaps or tests";
        }
        if (table.has(Column.PATH) && table.has(Column.LOOKALIKE)) {
            return "it holds paths, but its other columns are not those of endpoints";
        }
        return table.understood() == 0
                ? "no vocabulary has any of its columns"
                : "its columns together make no table that is read";
    }

    private void addColumns(ReadTable table) {
        if (table.kind == TableKind.MATRIX) {
            return;
        }
        for (int i = 0; i < table.width(); i++) {
            InlineText header = table.header(i);
            boolean category = table.kind == TableKind.TECHNOLOGIES && i == 0;
            if (!category && table.column(i) == null && !header.isEmpty()) {
                add(header.span(), "column", "no vocabulary has the column \"" + header.value() + "\"");
            }
        }
    }

    private void add(SourceSpan span, String what, String reason) {
        found.add(new NotUnderstood(span, what, reason));
    }
}
