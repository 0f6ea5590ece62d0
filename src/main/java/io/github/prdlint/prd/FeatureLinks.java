package io.github.prdlint.prd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Features, endpoints and endpoint groups, each found from the other; built once a document, in time linear in its size. */
final class FeatureLinks {

    private final Map<String, Feature> features = new HashMap<>();
    private final Map<String, List<Endpoint>> byFeature = new HashMap<>();
    private final Map<Endpoint, List<Feature>> byEndpoint = new IdentityHashMap<>();
    private final Map<String, EndpointGroup> groups = new HashMap<>();
    private final Map<String, Set<EndpointGroup>> groupsByName = new HashMap<>();
    private final Map<EndpointGroup, List<Endpoint>> byGroup = new IdentityHashMap<>();
    private final Map<String, List<Endpoint>> byKey = new HashMap<>();
    private final Map<String, List<Endpoint>> byTail = new HashMap<>();
    private final Map<String, List<Endpoint>> byShape = new HashMap<>();
    private final Map<String, List<Endpoint>> byEnd = new HashMap<>();

    FeatureLinks(List<Feature> allFeatures, List<Endpoint> endpoints, List<EndpointGroup> endpointGroups) {
        List<String> order = new ArrayList<>();
        for (Feature feature : allFeatures) {
            if (features.putIfAbsent(feature.key(), feature) == null) {
                order.add(feature.key());
            }
        }
        for (EndpointGroup group : endpointGroups) {
            for (String key : group.name().value().keys()) {
                groupsByName.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(group);
                groups.putIfAbsent(key, group);
            }
        }
        for (EndpointGroup group : endpointGroups) {
            for (Name further : group.furtherNames()) {
                for (String key : further.keys()) {
                    groupsByName
                            .computeIfAbsent(key, k -> new LinkedHashSet<>())
                            .add(group);
                    groups.putIfAbsent(key, group);
                }
            }
        }
        for (Endpoint endpoint : endpoints) {
            byGroup.computeIfAbsent(endpoint.group(), g -> new ArrayList<>()).add(endpoint);
            byKey.computeIfAbsent(endpoint.key(), k -> new ArrayList<>()).add(endpoint);
            byTail.computeIfAbsent(
                            endpoint.method().value() + " "
                                    + tail(endpoint.path().value()),
                            k -> new ArrayList<>())
                    .add(endpoint);
            byShape.computeIfAbsent(
                            shape(endpoint.method().value(), endpoint.path().value()), k -> new ArrayList<>())
                    .add(endpoint);
            byEnd.computeIfAbsent(
                            end(
                                    endpoint.method().value(),
                                    endpoint.path().value().segments()),
                            k -> new ArrayList<>())
                    .add(endpoint);
            Set<Feature> referred = new LinkedHashSet<>();
            for (Endpoint.FeatureReference reference : endpoint.featureIds()) {
                Optional.ofNullable(features.get(reference.key())).ifPresent(referred::add);
                reference.upTo().ifPresent(end -> referred.addAll(range(order, reference.key(), end)));
            }
            byEndpoint.put(endpoint, List.copyOf(referred));
            for (Feature feature : referred) {
                byFeature.computeIfAbsent(feature.key(), k -> new ArrayList<>()).add(endpoint);
            }
        }
    }

    /** Returns the defined features between two ends, which are references themselves, that differ in their last number only. */
    private List<Feature> range(List<String> order, String from, String to) {
        String stem = stem(from);
        if (!stem.equals(stem(to))) {
            return List.of();
        }
        List<Feature> found = new ArrayList<>();
        long first = Math.min(number(from), number(to));
        long last = Math.max(number(from), number(to));
        for (String key : order) {
            if (stem(key).equals(stem) && number(key) >= first && number(key) <= last) {
                found.add(features.get(key));
            }
        }
        return found;
    }

    private static String stem(String key) {
        int end = key.length();
        while (end > 0 && Character.isDigit(key.charAt(end - 1))) {
            end--;
        }
        return key.substring(0, end);
    }

    private static long number(String key) {
        String digits = key.substring(stem(key).length());
        return digits.isEmpty() || digits.length() > 18 ? -1 : Long.parseLong(digits);
    }

    private static String shape(String method, EndpointPath path) {
        return method + path.segments().size();
    }

    Optional<Feature> feature(String key) {
        return Optional.ofNullable(features.get(key));
    }

    List<Endpoint> endpointsOf(Feature feature) {
        return byFeature.getOrDefault(feature.key(), List.of());
    }

    List<Feature> featuresOf(Endpoint endpoint) {
        return byEndpoint.getOrDefault(endpoint, List.of());
    }

    Optional<EndpointGroup> endpointGroup(Name name) {
        for (String key : name.keys()) {
            EndpointGroup group = groups.get(key);
            if (group != null) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    Set<EndpointGroup> endpointGroupsNamedBy(Feature feature) {
        Set<EndpointGroup> named = new LinkedHashSet<>();
        for (Located<Name> name : feature.endpointGroups()) {
            for (String key : name.value().keys()) {
                named.addAll(groupsByName.getOrDefault(key, Set.of()));
            }
        }
        for (EndpointMention mention : feature.endpoints()) {
            for (Endpoint endpoint : endpointsMeant(mention)) {
                named.add(endpoint.group());
            }
        }
        return named;
    }

    List<Endpoint> endpointsOf(EndpointGroup group) {
        return byGroup.getOrDefault(group, List.of());
    }

    List<Endpoint> endpointsMeant(EndpointMention mention) {
        List<Endpoint> exact = byKey.get(mention.method() + " " + mention.path().key());
        if (exact != null) {
            return exact;
        }
        if (mention.path().text().startsWith("...") || mention.path().text().startsWith("…")) {
            return endingIn(mention.method(), mention.path().segments());
        }
        List<Endpoint> fitting = new ArrayList<>();
        for (Endpoint endpoint : byShape.getOrDefault(shape(mention.method(), mention.path()), List.of())) {
            if (mention.path().fits(endpoint.path().value())) {
                fitting.add(endpoint);
            }
        }
        if (fitting.isEmpty()) {
            for (Endpoint endpoint : byShape.getOrDefault(shape("*", mention.path()), List.of())) {
                if (mention.path().fits(endpoint.path().value())) {
                    fitting.add(endpoint);
                }
            }
        }
        if (fitting.isEmpty()) {
            fitting.addAll(
                    byTail.getOrDefault(mention.method() + " " + mention.path().key(), List.of()));
        }
        return List.copyOf(fitting);
    }

    /** Returns the endpoints whose path ends as one does whose beginning is left out: {@code .../users}. */
    private List<Endpoint> endingIn(String method, List<String> tail) {
        if (tail.isEmpty()) {
            return List.of();
        }
        List<Endpoint> ending = new ArrayList<>();
        for (Endpoint endpoint : byEnd.getOrDefault(end(method, tail), List.of())) {
            List<String> segments = endpoint.path().value().segments();
            int from = segments.size() - tail.size();
            if (from >= 0 && segments.subList(from, segments.size()).equals(tail)) {
                ending.add(endpoint);
            }
        }
        return List.copyOf(ending);
    }

    private static String end(String method, List<String> segments) {
        return method + " " + (segments.isEmpty() ? "" : segments.get(segments.size() - 1));
    }

    /** The path without leading segments that say nothing about the resource: {@code api}, {@code rest}, a version. */
    private static String tail(EndpointPath path) {
        int from = 0;
        while (from < path.segments().size()
                && EndpointPath.isTechnical(path.segments().get(from))) {
            from++;
        }
        return "/"
                + String.join("/", path.segments().subList(from, path.segments().size()));
    }
}
