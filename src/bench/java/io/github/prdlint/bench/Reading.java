package io.github.prdlint.bench;

import io.github.prdlint.markdown.MarkdownDocument;
import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.reader.PrdReader;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.source.SourceText;
import org.openjdk.jmh.annotations.Benchmark;

/** From bytes to a {@link Prd}, stage by stage. */
public class Reading extends Measured {

    /** Bytes become text. */
    @Benchmark
    public SourceText text(SizedDocument document, Kilobytes kilobytes) {
        kilobytes.add(document);
        return SourceText.decode("prd.md", document.bytes);
    }

    /** Text becomes blocks. */
    @Benchmark
    public MarkdownDocument markdown(SizedDocument document, Kilobytes kilobytes) {
        kilobytes.add(document);
        return MarkdownParser.parse(document.source);
    }

    /** Blocks become a document that rules can ask. */
    @Benchmark
    public Prd prd(SizedDocument document, Kilobytes kilobytes) {
        kilobytes.add(document);
        return PrdReader.read(document.markdown, ReaderOptions.DEFAULT);
    }
}
