package io.github.prdlint.generated;

import io.github.prdlint.generated.Project.Endpoint;
import io.github.prdlint.generated.Project.Feature;
import io.github.prdlint.generated.Project.Group;
import io.github.prdlint.generated.Project.Level;
import io.github.prdlint.generated.Project.Model;
import io.github.prdlint.prd.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Projects that differ from another in one thing, throughout. */
final class Changed {

    private Changed() {}

    private static Project with(
            Project p,
            List<String> roles,
            Map<Group, Map<String, Set<Operation>>> rights,
            List<Feature> features,
            List<Endpoint> endpoints,
            List<Model> models) {
        return new Project(
                p.seed(),
                p.scale(),
                p.korean(),
                p.style(),
                p.groups(),
                roles,
                rights,
                features,
                endpoints,
                models,
                p.errorCodes(),
                p.events());
    }

    /** Returns a project with a further model. */
    static Project model(Project p, Model model) {
        List<Model> models = new ArrayList<>(p.models());
        models.add(model);
        return with(p, p.roles(), p.rights(), p.features(), p.endpoints(), models);
    }

    /** Returns a project with other Feature IDs, in the features and in the endpoints. */
    static Project ids(Project p, UnaryOperator<String> id) {
        List<Feature> features = p.features().stream()
                .map(f -> new Feature(id.apply(f.id()), f.name(), f.domain(), f.group(), f.level(), f.crossCutting()))
                .toList();
        List<Endpoint> endpoints = p.endpoints().stream()
                .map(e -> new Endpoint(
                        e.methods(),
                        e.path(),
                        e.group(),
                        e.ids().stream().map(id).toList(),
                        e.level(),
                        e.operation(),
                        e.model()))
                .toList();
        return with(p, p.roles(), p.rights(), features, endpoints, p.models());
    }

    /** Returns a project with other rights of its roles, and maybe a further role. */
    static Project role(Project p, String role, Set<Operation> rights) {
        List<String> roles = new ArrayList<>(p.roles());
        roles.add(role);
        Map<Group, Map<String, Set<Operation>>> all = new LinkedHashMap<>();
        p.rights().forEach((group, ofGroup) -> {
            Map<String, Set<Operation>> more = new LinkedHashMap<>(ofGroup);
            more.put(role, rights);
            all.put(group, more);
        });
        return with(p, roles, all, p.features(), p.endpoints(), p.models());
    }

    /** Returns whether some endpoint beside those of sign-in is for every role, whichever they are. */
    static boolean hasEndpointsForAll(Project p) {
        return p.endpoints().stream()
                .anyMatch(e -> !e.group().signIn() && e.level().kind() == Level.Kind.ALL);
    }
}
