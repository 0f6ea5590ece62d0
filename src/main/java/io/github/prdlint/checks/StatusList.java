package io.github.prdlint.checks;

import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.StatusCode;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The statuses that the document lists as those which it uses. */
final class StatusList {

    /** A shorter list is an example and not the document's set of statuses. */
    private static final int LEAST = 3;

    private final Set<Integer> statuses = new TreeSet<>();

    StatusList(Prd prd) {
        for (StatusCode status : prd.statusCodes()) {
            statuses.add(status.status().value());
        }
    }

    /** Returns whether the list says that there is no such status. */
    boolean excludes(int status) {
        return statuses.size() >= LEAST && !statuses.contains(status);
    }

    /** Returns the statuses in the order of their numbers. */
    Set<Integer> statuses() {
        return Collections.unmodifiableSet(statuses);
    }
}
