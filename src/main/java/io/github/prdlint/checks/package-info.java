/** What each rule does: one class a rule, and the list of them. */
@NullMarked
package io.github.prdlint.checks;

import org.jspecify.annotations.NullMarked;
