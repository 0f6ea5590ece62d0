package io.github.prdlint.markdown;

import io.github.prdlint.source.SourceSpan;
import java.util.List;

/**
 * A fenced or indented code block.
 *
 * @param fenced whether it stands between fences
 * @param language the first word of the info string in lower case, empty when there is none
 * @param lines each content line's span, without its line end and without the indentation of the list or quote that holds it
 */
public record CodeBlock(boolean fenced, String language, List<SourceSpan> lines, SourceSpan span) implements Block {

    public CodeBlock {
        lines = List.copyOf(lines);
    }
}
