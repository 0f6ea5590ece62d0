/** Makes built-in data of {@code rules/}, and classes of lambdas; runs in the build and is not part of the program. */
@NullMarked
package io.github.prdlint.build;

import org.jspecify.annotations.NullMarked;
