package io.github.prdlint.markdown;

import io.github.prdlint.source.SourceSpan;

/** A piece of a Markdown document that stands on lines of its own. Block quotes are transparent: their blocks stand in their place. */
public sealed interface Block permits Heading, Table, ListBlock, CodeBlock, Paragraph, HtmlComment {

    /** Returns the block's whole extent, from its first mark to the end of its last line without the line end. */
    SourceSpan span();
}
