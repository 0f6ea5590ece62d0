package io.github.prdlint.report;

import io.github.prdlint.prd.Feature;
import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The traceability matrix as tables of the HTML report. What is a gap says so in words, and has a cross. */
final class HtmlTrace {

    private static final String NOTHING = "<td class=\"none\">–</td>";

    private final Trace trace;
    private final HtmlPlaces places;
    private final HtmlFilters filters;
    private final StringBuilder html;

    /** Writes tables that link to the places of a document. */
    HtmlTrace(Trace trace, HtmlPlaces places, HtmlFilters filters, StringBuilder html) {
        this.trace = trace;
        this.places = places;
        this.filters = filters;
        this.html = html;
    }

    void write() {
        if (!trace.prd().isPrd()) {
            html.append("<p class=\"note\">There is nothing to trace.</p>\n");
            return;
        }
        html.append(HtmlText.verdict(
                trace.gaps().all() > 0 ? "bad" : "good", trace.gaps().toString()));
        trace.notJudged()
                .forEach((what, why) -> html.append("<p class=\"note\">")
                        .append(what)
                        .append(" not judged: ")
                        .append(HtmlText.of(why))
                        .append("</p>\n"));
        matrix();
        html.append("<div class=\"pair\">\n");
        if (!trace.models().isEmpty()) {
            table("Models", "Model", "Endpoints that use it");
            for (Trace.ModelRow row : trace.models()) {
                open(row.state(), row.model().name().span(), row.model().toString());
                things(row.endpoints(), row.state(), row.remark());
                html.append("</tr>\n");
            }
            html.append("</tbody></table></div>\n");
        }
        if (!trace.roles().isEmpty()) {
            table("Roles", "Role", "Endpoints that name it");
            for (Trace.RoleRow row : trace.roles()) {
                open(row.state(), row.role().name().span(), row.role().toString());
                things(row.endpoints(), row.state(), row.forAll() + row.remark());
                html.append("</tr>\n");
            }
            html.append("</tbody></table></div>\n");
        }
        html.append("</div>\n");
    }

    private void matrix() {
        html.append("<div class=\"scroll\"><table class=\"trace\"><caption>Features, their endpoints, and what these")
                .append(" concern</caption>\n<thead><tr><th scope=\"col\">Feature</th><th scope=\"col\">Endpoint</th>")
                .append("<th scope=\"col\">Models</th><th scope=\"col\">Roles</th></tr></thead>\n");
        for (Trace.FeatureRow row : trace.features()) {
            Feature feature = row.feature();
            html.append("<tbody data-feature=\"")
                    .append(filters.feature(feature))
                    .append("\">\n<tr>");
            html.append("<th scope=\"rowgroup\" rowspan=\"")
                    .append(Math.max(1, row.endpoints().size()))
                    .append("\">");
            link(feature.id().span(), feature.id().value());
            feature.name().ifPresent(name -> html.append(' ').append(HtmlText.of(name.value())));
            if (feature.status() != Feature.Status.SPECIFIED) {
                html.append(" <span class=\"note\">")
                        .append(feature.status().name().toLowerCase(Locale.ROOT))
                        .append("</span>");
            }
            html.append("</th>");
            if (row.endpoints().isEmpty()) {
                remarkCell(row.state(), row.remark());
                html.append(NOTHING).append(NOTHING).append("</tr>\n");
            }
            for (int i = 0; i < row.endpoints().size(); i++) {
                html.append(i == 0 ? "" : "<tr>");
                endpoint(row.endpoints().get(i));
            }
            html.append("</tbody>\n");
        }
        List<Trace.EndpointRow> without = trace.endpointsWithoutFeature();
        if (!without.isEmpty()) {
            html.append("<tbody data-feature=\"\">\n<tr><th scope=\"rowgroup\" rowspan=\"")
                    .append(without.size())
                    .append("\">no known feature</th>");
            for (int i = 0; i < without.size(); i++) {
                html.append(i == 0 ? "" : "<tr>");
                endpoint(without.get(i));
            }
            html.append("</tbody>\n");
        }
        html.append("</table></div>\n");
    }

    private void endpoint(Trace.EndpointRow row) {
        html.append(row.state() == Trace.State.GAP ? "<td class=\"gap\">" : "<td>");
        link(row.endpoint().place(), row.endpoint().toString());
        if (!row.remark().isEmpty()) {
            html.append(' ');
            remark(row.state(), row.remark());
        }
        html.append("</td>");
        things(row.models(), Trace.State.LINKED, "");
        things(row.admitted(), Trace.State.LINKED, "");
        html.append("</tr>\n");
    }

    private void table(String caption, String... columns) {
        html.append("<div class=\"scroll\"><table><caption>").append(caption).append("</caption>\n<thead><tr>");
        for (String column : columns) {
            html.append("<th scope=\"col\">").append(column).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
    }

    private void open(Trace.State state, SourceSpan place, String name) {
        html.append(state == Trace.State.GAP ? "<tr class=\"gap\">" : "<tr>").append("<th scope=\"row\">");
        link(place, name);
        html.append("</th>");
    }

    private void things(List<?> things, Trace.State state, String remark) {
        if (things.isEmpty() && !remark.isEmpty()) {
            remarkCell(state, remark);
            return;
        }
        List<String> names = new ArrayList<>();
        things.forEach(thing -> names.add(HtmlText.of(thing.toString())));
        if (!remark.isEmpty()) {
            names.add("<span class=\"note\">" + HtmlText.of(remark) + "</span>");
        }
        html.append(names.isEmpty() ? NOTHING : "<td>" + String.join(", ", names) + "</td>");
    }

    private void remarkCell(Trace.State state, String remark) {
        html.append(state == Trace.State.GAP ? "<td class=\"gap\">" : "<td>");
        remark(state, remark);
        html.append("</td>");
    }

    private void remark(Trace.State state, String remark) {
        boolean gap = state == Trace.State.GAP;
        html.append("<span class=\"")
                .append(gap ? "miss\">✗ " : "note\">")
                .append(HtmlText.of(remark))
                .append("</span>");
    }

    private void link(SourceSpan place, String text) {
        html.append("<a href=\"#")
                .append(places.lineId(trace.line(place)))
                .append("\">")
                .append(HtmlText.of(text))
                .append("</a>");
    }
}
