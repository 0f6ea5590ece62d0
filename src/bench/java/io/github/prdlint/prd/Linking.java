package io.github.prdlint.prd;

import io.github.prdlint.bench.Kilobytes;
import io.github.prdlint.bench.Measured;
import io.github.prdlint.bench.SizedDocument;
import org.openjdk.jmh.annotations.Benchmark;

/** What belongs together in a document is found: once for all rules. */
public class Linking extends Measured {

    /** Features with endpoints and groups. */
    @Benchmark
    public Object features(SizedDocument document, Kilobytes kilobytes) {
        kilobytes.add(document);
        Prd prd = document.prd;
        return new FeatureLinks(prd.allFeatures(), prd.endpoints(), prd.endpointGroups());
    }

    /** Roles with matrix rows and endpoints. */
    @Benchmark
    public Permissions permissions(SizedDocument document, Kilobytes kilobytes) {
        kilobytes.add(document);
        return new Permissions(document.prd);
    }

    /** Models with endpoints and specifications. */
    @Benchmark
    public ModelUse models(SizedDocument document, Kilobytes kilobytes) {
        kilobytes.add(document);
        return new ModelUse(document.prd);
    }
}
