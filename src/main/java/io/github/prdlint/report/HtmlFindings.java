package io.github.prdlint.report;

import io.github.prdlint.lint.LintResult;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.source.Position;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.List;

/** The findings of a document as a list of the HTML report, numbered as their places in the document are. */
final class HtmlFindings {

    /** How many other places of one finding are named; a rule may know hundreds. */
    private static final int MOST_RELATED = 8;

    private final SourceText source;
    private final List<Finding> findings;
    private final HtmlPlaces places;
    private final HtmlFilters filters;
    private final HtmlFilters.Features features;
    private final StringBuilder html;

    /** Writes the findings of a document in which their places are marked. */
    HtmlFindings(
            LintResult result, List<Finding> findings, HtmlPlaces places, HtmlFilters filters, StringBuilder html) {
        this.source = result.source();
        this.findings = findings;
        this.places = places;
        this.filters = filters;
        this.features = filters.new Features(result.prd());
        this.html = html;
    }

    void write() {
        if (findings.isEmpty()) {
            html.append(HtmlText.verdict("good", "nothing found"));
            return;
        }
        html.append("<ol class=\"findings\">\n");
        for (int i = 0; i < findings.size(); i++) {
            filters.add(findings.get(i));
            finding(i + 1, findings.get(i));
        }
        html.append("</ol>\n<p class=\"note nonesuch\" hidden>None of them passes the filters.</p>\n");
    }

    private void finding(int number, Finding finding) {
        String severity = finding.severity().word();
        html.append("<li class=\"finding ")
                .append(severity)
                .append("\" tabindex=\"-1\" id=\"")
                .append(places.finding(number))
                .append("\" data-n=\"")
                .append(number)
                .append("\" data-severity=\"")
                .append(severity)
                .append("\" data-rule=\"")
                .append(HtmlText.of(finding.page().id()))
                .append("\" data-features=\"")
                .append(features.of(finding))
                .append("\">\n<p class=\"head\"><span class=\"n ")
                .append(severity)
                .append("\">")
                .append(number)
                .append("</span> <strong class=\"severity\">")
                .append(severity)
                .append("</strong> <a href=\"#")
                .append(places.place(number))
                .append("\">line ")
                .append(place(finding.span()))
                .append("</a> <span class=\"rule\">")
                .append(HtmlText.of(finding.page().id() + " " + finding.page().name()))
                .append("</span></p>\n<p class=\"message\">")
                .append(HtmlText.of(finding.message()))
                .append("</p>\n");
        finding.help()
                .ifPresent(help -> html.append("<p class=\"help\"><span class=\"label\">To mend it:</span> ")
                        .append(HtmlText.of(help))
                        .append("</p>\n"));
        related(finding.related());
        if (!finding.page().questions().isEmpty()) {
            html.append("<p class=\"note\">Checklist ")
                    .append(HtmlText.of(String.join(", ", finding.page().questions())))
                    .append("</p>\n");
        }
        html.append("</li>\n");
    }

    private void related(List<Finding.Related> related) {
        if (related.isEmpty()) {
            return;
        }
        int most = related.size() > MOST_RELATED + 1 ? MOST_RELATED : related.size();
        html.append("<ul class=\"related\">\n");
        for (Finding.Related place : related.subList(0, most)) {
            html.append("<li><a href=\"#")
                    .append(places.lineId(source.start(place.span()).line()))
                    .append("\">line ")
                    .append(place(place.span()))
                    .append("</a> ")
                    .append(HtmlText.of(place.message()))
                    .append("</li>\n");
        }
        if (most < related.size()) {
            html.append("<li>and ").append(related.size() - most).append(" more places</li>\n");
        }
        html.append("</ul>\n");
    }

    private String place(SourceSpan span) {
        Position start = source.start(span);
        return start.line() + ":" + start.column();
    }
}
