package io.github.prdlint.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a rule's page, in its parts.
 *
 * @param body the Markdown without its front matter
 * @param parts what stands below each heading of the second level, by that heading; the first of its name counts
 */
public record PageText(String body, Map<String, String> parts) {

    /** Returns the words of a page as its file has them. */
    public static PageText of(String file) {
        String text = file.replace("\r\n", "\n");
        if (text.startsWith("---\n")) {
            int end = text.indexOf("\n---\n", 3);
            if (end >= 0) {
                text = text.substring(end + "\n---\n".length());
            }
        }
        String body = text.strip();
        return new PageText(body, partsOf(body));
    }

    /** Returns what the page says under a heading; empty when it has no such heading or nothing there. */
    public Optional<String> under(String title) {
        return Optional.ofNullable(parts.get(title)).filter(text -> !text.isEmpty());
    }

    private static Map<String, String> partsOf(String body) {
        Map<String, String> parts = new HashMap<>();
        String title = "";
        StringBuilder text = new StringBuilder();
        String fence = "";
        for (String line : body.lines().toList()) {
            if (fence.isEmpty() && line.startsWith("## ")) {
                parts.putIfAbsent(title, text.toString().strip());
                title = line.substring(3).strip();
                text.setLength(0);
                continue;
            }
            fence = fenceAfter(fence, line);
            text.append(line).append('\n');
        }
        parts.putIfAbsent(title, text.toString().strip());
        return parts;
    }

    /** Returns the fence in which the text stands after a line: its marks, or nothing outside of one. */
    public static String fenceAfter(String fence, String line) {
        String stripped = line.strip();
        if (fence.isEmpty()) {
            int length = marks(stripped);
            return length >= 3 ? stripped.substring(0, length) : "";
        }
        boolean closes = marks(stripped) == stripped.length() && stripped.startsWith(fence);
        return closes ? "" : fence;
    }

    private static int marks(String line) {
        int length = 0;
        while (length < line.length() && line.charAt(length) == line.charAt(0) && "`~".indexOf(line.charAt(0)) >= 0) {
            length++;
        }
        return length;
    }
}
