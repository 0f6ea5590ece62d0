package io.github.prdlint.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts what was worked on, so that a result says the time for a kilobyte too: if it grows with the document, the work does so more than linearly. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Kilobytes {

    public double perKilobyte;

    /** Counts a document. */
    public void add(SizedDocument document) {
        perKilobyte += document.bytes.length / 1000.0;
    }
}
