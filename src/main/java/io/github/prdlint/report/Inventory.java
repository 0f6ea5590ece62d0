package io.github.prdlint.report;

import io.github.prdlint.prd.PermissionMatrix;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Scale;
import java.util.List;
import java.util.Locale;

/** What was read from a document, so that a clean report never hides a document that was not understood. */
record Inventory(
        int features, int endpointGroups, int endpoints, int models, int roles, int matrixRows, int specifications) {

    static Inventory of(Prd prd) {
        int rows = 0;
        for (PermissionMatrix matrix : prd.matrices()) {
            rows += matrix.rows().size();
        }
        return new Inventory(
                prd.features().size(),
                prd.endpointGroups().size(),
                prd.distinctEndpoints().size(),
                prd.models().size(),
                prd.roles().size(),
                rows,
                prd.specifications().size());
    }

    /** Returns the scale, why it is that, and the counts in words: {@code medium: permission matrix; 12 features, …}. */
    static String line(Prd prd) {
        Inventory read = of(prd);
        Scale.Decision decision = prd.scaleDecision();
        String reason = reason(decision);
        return scale(decision) + (reason.isEmpty() ? "" : ": " + reason) + "; " + count(read.features, "feature") + ", "
                + count(read.endpoints, "endpoint") + " in " + count(read.endpointGroups, "group") + ", "
                + count(read.models, "model") + ", " + count(read.roles, "role");
    }

    /** Returns the word for a document's scale. */
    static String scale(Scale.Decision decision) {
        return decision.scale().name().toLowerCase(Locale.ROOT);
    }

    /** Returns the word for where a document's scale was taken from. */
    static String source(Scale.Decision decision) {
        return decision.source().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns a number with its noun. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String reason(Scale.Decision decision) {
        return switch (decision.source()) {
            case OPTION -> "--scale";
            case FRONT_MATTER -> "front matter";
            case CONFIGURATION -> "configuration";
            case DETECTED -> places(decision.evidence());
        };
    }

    /** The evidence without its line numbers. */
    private static String places(List<String> evidence) {
        StringBuilder phrases = new StringBuilder();
        for (String phrase : evidence) {
            int place = phrase.lastIndexOf(" at line ");
            phrases.append(phrases.isEmpty() ? "" : ", ").append(place < 0 ? phrase : phrase.substring(0, place));
        }
        return phrases.toString();
    }
}
