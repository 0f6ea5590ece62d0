package io.github.prdlint.lint.settings;

/** How a text in the configuration is written. The loader and the JSON Schema go by the same pattern. */
enum TextForm {
    NAME("\\s*\\S[\\s\\S]*", "is empty"),
    GLOB(
            "(?!/)(?!(?:.*/)?\\.\\.?(?:/|$))(?!.*//)[^\\\\\\[\\]\\s](?:[^\\\\\\[\\]]*[^\\\\\\[\\]\\s])?",
            "is no glob: a path from the folder of this file, with / between folders, in which * stands for any characters of a"
                    + " name, ** for any folders, ? for one character and {a,b} for either"),
    PATH("(?!/)[^\\\\]*[^\\\\/\\s]", "is no relative path to a file, with / between folders"),
    ID_FORM(
            "[A-Za-z][A-Za-z0-9._#-]{0,38}#",
            "is no form of Feature IDs: a letter first, # (a digit, the last one or more) at the end, such as \"FR-##\"; A alone"
                    + " stands for letters"),
    BASE_PATH("/[^\\s?#]*", "is no base path: it begins with / and holds neither blanks nor ? and #");

    private final String pattern;
    private final String fault;

    TextForm(String pattern, String fault) {
        this.pattern = pattern;
        this.fault = fault;
    }

    /** Returns the pattern of the whole text, without anchors, in what Java and JSON Schema have in common. */
    String pattern() {
        return pattern;
    }

    /** Returns what to say of a text that does not fit, after the text. */
    String fault() {
        return fault;
    }
}
