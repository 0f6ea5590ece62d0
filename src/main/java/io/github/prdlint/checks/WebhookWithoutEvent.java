package io.github.prdlint.checks;

import io.github.prdlint.prd.Event;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.Webhook;
import io.github.prdlint.prd.Words;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Every event that a webhook sends is a domain event. */
final class WebhookWithoutEvent implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        String section = prd.titleOf(SectionKind.DOMAIN_EVENTS, "Domain Events");
        UnresolvedReferences<Event> references = new UnresolvedReferences<>(prd.events(), Event::name, section);
        TreeSet<String> events = new TreeSet<>();
        TreeSet<String> patterns = new TreeSet<>();
        for (Event event : prd.events()) {
            String name = event.name().value();
            (name.endsWith("*") ? patterns : events).add(Words.key(name));
        }
        for (Webhook webhook : prd.webhooks()) {
            if (!isSent(webhook.event().value(), events, patterns)) {
                references
                        .report(
                                findings,
                                webhook.event(),
                                "the webhook's event \"%s\" is no domain event",
                                webhook.event())
                        .draft()
                        .entity(Words.key(webhook.event().value()))
                        .about(Subject.item(webhook.event()))
                        .help("name an event of %s, or add \"%s\" to it", section, webhook.event());
            }
        }
    }

    private static boolean isSent(String name, NavigableSet<String> events, Set<String> patterns) {
        String key = Words.key(name);
        if (name.endsWith("*")) {
            String next = events.ceiling(key);
            return patterns.contains(key) || next != null && next.startsWith(key);
        }
        return events.contains(key) || patterns.stream().anyMatch(key::startsWith);
    }
}
