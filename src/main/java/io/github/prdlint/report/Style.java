package io.github.prdlint.report;

import io.github.prdlint.rule.Severity;

/** How text is set off: with colours on a terminal, not at all elsewhere. */
public enum Style {
    PLAIN,
    COLOUR,

    /** Colours, and links, for a terminal that is known to make them. */
    LINKED;

    /** Returns bold text. */
    public String strong(String text) {
        return in("1", text);
    }

    /** Returns text that steps back. */
    public String faint(String text) {
        return in("2", text);
    }

    /** Returns text for what is well. */
    public String good(String text) {
        return in("32", text);
    }

    /** Returns text for what is wrong. */
    public String bad(String text) {
        return in("31", text);
    }

    /** Returns text in a severity's colour. */
    public String of(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> in("1;31", text);
            case WARNING -> in("1;33", text);
            case INFO -> in("1;34", text);
        };
    }

    /** Returns text that leads to an address. */
    public String link(String text, String address) {
        return this == LINKED ? "\u001b]8;;" + address + "\u001b\\" + text + "\u001b]8;;\u001b\\" : text;
    }

    private String in(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
