package io.github.prdlint.prd;

import java.util.Optional;

/** An item of the tech stack, with its version where it has one, under its category's heading. */
public record Technology(Located<String> name, Optional<Located<String>> version, Optional<Located<String>> category) {}
