package io.github.prdlint.report;

import io.github.prdlint.lint.LintResult;
import java.io.IOException;

/** Turns results into output as they come, so that a run over many documents holds only one of them at a time. */
public interface Reporter {

    /**
     * Reports one document.
     *
     * @param repositoryPath the document's path from its repository's root, with {@code /}, as {@link Failure} has it
     */
    void document(LintResult result, String repositoryPath) throws IOException;

    /** Reports the end of the run and flushes the output, which stays open. */
    void end(Summary summary) throws IOException;
}
