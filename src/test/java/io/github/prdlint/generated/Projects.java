package io.github.prdlint.generated;

import io.github.prdlint.prd.Scale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The projects on which the laws are tried: as many seeds as the build has time for, each at both scales and in both languages. */
final class Projects {

    /** How many seeds there are: {@code -Dprdlint.seeds=500} for a long run. */
    private static final int SEEDS = Integer.getInteger("prdlint.seeds", 20);

    private Projects() {}

    static Stream<Project> all() {
        return IntStream.range(0, SEEDS)
                .boxed()
                .flatMap(seed -> Stream.of(Scale.values())
                        .flatMap(scale ->
                                Stream.of(false, true).map(korean -> ProjectGenerator.project(seed, scale, korean))));
    }
}
