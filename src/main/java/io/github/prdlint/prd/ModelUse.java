package io.github.prdlint.prd;

import io.github.prdlint.prd.Specification.Body;
import io.github.prdlint.prd.Specification.Direction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which models the endpoints and specifications use, and by what evidence; built once a document, in time linear in its size. */
public final class ModelUse {

    private final Prd.Conventions conventions;
    private final ModelNames names;
    private final ModelFields fields;
    private final Map<Model, Set<Evidence>> evidence = new IdentityHashMap<>();
    private final Map<Endpoint, ModelSet> byEndpoint = new IdentityHashMap<>();
    private final Map<Specification, Model> resources = new IdentityHashMap<>();
    private final Map<Model, Boolean> shown = new IdentityHashMap<>();
    private final Map<Model, List<Model>> pointedFrom = new IdentityHashMap<>();
    private final List<SchemaField> schemaFields = new ArrayList<>();

    /** What tells that an endpoint uses a model. */
    public enum Evidence {
        /** A segment of an endpoint's path names it. */
        PATH,
        /** A specification's heading, or a key or type in one of its bodies, names it. */
        REQUEST_RESPONSE,
        /** The description of an endpoint, the prose of its specification, or the description of a feature that has endpoints, names it. */
        DESCRIPTION,
        /** It is a part of another, and its last word is a key in a body of that. */
        PART,
        /** It does nothing but join two models that are used. */
        JOIN,
        /** It points to a model that is used and of which no specification shows a body, so that nobody can see whether it is in it. */
        FOREIGN_KEY
    }

    ModelUse(Prd prd) {
        conventions = prd.conventions();
        names = new ModelNames(prd.models());
        fields = new ModelFields(prd.models(), names);
        for (Model model : names.distinct()) {
            for (Model target : fields.pointsTo(model)) {
                if (target != model) {
                    pointedFrom.computeIfAbsent(target, t -> new ArrayList<>()).add(model);
                }
            }
        }
        linkEndpoints(prd);
        SchemaLinks schemas = new SchemaLinks(names, fields, conventions);
        for (Specification specification : prd.specifications()) {
            linkSpecification(specification, schemas, prd.endpointsMeant(specification.endpoint()));
        }
    }

    private void linkEndpoints(Prd prd) {
        for (Endpoint endpoint : prd.endpoints()) {
            ModelSet used = usedBy(endpoint);
            mark(names.inPath(endpoint.method().value(), endpoint.path().value()), Evidence.PATH, used);
            endpoint.description().ifPresent(text -> mark(namedIn(text.value()), Evidence.DESCRIPTION, used));
        }
        for (Feature feature : prd.features()) {
            Optional<Located<String>> text = feature.description().or(feature::name);
            if (text.isPresent() && !prd.endpointsOf(feature).isEmpty()) {
                mark(namedIn(text.get().value()), Evidence.DESCRIPTION, new ModelSet());
            }
        }
    }

    private void linkSpecification(Specification specification, SchemaLinks schemas, List<Endpoint> endpoints) {
        EndpointMention mention = specification.endpoint();
        ModelSet inPath = names.inPath(mention.method(), mention.path());
        ModelSet inHeading = namedIn(besides(mention, specification.heading().value()));
        ModelSet used = new ModelSet();
        mark(inPath, Evidence.REQUEST_RESPONSE, used);
        mark(inHeading, Evidence.REQUEST_RESPONSE, used);
        for (String line : specification.prose()) {
            mark(namedIn(line), Evidence.DESCRIPTION, used);
        }
        for (Located<String> parameter : specification.parameters()) {
            names.named(ModelFields.stem(Words.split(parameter.value())))
                    .ifPresent(model -> mark(List.of(model), Evidence.REQUEST_RESPONSE, used));
        }
        Optional<Model> resource = showsFigures(mention.path())
                ? Optional.empty()
                : inPath.stream().findFirst().or(() -> inHeading.stream().findFirst());
        resource.ifPresent(model -> resources.put(specification, model));
        for (Body body : specification.bodies()) {
            if (body.direction() != Direction.ERROR) {
                SchemaLinks.Found found = schemas.link(specification, body, resource);
                schemaFields.addAll(found.fields());
                mark(found.named(), Evidence.REQUEST_RESPONSE, used);
                mark(found.parts(), Evidence.PART, used);
                if (body.fault().isPresent() || !body.fields().isEmpty()) {
                    // A body that cannot be read may hold anything.
                    resource.ifPresent(model -> shown.merge(model, body.fault().isEmpty(), Boolean::logicalAnd));
                }
            }
        }
        for (Endpoint endpoint : endpoints) {
            usedBy(endpoint).addAll(used);
        }
    }

    private ModelSet usedBy(Endpoint endpoint) {
        return byEndpoint.computeIfAbsent(endpoint, e -> new ModelSet());
    }

    /** Whether an endpoint shows what is counted and summed up, {@code /orders/stats}: that is no model's. */
    private boolean showsFigures(EndpointPath path) {
        List<String> segments = path.segments();
        return !segments.isEmpty() && conventions.figureSegments().contains(segments.get(segments.size() - 1));
    }

    /** Returns a heading without method and path: {@code POST} is no Post. */
    private static String besides(EndpointMention mention, String heading) {
        String rest = heading.replace(mention.path().text(), " ");
        int method = rest.indexOf(mention.method());
        return method < 0
                ? rest
                : rest.substring(0, method)
                        + rest.substring(method + mention.method().length());
    }

    private ModelSet namedIn(String text) {
        ModelSet found = new ModelSet();
        names.addNamedIn(text, found);
        return found;
    }

    private void mark(Collection<Model> models, Evidence by, ModelSet used) {
        for (Model model : models) {
            evidence.computeIfAbsent(model, m -> EnumSet.noneOf(Evidence.class)).add(by);
            used.add(model);
        }
    }

    /** Returns the model that a name means. */
    public Optional<Model> model(Name name) {
        return names.named(name);
    }

    /** Returns the model to which a foreign key of this model points; empty when it points to none, or outside the document. */
    public Optional<Model> target(Model from, Model.ForeignKey key) {
        return ModelFields.isSelf(key)
                ? Optional.of(from)
                : key.external() ? Optional.empty() : names.named(key.model().value());
    }

    /** Returns the model that a path segment names, by its whole name or, when no other model claims that, its last word. */
    public Optional<Model> modelOfSegment(String segment) {
        return names.ofSegment(segment);
    }

    /** Returns the model that an endpoint is about: the last one that its path names. */
    public Optional<Model> resourceOf(Endpoint endpoint) {
        return names.inPath(endpoint.method().value(), endpoint.path().value()).stream()
                .findFirst();
    }

    /** Returns the model that a specification is about: the last one that its path names, else the first in its heading. */
    public Optional<Model> resourceOf(Specification specification) {
        return Optional.ofNullable(resources.get(specification));
    }

    /** Returns the models that an endpoint uses by its path, its description and its specifications. */
    public List<Model> modelsOf(Endpoint endpoint) {
        ModelSet used = byEndpoint.get(endpoint);
        return used == null ? List.of() : List.copyOf(used);
    }

    /** Returns the field with this key that the model, or another definition of it, lists. */
    public Optional<Model.Field> field(Model model, String key) {
        return fields.field(model, key);
    }

    /** Returns the fields of a model, of all its definitions together. */
    public Collection<Model.Field> fields(Model model) {
        return fields.fields(model);
    }

    /** Returns whether the model holds nothing but keys and times, as one does that only joins others. */
    public boolean isJoin(Model model) {
        return fields.isJoin(model);
    }

    /** Returns the keys of all request and response bodies, linked, in the order of the text. */
    public List<SchemaField> schemaFields() {
        return Collections.unmodifiableList(schemaFields);
    }

    /** Returns the models that no endpoint uses by any evidence; one for each name, in the order of the text. */
    public List<Model> unused() {
        return unused(EnumSet.allOf(Evidence.class));
    }

    /** Returns each model by its first definition, in the order of the text. */
    public List<Model> distinct() {
        return List.copyOf(names.distinct());
    }

    /** Returns the models that no endpoint uses, as far as this evidence counts; one for each name, in the order of the text. */
    public List<Model> unused(Set<Evidence> accepted) {
        ModelSet used = new ModelSet();
        Deque<Model> fresh = new ArrayDeque<>();
        for (Model model : names.distinct()) {
            boolean direct = !Collections.disjoint(evidence.getOrDefault(model, Set.of()), accepted);
            if (direct || accepted.contains(Evidence.FOREIGN_KEY) && fields.isBroken(model)) {
                used.add(model);
                fresh.add(model);
            }
        }
        Map<Model, Integer> joined = new IdentityHashMap<>();
        while (!fresh.isEmpty()) {
            Model target = fresh.remove();
            for (Model model : pointedFrom.getOrDefault(target, List.of())) {
                boolean joins = joined.merge(model, 1, Integer::sum) > 1 && fields.isJoin(model);
                boolean unseen = !shown.getOrDefault(target, false);
                if ((accepted.contains(Evidence.JOIN) && joins || accepted.contains(Evidence.FOREIGN_KEY) && unseen)
                        && used.add(model)) {
                    fresh.add(model);
                }
            }
        }
        return names.distinct().stream().filter(model -> !used.contains(model)).toList();
    }
}
