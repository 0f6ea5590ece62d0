package io.github.prdlint.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.reader.PrdReader;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.Severity;
import io.github.prdlint.source.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A page is full with its last line, and a line more begins the next one. */
class PageLimitTest {

    private static List<String> messages(int lines) {
        Prd prd = PrdReader.read(
                MarkdownParser.parse(SourceText.of("prd.md", "- a line\n".repeat(lines))), ReaderOptions.DEFAULT);
        Findings findings = new Findings(RuleBook.builtIn().find("PRD903").orElseThrow(), Severity.INFO);
        new PageLimit().check(prd, new Options(Map.of()), findings);
        return findings.toList().stream().map(Finding::message).toList();
    }

    @Test
    void twoFullPagesAreWithinTheLimit() {
        assertThat(messages(99)).isEmpty();
        assertThat(messages(100)).isEmpty();
    }

    @Test
    void aLineMoreIsAThirdPage() {
        assertThat(messages(101))
                .containsExactly("this Small PRD fills 3 A4 pages, 101 lines of 90 columns; the limit is 2");
    }
}
