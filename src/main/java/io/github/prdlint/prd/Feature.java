package io.github.prdlint.prd;

import io.github.prdlint.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A feature as Feature Specifications defines it.
 *
 * @param id the ID as written, without marks
 * @param key the ID in the form by which IDs compare: upper case, one kind of dash
 * @param name its name, where the document gives one
 * @param domain the heading under which it stands; absent when it stands under none below the section's own
 * @param endpointGroups the groups that its Endpoint Group cell names; empty when the cell says none or the table has no such column
 * @param endpoints the endpoints (method and path) that its Endpoint Group cell names instead of groups
 * @param groupCell the Endpoint Group cell, absent when the table has no such column or the row no such cell
 * @param authLevel its Auth Level cell, absent likewise
 * @param crossCutting whether it needs neither endpoint nor group, being served by the whole system (Middleware, System, a dash)
 * @param table the number of its table, -1 for a heading or list item
 * @param item the row, heading or list item that defines it
 * @param duplicateOf the earlier definition of the same ID in the same form
 */
public record Feature(
        Located<String> id,
        String key,
        Optional<Located<String>> name,
        Optional<Located<String>> description,
        Status status,
        Form form,
        Optional<DomainGroup> domain,
        List<Located<Name>> endpointGroups,
        List<EndpointMention> endpoints,
        Optional<Located<String>> groupCell,
        Optional<Access> authLevel,
        boolean crossCutting,
        int table,
        SourceSpan item,
        Optional<Located<String>> duplicateOf) {

    /** Whether a feature is part of what is built now. */
    public enum Status {
        SPECIFIED,
        EXCLUDED,
        RETIRED
    }

    /** How the document writes a feature down. */
    public enum Form {
        TABLE,
        HEADING,
        BULLET
    }

    public Feature {
        endpointGroups = List.copyOf(endpointGroups);
        endpoints = List.copyOf(endpoints);
    }

    /** What stands in a document is known by identity. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return item.hashCode();
    }

    /** Returns the ID and, where there is one, the name in quotes: {@code F004 "Return and renewal"}. */
    @Override
    public String toString() {
        return name.map(n -> id.value() + " \"" + n.value() + "\"").orElse(id.value());
    }
}
