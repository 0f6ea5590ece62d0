package io.github.prdlint.generated;

import io.github.prdlint.generated.Defect.Expected;
import io.github.prdlint.generated.Defect.Injected;
import io.github.prdlint.generated.Project.Endpoint;
import io.github.prdlint.generated.Project.Feature;
import io.github.prdlint.generated.Project.Level;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** A project and its document, and the chance by which a defect finds its place there. */
final class Site {

    private final Project project;
    private final Random random;
    private final Draft draft;

    Site(Project project, Draft draft, Random random) {
        this.project = project;
        this.draft = draft;
        this.random = random;
    }

    Project project() {
        return project;
    }

    Draft draft() {
        return draft;
    }

    /** Returns the document without some sections and columns. */
    Draft without(String... names) {
        return DocumentWriter.write(project, Set.of(names));
    }

    String say(String english, String korean) {
        return project.say(english, korean);
    }

    /** Returns one of several; nothing of none. */
    <T> Optional<T> any(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    /** Returns a name that means nothing in any document. */
    String stranger() {
        return any(Lexicon.STRANGERS).orElseThrow();
    }

    /** Returns a name with a letter too many in the middle, or with some more at its end where it is short. */
    static String misspelt(String name) {
        if (name.length() < 4) {
            return name + "ung";
        }
        int middle = name.length() / 2;
        while (!Character.isLetterOrDigit(name.charAt(middle)) || Character.isUpperCase(name.charAt(middle))) {
            middle++;
        }
        return name.substring(0, middle) + name.charAt(middle) + name.substring(middle);
    }

    /** Returns a feature that is served, and is as wanted. */
    Optional<Feature> feature(Predicate<Feature> wanted) {
        return any(project.features().stream()
                .filter(feature -> !feature.crossCutting())
                .filter(wanted)
                .toList());
    }

    /** Returns an endpoint that is not for signing in, and is as wanted. */
    Optional<Endpoint> endpoint(Predicate<Endpoint> wanted) {
        return any(project.endpoints().stream()
                .filter(endpoint -> !endpoint.group().signIn())
                .filter(wanted)
                .toList());
    }

    static boolean isForRoles(Endpoint endpoint) {
        return endpoint.level().kind() == Level.Kind.ROLES;
    }

    static boolean isForRoles(Feature feature) {
        return feature.level().kind() == Level.Kind.ROLES;
    }

    /** Returns a document with exactly one finding. */
    static Optional<Injected> one(Draft draft, String rule, String place, String said) {
        return Optional.of(new Injected(draft, List.of(new Expected(rule, place, said))));
    }
}
