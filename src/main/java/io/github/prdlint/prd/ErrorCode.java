package io.github.prdlint.prd;

import java.util.Optional;

/**
 * A business error code with its HTTP status.
 *
 * @param declared whether an error code table declares it; otherwise a specification's error line, table or body uses it
 */
public record ErrorCode(Located<String> code, Optional<Located<Integer>> status, boolean declared) {}
