package io.github.prdlint.markdown;

import io.github.prdlint.source.SourceSpan;

/** An ATX or setext heading. */
public record Heading(int level, InlineText text, SourceSpan span) implements Block {}
