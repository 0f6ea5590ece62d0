package io.github.prdlint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.lint.LintResult.Reported;
import io.github.prdlint.markdown.UnreadableDocumentException;
import io.github.prdlint.report.Escapes;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.source.Position;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * Whatever a document's comments say, its findings lie in it, line ends make no difference to them, and comments hide none: without
 * them it has the same findings, all of them open.
 */
public final class SuppressionsFuzzer {

    private static final Linter LINTER = new Linter(Configuration.recommended());

    private SuppressionsFuzzer() {}

    /** Tries one document. */
    public static void fuzzerTestOneInput(byte[] input) {
        SourceText source = SourceText.decode("fuzz.md", input);
        String text = source.text();
        LintResult result;
        try {
            result = LINTER.lint(source);
        } catch (UnreadableDocumentException refused) {
            return;
        }
        assertThat(result.internalErrors()).as(text).isEmpty();
        assertThat(result.answers()).hasSize(18);
        assertThat(result.findings().stream().map(Reported::key)).as(text).doesNotHaveDuplicates();
        SourceSpan all = new SourceSpan(0, text.length());
        for (Reported reported : result.findings()) {
            Finding finding = reported.finding();
            assertThat(all.contains(finding.span())).as(finding + " in " + text).isTrue();
            assertThat(finding.related()).as(text).allMatch(related -> all.contains(related.span()));
            assertThat(finding.message()).as(text).isNotBlank();
        }
        if (source.encodingFault().isEmpty()) {
            if (text.indexOf('\r') < 0) {
                LintResult other = LINTER.lint(SourceText.of("fuzz.md", text.replace("\n", "\r\n")));
                assertThat(said(other, true)).as(text).isEqualTo(said(result, true));
            }
            LintResult open = LINTER.lint(SourceText.of("fuzz.md", text.replace("prdlint-", "prdlinx-")));
            assertThat(open.findings()).as(text).allMatch(Reported::open);
            assertThat(said(open, false)).as(text).isEqualTo(said(result, false));
        }
    }

    /** Writes what was found, with what became of it, or as it is found without comments. */
    private static List<String> said(LintResult result, boolean comments) {
        return result.findings().stream()
                .filter(reported -> comments || !reported.finding().page().id().equals(Suppressions.UNUSED))
                .map(reported -> {
                    Finding finding = reported.finding();
                    Position place = result.source().start(finding.span());
                    String said = place.line() + ":" + place.column() + " "
                            + finding.page().id() + " " + Escapes.of(finding.message());
                    return comments
                            ? said + " " + reported.state()
                                    + reported.reason().or(Optional::empty).orElse("")
                            : said.replace("prdlint-", "prdlinx-");
                })
                .toList();
    }
}
