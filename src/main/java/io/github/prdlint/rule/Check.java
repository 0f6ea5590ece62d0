package io.github.prdlint.rule;

import io.github.prdlint.prd.Prd;

/**
 * The judgement of one rule: a pure function of the document and the rule's options. It knows neither its rule's ID nor severity
 * nor what becomes of its findings, and holds no state, so one instance serves all documents and threads.
 */
@FunctionalInterface
public interface Check {

    /** Reports every fault of its kind in the document. */
    void check(Prd prd, Options options, Findings findings);
}
