package io.github.prdlint.checks;

import io.github.prdlint.prd.Prd;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.source.SourceText.EncodingFault;

/** A document is UTF-8. */
final class InvalidEncoding implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        prd.encodingFault().ifPresent(fault -> report(fault, findings));
    }

    private static void report(EncodingFault fault, Findings findings) {
        String message = fault.encoding().equals("UTF-16")
                ? "the file is UTF-16, not UTF-8"
                : "the file is not UTF-8: this is the first character that cannot be read";
        findings.at(fault.span(), message).entity("document").help("save the file as UTF-8");
    }
}
