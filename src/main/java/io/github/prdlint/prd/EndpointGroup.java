package io.github.prdlint.prd;

import java.util.List;

/**
 * A group of endpoints: the nearest heading above them, or their Group column.
 *
 * @param name its name, at its heading
 * @param furtherNames the names of the headings between the section's own and this one
 * @param crossCutting whether it is one of the groups that need no feature (Middleware, System, Internal)
 */
public record EndpointGroup(Located<Name> name, List<Name> furtherNames, boolean crossCutting) {

    public EndpointGroup {
        furtherNames = List.copyOf(furtherNames);
    }

    /** Returns whether the name means this group. */
    public boolean isNamed(Name other) {
        if (name.value().means(other)) {
            return true;
        }
        for (Name further : furtherNames) {
            if (further.means(other)) {
                return true;
            }
        }
        return false;
    }

    /** What stands in a document is known by identity. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return name.span().hashCode();
    }

    @Override
    public String toString() {
        return name.value().text();
    }
}
