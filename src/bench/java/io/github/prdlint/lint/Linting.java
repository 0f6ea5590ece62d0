package io.github.prdlint.lint;

import io.github.prdlint.bench.Kilobytes;
import io.github.prdlint.bench.Measured;
import io.github.prdlint.bench.SizedDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** All that happens to a document between the file and the report. */
@State(Scope.Benchmark)
public class Linting extends Measured {

    private final Linter linter = new Linter(Configuration.recommended());

    /** Reads, links and judges it. */
    @Benchmark
    public LintResult document(SizedDocument document, Kilobytes kilobytes) {
        kilobytes.add(document);
        return linter.lint(document.source);
    }
}
