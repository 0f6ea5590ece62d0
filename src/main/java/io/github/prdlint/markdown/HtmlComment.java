package io.github.prdlint.markdown;

import io.github.prdlint.source.SourceSpan;

/**
 * An HTML comment, on lines of its own or inside a line.
 *
 * @param content what stands between {@code <!--} and {@code -->}
 */
public record HtmlComment(SourceSpan content, SourceSpan span) implements Block {}
