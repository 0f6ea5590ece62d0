/** Compiles {@code rules/} into the program's built-in data; runs in the build and is not part of the program. */
@NullMarked
package io.github.prdlint.build;

import org.jspecify.annotations.NullMarked;
