package io.github.prdlint.cli;

import io.github.prdlint.report.Style;
import java.util.Map;
import java.util.Set;

/**
 * The terminal that a run prints to, if it does.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 * @param columns its width; 0 when nobody knows
 */
public record Terminal(boolean out, boolean err, int columns) {

    /** No terminal at all. */
    static final Terminal NONE = new Terminal(false, false, 0);

    private static final Set<String> LINKING_PROGRAMS = Set.of("iTerm.app", "WezTerm", "ghostty", "vscode");
    private static final Set<String> LINKING_TERMS =
            Set.of("alacritty", "foot", "foot-extra", "wezterm", "xterm-ghostty", "xterm-kitty");

    /** The first version of the GNOME terminal's library whose links do it no harm. */
    private static final int LINKING_VTE = 5001;

    /** Java knows only whether the whole console is a terminal; the launcher knows it of each stream. */
    static Terminal ofProcess() {
        return new Terminal(
                Boolean.getBoolean("prdlint.terminal"),
                Boolean.getBoolean("prdlint.terminal.err"),
                Integer.getInteger("prdlint.columns", 0));
    }

    /** Returns the style of text on standard output when nobody demands or forbids colours. */
    Style style(Map<String, String> variables) {
        boolean plain = !out || isSet("NO_COLOR", variables) || isDumb(variables);
        return plain ? Style.PLAIN : knowsLinks(variables) ? Style.LINKED : Style.COLOUR;
    }

    /** Returns whether a line on standard error can be written over. */
    boolean canRewriteErr(Map<String, String> variables) {
        return err && !isDumb(variables);
    }

    private static boolean isDumb(Map<String, String> variables) {
        return variables.getOrDefault("TERM", "").equals("dumb");
    }

    /** Whether it is one of those that are known to make links; another may print their addresses into the text. */
    private static boolean knowsLinks(Map<String, String> variables) {
        String term = variables.getOrDefault("TERM", "");
        if (isSet("TMUX", variables) || isSet("STY", variables) || term.startsWith("screen")) {
            return false;
        }
        return LINKING_PROGRAMS.contains(variables.getOrDefault("TERM_PROGRAM", ""))
                || LINKING_TERMS.contains(term)
                || isSet("WT_SESSION", variables)
                || number(variables.getOrDefault("VTE_VERSION", "")) >= LINKING_VTE;
    }

    /** Returns how wide text on standard output may be; 0 when nobody knows. */
    int width(Map<String, String> variables) {
        int demanded = number(variables.getOrDefault("COLUMNS", ""));
        return demanded > 0 ? demanded : out ? columns : 0;
    }

    private static boolean isSet(String variable, Map<String, String> variables) {
        return !variables.getOrDefault(variable, "").isEmpty();
    }

    /** The number in a text; 0 when it is none. */
    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
