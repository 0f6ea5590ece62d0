package io.github.prdlint.prd;

import io.github.prdlint.source.SourceSpan;

/**
 * A method and path named outside a declaration: in a flow step, a spec's heading or a feature's cell.
 *
 * @param method the method in upper case
 * @param span the place of method and path together
 */
public record EndpointMention(String method, EndpointPath path, SourceSpan span) {

    /** Returns method and path in the form by which endpoints compare: {@code GET /orders/{}}. */
    public String key() {
        return method + " " + path.key();
    }

    @Override
    public String toString() {
        return method + " " + path.text();
    }
}
