package io.github.prdlint.source;

/**
 * A place as people and editors count it.
 *
 * @param line 1-based line
 * @param column 1-based column in UTF-16 code units
 */
public record Position(int line, int column) {}
