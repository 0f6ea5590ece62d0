package io.github.prdlint.lint.settings;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How a text is written.
 *
 * @param pattern the pattern of the whole text, without anchors, in what Java and JSON Schema have in common
 * @param fault what is wrong with a text, to be said after it; empty for one that is right
 */
public record TextForm(String pattern, Function<String, Optional<String>> fault) {

    static final TextForm NAME = of("\\s*\\S[\\s\\S]*", "is empty");
    static final TextForm GLOB = new TextForm(
            "(?!/)(?!(?:.*/)?\\.\\.?(?:/|$))(?!.*//)[^\\\\\\[\\]\\s](?:[^\\\\\\[\\]]*[^\\\\\\[\\]\\s])?", Glob::fault);
    static final TextForm PATH =
            of("(?!/)[^\\\\]*[^\\\\/\\s]", "is no relative path to a file, with / between folders");
    static final TextForm ID_FORM = of(
            "[A-Za-z][A-Za-z0-9._#-]{0,38}#",
            "is no form of Feature IDs: a letter first, # (a digit, the last one or more) at the end, such as \"FR-##\"; A alone"
                    + " stands for letters");
    static final TextForm BASE_PATH =
            of("/[^\\s?#]*", "is no base path: it begins with / and holds neither blanks nor ? and #");

    /** Returns the form of texts that fit a pattern, with what to say of all others. */
    static TextForm of(String pattern, String fault) {
        Pattern compiled = Pattern.compile(pattern);
        return new TextForm(pattern, text -> compiled.matcher(text).matches() ? Optional.empty() : Optional.of(fault));
    }
}
