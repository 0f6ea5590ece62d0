package io.github.prdlint.report;

/** Makes text that others wrote into text of an HTML page, also inside an attribute's quotes: no element, no reference, nothing unseen. */
final class HtmlText {

    private HtmlText() {}

    /** Returns the HTML that shows just this text, on one line. */
    static String of(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            append(c, html);
            i += Character.charCount(c);
        }
        return html.toString();
    }

    /** Returns a line that says how something came out: {@code good}, {@code fair} or {@code bad}. */
    static String verdict(String kind, String words) {
        String mark = kind.equals("good") ? "✓" : kind.equals("bad") ? "✗" : "!";
        return "<p class=\"verdict " + kind + "\"><span class=\"mark\" aria-hidden=\"true\">" + mark + "</span> "
                + of(words) + "</p>\n";
    }

    /** Appends one character; one that must not be printed as its escape. */
    static void append(int c, StringBuilder html) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            default -> {
                if (Escapes.isUnsafe(c)) {
                    Escapes.append(html, c);
                } else {
                    html.appendCodePoint(c);
                }
            }
        }
    }
}
