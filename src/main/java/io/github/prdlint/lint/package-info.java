/** The whole flow: a text goes in, and the findings and the answered checklist come out. */
@NullMarked
package io.github.prdlint.lint;

import org.jspecify.annotations.NullMarked;
