package io.github.prdlint.generated;

import io.github.prdlint.generated.Lexicon.Noun;
import io.github.prdlint.generated.Project.Endpoint;
import io.github.prdlint.generated.Project.ErrorCode;
import io.github.prdlint.generated.Project.Feature;
import io.github.prdlint.generated.Project.Field;
import io.github.prdlint.generated.Project.Group;
import io.github.prdlint.generated.Project.Level;
import io.github.prdlint.generated.Project.Model;
import io.github.prdlint.prd.Operation;
import io.github.prdlint.prd.Scale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes up projects in which everything agrees: the same one for the same seed, of the size that its scale has. */
final class ProjectGenerator {

    private static final List<Operation> RIGHTS =
            List.of(Operation.CREATE, Operation.READ, Operation.UPDATE, Operation.DELETE);

    private final int seed;
    private final boolean medium;
    private final boolean korean;
    private final Random random;
    private final Style style;
    private final List<Group> groups = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();
    private final List<Feature> features = new ArrayList<>();
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final List<Model> models = new ArrayList<>();
    private int lastNumber;

    private ProjectGenerator(int seed, long attempt, boolean medium, boolean korean) {
        this.seed = seed;
        this.medium = medium;
        this.korean = korean;
        random = new Random(((seed * 2L + (medium ? 1 : 0)) * 2 + (korean ? 1 : 0)) * 1_000_003 + attempt);
        style = Style.random(random, medium);
    }

    /** Returns the project of a seed, a scale and a language. */
    static Project project(int seed, Scale scale, boolean korean) {
        for (long attempt = 0; ; attempt++) {
            Project project = new ProjectGenerator(seed, attempt, scale == Scale.MEDIUM, korean).make();
            if (hasSizeOfScale(project)) {
                return project;
            }
        }
    }

    private static boolean hasSizeOfScale(Project project) {
        int endpoints =
                project.endpoints().stream().mapToInt(e -> e.methods().size()).sum();
        int models = project.models().size();
        return project.medium()
                ? endpoints >= 15 && endpoints <= 50 && models >= 6 && models <= 15
                : endpoints >= 5 && endpoints <= 15 && models >= 3 && models <= 6;
    }

    private Project make() {
        int count = medium ? 4 + random.nextInt(4) : 2 + random.nextInt(2);
        List<Noun> nouns = some(Lexicon.RESOURCES, count);
        List<Noun> parts = some(Lexicon.PARTS, count);
        if (medium) {
            some(Lexicon.ROLES, 2 + random.nextInt(4)).forEach(n -> roles.add(korean ? n.korean() : n.singular()));
        }
        Group auth = new Group(
                Optional.empty(), Optional.empty(), say("Auth", "인증"), say("Auth", "인증"), "", say("Auth", "인증"));
        addSignIn(auth);
        models.add(new Model("User", "회원", userFields()));
        for (int i = 0; i < count; i++) {
            addResource(nouns.get(i), random.nextBoolean() ? Optional.of(parts.get(i)) : Optional.empty(), i);
        }
        groups.add(random.nextBoolean() ? 0 : groups.size(), auth);
        if (medium) {
            addCrossCutting(auth);
        }
        return new Project(
                seed,
                medium ? Scale.MEDIUM : Scale.SMALL,
                korean,
                style,
                List.copyOf(groups),
                List.copyOf(roles),
                rights(),
                List.copyOf(features),
                List.copyOf(endpoints),
                List.copyOf(models),
                errorCodes(auth),
                events());
    }

    private String say(String english, String inKorean) {
        return korean ? inKorean : english;
    }

    private <T> List<T> some(List<T> all, int count) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, count);
    }

    private boolean likely(int percent) {
        return random.nextInt(100) < percent;
    }

    private void addSignIn(Group auth) {
        String first = id("AUTH", 1);
        String second = medium ? id("AUTH", 2) : first;
        List<String> refresh = List.of(second);
        add(auth, "POST", "/auth/signup", List.of(first), Level.of(Level.Kind.PUBLIC), Operation.CREATE, "");
        add(auth, "POST", "/auth/login", List.of(first), Level.of(Level.Kind.PUBLIC), Operation.CREATE, "");
        features.add(new Feature(first, say("Login", "로그인"), auth, auth.name(), Level.of(Level.Kind.PUBLIC), false));
        if (medium) {
            add(auth, "POST", "/auth/refresh", refresh, Level.of(Level.Kind.ALL), Operation.CREATE, "");
            add(auth, "POST", "/auth/logout", refresh, Level.of(Level.Kind.ALL), Operation.CREATE, "");
            features.add(
                    new Feature(second, say("Sessions", "세션"), auth, auth.name(), Level.of(Level.Kind.ALL), false));
        }
    }

    private void addCrossCutting(Group auth) {
        Level system = Level.of(Level.Kind.SYSTEM);
        features.add(new Feature(id("AUTH", 3), say("Route guard", "접근 통제"), auth, "Middleware", system, true));
        if (random.nextBoolean()) {
            String none = random.nextBoolean() ? "-" : "Background";
            features.add(new Feature(id("AUTH", 4), say("Nightly clean-up", "야간 정리"), auth, none, system, true));
        }
    }

    /** Returns a Feature ID: numbered within its domain where the project is Medium, else throughout. */
    private String id(String domain, int number) {
        if (medium) {
            return "F-%s-%03d".formatted(domain, number);
        }
        return "F%03d".formatted(domain.equals("AUTH") ? 50 : ++lastNumber);
    }

    private Group group(Noun noun, Optional<Noun> part) {
        String english = random.nextInt(4) == 0 ? noun.singular() : noun.plural();
        String name = switch (style.titles()) {
            case OWN -> say(english, noun.korean());
            case BOTH -> say(english, noun.korean() + " (" + english + ")");
            case ENGLISH -> english;
        };
        boolean both = style.titles() == Style.Titles.BOTH;
        return new Group(
                Optional.of(noun),
                part,
                likely(20) ? name + say(" API", " API") : name,
                both ? say(english, random.nextBoolean() ? noun.korean() : english) : name,
                both ? say(english, noun.korean()) : name,
                both ? say(english, noun.korean()) : name);
    }

    /** The roles that may do something, and those of them that an endpoint names. */
    private Set<String> someRoles(Collection<String> from) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String role : roles) {
            if (from.contains(role) && random.nextBoolean()) {
                chosen.add(role);
            }
        }
        if (chosen.isEmpty() && !from.isEmpty()) {
            chosen.addAll(some(List.copyOf(from), 1));
        }
        return chosen;
    }

    private Level level(Collection<String> chosen) {
        if (!medium) {
            return Level.of(Level.Kind.ALL);
        }
        return chosen.size() == roles.size() && likely(60)
                ? Level.of(Level.Kind.ALL)
                : new Level(
                        Level.Kind.ROLES,
                        roles.stream().filter(chosen::contains).toList());
    }

    private void addResource(Noun noun, Optional<Noun> part, int number) {
        Group group = group(noun, part);
        groups.add(group);
        Map<Operation, Set<String>> may = new EnumMap<>(Operation.class);
        RIGHTS.forEach(operation -> may.put(operation, someRoles(roles)));
        for (int i = number; i < roles.size(); i += medium ? 4 : 1) {
            may.get(Operation.READ).add(roles.get(i));
        }
        if (likely(25)) {
            may.get(Operation.READ).addAll(roles);
        }
        String model = addModel(noun, Optional.empty());
        String path = "/" + noun.segment();
        String keeping = id(noun.domain(), 1);
        boolean one = likely(20);
        String overview = one ? keeping : id(noun.domain(), 2);
        boolean open = number >= 4 && likely(40);

        List<Endpoint> before = List.copyOf(endpoints);
        Set<Operation> present = EnumSet.of(Operation.READ);
        Level list = open ? Level.of(Level.Kind.PUBLIC) : level(may.get(Operation.READ));
        add(group, "GET", path, List.of(overview), list, Operation.READ, model);
        if (likely(70)) {
            Set<String> readers = someRoles(may.get(Operation.READ));
            add(group, "GET", path + "/:id", List.of(overview), level(readers), Operation.READ, model);
        }
        if (one || likely(85)) {
            present.add(Operation.CREATE);
            add(group, "POST", path, List.of(keeping), level(may.get(Operation.CREATE)), Operation.CREATE, model);
        } else {
            may.get(Operation.CREATE).clear();
        }
        addChanges(group, path, keeping, model, may, present);
        boolean kept = endpoints.stream().anyMatch(e -> e.ids().contains(keeping));
        List<String> ids = new ArrayList<>();
        if (kept) {
            ids.add(keeping);
        }
        if (!one) {
            ids.add(overview);
        }
        addActions(group, path, ids, model, may, present);
        part.ifPresent(p -> addPart(group, noun, p, path, ids, may));
        if (ids.size() > 1 && ids.get(0).equals(keeping) && likely(25)) {
            // The first endpoint serves every feature of the group.
            Endpoint first = endpoints.get(before.size());
            endpoints.set(
                    before.size(),
                    new Endpoint(
                            first.methods(),
                            first.path(),
                            group,
                            List.copyOf(ids),
                            first.level(),
                            first.operation(),
                            first.model()));
        }
        for (String id : ids) {
            addFeature(group, id, noun, ids.indexOf(id));
        }
    }

    private void addChanges(
            Group group,
            String path,
            String id,
            String model,
            Map<Operation, Set<String>> may,
            Set<Operation> present) {
        List<String> methods = new ArrayList<>();
        String update = random.nextBoolean() ? "PATCH" : "PUT";
        if (likely(70)) {
            methods.add(update);
            present.add(Operation.UPDATE);
        } else {
            may.get(Operation.UPDATE).clear();
        }
        if (likely(60)) {
            methods.add("DELETE");
            present.add(Operation.DELETE);
        } else {
            may.get(Operation.DELETE).clear();
        }
        if (methods.size() == 2 && style.joinMethods()) {
            may.put(Operation.DELETE, may.get(Operation.UPDATE));
            endpoints.add(new Endpoint(
                    List.copyOf(methods),
                    path + "/:id",
                    group,
                    List.of(id),
                    level(may.get(Operation.UPDATE)),
                    Operation.UPDATE,
                    Optional.of(model)));
            return;
        }
        for (String method : methods) {
            Operation operation = method.equals("DELETE") ? Operation.DELETE : Operation.UPDATE;
            add(group, method, path + "/:id", List.of(id), level(may.get(operation)), operation, model);
        }
    }

    private void addActions(
            Group group,
            String path,
            List<String> ids,
            String model,
            Map<Operation, Set<String>> may,
            Set<Operation> present) {
        Set<String> changers = new LinkedHashSet<>();
        for (Operation operation : List.of(Operation.CREATE, Operation.UPDATE, Operation.DELETE)) {
            changers.addAll(may.get(operation));
        }
        if (present.size() > 1 && (!medium || !changers.isEmpty()) && likely(50)) {
            String id = next(ids, group);
            String verb = Lexicon.ACTIONS.get(random.nextInt(Lexicon.ACTIONS.size()));
            Level level = level(someRoles(changers));
            add(group, "POST", path + "/:id/" + verb, List.of(id), level, Operation.ACTION, model);
        }
    }

    private void addPart(
            Group group, Noun noun, Noun part, String path, List<String> ids, Map<Operation, Set<String>> may) {
        String model = addModel(noun, Optional.of(part));
        String below = path + "/:id/" + part.segment();
        String id = next(ids, group);
        Set<String> readers = someRoles(may.get(Operation.READ));
        add(group, "GET", below, List.of(id), level(readers), Operation.READ, model);
        Set<String> creators = may.get(Operation.CREATE);
        if (likely(70) && (!medium || !creators.isEmpty())) {
            Set<String> some = someRoles(creators);
            add(group, "POST", below, List.of(id), level(some), Operation.CREATE, model);
        }
    }

    /** Returns the last feature of a group, or a further one. */
    private String next(List<String> ids, Group group) {
        if (ids.isEmpty() || random.nextBoolean()) {
            ids.add(id(group.noun().orElseThrow().domain(), medium ? ids.size() + 5 : 0));
        }
        return ids.get(ids.size() - 1);
    }

    private void addFeature(Group group, String id, Noun noun, int number) {
        Set<String> named = new LinkedHashSet<>();
        Level.Kind kind = Level.Kind.ROLES;
        for (Endpoint endpoint : endpoints) {
            if (endpoint.ids().contains(id)) {
                named.addAll(endpoint.level().roles());
                if (endpoint.level().kind().ordinal() < kind.ordinal()) {
                    kind = endpoint.level().kind();
                }
            }
        }
        List<String> ordered = roles.stream().filter(named::contains).toList();
        List<String> names =
                List.of(say("keeping", "관리"), say("overview", "조회"), say("handling", "처리"), say("follow-up", "후속"));
        features.add(new Feature(
                id,
                (korean ? noun.korean() : noun.singular()) + " " + names.get(number % names.size()),
                group,
                group.name(),
                kind == Level.Kind.ROLES ? new Level(kind, ordered) : Level.of(kind),
                false));
    }

    private void add(
            Group group, String method, String path, List<String> ids, Level level, Operation operation, String model) {
        endpoints.add(new Endpoint(
                List.of(method),
                path,
                group,
                ids,
                level,
                operation,
                model.isEmpty() ? Optional.empty() : Optional.of(model)));
    }

    private List<Field> userFields() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("id", "UUID", "식별자", Optional.empty()));
        fields.add(new Field("email", "String", "이메일", Optional.empty()));
        fields.add(new Field(cased("display_name"), "String", "표시 이름", Optional.empty()));
        fields.add(new Field(cased("password_hash"), "String", "암호", Optional.empty()));
        fields.add(new Field(cased("created_at"), "DateTime", "생성 시각", Optional.empty()));
        return fields;
    }

    private String addModel(Noun noun, Optional<Noun> part) {
        String name = noun.pascal() + part.map(Noun::pascal).orElse("");
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("id", "UUID", "식별자", Optional.empty()));
        if (part.isPresent()) {
            fields.add(key(noun.pascal()));
        } else if (random.nextBoolean()) {
            fields.add(key("User"));
        } else if (models.size() > 1 && random.nextBoolean()) {
            fields.add(key(models.get(1).name()));
        }
        int count = medium ? 5 + random.nextInt(4) : 4 + random.nextInt(2);
        for (List<String> field : some(Lexicon.FIELDS, count - fields.size())) {
            fields.add(new Field(cased(field.get(0)), field.get(1), field.get(2), Optional.empty()));
        }
        String inKorean = noun.korean() + part.map(p -> " " + p.korean()).orElse("");
        models.add(new Model(name, inKorean, List.copyOf(fields)));
        return name;
    }

    private Field key(String model) {
        String snake = model.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT) + "_id";
        return new Field(cased(snake), "UUID", "참조", Optional.of(model));
    }

    private String cased(String snake) {
        if (!style.camel()) {
            return snake;
        }
        StringBuilder camel = new StringBuilder();
        for (String word : snake.split("_")) {
            camel.append(camel.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }

    private Map<Group, Map<String, Set<Operation>>> rights() {
        Map<Group, Map<String, Set<Operation>>> rights = new LinkedHashMap<>();
        for (Group group : groups) {
            if (group.signIn()) {
                continue;
            }
            Map<String, Set<Operation>> ofGroup = new LinkedHashMap<>();
            for (String role : roles) {
                Set<Operation> operations = EnumSet.noneOf(Operation.class);
                for (Endpoint endpoint : endpoints) {
                    if (endpoint.group() == group
                            && endpoint.level().kind() != Level.Kind.PUBLIC
                            && endpoint.level().admits(role)
                            && endpoint.operation() != Operation.ACTION) {
                        operations.add(endpoint.operation());
                        if (endpoint.methods().size() > 1) {
                            operations.add(Operation.DELETE);
                        }
                    }
                }
                ofGroup.put(role, operations);
            }
            rights.put(group, ofGroup);
        }
        return rights;
    }

    private List<ErrorCode> errorCodes(Group auth) {
        List<ErrorCode> codes = new ArrayList<>();
        if (!style.businessCodes()) {
            return codes;
        }
        codes.add(new ErrorCode("AUTH_WRONG_PASSWORD", 401, auth));
        for (Group group : groups) {
            if (!group.signIn() && random.nextBoolean()) {
                String[] fault = Lexicon.FAULTS
                        .get(random.nextInt(Lexicon.FAULTS.size()))
                        .split(" ");
                String name = group.noun().orElseThrow().singular().toUpperCase(Locale.ROOT);
                codes.add(new ErrorCode(name.replace(' ', '_') + "_" + fault[0], Integer.parseInt(fault[1]), group));
            }
        }
        return codes;
    }

    private List<String> events() {
        List<String> events = new ArrayList<>();
        for (Group group : groups) {
            if (medium && !group.signIn() && (events.isEmpty() || random.nextBoolean())) {
                String name = group.noun().orElseThrow().singular().toLowerCase(Locale.ROOT);
                events.add(name.replace(' ', '_') + ".created");
                if (random.nextBoolean()) {
                    events.add(name.replace(' ', '_') + ".removed");
                }
            }
        }
        return events;
    }
}
