/** What a rule is: a page that users read, a check that judges, and the findings it makes. */
@NullMarked
package io.github.prdlint.rule;

import org.jspecify.annotations.NullMarked;
