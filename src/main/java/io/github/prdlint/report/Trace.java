package io.github.prdlint.report;

import io.github.prdlint.prd.Admission;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.Part;
import io.github.prdlint.prd.Permissions;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Role;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The traceability matrix: which endpoints serve a feature, which models and roles they concern, and which of all these has no other
 * half. What is a gap is asked of the same {@link Prd} as the rules that report it ask.
 */
public final class Trace {

    private static final String FEATURE_RULE = "PRD101";
    private static final String ENDPOINT_RULE = "PRD202";
    private static final String UNKNOWN_FEATURE_RULE = "PRD201";
    private static final String MODEL_RULE = "PRD301";
    private static final String ROLE_RULE = "PRD501";

    private final SourceText source;
    private final Prd prd;
    private final List<FeatureRow> features = new ArrayList<>();
    private final List<EndpointRow> endpoints = new ArrayList<>();
    private final List<ModelRow> models = new ArrayList<>();
    private final List<RoleRow> roles = new ArrayList<>();
    private final Map<String, String> notJudged = new LinkedHashMap<>();

    /** How a part of the document is connected. */
    public enum State {
        LINKED,
        /** It has no other half, and needs one. */
        GAP,
        /** It needs no other half: it is excluded, cross-cutting or the system's own. */
        EXEMPT,
        /** The document does not say. */
        OPEN;

        /** Returns the word for it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A feature and the endpoints that serve it. */
    record FeatureRow(Feature feature, List<EndpointRow> endpoints, State state) {

        /** Returns what is missing, or why nothing is. */
        String remark() {
            if (!endpoints.isEmpty()) {
                return "";
            }
            return state == State.EXEMPT && feature.crossCutting() ? "no endpoint, needs none" : "no endpoint";
        }
    }

    /**
     * An endpoint with what it concerns.
     *
     * @param unknownIds what its Feature ID cell names and is no feature
     * @param roles the roles that it names, known or not
     */
    record EndpointRow(
            Endpoint endpoint,
            List<Feature> features,
            List<String> unknownIds,
            List<Model> models,
            Admission admission,
            List<String> roles,
            State state) {

        /** Returns what is missing, or why nothing is; empty when it serves a feature. */
        String remark() {
            if (!features.isEmpty()) {
                return unknownIds.isEmpty() ? "" : unknown();
            }
            return switch (state) {
                case EXEMPT -> "no feature, needs none";
                case OPEN -> unknownIds.isEmpty() ? "feature not stated" : unknown();
                default -> unknownIds.isEmpty() ? "no feature" : unknown();
            };
        }

        private String unknown() {
            return "unknown feature " + String.join(", ", unknownIds);
        }

        /** Returns whom it lets in. */
        List<String> admitted() {
            return switch (admission.kind()) {
                case ROLES -> roles;
                case EVERY_ROLE -> List.of("every role");
                case EVERYBODY -> List.of("everybody");
                case PUBLIC_YET_ROLES -> plus("everybody", roles);
                case NO_USER -> List.of("no user");
                case TOKEN_YET_NOBODY -> List.of("nobody");
                case UNKNOWN -> List.of();
            };
        }

        private static List<String> plus(String first, List<String> more) {
            List<String> all = new ArrayList<>(List.of(first));
            all.addAll(more);
            return all;
        }
    }

    /** A model and the endpoints that use it; it may be used though there are none, by way of another model. */
    record ModelRow(Model model, List<Endpoint> endpoints, State state) {

        String remark() {
            if (!endpoints.isEmpty()) {
                return "";
            }
            return state == State.LINKED ? "by way of other models or a feature" : "no endpoint";
        }
    }

    /**
     * A role and the endpoints that name it.
     *
     * @param others how many further endpoints let in every role, or everybody where the role is a guest's
     */
    record RoleRow(Role role, List<Endpoint> endpoints, int others, State state) {

        String remark() {
            return state == State.GAP || endpoints.isEmpty() && others == 0 ? "no endpoint" : "";
        }

        /** Returns how many further endpoints let it in, in words; empty when none does. */
        String forAll() {
            String whom = role.kind() == Role.Kind.GUEST ? "everybody" : "every role";
            return others == 0 || state == State.GAP ? "" : others + " for " + whom;
        }
    }

    /** Traces what was read from a text. */
    public Trace(SourceText source, Prd prd) {
        this.source = source;
        this.prd = prd;
        addEndpoints();
        addFeatures();
        addModels();
        addRoles();
    }

    private void addEndpoints() {
        boolean judged = judges(ENDPOINT_RULE, "endpoints", prd.endpoints());
        boolean idsJudged = judges(UNKNOWN_FEATURE_RULE, "endpoints", prd.endpoints());
        Permissions permissions = prd.permissions();
        for (Endpoint endpoint : prd.endpoints()) {
            List<Feature> served = prd.featuresOf(endpoint);
            Set<String> unknown = new LinkedHashSet<>();
            for (Endpoint.FeatureReference reference : endpoint.featureIds()) {
                if (prd.feature(reference.key()).isEmpty()) {
                    unknown.add(reference.text().value());
                }
            }
            State state;
            if (!unknown.isEmpty() && idsJudged) {
                state = State.GAP;
            } else if (!served.isEmpty()) {
                state = State.LINKED;
            } else if (endpoint.group().crossCutting()) {
                state = State.EXEMPT;
            } else {
                state = judged && endpoint.belongsToNoFeature() ? State.GAP : State.OPEN;
            }
            Admission admission = permissions.admission(endpoint);
            Set<String> named = new LinkedHashSet<>();
            admission.named().keySet().forEach(role -> named.add(role.toString()));
            endpoint.roles()
                    .ifPresent(cell -> permissions
                            .unresolved(cell)
                            .forEach(name -> named.add(name.value().text())));
            endpoints.add(new EndpointRow(
                    endpoint,
                    served,
                    List.copyOf(unknown),
                    prd.modelUse().modelsOf(endpoint),
                    admission,
                    List.copyOf(named),
                    state));
        }
    }

    private void addFeatures() {
        boolean judged = judges(FEATURE_RULE, "features", prd.features());
        Map<Endpoint, EndpointRow> rows = new IdentityHashMap<>();
        endpoints.forEach(row -> rows.put(row.endpoint(), row));
        Set<String> known = new HashSet<>();
        for (Feature feature : prd.allFeatures()) {
            List<EndpointRow> served =
                    prd.endpointsOf(feature).stream().map(rows::get).toList();
            boolean built = feature.status() == Feature.Status.SPECIFIED;
            if ((built || !served.isEmpty()) && known.add(feature.key())) {
                State state = !served.isEmpty()
                        ? State.LINKED
                        : !prd.isUnserved(feature) ? State.EXEMPT : judged ? State.GAP : State.OPEN;
                features.add(new FeatureRow(feature, served, state));
            }
        }
    }

    private void addModels() {
        boolean judged = judges(MODEL_RULE, "models", prd.models());
        Optional<String> noSpecifications = prd.lacks(Part.SPECIFICATIONS);
        if (judged && noSpecifications.isPresent()) {
            // Any model may be used in a request or response that is not there, so the rule's findings are silenced.
            notJudged.put("models", noSpecifications.get());
            judged = false;
        }
        Map<Model, List<Endpoint>> users = new IdentityHashMap<>();
        for (EndpointRow row : endpoints) {
            for (Model model : row.models()) {
                users.computeIfAbsent(model, m -> new ArrayList<>()).add(row.endpoint());
            }
        }
        Set<Model> unused = Collections.newSetFromMap(new IdentityHashMap<>());
        unused.addAll(prd.modelUse().unused());
        for (Model model : prd.modelUse().distinct()) {
            State state = !unused.contains(model) ? State.LINKED : judged ? State.GAP : State.OPEN;
            models.add(new ModelRow(model, users.getOrDefault(model, List.of()), state));
        }
    }

    private void addRoles() {
        Permissions permissions = prd.permissions();
        boolean judged = judges(ROLE_RULE, "roles", permissions.roles());
        Optional<Endpoint> unclear = permissions.firstUnclear();
        if (judged && unclear.isPresent()) {
            notJudged.put("roles", unclear.get() + " does not say whom it lets in");
            judged = false;
        }
        Map<Role, List<Endpoint>> named = new IdentityHashMap<>();
        int forUsers = 0;
        int forGuests = 0;
        for (EndpointRow row : endpoints) {
            row.admission()
                    .named()
                    .keySet()
                    .forEach(role ->
                            named.computeIfAbsent(role, r -> new ArrayList<>()).add(row.endpoint()));
            forUsers += row.admission().kind() == Admission.Kind.EVERY_ROLE ? 1 : 0;
            forGuests += row.admission().kind() == Admission.Kind.EVERYBODY ? 1 : 0;
        }
        Set<Role> without = Collections.newSetFromMap(new IdentityHashMap<>());
        without.addAll(permissions.rolesWithoutEndpoint());
        for (Role role : permissions.roles()) {
            List<Endpoint> naming = named.getOrDefault(role, List.of());
            int others = switch (role.kind()) {
                case USER -> forUsers;
                case GUEST -> forGuests;
                case SYSTEM -> 0;
            };
            boolean exempt = role.kind() == Role.Kind.SYSTEM || permissions.isImplied(role);
            State state;
            if (without.contains(role)) {
                state = judged ? State.GAP : State.OPEN;
            } else {
                state = naming.isEmpty() && others == 0 ? exempt ? State.EXEMPT : State.OPEN : State.LINKED;
            }
            roles.add(new RoleRow(role, naming, others, state));
        }
    }

    /** Returns whether the rule that reports a kind of gap judges this document; keeps why it does not. */
    private boolean judges(String rule, String what, Collection<?> judged) {
        RulePage page = RuleBook.builtIn().find(rule).orElseThrow();
        String why = "";
        if (!page.scales().contains(prd.scale())) {
            why = "the document is " + Inventory.scale(prd.scaleDecision());
        } else if (!page.missing(prd).isEmpty()) {
            why = prd.lacks(page.missing(prd).get(0)).orElse("");
        }
        if (!why.isEmpty() && !judged.isEmpty()) {
            notJudged.put(what, why);
        }
        return why.isEmpty();
    }

    SourceText source() {
        return source;
    }

    Prd prd() {
        return prd;
    }

    /** Returns the specified features and those that endpoints refer to all the same, in the order of the text, each ID once. */
    List<FeatureRow> features() {
        return Collections.unmodifiableList(features);
    }

    /** Returns all endpoints, in the order of the text. */
    List<EndpointRow> endpoints() {
        return Collections.unmodifiableList(endpoints);
    }

    /** Returns the endpoints that serve no feature. */
    List<EndpointRow> endpointsWithoutFeature() {
        return endpoints.stream().filter(row -> row.features().isEmpty()).toList();
    }

    /** Returns the models, each name once, in the order of the text. */
    List<ModelRow> models() {
        return Collections.unmodifiableList(models);
    }

    /** Returns the roles, defined ones first. */
    List<RoleRow> roles() {
        return Collections.unmodifiableList(roles);
    }

    /** Returns what cannot be judged, and why. */
    Map<String, String> notJudged() {
        return Collections.unmodifiableMap(notJudged);
    }

    /** Returns the 1-based line of a place. */
    int line(SourceSpan span) {
        return source.start(span).line();
    }

    /** Returns how many gaps of each kind there are. */
    Gaps gaps() {
        return new Gaps(
                (int) features.stream().filter(r -> r.state() == State.GAP).count(),
                (int) endpoints.stream().filter(r -> r.state() == State.GAP).count(),
                (int) models.stream().filter(r -> r.state() == State.GAP).count(),
                (int) roles.stream().filter(r -> r.state() == State.GAP).count());
    }

    /** Returns how it came out: {@code bad} with a gap, {@code fair} without any as far as can be judged, else {@code good}. */
    String verdict() {
        return gaps().all() > 0 ? "bad" : notJudged.isEmpty() ? "good" : "fair";
    }

    /** Returns how it came out, in words. */
    String summary() {
        return gaps() + (verdict().equals("fair") ? " in what can be judged" : "");
    }

    /** How many gaps of each kind there are. */
    record Gaps(int features, int endpoints, int models, int roles) {

        int all() {
            return features + endpoints + models + roles;
        }

        /** Returns the sum, and the kinds that there are: {@code 2 gaps: 1 feature without endpoint, 1 unused model}. */
        @Override
        public String toString() {
            if (all() == 0) {
                return "no gaps";
            }
            List<String> kinds = new ArrayList<>();
            add(features, "feature", " without endpoint", kinds);
            add(endpoints, "endpoint", " without known feature", kinds);
            add(models, "model", " without endpoint", kinds);
            add(roles, "role", " without endpoint", kinds);
            return Inventory.count(all(), "gap") + ": " + String.join(", ", kinds);
        }

        private static void add(int number, String noun, String rest, List<String> kinds) {
            if (number > 0) {
                kinds.add(Inventory.count(number, noun) + rest);
            }
        }
    }
}
