package io.github.prdlint.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.source.SourceText;
import java.io.IOException;

/**
 * Whatever a document is, its texts lie in it in order, its line ends make no difference, and it has the tables that cmark-gfm finds
 * in it, with as many columns and rows.
 */
public final class MarkdownFuzzer {

    private static final boolean ORACLE = GfmOracle.present();

    static {
        if (!ORACLE) {
            System.err.println("SKIPPED the comparison with GitHub's own parser: cmark-gfm is not installed");
        }
    }

    private MarkdownFuzzer() {}

    /** Tries one document. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        // Only we know front matter, which stands before everything else.
        String text = "# Document\n\n" + SourceText.decode("fuzz.md", input).text();
        MarkdownDocument document;
        try {
            document = MarkdownParser.parse(SourceText.of("fuzz.md", text));
        } catch (UnreadableDocumentException refused) {
            return;
        }
        RobustnessTest.check(document, text);
        if (text.indexOf('\r') < 0) {
            assertThat(Outline.of(text.replace("\n", "\r\n"))).as(text).isEqualTo(Outline.of(text));
        }
        if (ORACLE) {
            assertThat(Outline.tables(document)).as(text).isEqualTo(GfmOracle.tables(text));
        }
    }
}
