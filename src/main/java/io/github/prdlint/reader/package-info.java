/** Blocks become a Prd: headings, columns and words are recognised by vocabulary, and nothing is judged. */
@NullMarked
package io.github.prdlint.reader;

import org.jspecify.annotations.NullMarked;
