package io.github.prdlint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Part;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.reader.PrdReader;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.Severity;
import io.github.prdlint.source.SourceText;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleRunTest {

    private final Prd prd = PrdReader.read(
            MarkdownParser.parse(
                    SourceText.of("prd.md", "# X API PRD\n\n| ID | Feature Name |\n|-|-|\n| F001 | A |\n")),
            ReaderOptions.DEFAULT);

    @Test
    void aCheckThatThrowsIsCaught() {
        RuleRun run = run("PRD001", (p, options, findings) -> {
            findings.at(p.place(), "found before it failed");
            throw new IllegalStateException("a bug");
        });
        assertThat(run.fault().orElseThrow()).hasMessage("a bug");
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aCheckThatRecursesTooDeepIsCaught() {
        assertThat(run("PRD001", RuleRunTest::recurse).fault()).containsInstanceOf(StackOverflowError.class);
    }

    @Test
    void aMistakenPatternIsCaughtToo() {
        RuleRun run = run("PRD001", (p, options, findings) -> findings.at(p.place(), "%d", "no number"));
        assertThat(run.fault()).isPresent();
    }

    @Test
    void aRuleWhosePartIsMissingDoesNotRun() {
        RuleRun run = RuleRun.of(rule("PRD101"), prd);
        assertThat(run.findings()).isEmpty();
        assertThat(run.missing()).contains(Part.ENDPOINTS);
    }

    private RuleRun run(String id, Check check) {
        return RuleRun.of(rule(id), check, prd);
    }

    private static RuleSelection.Active rule(String id) {
        RulePage page = RuleBook.builtIn().find(id).orElseThrow();
        return new RuleSelection.Active(page, Severity.ERROR, new Options(Map.of()), Optional.empty());
    }

    @SuppressWarnings("InfiniteRecursion")
    private static void recurse(Prd prd, Options options, io.github.prdlint.rule.Findings findings) {
        recurse(prd, options, findings);
        findings.at(prd.place(), "never");
    }
}
