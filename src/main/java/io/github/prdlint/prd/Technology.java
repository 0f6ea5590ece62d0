package io.github.prdlint.prd;

import io.github.prdlint.source.SourceSpan;
import java.util.Optional;

/**
 * A technology of the tech stack, with its version where it has one, under its category's heading, label or cell.
 *
 * @param item the list item or row that names it, perhaps beside others
 * @param platform whether its category is what everything runs on: runtime, language, framework, database
 * @param hosted whether it is a service that others run, in the one version that there is
 */
public record Technology(
        Located<String> name,
        Optional<Located<String>> version,
        Optional<Located<String>> category,
        SourceSpan item,
        boolean platform,
        boolean hosted) {}
