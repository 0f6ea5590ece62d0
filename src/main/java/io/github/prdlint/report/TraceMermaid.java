package io.github.prdlint.report;

import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.EndpointGroup;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The traceability matrix as a Mermaid flowchart: features, endpoints and models from left to right, roles at the endpoints that name
 * them. GitHub draws no more than 500 arrows and 50,000 characters; a larger document's endpoints are drawn by their groups, and a
 * still larger one's without roles, whether it fits then or not.
 */
public final class TraceMermaid {

    private static final int MOST_ARROWS = 500;
    private static final int MOST_CHARACTERS = 50_000;

    /** What stands for itself in a label. Mermaid gives other ASCII characters a meaning, even in quotes. */
    private static final String PLAIN = " /_.,-()'";

    private final Trace trace;
    private final boolean grouped;
    private final boolean withRoles;
    private final Map<Object, String> ids = new IdentityHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final StringBuilder nodes = new StringBuilder();
    private final Set<String> arrows = new LinkedHashSet<>();

    private TraceMermaid(Trace trace, boolean grouped, boolean withRoles) {
        this.trace = trace;
        this.grouped = grouped;
        this.withRoles = withRoles;
    }

    /** Returns a trace as a flowchart in as much detail as GitHub draws. */
    public static String of(Trace trace) {
        TraceMermaid chart = new TraceMermaid(trace, false, true);
        String text = chart.write();
        if (!chart.fits(text)) {
            chart = new TraceMermaid(trace, true, true);
            text = chart.write();
        }
        return chart.fits(text) ? text : new TraceMermaid(trace, true, false).write();
    }

    private boolean fits(String text) {
        return arrows.size() <= MOST_ARROWS && text.length() <= MOST_CHARACTERS;
    }

    private String write() {
        for (Trace.FeatureRow row : trace.features()) {
            String remark = row.endpoints().isEmpty() ? row.remark() : "";
            node("f", row.feature(), label(row.feature().toString(), row.state(), remark), row.state());
        }
        endpoints();
        for (Trace.ModelRow row : trace.models()) {
            node("m", row.model(), label(row.model().toString(), row.state(), row.remark()), row.state());
        }
        for (Trace.RoleRow row : trace.roles()) {
            if (withRoles || row.state() == Trace.State.GAP) {
                node("r", row.role(), label(row.role().toString(), row.state(), row.remark()), row.state());
            }
        }
        for (Trace.FeatureRow row : trace.features()) {
            row.endpoints().forEach(endpoint -> arrow(row.feature(), " --> ", box(endpoint.endpoint())));
        }
        for (Trace.EndpointRow row : trace.endpoints()) {
            row.models().forEach(model -> arrow(box(row.endpoint()), " --> ", model));
            if (withRoles) {
                row.admission().named().keySet().forEach(role -> arrow(role, " -.-> ", box(row.endpoint())));
            }
        }
        StringBuilder text = new StringBuilder("flowchart LR\n");
        if (grouped) {
            text.append("  %% endpoints by group, ")
                    .append(withRoles ? "" : "without roles, ")
                    .append("because GitHub draws at most " + MOST_ARROWS + " arrows\n");
        }
        text.append(nodes);
        arrows.forEach(arrow -> text.append("  ").append(arrow).append('\n'));
        text.append("  classDef gap stroke:#c62828,stroke-width:3px,stroke-dasharray:6 3\n");
        return text.toString();
    }

    private void endpoints() {
        if (!grouped) {
            for (Trace.EndpointRow row : trace.endpoints()) {
                node("e", row.endpoint(), label(row.endpoint().toString(), row.state(), row.remark()), row.state());
            }
            return;
        }
        Map<EndpointGroup, int[]> groups = new LinkedHashMap<>();
        for (Trace.EndpointRow row : trace.endpoints()) {
            int[] gapsOfAll = groups.computeIfAbsent(row.endpoint().group(), g -> new int[2]);
            gapsOfAll[0] += row.state() == Trace.State.GAP ? 1 : 0;
            gapsOfAll[1]++;
        }
        groups.forEach((group, gapsOfAll) -> {
            Trace.State state = gapsOfAll[0] > 0 ? Trace.State.GAP : Trace.State.LINKED;
            String remark = gapsOfAll[0] > 0 ? gapsOfAll[0] + " of " + gapsOfAll[1] + " without known feature" : "";
            node("g", group, label(group.toString(), state, remark), state);
        });
    }

    /** Returns what stands for an endpoint in the chart. */
    private Object box(Endpoint endpoint) {
        return grouped ? endpoint.group() : endpoint;
    }

    private void node(String kind, Object thing, String label, Trace.State state) {
        int number = counts.merge(kind, 1, Integer::sum);
        ids.put(thing, kind + number);
        boolean role = kind.equals("r");
        nodes.append("  ")
                .append(kind)
                .append(number)
                .append(role ? "([\"" : "[\"")
                .append(label)
                .append(role ? "\"])" : "\"]")
                .append(state == Trace.State.GAP ? ":::gap" : "")
                .append('\n');
    }

    private void arrow(Object from, String line, Object to) {
        String start = ids.get(from);
        String end = ids.get(to);
        // A second definition of a name is drawn by the first.
        if (start != null && end != null) {
            arrows.add(start + line + end);
        }
    }

    private static String label(String name, Trace.State state, String remark) {
        String mark = state == Trace.State.GAP ? "✗ " : "";
        return mark + escaped(name) + (remark.isEmpty() ? "" : "<br>" + escaped(remark));
    }

    private static String escaped(String text) {
        // A label is read as Markdown, too, in which a joiner that nobody sees keeps an address from being a link.
        String safe = Escapes.of(text).replace("://", ":\u2060//").replace("www.", "www\u2060.");
        StringBuilder escaped = new StringBuilder(safe.length() + 16);
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            boolean plain = c >= 0x80 || Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0;
            if (plain) {
                escaped.append(c);
            } else {
                escaped.append('#').append((int) c).append(';');
            }
        }
        return escaped.toString();
    }
}
