package io.github.prdlint.lint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            docs/**          | docs/prd.md docs/a/b.md       | prd.md adocs/prd.md
            docs/*.md        | docs/prd.md                   | docs/a/prd.md docs/prd.txt
            **/prd.md        | prd.md docs/prd.md a/b/prd.md | docs/aprd.md
            docs/**/x/*.md   | docs/x/a.md docs/a/b/x/a.md   | docs/x/y/a.md
            docs/archive     | docs/archive/a/b.md           | docs/archives/a.md docs/archive2
            docs/archive/    | docs/archive/a.md             | docs/a.md
            *.md             | prd.md                        | docs/prd.md
            docs/*           | docs/prd.md                   | docs/a/prd.md
            docs/?           | docs/a                        | docs/a/prd.md
            docs/?.md        | docs/a.md                     | docs/ab.md docs/.md
            {a,b}/x{,y}.md   | a/x.md b/xy.md                | c/x.md a/xz.md
            docs/대출*.md     | docs/대출-1.md                 | docs/반납.md
            """)
    void meansThesePathsAndNotThose(String pattern, String paths, String others) {
        Glob glob = Glob.of(pattern);
        assertThat(Glob.fault(pattern)).isEmpty();
        assertThat(List.of(paths.split(" "))).allMatch(glob::matches);
        assertThat(List.of(others.split(" "))).noneMatch(glob::matches);
    }

    @Test
    void standsForAtMostSoManyPatterns() {
        assertThat(Glob.fault("{a,b}".repeat(6))).isEmpty();
        assertThat(Glob.fault("{a,b,c,d,e}{a,b,c,d,e,f,g,h,i,j,k,l,m}"))
                .contains("is no glob: it stands for more than 64 patterns");
    }

    /** Java's own globs agree within a name, and for any folders in between. */
    @Test
    void agreesWithJava() {
        List<String> names = List.of("a", "b", "ab", "*", "a*", "*b", "?", "{a,b}", "a?b*", "*a*b*");
        List<String> parts = List.of("a", "b", "ab", "aab", "abb", "aabb");
        Random random = new Random(7);
        int matches = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder pattern = new StringBuilder("*");
            StringBuilder path = new StringBuilder("x");
            for (int n = random.nextInt(4); n >= 0; n--) {
                pattern.append('/').append(names.get(random.nextInt(names.size())));
                path.append('/').append(parts.get(random.nextInt(parts.size())));
            }
            pattern.append("/*");
            path.append("/y");
            PathMatcher java = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            boolean matched = java.matches(Path.of(path.toString()));
            assertThat(Glob.of(pattern.toString()).matches(path.toString()))
                    .as(pattern + " " + path)
                    .isEqualTo(matched);
            matches += matched ? 1 : 0;
        }
        assertThat(matches).isGreaterThan(1000);
    }

    @Test
    void aHostilePatternIsNoTrouble() {
        String pattern = "**/".repeat(200) + "*a".repeat(100) + "b";
        String path = "a/".repeat(500) + "a".repeat(1000);
        assertThat(Glob.of(pattern).matches(path)).isFalse();
    }
}
