package io.github.prdlint.bench;

import io.github.prdlint.generated.GrowingDocument;
import io.github.prdlint.markdown.MarkdownDocument;
import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.reader.PrdReader;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.source.SourceText;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One document as each stage gets it, at the size of a usual document and at fifty times that. */
@State(Scope.Benchmark)
public class SizedDocument {

    /** Its least size. */
    @Param({"20", "1000"})
    public int kilobytes;

    public byte[] bytes;
    public SourceText source;
    public MarkdownDocument markdown;
    public Prd prd;

    @Setup(Level.Trial)
    public void read() {
        bytes = GrowingDocument.ofBytes(kilobytes * 1000).getBytes(StandardCharsets.UTF_8);
        source = SourceText.decode("prd.md", bytes);
        markdown = MarkdownParser.parse(source);
        prd = PrdReader.read(markdown, ReaderOptions.DEFAULT);
    }
}
