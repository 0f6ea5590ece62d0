package io.github.prdlint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What each fuzzer demands of any input holds for the inputs that it begins with. */
class FuzzersTest {

    /** How many seeds are left out for one of whole runs, through which other tests send the hostile ones. */
    private static final int RUNS_APART = 10;

    @TestFactory
    Stream<DynamicContainer> theirSeedsPass() throws IOException {
        return Fuzzers.all().entrySet().stream().map(entry -> {
            List<byte[]> seeds = entry.getValue().seeds();
            List<DynamicTest> tests = new ArrayList<>();
            for (int i = 0; i < seeds.size(); i += entry.getKey().equals("runs") ? RUNS_APART : 1) {
                byte[] seed = seeds.get(i);
                tests.add(DynamicTest.dynamicTest(
                        "seed " + i, () -> entry.getValue().target().test(seed)));
            }
            return DynamicContainer.dynamicContainer(entry.getKey(), tests);
        });
    }
}
