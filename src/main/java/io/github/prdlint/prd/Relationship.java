package io.github.prdlint.prd;

/** A line of Entity Relationships: two models and a cardinality such as {@code 1:N}. */
public record Relationship(Located<Name> from, Located<Name> to, Located<String> cardinality) {}
