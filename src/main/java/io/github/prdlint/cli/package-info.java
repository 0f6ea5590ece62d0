/** Commands, options and exit statuses. Only this room knows picocli. */
@NullMarked
package io.github.prdlint.cli;

import org.jspecify.annotations.NullMarked;
