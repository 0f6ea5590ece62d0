package io.github.prdlint.prd;

import java.util.Optional;

/** An entry of the document's list of HTTP status codes. */
public record StatusCode(Located<Integer> status, Optional<Located<String>> name) {}
