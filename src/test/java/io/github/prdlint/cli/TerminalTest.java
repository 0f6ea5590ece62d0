package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.report.Style;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Colours, links and width go by what the terminal says of itself; in doubt there are none. */
class TerminalTest {

    private static final Terminal WIDE = new Terminal(true, true, 132);

    @Test
    void linksAreOnlyForTerminalsThatAreKnown() {
        assertThat(WIDE.style(Map.of("TERM", "xterm-256color"))).isEqualTo(Style.COLOUR);
        assertThat(WIDE.style(Map.of("TERM_PROGRAM", "iTerm.app"))).isEqualTo(Style.LINKED);
        assertThat(WIDE.style(Map.of("TERM_PROGRAM", "vscode"))).isEqualTo(Style.LINKED);
        assertThat(WIDE.style(Map.of("TERM_PROGRAM", "Apple_Terminal"))).isEqualTo(Style.COLOUR);
        assertThat(WIDE.style(Map.of("TERM", "xterm-kitty"))).isEqualTo(Style.LINKED);
        assertThat(WIDE.style(Map.of("WT_SESSION", "1-2-3"))).isEqualTo(Style.LINKED);
        assertThat(WIDE.style(Map.of("VTE_VERSION", "7002"))).isEqualTo(Style.LINKED);
        assertThat(WIDE.style(Map.of("VTE_VERSION", "5000"))).isEqualTo(Style.COLOUR);
        assertThat(WIDE.style(Map.of("VTE_VERSION", "x"))).isEqualTo(Style.COLOUR);
    }

    @Test
    void whatStandsBetweenMayNotPassLinksOn() {
        assertThat(WIDE.style(Map.of("VTE_VERSION", "7002", "TMUX", "/x"))).isEqualTo(Style.COLOUR);
        assertThat(WIDE.style(Map.of("VTE_VERSION", "7002", "STY", "1.x"))).isEqualTo(Style.COLOUR);
        assertThat(WIDE.style(Map.of("VTE_VERSION", "7002", "TERM", "screen-256color")))
                .isEqualTo(Style.COLOUR);
    }

    @Test
    void noTerminalNoColour() {
        assertThat(Terminal.NONE.style(Map.of("TERM", "xterm-kitty"))).isEqualTo(Style.PLAIN);
        assertThat(WIDE.style(Map.of("TERM", "xterm-kitty", "NO_COLOR", "1"))).isEqualTo(Style.PLAIN);
        assertThat(WIDE.style(Map.of("TERM", "dumb"))).isEqualTo(Style.PLAIN);
        assertThat(WIDE.canRewriteErr(Map.of("TERM", "dumb"))).isFalse();
        assertThat(WIDE.canRewriteErr(Map.of("TERM", "xterm"))).isTrue();
        assertThat(Terminal.NONE.canRewriteErr(Map.of("TERM", "xterm"))).isFalse();
    }

    @Test
    void theWidthIsWhatIsAskedForOrWhatThereIs() {
        assertThat(WIDE.width(Map.of())).isEqualTo(132);
        assertThat(WIDE.width(Map.of("COLUMNS", "60"))).isEqualTo(60);
        assertThat(WIDE.width(Map.of("COLUMNS", "wide"))).isEqualTo(132);
        assertThat(WIDE.width(Map.of("COLUMNS", "-1"))).isEqualTo(132);
        assertThat(new Terminal(false, true, 132).width(Map.of())).isZero();
        assertThat(Terminal.NONE.width(Map.of("COLUMNS", "60"))).isEqualTo(60);
    }
}
