/** Bytes become text, and every place in it has a line and a column; built-in data is read from here too. */
@NullMarked
package io.github.prdlint.source;

import org.jspecify.annotations.NullMarked;
