/** What a rule is: a page that users read, a check that judges, and the findings it makes. Plugins implement {@link Rule} with it. */
@NullMarked
package io.github.prdlint.rule;

import org.jspecify.annotations.NullMarked;
