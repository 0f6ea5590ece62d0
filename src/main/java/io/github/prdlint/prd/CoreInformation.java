package io.github.prdlint.prd;

import java.util.Map;

/** The document's own words on what it is for. */
public record CoreInformation(Map<Item, Located<String>> items) {

    /** What the guideline wants to know. */
    public enum Item {
        PURPOSE,
        CONSUMERS,
        KEY_CONSTRAINTS,
        SCALE
    }

    public CoreInformation {
        items = Map.copyOf(items);
    }
}
