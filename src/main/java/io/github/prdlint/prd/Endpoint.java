package io.github.prdlint.prd;

import io.github.prdlint.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * One declared endpoint: a method on a path. A cell with several methods declares several.
 *
 * @param method the method in upper case ({@code *} for any), at its place
 * @param group the group in which it is declared
 * @param featureIds the Feature IDs (or what stands in their place) that its Feature ID cell names, each at its place; from the
 *     description where the document has no such column; ends of a range are both here
 * @param featureCell the Feature ID cell; absent when the table has no such column or the row no such cell
 * @param auth the Auth cell, absent likewise
 * @param roles the Roles cell, absent likewise
 * @param operation what it does
 * @param table the number of its table, -1 for other forms
 * @param item the row, heading, list item or line that declares it
 * @param duplicateOf the earlier declaration of the same method, path and query
 */
public record Endpoint(
        Located<String> method,
        Located<EndpointPath> path,
        Optional<Located<String>> description,
        EndpointGroup group,
        List<FeatureReference> featureIds,
        Optional<Located<String>> featureCell,
        Optional<Access> auth,
        Optional<Access> roles,
        Operation operation,
        Form form,
        int table,
        SourceSpan item,
        Optional<SourceSpan> duplicateOf) {

    /** How the document writes an endpoint down. */
    public enum Form {
        TABLE,
        BULLET,
        HEADING,
        BOLD,
        FENCE
    }

    /**
     * One token of a Feature ID cell.
     *
     * @param text the token as written
     * @param key the token in the form by which IDs compare
     * @param upTo the key of the range's last ID when the token begins a range that the document writes as one
     */
    public record FeatureReference(Located<String> text, String key, Optional<String> upTo) {}

    public Endpoint {
        featureIds = List.copyOf(featureIds);
    }

    /** Returns whether its Feature ID cell says that it belongs to no feature, though its group is one that needs some. */
    public boolean belongsToNoFeature() {
        return featureCell.isPresent() && featureIds.isEmpty() && !group.crossCutting();
    }

    /** Returns method and path in the form by which endpoints compare: {@code GET /orders/{}}. */
    public String key() {
        return method.value() + " " + path.value().key();
    }

    /** Returns the place of the method and the path together. */
    public SourceSpan place() {
        return method.span().compareTo(path.span()) <= 0
                ? method.span().to(path.span())
                : path.span().to(method.span());
    }

    /** Returns method and path as the document writes them. */
    @Override
    public String toString() {
        return method.value() + " " + path.value().text();
    }
}
