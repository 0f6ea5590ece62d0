package io.github.prdlint;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.prdlint.checks.Checks;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The program is a line of rooms: each may use the rooms before it, and each library has one room that knows it. */
class ArchitectureTest {

    private static final String ROOT = "io.github.prdlint";

    /** In the order in which the data moves; a room uses only what stands before it. */
    private static final List<String> ROOMS =
            List.of("source", "markdown", "prd", "reader", "rule", "checks", "lint", "report", "cli");

    /** Runs in the build, is not in the jar, and may use what it compiles rules for. */
    private static final String BUILD = "build";

    /** A library's packages, and the rooms that may know them. */
    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "com.vladsch.flexmark..", Set.of("markdown"),
            "picocli..", Set.of("cli"),
            "de.jcup.sarif_2_1_0..", Set.of("report"),
            "com.fasterxml.jackson..", Set.of("lint", "report", "cli", BUILD),
            "com.fasterxml.jackson.dataformat..", Set.of("lint.settings", "report", BUILD),
            "org.yaml..", Set.of());

    /** The one rule without a check: it judges what became of the findings of all others. */
    private static final String JUDGED_BY_THE_ENGINE = "PRD003";

    private static JavaClasses program;

    @BeforeAll
    static void readClasses() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        program = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
    }

    @Test
    void everyClassIsInARoom() {
        Set<String> rooms = program.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()))
                .map(name -> name.isEmpty() ? "(none)" : name.split("\\.")[1])
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(ROOMS);
        known.add(BUILD);
        assertThat(known).containsAll(rooms);
    }

    @Test
    void aRoomUsesOnlyTheRoomsBeforeIt() {
        for (int i = 0; i < ROOMS.size(); i++) {
            String[] later = ROOMS.subList(i + 1, ROOMS.size()).stream()
                    .map(ArchitectureTest::room)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(room(ROOMS.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .allowEmptyShould(true)
                    .check(program);
        }
    }

    @Test
    void nothingUsesTheBuild() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room(BUILD))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room(BUILD))
                .check(program);
    }

    @Test
    void aLibraryStaysInItsRoom() {
        LIBRARIES.forEach((library, rooms) -> noClasses()
                .that()
                .resideOutsideOfPackages(
                        rooms.stream().map(ArchitectureTest::room).toArray(String[]::new))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(program));
    }

    @Test
    void checksHaveNoState() {
        classes()
                .that()
                .implement(ROOT + ".rule.Check")
                .should()
                .haveOnlyFinalFields()
                .check(program);
    }

    @Test
    void aRuleIsOnePageOneClassAndOneLine() {
        Map<String, String> byPage = new TreeMap<>();
        for (RulePage page : RuleBook.builtIn().pages()) {
            if (!page.id().equals(JUDGED_BY_THE_ENGINE)) {
                byPage.put(page.id(), className(page.name()));
            }
        }
        Map<String, String> byLine = new TreeMap<>();
        for (int number = 1; number < 1000; number++) {
            String id = "PRD%03d".formatted(number);
            Checks.of(id).ifPresent(check -> byLine.put(id, check.getClass().getSimpleName()));
        }
        Set<String> classes = program.stream()
                .filter(type -> type.isAssignableTo(Check.class) && !type.isInterface())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(byLine).isEqualTo(byPage);
        assertThat(classes).containsExactlyInAnyOrderElementsOf(byPage.values());
    }

    private static String className(String ruleName) {
        return Stream.of(ruleName.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String room(String name) {
        return ROOT + "." + name + "..";
    }
}
