package io.github.prdlint.prd;

/**
 * A Feature ID outside the feature and endpoint tables, code fences and change logs.
 *
 * @param text the ID as written
 * @param key the ID in the form by which IDs compare
 */
public record FeatureMention(Located<String> text, String key) {}
