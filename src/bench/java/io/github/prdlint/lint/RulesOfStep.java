package io.github.prdlint.lint;

import io.github.prdlint.bench.Kilobytes;
import io.github.prdlint.bench.Measured;
import io.github.prdlint.bench.SizedDocument;
import io.github.prdlint.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The rules of one step of the checklist, on a document that is linked already. */
@State(Scope.Benchmark)
public class RulesOfStep extends Measured {

    /** The checklist's step; 8 are the rules about missing parts, 9 those about what a PRD never holds. */
    @Param({"1", "2", "3", "4", "5", "6", "7", "8", "9"})
    public int step;

    private List<RuleSelection.Active> rules;

    @Setup(Level.Trial)
    public void prepare(SizedDocument document) {
        rules = RuleSelection.of(RuleBook.builtIn(), "strict").active().stream()
                .filter(rule -> rule.page().id().startsWith("PRD" + step))
                .toList();
        judge(document, new Kilobytes())
                .forEach(run -> run.fault().ifPresent(fault -> {
                    throw new IllegalStateException(run.page().id() + " fails", fault);
                }));
    }

    /** Runs them. */
    @Benchmark
    public List<RuleRun> judge(SizedDocument document, Kilobytes kilobytes) {
        kilobytes.add(document);
        List<RuleRun> runs = new ArrayList<>(rules.size());
        for (RuleSelection.Active rule : rules) {
            runs.add(RuleRun.of(rule, document.prd));
        }
        return runs;
    }
}
