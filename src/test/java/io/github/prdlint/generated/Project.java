package io.github.prdlint.generated;

import io.github.prdlint.generated.Lexicon.Noun;
import io.github.prdlint.prd.Operation;
import io.github.prdlint.prd.Scale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A project whose parts agree: what a generated document says.
 *
 * @param rights what the matrix grants, by resource and role; a role without rights on a resource has an empty set
 */
record Project(
        int seed,
        Scale scale,
        boolean korean,
        Style style,
        List<Group> groups,
        List<String> roles,
        Map<Group, Map<String, Set<Operation>>> rights,
        List<Feature> features,
        List<Endpoint> endpoints,
        List<Model> models,
        List<ErrorCode> errorCodes,
        List<String> events) {

    /**
     * An endpoint group with all that has its name: domain of features, matrix row, model.
     *
     * @param noun the resource, absent for the group of sign-in
     * @param title the heading of its endpoints
     * @param name how features name it
     * @param row its name in the matrix
     * @param heading the heading of its features
     */
    record Group(Optional<Noun> noun, Optional<Noun> part, String title, String name, String row, String heading) {

        boolean signIn() {
            return noun.isEmpty();
        }
    }

    /**
     * A feature.
     *
     * @param domain under which heading it stands
     * @param group what its Endpoint Group cell says
     * @param level what its Auth Level says
     */
    record Feature(String id, String name, Group domain, String group, Level level, boolean crossCutting) {}

    /** Who something is for: everybody, every role, some roles, or no user. */
    record Level(Kind kind, List<String> roles) {

        enum Kind {
            PUBLIC,
            ALL,
            ROLES,
            SYSTEM
        }

        static Level of(Kind kind) {
            return new Level(kind, List.of());
        }

        boolean admits(String role) {
            return kind == Kind.PUBLIC || kind == Kind.ALL || roles.contains(role);
        }
    }

    /**
     * An endpoint.
     *
     * @param methods one method; several where one row declares them
     * @param path with parameters as {@code :id}
     * @param ids the features that it serves, in order and without a gap
     * @param model whose bodies it has, empty for sign-in
     */
    record Endpoint(
            List<String> methods,
            String path,
            Group group,
            List<String> ids,
            Level level,
            Operation operation,
            Optional<String> model) {

        String method() {
            return methods.get(0);
        }

        boolean writes() {
            return List.of("POST", "PUT", "PATCH").contains(method());
        }

        String key() {
            return method() + " " + path;
        }
    }

    record Model(String name, String korean, List<Field> fields) {}

    /**
     * A field of a model.
     *
     * @param name in the document's case
     * @param reference the model to whose id it points
     */
    record Field(String name, String type, String korean, Optional<String> reference) {}

    record ErrorCode(String code, int status, Group group) {}

    boolean medium() {
        return scale == Scale.MEDIUM;
    }

    /** Returns the text in the document's language. */
    String say(String english, String korean) {
        return this.korean ? korean : english;
    }

    Model model(String name) {
        return models.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    Feature feature(String id) {
        return features.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    List<Endpoint> endpointsOf(Group group) {
        return endpoints.stream().filter(e -> e.group() == group).toList();
    }

    List<Endpoint> endpointsOf(Feature feature) {
        return endpoints.stream().filter(e -> e.ids().contains(feature.id())).toList();
    }

    List<Feature> featuresOf(Group group) {
        return features.stream().filter(f -> f.domain() == group).toList();
    }

    @Override
    public String toString() {
        return (medium() ? "medium" : "small") + (korean ? "-ko-" : "-en-") + seed;
    }
}
