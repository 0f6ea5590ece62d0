package io.github.prdlint.cli;

import io.github.prdlint.lint.Configuration;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A document to lint.
 *
 * @param file where it is; empty for standard input
 * @param name what reports call it: its path as given, with {@code /}
 * @param repositoryPath its path from its repository's root
 * @param root the root of the repository that it lies in
 * @param configuration what applies to it
 * @param walked whether it was found in a folder, and not named by the command line
 */
record Target(
        Optional<Path> file,
        String name,
        String repositoryPath,
        Optional<Path> root,
        Configuration configuration,
        boolean walked) {}
