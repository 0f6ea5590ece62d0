package io.github.prdlint.prd;

/** An outbound webhook's event, which may end in {@code *}. */
public record Webhook(Located<String> event) {}
