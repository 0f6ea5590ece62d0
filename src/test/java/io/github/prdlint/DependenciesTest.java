package io.github.prdlint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every library has a licence and a reason on the page of libraries, and nothing else has. */
class DependenciesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+) \\| [^|]+ \\| [^|]{20,} \\|$");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** A library in a local repository, with its artifact's name. */
    private static final Pattern JAR =
            Pattern.compile("(?m)^\\w{64}  [\\w./-]+/([\\w.-]+)/[\\w.-]+/\\1-[\\w.]+\\.jar$");

    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*(?:<!--.*?-->\\s*)?<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*"
                    + "(?:<version>[^<]+</version>\\s*)?<scope>(provided|test)</scope>",
            Pattern.DOTALL);

    private final String[] tables = page().split("(?m)^\\| only where it is built ");

    @Test
    void allThatIsInTheJarIsThere() {
        Set<String> jars = matches(JAR, TestFiles.read(TestFiles.root().resolve(".mvn/checksums/checksums.sha256")));
        jars.removeIf(jar -> jar.startsWith("asm") || jar.startsWith("jazzer"));
        List<String> named = names(tables[0]);
        assertThat(jars)
                .isNotEmpty()
                .allSatisfy(jar -> assertThat(named)
                        .as(jar)
                        .filteredOn(name -> means(name, jar))
                        .hasSize(1));
        assertThat(named).allSatisfy(name -> assertThat(jars).anyMatch(jar -> means(name, jar)));
    }

    @Test
    void allThatBuildsAndTestsItIsThere() {
        Set<String> dependencies =
                matches(DEPENDENCY, TestFiles.read(TestFiles.root().resolve("pom.xml")));
        assertThat(names(tables[1])).containsExactlyInAnyOrderElementsOf(dependencies);
    }

    private static String page() {
        return TestFiles.read(TestFiles.root().resolve(".github/DEPENDENCIES.md"));
    }

    private static boolean means(String name, String artifact) {
        return name.endsWith("*") ? artifact.startsWith(name.substring(0, name.length() - 1)) : name.equals(artifact);
    }

    private static List<String> names(String table) {
        List<String> names = new ArrayList<>();
        groups(ROW, table).forEach(cell -> groups(NAME, cell).forEach(names::add));
        return names;
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> matches = new TreeSet<>();
        groups(pattern, text).forEach(matches::add);
        return matches;
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
