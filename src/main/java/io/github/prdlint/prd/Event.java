package io.github.prdlint.prd;

/** A domain event. */
public record Event(Located<String> name) {}
