package io.github.prdlint.rule;

import io.github.prdlint.prd.DomainGroup;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.EndpointGroup;
import io.github.prdlint.prd.EndpointMention;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.Name;
import io.github.prdlint.prd.Role;
import io.github.prdlint.prd.Specification;
import io.github.prdlint.source.SourceSpan;
import java.util.TreeSet;

/**
 * Something that a finding is about. Two findings about the same subject may be cause and consequence; which rule silences which is
 * one table in {@code lint}.
 *
 * @param kind what it is
 * @param key what tells it from others of its kind
 */
public record Subject(Kind kind, String key) {

    /** What a finding can be about. */
    public enum Kind {
        FEATURE,
        GROUP,
        DOMAIN,
        ENDPOINT,
        ROLE,
        MODEL,
        /** One row, heading, item, cell, specification or body, by the place where it begins. */
        ITEM
    }

    // What a record does of itself here is put together anew at each start of the program.

    @Override
    public boolean equals(Object other) {
        return other instanceof Subject subject && subject.kind == kind && subject.key.equals(key);
    }

    @Override
    public int hashCode() {
        return 31 * kind.name().hashCode() + key.hashCode();
    }

    /** Returns a feature by its ID. */
    public static Subject of(Feature feature) {
        return featureId(feature.key());
    }

    /** Returns a Feature ID, defined or not. */
    public static Subject featureId(String key) {
        return new Subject(Kind.FEATURE, key);
    }

    /** Returns an endpoint group. */
    public static Subject of(EndpointGroup group) {
        return group(group.name().value());
    }

    /** Returns the endpoint group of that name, whether there is one or not. */
    public static Subject group(Name name) {
        return new Subject(Kind.GROUP, smallest(name));
    }

    /** Returns a domain group. */
    public static Subject of(DomainGroup group) {
        return new Subject(Kind.DOMAIN, Integer.toString(group.heading().span().start()));
    }

    /** Returns an endpoint by method and path. */
    public static Subject of(Endpoint endpoint) {
        return new Subject(Kind.ENDPOINT, endpoint.key());
    }

    /** Returns the endpoint that a method and path name, declared or not. */
    public static Subject of(EndpointMention mention) {
        return new Subject(
                Kind.ENDPOINT, mention.method() + " " + mention.path().key());
    }

    /** Returns a role. */
    public static Subject of(Role role) {
        return role(role.name().value());
    }

    /** Returns the role of that name, whether it is defined or not. */
    public static Subject role(Name name) {
        return new Subject(Kind.ROLE, smallest(name));
    }

    /** Returns a model. */
    public static Subject of(Model model) {
        return model(model.name().value());
    }

    /** Returns the model of that name, whether it is defined or not. */
    public static Subject model(Name name) {
        return new Subject(Kind.MODEL, smallest(name));
    }

    /** Returns a specification. */
    public static Subject of(Specification specification) {
        return item(specification.span());
    }

    /** Returns a row, heading, item, cell or body. */
    public static Subject item(SourceSpan span) {
        return new Subject(Kind.ITEM, Integer.toString(span.start()));
    }

    /** Returns the item that holds a value. */
    public static Subject item(Located<?> located) {
        return item(located.span());
    }

    private static String smallest(Name name) {
        return name.keys().isEmpty() ? name.text() : new TreeSet<>(name.keys()).first();
    }
}
