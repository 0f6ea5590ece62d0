/** Text becomes blocks: headings, tables, lists, code, paragraphs and comments, each with its place. Only this room knows flexmark. */
@NullMarked
package io.github.prdlint.markdown;

import org.jspecify.annotations.NullMarked;
