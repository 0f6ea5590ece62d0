package io.github.prdlint.report;

/**
 * Something that could not be linted.
 *
 * @param path its path as given on the command line
 * @param repositoryPath its path from its repository's root with {@code /}; an absolute one when it is in no repository and not
 *     below the working folder
 * @param message what is wrong, in one line
 */
public record Failure(String path, String repositoryPath, String message) {}
