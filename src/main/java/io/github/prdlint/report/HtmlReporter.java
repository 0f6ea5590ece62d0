package io.github.prdlint.report;

import static io.github.prdlint.report.Inventory.count;

import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.LintResult.Reported;
import io.github.prdlint.rule.Checklist;
import io.github.prdlint.rule.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The report for reading in a browser: one file that needs nothing else, and whose policy lets nothing run or load but its own style
 * and script. The totals and filters stand first, so the documents wait for the end of the run.
 */
public final class HtmlReporter implements Reporter {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>prdlint: %s</title>
            <style>%s</style>
            </head>
            <body>
            <a class="skip" href="#documents">Skip to the documents</a>
            <header>
            <h1>prdlint report</h1>
            """;

    private static final String FOOT = """
            </main>
            <footer><p>%s %s</p></footer>
            <script>%s</script>
            </body>
            </html>
            """;

    private static final String DOCUMENT = """
            <article class="document" id="%1$s" aria-labelledby="%1$stitle">
            <h2 id="%1$stitle">%2$s</h2>
            <p class="facts">%3$s</p>
            <nav aria-label="Parts of %2$s">
            <ul class="parts">
            <li><a href="#%1$schecklist">Checklist</a></li>
            <li><a href="#%1$sfindings">%4$s</a></li>
            <li><a href="#%1$stext">Document</a></li>
            <li><a href="#%1$strace">Traceability, %5$s</a></li>
            </ul>
            </nav>
            """;

    private static final String SECTION = """
            <section class="%1$s" aria-labelledby="%2$s%1$s">
            <h3 id="%2$s%1$s">%3$s</h3>
            """;

    private static final String PANE = """
            <div class="pane" role="region" tabindex="0" aria-labelledby="%2$s%1$s">
            """;

    private final OutputStream out;
    private final Checklist checklist;
    private final HtmlFilters filters = new HtmlFilters();
    private final StringBuilder contents = new StringBuilder();
    private final StringBuilder documents = new StringBuilder();
    private int number;

    /** Reports to a stream. */
    public HtmlReporter(OutputStream out, Checklist checklist) {
        this.out = out;
        this.checklist = checklist;
    }

    @Override
    public void document(LintResult result, String repositoryPath) {
        number++;
        String prefix = "d" + number;
        String name = HtmlText.of(result.source().name());
        List<Finding> findings = result.findings().stream()
                .filter(Reported::open)
                .map(Reported::finding)
                .toList();
        String found = findings.isEmpty() ? "nothing found" : count(findings.size(), "finding");
        contents.append("<li><a href=\"#%s\">%s</a>, %s</li>\n".formatted(prefix, name, found));

        Trace trace = new Trace(result.source(), result.prd());
        String facts = HtmlText.of(Inventory.line(result.prd()));
        String gaps = trace.gaps().all() == 0 ? "no gap" : count(trace.gaps().all(), "gap");
        documents.append(DOCUMENT.formatted(prefix, name, facts, count(findings.size(), "finding"), gaps));
        documents.append(SECTION.formatted("checklist", prefix, "Checklist"));
        new HtmlChecklist(checklist, documents).write(result.answers());

        StringBuilder text = new StringBuilder();
        HtmlPlaces places = new HtmlPlaces(prefix, findings, text);
        new HtmlDocument(result.source(), places, text).write();
        documents.append("</section>\n<div class=\"split\">\n");
        documents.append((SECTION + PANE).formatted("findings", prefix, "Findings"));
        new HtmlFindings(result, findings, places, filters, documents).write();
        documents.append("</div>\n</section>\n");
        documents.append((SECTION + PANE).formatted("text", prefix, "Document"));
        documents.append(text).append("</div>\n</section>\n</div>\n");

        documents.append(SECTION.formatted("trace", prefix, "Traceability"));
        new HtmlTrace(trace, places, filters, documents).write();
        documents.append("</section>\n</article>\n");
    }

    @Override
    public void end(Summary summary) throws IOException {
        HtmlResource style = HtmlResource.STYLE;
        HtmlResource script = HtmlResource.SCRIPT;
        StringBuilder page = new StringBuilder(documents.length() + 32_768);
        page.append(HEAD.formatted(style.source(), script.source(), summary.found(), style.text()));
        StringBuilder verdict = new StringBuilder(summary.found());
        summary.remarks().forEach(remark -> verdict.append("; ").append(remark));
        boolean bad = summary.errors() > 0 || !summary.failures().isEmpty();
        page.append(HtmlText.verdict(bad ? "bad" : summary.warnings() > 0 ? "fair" : "good", verdict.toString()));
        if (!summary.switchedOff().isEmpty()) {
            String offs = HtmlText.of(String.join("; ", summary.offs()));
            page.append("<p class=\"note\">Switched off: ").append(offs).append("</p>\n");
        }
        if (!summary.failures().isEmpty()) {
            page.append("<ul class=\"failures\">\n");
            for (Failure failure : summary.failures()) {
                page.append("<li><strong>%s</strong> failed: %s</li>\n"
                        .formatted(HtmlText.of(failure.path()), HtmlText.of(failure.message())));
            }
            page.append("</ul>\n");
        }
        if (number > 1) {
            page.append("<nav aria-label=\"Documents\">\n<ul>\n")
                    .append(contents)
                    .append("</ul>\n</nav>\n");
        }
        page.append("</header>\n");
        filters.write(page);
        page.append("<main id=\"documents\" tabindex=\"-1\">\n").append(documents);
        page.append(FOOT.formatted(Product.NAME, Product.VERSION, script.text()));
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
