package io.github.prdlint.prd;

import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A whole document, linked: every part knows its place, and every question between two parts has one answer here. */
public final class Prd {

    private final SourceSpan place;
    private final Optional<SourceText.EncodingFault> encodingFault;
    private final Optional<Located<String>> title;
    private final Scale.Decision scale;
    private final Optional<CoreInformation> core;
    private final List<Section> sections;
    private final List<RecognisedTable> tables;
    private final List<Role> roles;
    private final List<Role> undefinedRoles;
    private final List<PermissionMatrix> matrices;
    private final List<EndpointMention> flowSteps;
    private final List<Feature> allFeatures;
    private final List<Feature> features;
    private final List<DomainGroup> domainGroups;
    private final List<EndpointGroup> endpointGroups;
    private final List<Endpoint> endpoints;
    private final List<Specification> specifications;
    private final List<Model> models;
    private final Set<String> existingModels;
    private final List<Relationship> relationships;
    private final List<StatusCode> statusCodes;
    private final boolean commonErrors;
    private final List<ErrorCode> errorCodes;
    private final List<Event> events;
    private final List<Webhook> webhooks;
    private final List<Technology> technologies;
    private final List<FeatureMention> featureMentions;
    private final Wording wording;
    private final PrintedText printed;
    private final List<NotUnderstood> notUnderstood;
    private final Map<String, FeatureIdForm> idForms;
    private final Map<Part, String> lacks;
    private final Conventions conventions;
    private final FeatureLinks featureLinks;
    private @Nullable Permissions permissions;
    private @Nullable ModelUse modelUse;

    private Prd(Builder from) {
        place = from.place;
        encodingFault = from.encodingFault;
        title = from.title;
        scale = Objects.requireNonNull(from.scale, "scale");
        core = from.core;
        sections = List.copyOf(from.sections);
        tables = List.copyOf(from.tables);
        roles = List.copyOf(from.roles);
        undefinedRoles = List.copyOf(from.undefinedRoles);
        matrices = List.copyOf(from.matrices);
        flowSteps = List.copyOf(from.flowSteps);
        allFeatures = List.copyOf(from.features);
        features = allFeatures.stream()
                .filter(f -> f.status() == Feature.Status.SPECIFIED)
                .toList();
        domainGroups = List.copyOf(from.domainGroups);
        endpointGroups = List.copyOf(from.endpointGroups);
        endpoints = List.copyOf(from.endpoints);
        specifications = List.copyOf(from.specifications);
        models = List.copyOf(from.models);
        existingModels = Set.copyOf(from.existingModels);
        relationships = List.copyOf(from.relationships);
        statusCodes = List.copyOf(from.statusCodes);
        commonErrors = from.commonErrors;
        errorCodes = List.copyOf(from.errorCodes);
        events = List.copyOf(from.events);
        webhooks = List.copyOf(from.webhooks);
        technologies = List.copyOf(from.technologies);
        featureMentions = List.copyOf(from.featureMentions);
        wording = from.wording;
        printed = Objects.requireNonNull(from.printed, "printed");
        notUnderstood = List.copyOf(from.notUnderstood);
        idForms = Map.copyOf(from.idForms);
        lacks = Map.copyOf(from.lacks);
        conventions = Objects.requireNonNull(from.conventions, "conventions");
        featureLinks = new FeatureLinks(allFeatures, endpoints, endpointGroups);
    }

    /**
     * What the profile and the configuration add to the document's own words.
     *
     * @param envelopeFields keys of wrappers around bodies (data, items, total), normalised as fields are
     * @param wrapperFields those of them whose value is the body itself (data, items), normalised likewise
     * @param signInSegments path segments of endpoints that everybody may call (login, signup, refresh, logout), in lower case
     * @param actionVerbs verbs that make a POST's last path segment an action (cancel, search), in lower case
     * @param searchVerbs those of them that only read
     * @param figureSegments last path segments of endpoints that show derived figures (stats, summary), in lower case
     * @param impliedRoles roles that may do everything and need not be named
     */
    public record Conventions(
            Set<String> envelopeFields,
            Set<String> wrapperFields,
            Set<String> signInSegments,
            Set<String> actionVerbs,
            Set<String> searchVerbs,
            Set<String> figureSegments,
            List<Name> impliedRoles) {

        public Conventions {
            envelopeFields = Set.copyOf(envelopeFields);
            wrapperFields = Set.copyOf(wrapperFields);
            signInSegments = Set.copyOf(signInSegments);
            actionVerbs = Set.copyOf(actionVerbs);
            searchVerbs = Set.copyOf(searchVerbs);
            figureSegments = Set.copyOf(figureSegments);
            impliedRoles = List.copyOf(impliedRoles);
        }
    }

    /** Returns where findings about the whole document stand: the title's text, else the first character. */
    public SourceSpan place() {
        return place;
    }

    /** Returns whether there is anything in the document that makes it a PRD: a feature, two endpoints, a model or a matrix. */
    public boolean isPrd() {
        return !allFeatures.isEmpty() || distinctEndpoints().size() >= 2 || !models.isEmpty() || !matrices.isEmpty();
    }

    /** Returns the first place where the document's bytes were not UTF-8. */
    public Optional<SourceText.EncodingFault> encodingFault() {
        return encodingFault;
    }

    /** Returns the text of the first H1. */
    public Optional<Located<String>> title() {
        return title;
    }

    /** Returns the scale at which the document is judged, and why. */
    public Scale.Decision scaleDecision() {
        return scale;
    }

    /** Returns the scale at which the document is judged. */
    public Scale scale() {
        return scale.scale();
    }

    /** Returns purpose, consumers and the like, as far as the document states any. */
    public Optional<CoreInformation> core() {
        return core;
    }

    /** Returns every heading with what it means, in the order of the text. */
    public List<Section> sections() {
        return sections;
    }

    /** Returns the first section of a kind. */
    public Optional<Section> section(SectionKind kind) {
        return sections.stream().filter(s -> s.kind() == kind).findFirst();
    }

    /** Returns the title of the first section of a kind as the document words it, else the guideline's word. */
    public String titleOf(SectionKind kind, String guidelineTitle) {
        return section(kind).map(s -> s.title().value()).orElse(guidelineTitle);
    }

    /** Returns every table that was understood, in the order of the text. */
    public List<RecognisedTable> tables() {
        return tables;
    }

    /** Returns the defined roles; where the document has no role definitions, the matrix's columns. */
    public List<Role> roles() {
        return roles;
    }

    /** Returns the columns of matrices that are no defined role, one for each name; empty where the columns are the roles. */
    public List<Role> undefinedRoles() {
        return undefinedRoles;
    }

    /** Returns every permission matrix. */
    public List<PermissionMatrix> matrices() {
        return matrices;
    }

    /** Returns the endpoints that flow steps mention. */
    public List<EndpointMention> flowSteps() {
        return flowSteps;
    }

    /** Returns the specified features, second definitions of an ID included: neither excluded nor retired. */
    public List<Feature> features() {
        return features;
    }

    /** Returns every feature, also excluded and retired ones. */
    public List<Feature> allFeatures() {
        return allFeatures;
    }

    /** Returns the headings under Feature Specifications. */
    public List<DomainGroup> domainGroups() {
        return domainGroups;
    }

    /** Returns the endpoint groups, one for each name. */
    public List<EndpointGroup> endpointGroups() {
        return endpointGroups;
    }

    /** Returns the declared endpoints, second declarations and further queries included. */
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    /** Returns each declared endpoint once, by its first entry: entries that differ only in the query are one endpoint. */
    public List<Endpoint> distinctEndpoints() {
        Set<String> keys = new HashSet<>();
        return endpoints.stream().filter(endpoint -> keys.add(endpoint.key())).toList();
    }

    /** Returns the request/response specifications, in the order of the text. */
    public List<Specification> specifications() {
        return specifications;
    }

    /** Returns the specification that holds a place. */
    public Optional<Specification> specificationAt(SourceSpan place) {
        int low = 0;
        int high = specifications.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (specifications.get(middle).span().start() <= place.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && specifications.get(low - 1).span().contains(place)
                ? Optional.of(specifications.get(low - 1))
                : Optional.empty();
    }

    /** Returns the models of the document's own Data Model, second definitions included. */
    public List<Model> models() {
        return models;
    }

    /** Returns whether the document says that there is such a table already, in the system that it extends. */
    public boolean existsAlready(Name model) {
        return model.keys().stream().anyMatch(existingModels::contains);
    }

    /** Returns the lines of Entity Relationships that have a cardinality. */
    public List<Relationship> relationships() {
        return relationships;
    }

    /** Returns the entries of the document's list of HTTP status codes. */
    public List<StatusCode> statusCodes() {
        return statusCodes;
    }

    /** Returns whether the document declares errors that every endpoint may answer with, once for all. */
    public boolean commonErrors() {
        return commonErrors;
    }

    /** Returns the business error codes that tables declare and specifications use, in the order of the text. */
    public List<ErrorCode> errorCodes() {
        return errorCodes;
    }

    /** Returns the domain events. */
    public List<Event> events() {
        return events;
    }

    /** Returns the outbound webhooks. */
    public List<Webhook> webhooks() {
        return webhooks;
    }

    /** Returns the items of the tech stack. */
    public List<Technology> technologies() {
        return technologies;
    }

    /** Returns the Feature IDs that prose, flows and specifications mention. */
    public List<FeatureMention> featureMentions() {
        return featureMentions;
    }

    /** Returns placeholders and other wording that does not belong in a PRD. */
    public Wording wording() {
        return wording;
    }

    /** Returns what readers of the document have before them. */
    public PrintedText printed() {
        return printed;
    }

    /** Returns what the reader saw and could not use. */
    public List<NotUnderstood> notUnderstood() {
        return notUnderstood;
    }

    /** Returns the form of a feature's ID, by its key. */
    public FeatureIdForm idForm(String key) {
        return idForms.getOrDefault(key, FeatureIdForm.OTHER);
    }

    /** Returns why a part is not there, in a phrase such as {@code no permission matrix in this file}; empty when it is. */
    public Optional<String> lacks(Part part) {
        return Optional.ofNullable(lacks.get(part));
    }

    /** Returns what the profile and the configuration add to the document's own words. */
    public Conventions conventions() {
        return conventions;
    }

    /** Returns the first definition of the ID with this key, of whatever status. */
    public Optional<Feature> feature(String key) {
        return featureLinks.feature(key);
    }

    /** Returns the endpoints that refer to the feature, in the order of the text. */
    public List<Endpoint> endpointsOf(Feature feature) {
        return featureLinks.endpointsOf(feature);
    }

    /** Returns whether the feature needs an endpoint and has none. */
    public boolean isUnserved(Feature feature) {
        return feature.status() == Feature.Status.SPECIFIED
                && !feature.crossCutting()
                && endpointsOf(feature).isEmpty();
    }

    /** Returns the defined features to which the endpoint refers, also excluded and retired ones. */
    public List<Feature> featuresOf(Endpoint endpoint) {
        return featureLinks.featuresOf(endpoint);
    }

    /** Returns the endpoint group that a name means. */
    public Optional<EndpointGroup> endpointGroup(Name name) {
        return featureLinks.endpointGroup(name);
    }

    /**
     * Returns the endpoint groups that a feature's Endpoint Group cell names, in the order of the cell: by their own name, by that
     * of a heading above them, or by one of their endpoints.
     */
    public Set<EndpointGroup> endpointGroupsNamedBy(Feature feature) {
        return featureLinks.endpointGroupsNamedBy(feature);
    }

    /** Returns the endpoints of a group, in the order of the text. */
    public List<Endpoint> endpointsOf(EndpointGroup group) {
        return featureLinks.endpointsOf(group);
    }

    /** Returns the declared endpoints that a method and path mean: the exact one, else those whose parameters its literal values fill. */
    public List<Endpoint> endpointsMeant(EndpointMention mention) {
        return featureLinks.endpointsMeant(mention);
    }

    /** Returns who may do what: roles, matrix rows and endpoints linked. */
    public synchronized Permissions permissions() {
        if (permissions == null) {
            permissions = new Permissions(this);
        }
        return permissions;
    }

    /** Returns which models the endpoints and specifications use. */
    public synchronized ModelUse modelUse() {
        if (modelUse == null) {
            modelUse = new ModelUse(this);
        }
        return modelUse;
    }

    /** Collects what a reader finds; {@link #build()} links it. */
    public static final class Builder {
        public SourceSpan place = new SourceSpan(0, 0);
        public Optional<SourceText.EncodingFault> encodingFault = Optional.empty();
        public Optional<Located<String>> title = Optional.empty();
        public Scale.@Nullable Decision scale;
        public @Nullable Conventions conventions;
        public Optional<CoreInformation> core = Optional.empty();
        public boolean commonErrors;
        public Wording wording = Wording.PLAIN;
        public @Nullable PrintedText printed;
        public final List<Section> sections = new ArrayList<>();
        public final List<RecognisedTable> tables = new ArrayList<>();
        public final List<Role> roles = new ArrayList<>();
        public final List<Role> undefinedRoles = new ArrayList<>();
        public final List<PermissionMatrix> matrices = new ArrayList<>();
        public final List<EndpointMention> flowSteps = new ArrayList<>();
        public final List<Feature> features = new ArrayList<>();
        public final List<DomainGroup> domainGroups = new ArrayList<>();
        public final List<EndpointGroup> endpointGroups = new ArrayList<>();
        public final List<Endpoint> endpoints = new ArrayList<>();
        public final List<Specification> specifications = new ArrayList<>();
        public final List<Model> models = new ArrayList<>();
        public final Set<String> existingModels = new HashSet<>();
        public final List<Relationship> relationships = new ArrayList<>();
        public final List<StatusCode> statusCodes = new ArrayList<>();
        public final List<ErrorCode> errorCodes = new ArrayList<>();
        public final List<Event> events = new ArrayList<>();
        public final List<Webhook> webhooks = new ArrayList<>();
        public final List<Technology> technologies = new ArrayList<>();
        public final List<FeatureMention> featureMentions = new ArrayList<>();
        public final List<NotUnderstood> notUnderstood = new ArrayList<>();
        public final Map<String, FeatureIdForm> idForms = new HashMap<>();
        public final Map<Part, String> lacks = new EnumMap<>(Part.class);

        /** Returns the linked document. */
        public Prd build() {
            return new Prd(this);
        }
    }
}
