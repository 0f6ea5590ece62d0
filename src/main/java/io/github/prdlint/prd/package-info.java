/** The document as prdlint understands it, linked: what checks ask. Data only; it knows neither Markdown nor rules. */
@NullMarked
package io.github.prdlint.prd;

import org.jspecify.annotations.NullMarked;
