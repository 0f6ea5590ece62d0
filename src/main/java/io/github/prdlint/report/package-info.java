/** Findings become output. Only this room knows the SARIF SDK. */
@NullMarked
package io.github.prdlint.report;

import org.jspecify.annotations.NullMarked;
