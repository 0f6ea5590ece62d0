package io.github.prdlint.markdown;

import io.github.prdlint.source.SourceSpan;
import java.util.List;

/** Lines of running text; never empty. */
public record Paragraph(List<InlineText> lines, SourceSpan span) implements Block {

    public Paragraph {
        lines = List.copyOf(lines);
    }
}
