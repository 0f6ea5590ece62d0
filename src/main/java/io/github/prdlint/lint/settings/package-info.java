/** The configuration file: its keys, its text become values, and what it says of a document once it is joined with what it extends. */
@NullMarked
package io.github.prdlint.lint.settings;

import org.jspecify.annotations.NullMarked;
