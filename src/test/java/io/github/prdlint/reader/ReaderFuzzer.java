package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.markdown.UnreadableDocumentException;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.report.Inspection;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import io.github.prdlint.source.SpanFinder;
import java.io.IOException;

/** Whatever a document is, it is read, every place of what was read lies in it, and its line ends make no difference. */
public final class ReaderFuzzer {

    private ReaderFuzzer() {}

    /** Tries one document. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        SourceText source = SourceText.decode("fuzz.md", input);
        Prd prd;
        try {
            prd = read(source);
        } catch (UnreadableDocumentException refused) {
            return;
        }
        String text = source.text();
        SourceSpan all = new SourceSpan(0, text.length());
        assertThat(SpanFinder.in(prd)).as(text).allMatch(all::contains);
        String read = new Inspection(source, prd).json();
        if (source.encodingFault().isEmpty() && text.indexOf('\r') < 0) {
            SourceText other = SourceText.of("fuzz.md", text.replace("\n", "\r\n"));
            assertThat(new Inspection(other, read(other)).json()).as(text).isEqualTo(read);
        }
    }

    private static Prd read(SourceText source) {
        return PrdReader.read(MarkdownParser.parse(source), ReaderOptions.DEFAULT);
    }
}
