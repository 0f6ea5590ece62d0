package io.github.prdlint.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The text of a SARIF result: what is wrong, links to the other places, and how to mend it. Its first sentence stands alone. */
final class SarifMessage {

    /** How many of the other places a message names; a rule may know hundreds. */
    private static final int MOST_LINKS = 8;

    private final List<String> sayings = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final Set<String> helps = new LinkedHashSet<>();

    /** Adds a finding's message. */
    void says(String message) {
        sayings.add(message);
    }

    /** Adds a link to another place, and returns the number by which it is linked. */
    int links(String place) {
        links.add(place);
        return links.size();
    }

    /** Adds how to mend it. */
    void helps(String help) {
        helps.add(help);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        sentence(plain(sayings.get(0)), text);
        if (sayings.size() > 1) {
            text.append(" Also on this line: ");
            sentence(plain(String.join("; ", sayings.subList(1, sayings.size()))), text);
        }
        if (!links.isEmpty()) {
            text.append(" See ");
            int most = links.size() > MOST_LINKS + 1 ? MOST_LINKS : links.size();
            for (int i = 0; i < most; i++) {
                text.append(i == 0 ? "[" : ", [")
                        .append(linkText(links.get(i)))
                        .append("](")
                        .append(i + 1)
                        .append(')');
            }
            text.append(most < links.size() ? " and " + (links.size() - most) + " more places." : ".");
        }
        if (!helps.isEmpty()) {
            text.append(" To mend it: ");
            sentence(plain(String.join("; ", helps)), text);
        }
        return text.toString();
    }

    private static void sentence(String words, StringBuilder text) {
        text.append(words);
        if (words.isEmpty() || ".?!…".indexOf(words.charAt(words.length() - 1)) < 0) {
            text.append('.');
        }
    }

    /** Text that cannot be taken for a link, and does not begin one. */
    private static String plain(String text) {
        String safe = Escapes.of(text);
        int open = 0;
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            open += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (open < 0 || safe.startsWith("](", i)) {
                return linkText(text);
            }
        }
        return open == 0 ? safe : linkText(text);
    }

    private static String linkText(String text) {
        return Escapes.of(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }
}
